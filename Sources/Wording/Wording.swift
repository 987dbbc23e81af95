public import Booking
public import CivilTime
public import DeskModel
import Screen

/// Every sentence and label that people read, on the screen and in plain mode.
///
/// Sentences are short and exact. A location's times are in its own zone.
public enum Wording {
  /// The word in a free stretch of the diary.
  public static let free = "free"
  /// The word for a connection that answers.
  public static let live = "live"
  /// The word for a time that is over.
  public static let past = "past"
  /// Beside the diary's row of the current time.
  public static let now = "─ now "
  /// Before the booking line.
  public static let book = "book"
  /// Before the field for a note.
  public static let note = "Note"
  /// In an empty note field: `none; Tab to write one`.
  public static func noNote(_ keys: KeyNames) -> String {
    "none" + keys.clause(.next) { "; \($0) to write one" }
  }
  /// Above an appointment's card.
  public static let appointmentTitle = "Appointment"
  /// In a client's card until the appointments have been read.
  public static let readingAppointments = "reading appointments …"
  /// In a client's card, which lists appointments half a year back and ahead.
  public static let noAppointments = "no appointments within half a year"
  /// In an empty agenda, with the keys for the next day and the next free time.
  public static func noAgenda(_ keys: KeyNames) -> [String] {
    let ways = [
      keys[.nextDay].map { "\($0) next day" }, keys[.nextFree].map { "\($0) next free time" },
    ]
    return [
      "Nothing is booked and no one is free.", ways.compactMap { $0 }.joined(separator: "   "),
    ]
  }

  /// How many lines of a list don't fit: `… 3 more` below, else `… 2 before` above.
  public static func more(_ below: Int, before above: Int) -> String {
    below > 0 ? "… \(below) more" : above > 0 ? "… \(above) before" : ""
  }

  /// Where a list continues: ` ↑ more  ↓ more `.
  public static func scroll(above: Int, below: Int) -> String {
    [above > 0 ? "↑ more" : "", below > 0 ? "↓ more" : ""].filter { !$0.isEmpty }
      .map { " \($0) " }.joined()
  }

  /// In the header: `Riverside Allied Health · Melbourne`; `coredesk` until the clinic has been
  /// read.
  public static func place(_ desk: Desk) -> String {
    guard let clinic = desk.clinic else { return "coredesk" }
    let location = desk.location?.name ?? ""
    return location.isEmpty ? clinic.practice.name : "\(clinic.practice.name) · \(location)"
  }

  /// In the header: `Tue 24 Nov 10:45`, with the city's name if its clock differs from the
  /// practice's.
  ///
  /// Empty until the desk has read the clinic, which says what the zone is.
  public static func clock(_ desk: Desk) -> String {
    guard desk.clinic != nil else { return "" }
    let zone = desk.zone
    let text = "\(desk.today.words) \(zone.wallTime(of: desk.now))"
    guard let home = desk.clinic?.locations.first?.zone,
      home.offset(at: desk.now) != zone.offset(at: desk.now)
    else { return text }
    return "\(text) \(city(zone))"
  }

  /// `Adelaide` for `Australia/Adelaide`.
  public static func city(_ zone: Zone) -> String {
    let name = zone.identifier.split(separator: "/").last.map(String.init) ?? zone.identifier
    return String(name.map { $0 == "_" ? " " : $0 })
  }

  /// The state of the connection: `live`, `waiting 5 s`, `stale 3 min`, `offline since 10:45`.
  ///
  /// - Parameter countsSeconds: whether a wait has its seconds; else it is the word alone.
  public static func connection(_ desk: Desk, countsSeconds: Bool) -> String {
    func counted(_ word: String, _ seconds: Int) -> String {
      countsSeconds ? "\(word) \(minutesOrSeconds(seconds))" : word
    }
    switch desk.connection {
    case .connecting: return "connecting"
    case .offline where desk.clinic == nil: return "offline"
    case .offline(let since): return "offline since \(desk.zone.wallTime(of: since))"
    case .live:
      let age = desk.diary.picture.map { desk.now.seconds(since: $0.readAt) } ?? 0
      if age >= Desk.staleSeconds { return counted("stale", age) }
      return desk.silentSeconds.map { counted("waiting", $0) } ?? live
    }
  }

