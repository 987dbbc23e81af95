import Booking
import CommandLine

/// The verbs: what each takes, and what runs it.
///
/// The verb checks days and times, not the table, because what they mean depends on a location's
/// zone.
enum CommandTable {
  static let lists: [Command<Verb>] = [
    Command("locations", "list the practice's locations", run: .clinic(ClinicVerbs.locations)),
    Command("practitioners", "list the practitioners", run: .clinic(ClinicVerbs.practitioners)),
    Command("types", "list the appointment types", run: .clinic(ClinicVerbs.types)),
    Command(
      "reasons", "list the reasons for cancelling, by number", run: .clinic(ClinicVerbs.reasons)),
  ]

  static let diary: [Command<Verb>] = [
    Command(
      "slots", "list free times",
      details: [
        "With a type or a length, each line is a slot of that length. Without, each line is a whole "
          + "stretch of free time.",
        dayNote,
      ],
      options: days + [
        Option("practitioner", .id, "only this practitioner", repeated: true),
        Option("location", .id, "only this location", repeated: true),
        Option("type", .id, "slots of this type's length, where it is offered"),
        Option("minutes", .integer(Appointment.lengths), "slots of this length"),
      ],
      examples: ["coredesk slots --from today --to fri --minutes 30"],
      run: .clinic(ClinicVerbs.slots)),
    Command(
      "appointments", "list appointments, cancelled ones included", details: [dayNote],
      options: days + [
        Option("practitioner", .id, "only this practitioner"),
        Option("client", .id, "only this client"),
        Option("location", .id, "only this location"),
      ],
      examples: ["coredesk appointments --from today --to today --json"],
      run: .clinic(ClinicVerbs.appointments)),
    Command(
      "book", "book an appointment",
      details: [
        "The appointment is as long as its type. Without --type or --minutes, it has the first type "
          + "that the practitioner offers there.",
        timeNote,
      ],
      options: [
        Option("client", .id, "the client", required: true),
        Option("practitioner", .id, "the practitioner", required: true),
        Option("location", .id, "the location", required: true),
        Option("start", .text, "when it starts", placeholder: "DAYTIME", required: true),
        Option("type", .id, "the appointment type", excludes: ["minutes"]),
        Option(
          "minutes", .integer(Appointment.lengths), "the length, instead of a type",
          excludes: ["type"]),
        Option("notes", .text, "notes for the practitioner"),
      ],
      examples: [
        "coredesk book --client ID --practitioner ID --location ID --start 2026-11-24T15:00"
      ],
      run: .clinic(ClinicVerbs.book)),
    Command(
      "move", "move an appointment to another time; its reminder is sent again",
      details: [
        "It keeps its length, type and location. To change only notes or type, use 'edit', which "
          + "sends nothing.", timeNote,
      ],
      arguments: [Argument("ID", .id, "the appointment's id")],
      options: [
        Option("start", .text, "when it starts", placeholder: "DAYTIME", required: true),
        Option("practitioner", .id, "the new practitioner, if it changes"), ifStart,
      ],
      examples: ["coredesk move ID --start 2026-11-27T15:15"],
      run: .clinic(ClinicVerbs.move)),
    Command(
      "edit", "change an appointment's notes or type; sends nothing",
      arguments: [Argument("ID", .id, "the appointment's id")],
      options: [
        Option("notes", .text, "notes for the practitioner; '' removes them"),
        Option("type", .id, "the appointment type; the length stays the same"), ifStart,
      ],
      run: .clinic(ClinicVerbs.edit)),
    Command(
      "cancel", "cancel an appointment",
      details: ["Cancelling an appointment twice gives the same answer twice."],
      arguments: [Argument("ID", .id, "the appointment's id")],
      options: [
        Option(
          "reason", .id, "the reason: a number or an id from 'coredesk reasons'",
          placeholder: "ID|N"),
        Option("notes", .text, "a note about the reason"), ifStart,
      ],
      run: .clinic(ClinicVerbs.cancel)),
  ]

  private static let ifStart = Option(
    "if-start", .text, "only if it still starts then; if not, nothing changes (status 1)",
    placeholder: "DAYTIME")

