public import Booking
public import CivilTime
public import DeskModel
import Screen

/// Every word that the console shows. Short, calm, exact; times of a location in its own zone.
public enum Wording {
  public static let free = "free"
  public static let live = "live"
  public static let past = "past"
  public static let now = "─ now "
  public static let book = "book"
  public static let note = "Note"
  public static func noNote(_ keys: KeyNames) -> String {
    "none" + keys.clause(.next) { "; \($0) to write one" }
  }
  public static let appointmentTitle = "Appointment"
  public static let readingAppointments = "reading appointments …"
  public static let noAppointments = "no appointments within half a year"
  public static func noAgenda(_ keys: KeyNames) -> [String] {
    let ways = [
      keys[.nextDay].map { "\($0) next day" }, keys[.nextFree].map { "\($0) next free time" },
    ]
    return [
      "Nothing is booked and no one is free.", ways.compactMap { $0 }.joined(separator: "   "),
    ]
  }

  /// How many lines of a list are out of sight below, else above.
  public static func more(_ below: Int, before above: Int) -> String {
    below > 0 ? "… \(below) more" : above > 0 ? "… \(above) before" : ""
  }

  /// Where the rest of what does not fit is.
  public static func scroll(above: Int, below: Int) -> String {
    [above > 0 ? "↑ more" : "", below > 0 ? "↓ more" : ""].filter { !$0.isEmpty }
      .map { " \($0) " }.joined()
  }

  public static func badge(_ environment: Desk.Environment) -> String {
    switch environment {
    case .demo: "DEMO"
    case .sandbox: "SANDBOX"
    case .production: "PRODUCTION"
    }
  }

  public static func place(_ desk: Desk) -> String {
    guard let clinic = desk.clinic else { return "coredesk" }
    let location = desk.location?.name ?? ""
    return location.isEmpty ? clinic.practice.name : "\(clinic.practice.name) · \(location)"
  }

  /// Today and the time; with the location's name where its clock differs from the practice's.
  ///
  /// Before the clinic is known no clock is: its zone is the clinic's to tell.
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

  /// How the line to the server is: `live`, or since when it isn't.
  ///
  /// - Parameter countsSeconds: Whether a wait is counted; else nothing but its word is said.
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

  public static func gutterDay(_ day: Day) -> String { "\(day.weekday.shortName) \(day.day)" }

  /// The time beside a row, where the row begins on a mark worth naming.
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

  public static func listName(_ person: Practitioner) -> String {
    person.givenName.isEmpty ? person.familyName : "\(person.familyName), \(person.givenName)"
  }

  /// `SMITH Jane`, `SMITH Jane (Janey)`, or the one name somebody has.
  public static func name(_ client: Client) -> String {
    var name = client.familyName.uppercased()
    if !client.givenName.isEmpty { name += (name.isEmpty ? "" : " ") + client.givenName }
    if !client.preferredName.isEmpty, client.preferredName != client.givenName {
      name += " (\(client.preferredName))"
    }
    return name
  }

  /// The subject without the telephone number that ends it.
  public static func name(of appointment: Appointment) -> String {
    var words = appointment.subject.split(separator: " ")
    while let last = words.last, words.count > 1,
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2B })
    {
      words.removeLast()
    }
    return words.isEmpty ? "booked" : words.joined(separator: " ")
  }

  /// `Physio 30`; a name that ends so already is enough.
  public static func type(_ id: AppointmentType.ID?, _ desk: Desk) -> String {
    guard let type = desk.type(id) else { return "" }
    guard let minutes = type.minutes, !type.name.hasSuffix(" \(minutes)") else {
      return type.name
    }
    return "\(type.name) \(minutes)"
  }

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

  public static func date(_ day: Day?) -> String {
    day.map { "\($0.day) \($0.shortMonthName) \($0.year)" } ?? ""
  }
}
