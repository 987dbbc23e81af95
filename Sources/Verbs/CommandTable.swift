import Booking
import CommandLine

/// The verbs: what each takes, and what runs it.
///
/// Days and times are checked by the verb and not by the table: what they mean depends on a
/// location's zone.
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
      "slots", "list free places",
      details: [
        "With a type or a length, free time is cut into pieces of it; without, it is shown whole.",
        dayNote,
      ],
      options: days + [
        Option("practitioner", .id, "only this practitioner", repeated: true),
        Option("location", .id, "only this location", repeated: true),
        Option("type", .id, "only where this type is offered, cut to its length"),
        Option("minutes", .integer(Appointment.lengths), "cut to this length"),
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
        "Its length is that of its type. Without --type and --minutes, the type is the first that "
          + "the practitioner offers there.",
        timeNote,
      ],
      options: [
        Option("client", .id, "who comes", required: true),
        Option("practitioner", .id, "whom they see", required: true),
        Option("location", .id, "where", required: true),
        Option("start", .text, "when", placeholder: "DAYTIME", required: true),
        Option("type", .id, "what for", excludes: ["minutes"]),
        Option(
          "minutes", .integer(Appointment.lengths), "how long, without a type", excludes: ["type"]),
        Option("notes", .text, "notes for the practitioner"),
      ],
      examples: [
        "coredesk book --client ID --practitioner ID --location ID --start 2026-11-24T15:00"
      ],
      run: .clinic(ClinicVerbs.book)),
    Command(
      "move", "move an appointment to another time; its reminder goes out again",
      details: [
        "It keeps its length, type and location. What only changes notes or type is 'edit', which "
          + "sends nothing.", timeNote,
      ],
      arguments: [Argument("ID", .id, "the appointment's id")],
      options: [
        Option("start", .text, "when", placeholder: "DAYTIME", required: true),
        Option("practitioner", .id, "whom they see, if somebody else"), ifStart,
      ],
      examples: ["coredesk move ID --start 2026-11-27T15:15"],
      run: .clinic(ClinicVerbs.move)),
    Command(
      "edit", "change an appointment's notes or type; nothing is sent to anybody",
      arguments: [Argument("ID", .id, "the appointment's id")],
      options: [
        Option("notes", .text, "notes for the practitioner; empty: none"),
        Option("type", .id, "what for; the length stays"), ifStart,
      ],
      run: .clinic(ClinicVerbs.edit)),
    Command(
      "cancel", "cancel an appointment",
      details: ["Cancelling what is cancelled already gives the same answer."],
      arguments: [Argument("ID", .id, "the appointment's id")],
      options: [
        Option(
          "reason", .id, "why: an id or a number of 'coredesk reasons'", placeholder: "ID|N"),
        Option("notes", .text, "more about why"), ifStart,
      ],
      run: .clinic(ClinicVerbs.cancel)),
  ]

  private static let ifStart = Option(
    "if-start", .text, "only if it still starts then; else nothing is changed (status 1)",
    placeholder: "DAYTIME")

  static let clients: [Command<Verb>] = [
    Command(
      "clients find", "search clients by name, phone or date of birth",
      arguments: [Argument("TEXT", .text, "words in any order", .atLeastOne)],
      examples: ["coredesk clients find smi jane", "coredesk clients find 0412 345"],
      run: .clinic(ClinicVerbs.findClients)),
    Command(
      "clients show", "show what is known of a client",
      arguments: [Argument("ID", .id, "the client's id")],
      run: .clinic(ClinicVerbs.showClient)),
    Command(
      "clients add", "add a client", options: newClient,
      examples: ["coredesk clients add --first-name Ada --last-name Okoro --dob 1985-04-12"],
      run: .clinic(ClinicVerbs.addClient)),
  ]

  static let token = Command<Verb>(
    "token", "print a token for one call of the API",
    details: ["A token is good for a minute and for exactly this method and address."],
    options: [
      Option("method", .choice(["GET", "POST", "PUT", "DELETE"]), "the verb", fallback: "GET"),
      Option(
        "url", .text, "the whole address, query included (default: the list of locations)",
        placeholder: "URL"),
    ],
    examples: ["coredesk token --method GET --url https://HOST/API/Core/v2.1/Location/"],
    run: .clinic(ClinicVerbs.token))

  static let tokenVerify = Command<Verb>(
    "token verify", "check a token with the profile's secret",
    details: [
      "Says 'Signature verified', 'Signature expired' or 'Signature verification failed', and "
        + "what the token claims; the access token is not shown whole.",
      "Give - to read the token from standard input; 'JwToken ' before it is left out.",
    ],
    arguments: [Argument("TOKEN", .text, "the token, or - for standard input")],
    examples: ["coredesk token | coredesk token verify -"],
    run: .clinic(ClinicVerbs.verifyToken))

  /// - Parameter look: tries the keys and reads the theme.
  static func doctor(look: @escaping DoctorVerb.Look) -> Command<Verb> {
    Command(
      "doctor", "look at everything a desk needs, and say what to do",
      details: [
        "Looks at the configuration, the clinic's server, clock, token and permissions, the folders "
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
    Option("preferred-name", .text, "what they are called", placeholder: "NAME"),
    Option("middle-name", .text, "middle name", placeholder: "NAME"),
    Option(
      "title", .choice(["Acs Prof", "Dr", "Master", "Miss", "Mr", "Mrs", "Ms", "Prof", "Rev"]),
      "form of address", placeholder: "TITLE"),
    Option("gender", .choice(["Male", "Female", "Other"]), "gender"),
    Option("pronouns", .choice(["e", "he", "she", "they", "xe", "ze", "other"]), "pronouns"),
    Option("home-phone", .text, "phone at home", placeholder: "NUMBER"),
    Option("work-phone", .text, "phone at work", placeholder: "NUMBER"),
    Option("street", .text, "street address"),
    Option("suburb", .text, "suburb or town"),
    Option("state", .text, "state"),
    Option("postcode", .text, "postcode"),
    Option("notes", .text, "what the desk should know first"),
  ]

  private static let dayNote =
    "Days are as 2026-11-24, today, tom, tue, 24/11, '24 nov' or +2w, in the zone of the location, "
    + "or of the practice's first."

  private static let timeNote =
    "The start is as 2026-11-24T15:00 in the location's zone, or with an offset as "
    + "2026-11-24T15:00+11:00."
}