  private static func minutesOrSeconds(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
  }

  /// `30 min`, `90 min`, `2 h`, `2 h 15 min`.
  public static func minutes(_ minutes: Int) -> String {
    minutes < 120
      ? "\(minutes) min" : "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }

  /// `Tue 24 Nov 2026, tomorrow`.
  public static func diaryDay(_ desk: Desk) -> String {
    let day = desk.diary.day
    let near =
      switch day.days(since: desk.today) {
      case 0: ", today"
      case 1: ", tomorrow"
      case -1: ", yesterday"
      case let n where n > 1 && n < 60: ", in \(n) days"
      case let n where n < -1 && n > -60: ", \(-n) days ago"
      default: ""
      }
    guard desk.diary.effectiveView == .week else { return day.wordsWithYear + near }
    let person = desk.diary.cursor.practitioner.flatMap(desk.practitioner).map(listName) ?? ""
    return "\(person) · \(day.wordsWithYear)\(near)"
  }

  /// `Tue 24`.
  public static func gutterDay(_ day: Day) -> String { "\(day.weekday.shortName) \(day.day)" }

  /// The time beside a row, as `09:30`; nil if the row begins between two labels.
  public static func timeLabel(_ desk: Desk, row: Int) -> String? {
    let step = desk.diary.rowMinutes
    let time = desk.zone.wallTime(of: desk.rowRange(row).start)
    let every = step == 5 ? 15 : step <= 15 ? 30 : step
    return time.minutes % every == 0 ? time.description : nil
  }

  /// `09:00–09:30`.
  public static func span(_ range: TimeRange, in zone: Zone) -> String {
    "\(zone.wallTime(of: range.start))–\(zone.wallTime(of: range.end))"
  }

  /// `Lee, Mei`.
  public static func listName(_ person: Practitioner) -> String {
    person.givenName.isEmpty ? person.familyName : "\(person.familyName), \(person.givenName)"
  }

  /// `SMITH Jane`, `SMITH Jane (Janey)`, or the only name there is.
  public static func name(_ client: Client) -> String {
    var name = client.familyName.uppercased()
    if !client.givenName.isEmpty { name += (name.isEmpty ? "" : " ") + client.givenName }
    if !client.preferredName.isEmpty, client.preferredName != client.givenName {
      name += " (\(client.preferredName))"
    }
    return name
  }

  /// An appointment's subject without the phone number at its end.
  public static func name(of appointment: Appointment) -> String {
    var words = appointment.subject.split(separator: " ")
    while let last = words.last, words.count > 1,
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2B })
    {
      words.removeLast()
    }
    return words.isEmpty ? "booked" : words.joined(separator: " ")
  }

  /// `Physio 30`: the name, and the minutes if the name doesn't end with them.
  public static func type(_ id: AppointmentType.ID?, _ desk: Desk) -> String {
    guard let type = desk.type(id) else { return "" }
    guard let minutes = type.minutes, !type.name.hasSuffix(" \(minutes)") else {
      return type.name
    }
    return "\(type.name) \(minutes)"
  }

  /// `booked`, `did not attend`; a status that the desk doesn't know, as the server sends it.
  public static func status(_ status: Appointment.Status) -> String {
    switch status {
    case .booked: "booked"
    case .arrived: "arrived"
    case .attended: "attended"
    case .didNotAttend: "did not attend"
    case .cancelled: "cancelled"
    default: status.rawValue
    }
  }

  /// `12 Apr 1985`; empty for nil.
  public static func date(_ day: Day?) -> String {
    day.map { "\($0.day) \($0.shortMonthName) \($0.year)" } ?? ""
  }
}
