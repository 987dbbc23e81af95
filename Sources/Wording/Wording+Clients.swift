public import Booking
public import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// Below a client's name: `12 Apr 1985   0491 570 006`.
  public static func under(_ match: ClientMatch) -> String {
    [date(match.client.dateOfBirth), phone(match.mobile)].filter { !$0.isEmpty }
      .joined(separator: "   ")
  }

  /// `0491 570 006`, `03 9650 0000`: ten digits in their usual groups, any other text unchanged.
  public static func phone(_ number: String) -> String {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 10, digits.count == number.count else { return number }
    let d = Array(digits)
    return d[0] == "0" && d[1] == "4"
      ? "\(String(d[0..<4])) \(String(d[4..<7])) \(String(d[7...]))"
      : "\(String(d[0..<2])) \(String(d[2..<6])) \(String(d[6...]))"
  }

  /// `SMITH Jane`; `reading …` until the record has been read.
  public static func clientTitle(_ file: ClientFile) -> String {
    file.client.map(name) ?? "reading …"
  }

  /// Above a client's past appointments.
  public static let before = "BEFORE"
  /// Above a client's coming appointments.
  public static let toCome = "TO COME"

  /// An appointment on two narrow lines: ` Tue 24 Nov 15:00–15:30`, `   Physio 30, Lee, Melbourne`.
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

  /// A client's record in up to four lines: birth, contact, address, practitioner.
  ///
  /// `Mrs   born 12 Apr 1985`, `mobile 0491 570 006   jane@example.com`.
  public static func clientCard(_ file: ClientFile, _ desk: Desk) -> [String] {
    clientLines(file, desk).map { $0.joined(separator: "   ") }
  }

  /// The lines of `clientCard`, with each number and address on a line of its own.
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

  /// The notes of a client's record, marked: `! needs an interpreter`; nil if there are none.
  public static func clientWarning(_ file: ClientFile) -> String? {
    guard let notes = file.record?.notes, !notes.isEmpty else { return nil }
    return "! " + SafeText.line(notes)
  }

  /// `Tue 24 Nov 15:00–15:30  Physio 30  Lee  Melbourne  booked`.
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

  /// An appointment's lines: client, time, `Physio 30 · Lee, Mei · Melbourne`, status, note.
  ///
  /// The last line is `reading notes …` until the notes have been read.
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
      let reason = cancellation.reason.flatMap { desk.clinic?.reason($0)?.name }
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

  /// ` Adelaide time (15:30 in Melbourne)`; empty if the clock is the practice's.
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