  static let clients: [Command<Verb>] = [
    Command(
      "clients find", "search clients by name, phone or date of birth",
      arguments: [Argument("TEXT", .text, "words in any order", .atLeastOne)],
      examples: ["coredesk clients find smi jane", "coredesk clients find 0412 345"],
      run: .clinic(ClinicVerbs.findClients)),
    Command(
      "clients show", "show a client's details",
      arguments: [Argument("ID", .id, "the client's id")],
      run: .clinic(ClinicVerbs.showClient)),
    Command(
      "clients add", "add a client", options: newClient,
      examples: ["coredesk clients add --first-name Ada --last-name Okoro --dob 1985-04-12"],
      run: .clinic(ClinicVerbs.addClient)),
  ]

  static let token = Command<Verb>(
    "token", "print a token for one API request",
    details: ["A token works for one minute, and only for this method and address."],
    options: [
      Option(
        "method", .choice(["GET", "POST", "PUT", "DELETE"]), "the HTTP method", fallback: "GET"),
      Option(
        "url", .text, "the full address with its query (default: the list of locations)",
        placeholder: "URL"),
    ],
    examples: ["coredesk token --method GET --url https://HOST/API/Core/v2.1/Location/"],
    run: .clinic(ClinicVerbs.token))

  static let tokenVerify = Command<Verb>(
    "token verify", "check a token with the profile's secret",
    details: [
      "Prints 'Signature verified', 'Signature expired' or 'Signature verification failed', and the "
        + "token's claims; the access token is shortened.",
      "Use - to read the token from standard input. A 'JwToken ' before it is ignored.",
    ],
    arguments: [Argument("TOKEN", .text, "the token, or - for standard input")],
    examples: ["coredesk token | coredesk token verify -"],
    run: .clinic(ClinicVerbs.verifyToken))

  /// The entry of `doctor`.
  ///
  /// - Parameter look: tries the keys and reads the theme.
  static func doctor(look: @escaping DoctorVerb.Look) -> Command<Verb> {
    Command(
      "doctor", "check everything a desk needs, and say what to do",
      details: [
        "Checks the configuration, the clinic's server, clock, token and permissions, the folders "
          + "and the terminal. It only reads, and never prints a secret."
      ],
      examples: ["coredesk doctor --profile riverside", "coredesk doctor --json"],
      run: .desk { DoctorVerb($0, look: look).outcome() })
  }

  private static let days = [
    Option("from", .text, "first day", placeholder: "DAY", required: true),
    Option("to", .text, "last day", placeholder: "DAY", required: true),
  ]

  private static let newClient = [
    Option("first-name", .text, "given name", placeholder: "NAME", required: true),
    Option(
      "last-name", .text, "surname; '' for people with one name", placeholder: "NAME",
      required: true),
    Option(
      "dob", .text, "date of birth, as 12/4/1985 or 1985-04-12", placeholder: "DATE",
      required: true),
    Option("mobile", .text, "mobile phone", placeholder: "NUMBER"),
    Option("email", .text, "e-mail", placeholder: "ADDRESS"),
    Option("preferred-name", .text, "the name they go by", placeholder: "NAME"),
    Option("middle-name", .text, "middle name", placeholder: "NAME"),
    Option(
      "title", .choice(["Acs Prof", "Dr", "Master", "Miss", "Mr", "Mrs", "Ms", "Prof", "Rev"]),
      "title", placeholder: "TITLE"),
    Option("gender", .choice(["Male", "Female", "Other"]), "gender"),
    Option("pronouns", .choice(["e", "he", "she", "they", "xe", "ze", "other"]), "pronouns"),
    Option("home-phone", .text, "phone at home", placeholder: "NUMBER"),
    Option("work-phone", .text, "phone at work", placeholder: "NUMBER"),
    Option("street", .text, "street address"),
    Option("suburb", .text, "suburb or town"),
    Option("state", .text, "state"),
    Option("postcode", .text, "postcode"),
    Option("notes", .text, "notes about the client"),
  ]

  private static let dayNote =
    "A DAY is 2026-11-24, today, tom, tue, 24/11, '24 nov' or +2w, in the location's time zone, or "
    + "if you give no location, in that of the practice's first."

  private static let timeNote =
    "A DAYTIME is 2026-11-24T15:00 in the location's time zone, or 2026-11-24T15:00+11:00 with an "
    + "offset from UTC."
}
