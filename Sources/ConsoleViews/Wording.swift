import Booking
import CivilTime
import Console
import DeskModel
import Screen

/// Every word that the console shows. Short, calm, exact; times of a location in its own zone.
enum Wording {
  static let practitioners = "PRACTITIONERS"
  static let clients = "CLIENTS"
  static let free = "free"
  static let live = "live"
  static let past = "past"
  static let now = "─ now "
  static let goTo = "go to"
  static let book = "book"
  static let note = "Note"
  static let noNote = "none; Tab to write one"
  static let appointmentTitle = "Appointment"
  static let helpTitle = "Keys · / finds one, arrows scroll, any other key closes"
  static let helpLabel = "find"
  /// Columns for the keys of a line of the help.
  static let helpKeyColumns = 10
  static let readingAppointments = "reading appointments …"
  static let noAppointments = "no appointments within half a year"
  static let noAgenda = ["Nothing is booked and nobody is free.", "] next day   . next free place"]

  /// How many lines of a list are out of sight below, else above.
  static func more(_ below: Int, before above: Int) -> String {
    below > 0 ? "… \(below) more" : above > 0 ? "… \(above) before" : ""
  }

  /// Where the rest of what does not fit is.
  static func scroll(above: Int, below: Int) -> String {
    [above > 0 ? "↑ more" : "", below > 0 ? "↓ more" : ""].filter { !$0.isEmpty }
      .map { " \($0) " }.joined()
  }

  /// What is needed, in as many words as there is room for, on as few rows as they take.
  static func tooSmall(_ floor: Size, on screen: Size) -> [String] {
    let need = "\(floor.columns)x\(floor.rows)"
    let forms = [
      ["too small: need \(need)"], ["too small:", "need \(need)"], ["need \(need)"],
      ["need", need], [need],
    ]
    return forms.first { form in
      form.count <= screen.rows && form.allSatisfy { $0.utf8.count <= screen.columns }
    } ?? SafeText.wrapped(need, columns: screen.columns)
  }

  static func badge(_ environment: Desk.Environment) -> String {
    switch environment {
    case .demo: "DEMO"
    case .sandbox: "SANDBOX"
    case .production: "PRODUCTION"
    }
  }

  static func place(_ state: Console) -> String {
    guard let clinic = state.clinic else { return "coredesk" }
    let location = state.location?.name ?? ""
    return location.isEmpty ? clinic.practice.name : "\(clinic.practice.name) · \(location)"
  }

  /// Today and the time; with the location's name where its clock differs from the practice's.
  ///
  /// Before the clinic is known no clock is: its zone is the clinic's to tell.
  static func clock(_ state: Console) -> String {
    guard state.clinic != nil else { return "" }
    let zone = state.zone
    let text = "\(state.today.words) \(zone.wallTime(of: state.now))"
    guard let home = state.clinic?.locations.first?.zone,
      home.offset(at: state.now) != zone.offset(at: state.now)
    else { return text }
    return "\(text) \(city(zone))"
  }

  /// `Adelaide` for `Australia/Adelaide`.
  static func city(_ zone: Zone) -> String {
    let name = zone.identifier.split(separator: "/").last.map(String.init) ?? zone.identifier
    return String(name.map { $0 == "_" ? " " : $0 })
  }

  static func connection(_ state: Console) -> String {
    switch state.connection {
    case .connecting: return "connecting"
    case .offline where state.clinic == nil: return "offline"
    case .offline(let since): return "offline since \(state.zone.wallTime(of: since))"
    case .live:
      let age = state.diary.picture.map { state.now.seconds(since: $0.readAt) } ?? 0
      if age >= Desk.staleSeconds { return counted("stale", age, state) }
      return state.silentSeconds.map { counted("waiting", $0, state) } ?? live
    }
  }

  private static func counted(_ word: String, _ seconds: Int, _ state: Console) -> String {
    state.countsSeconds ? "\(word) \(minutesOrSeconds(seconds))" : word
  }

  private static func minutesOrSeconds(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
  }

  static func minutes(_ minutes: Int) -> String {
    minutes < 120
      ? "\(minutes) min" : "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }

  /// `Tue 24 Nov 2026, tomorrow`.
  static func diaryDay(_ state: Console) -> String {
    let day = state.diary.day
    let near =
      switch day.days(since: state.today) {
      case 0: ", today"
      case 1: ", tomorrow"
      case -1: ", yesterday"
      case let n where n > 1 && n < 60: ", in \(n) days"
      case let n where n < -1 && n > -60: ", \(-n) days ago"
      default: ""
      }
    guard state.effectiveView == .week else { return day.wordsWithYear + near }
    let person = state.diary.cursor.practitioner.flatMap(state.practitioner).map(listName) ?? ""
    return "\(person) · \(day.wordsWithYear)\(near)"
  }

  static func gutterDay(_ day: Day) -> String { "\(day.weekday.shortName) \(day.day)" }

  /// The time beside a row, where the row begins on a mark worth naming.
  static func timeLabel(_ state: Console, row: Int) -> String? {
    let step = state.diary.rowMinutes
    let time = state.zone.wallTime(of: state.desk.rowRange(row).start)
    let every = step == 5 ? 15 : step <= 15 ? 30 : step
    return time.minutes % every == 0 ? time.description : nil
  }

  /// `09:00–09:30`.
  static func span(_ range: TimeRange, in zone: Zone) -> String {
    "\(zone.wallTime(of: range.start))–\(zone.wallTime(of: range.end))"
  }

  static func listName(_ person: Practitioner) -> String {
    person.givenName.isEmpty ? person.familyName : "\(person.familyName), \(person.givenName)"
  }

  /// `SMITH Jane`, `SMITH Jane (Janey)`, or the one name somebody has.
  static func name(_ client: Client) -> String {
    var name = client.familyName.uppercased()
    if !client.givenName.isEmpty { name += (name.isEmpty ? "" : " ") + client.givenName }
    if !client.preferredName.isEmpty, client.preferredName != client.givenName {
      name += " (\(client.preferredName))"
    }
    return name
  }

  /// The subject without the telephone number that ends it.
  static func name(of appointment: Appointment) -> String {
    var words = appointment.subject.split(separator: " ")
    while let last = words.last, words.count > 1,
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2B })
    {
      words.removeLast()
    }
    return words.isEmpty ? "booked" : words.joined(separator: " ")
  }

  /// `Physio 30`; a name that ends so already is enough.
  static func type(_ id: AppointmentType.ID?, _ state: Console) -> String {
    guard let type = state.type(id) else { return "" }
    guard let minutes = type.minutes, !type.name.hasSuffix(" \(minutes)") else {
      return type.name
    }
    return "\(type.name) \(minutes)"
  }

  static func status(_ status: Appointment.Status) -> String {
    switch status {
    case .booked: "booked"
    case .arrived: "arrived"
    case .attended: "attended"
    case .didNotAttend: "did not attend"
    case .cancelled: "cancelled"
    default: status.rawValue
    }
  }

  static func date(_ day: Day?) -> String {
    day.map { "\($0.day) \($0.shortMonthName) \($0.year)" } ?? ""
  }
}
