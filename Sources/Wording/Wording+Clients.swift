public import Booking
public import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// Under a client's name: date of birth and mobile.
  public static func under(_ match: ClientMatch) -> String {
    [date(match.client.dateOfBirth), phone(match.mobile)].filter { !$0.isEmpty }
      .joined(separator: "   ")
  }

  /// Australian numbers in their usual groups, anything else as it is.
  public static func phone(_ number: String) -> String {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 10, digits.count == number.count else { return number }
    let d = Array(digits)
    return d[0] == "0" && d[1] == "4"
      ? "\(String(d[0..<4])) \(String(d[4..<7])) \(String(d[7...]))"
      : "\(String(d[0..<2])) \(String(d[2..<6])) \(String(d[6...]))"
  }

  public static func clientTitle(_ file: ClientFile) -> String {
    file.client.map(name) ?? "reading …"
  }

  public static let before = "BEFORE"
  public static let toCome = "TO COME"

  /// An appointment on two narrow lines.
  public static func entry(
    _ appointment: Appointment, _ desk: Desk
  ) -> (when: String, what: String) {
    let zone = desk.zone(of: appointment.location)
    let day = zone.day(of: appointment.time.start)
    let status = appointment.status == .booked ? "" : "  \(status(appointment.status))"
    let what = [
      type(appointment.type, desk),
      desk.practitioner(appointment.practitioner)?.familyName ?? "",
      desk.location(appointment.location)?.name ?? "",
    ].filter { !$0.isEmpty }
    return (
      " \(day.words(today: desk.today)) \(span(appointment.time, in: zone))\(status)",
      "   " + what.joined(separator: ", ")
    )
  }

  public static func clientCard(_ file: ClientFile, _ desk: Desk) -> [String] {
    clientLines(file, desk).map { $0.joined(separator: "   ") }
  }

  /// The same, a line for each number and address.
  public static func clientPieces(_ file: ClientFile, _ desk: Desk) -> [String] {
    clientLines(file, desk).enumerated().flatMap { index, pieces in
      index == 0 ? [pieces.joined(separator: "  ")] : pieces
    }
  }

  private static func clientLines(_ file: ClientFile, _ desk: Desk) -> [[String]] {
    guard let client = file.client else { return [] }
    var first = [
      client.title, client.dateOfBirth.map { "born \(date($0))" } ?? "", client.gender,
      client.pronouns,
    ].filter { !$0.isEmpty }
    if let status = file.record?.status, status != .current {
      first.append(status.rawValue.uppercased())
    }
    guard let record = file.record else { return [first] }
    let phones = [
      ("mobile", record.mobile), ("home", record.homePhone), ("work", record.workPhone),
    ].filter { !$0.1.isEmpty }.map { "\($0.0) \(phone($0.1))" }
    let contact = (phones + [record.email]).filter { !$0.isEmpty }
    let home = record.residence
    let address = [home.street, home.suburb, "\(home.state) \(home.postcode)"]
      .map { $0.trimmingBlanks }.filter { !$0.isEmpty }.joined(separator: ", ")
    let usual = client.usualPractitioner.flatMap(desk.practitioner).map {
      "usually sees \(listName($0))"
    }
    return [first, contact, [address], [usual ?? ""]]
      .map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  public static func clientWarning(_ file: ClientFile) -> String? {
    guard let notes = file.record?.notes, !notes.isEmpty else { return nil }
    return "! " + SafeText.line(notes)
  }

  public static func listLine(_ appointment: Appointment, _ desk: Desk) -> String {
    let zone = desk.zone(of: appointment.location)
    let day = zone.day(of: appointment.time.start)
    let person = desk.practitioner(appointment.practitioner).map(\.familyName) ?? ""
    return [
      "\(day.words(today: desk.today)) \(span(appointment.time, in: zone))",
      type(appointment.type, desk), person,
      desk.location(appointment.location)?.name ?? "", status(appointment.status),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  public static func appointmentCard(_ file: AppointmentFile, _ desk: Desk) -> [String] {
    let appointment = file.appointment
    let zone = desk.zone(of: appointment.location)
    let day = zone.day(of: appointment.time.start)
    var lines = [
      name(of: appointment),
      "\(day.wordsWithYear) \(span(appointment.time, in: zone)), "
        + minutes(appointment.time.minutes) + otherZone(zone, appointment.time, desk),
      [
        type(appointment.type, desk),
        desk.practitioner(appointment.practitioner).map(listName) ?? "",
        desk.location(appointment.location)?.name ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · "),
      status(appointment.status)
        + (appointment.reference.isEmpty ? "" : ", number \(appointment.reference)"),
    ]
    if let cancellation = appointment.cancellation, appointment.status == .cancelled {
      let reason = cancellation.reason.flatMap { id in
        desk.clinic?.reasons.first { $0.id == id }?.name
      }
      let words = [reason ?? "", cancellation.notes].filter { !$0.isEmpty }
      if !words.isEmpty { lines.append("cancelled: " + words.joined(separator: "; ")) }
    }
    if !appointment.notes.isEmpty {
      lines += SafeText.wrapped("note: \(appointment.notes)", columns: 74)
    } else if !file.isComplete {
      lines.append("reading notes …")
    }
    return lines
  }

  /// The same time on the practice's clock, where that differs.
  public static func otherZone(_ zone: Zone, _ time: TimeRange, _ desk: Desk) -> String {
    guard let home = desk.clinic?.locations.first?.zone,
      home.offset(at: time.start) != zone.offset(at: time.start)
    else { return "" }
    return " \(city(zone)) time (\(home.wallTime(of: time.start)) in \(city(home)))"
  }
}

extension String {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
