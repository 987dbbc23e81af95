import Booking
import CivilTime
import DeskModel
import Wording

/// A desk in words, one line after another: what a picture shows, for those who listen to it.
struct PlainView: Sendable {
  let desk: Desk
  let grammar: PlainGrammar

  init(_ desk: Desk, _ grammar: PlainGrammar) { (self.desk, self.grammar) = (desk, grammar) }

  var greeting: [String] {
    [
      [Wording.place(desk), desk.clinicKind.rawValue, Wording.clock(desk)]
        .joined(separator: " · "),
      PlainWords.greeting(
        help: grammar.name(of: .help), quit: grammar.name(of: .quit)),
    ]
  }

  func notice(_ notice: Notice) -> String { Wording.notice(notice, desk, grammar.keyNames) }

  func unknownPractitioner(_ name: String) -> String { Wording.unknown(.practitioner, name) }

  /// What is planned, booked, moved, cancelled or edited, and what it asks; empty where nothing is.
  ///
  /// - Parameter given: what the draft's text begins with before anything is typed.
  func work(given: String) -> PlainAnswer {
    if let plan = desk.plan { return proposals(plan) }
    if let draft = desk.draft { return booking(draft, given: given) }
    if desk.cancelling != nil { return cancelling(nil) }
    return desk.edit.map(editing) ?? PlainAnswer()
  }

  // MARK: - Changing

  private func editing(_ edit: AppointmentEdit) -> PlainAnswer {
    let appointment = edit.appointment
    let note = appointment.notes.isEmpty ? PlainWords.none : appointment.notes
    var answer = PlainAnswer([
      Wording.editTitle(edit), line(appointment), "\(Wording.note): \(note)",
      "\(Wording.typeLabel): \(Wording.type(appointment.type, desk))",
    ])
    if let theirs = Wording.theirNote(edit, .none) { answer.lines.append(theirs) }
    answer.lines.append(PlainWords.askNote)
    answer.question = .note
    return answer
  }

  /// - Parameter cause: why it is cancelled, once that is known.
  func cancelling(_ cause: Cause?) -> PlainAnswer {
    guard let cancelling = desk.cancelling else { return PlainAnswer() }
    var answer = PlainAnswer([line(cancelling.appointment)])
    let reasons = desk.clinic?.reasons ?? []
    if cause != nil || reasons.isEmpty {
      let reason = cause?.reason.flatMap { desk.clinic?.reason($0)?.name }
      let words = [reason ?? "", cause?.notes ?? ""].filter { !$0.isEmpty }
      if !words.isEmpty { answer.lines.append(words.joined(separator: "; ")) }
      answer.lines.append(PlainWords.askYes)
      answer.question = .yes(cause ?? Cause())
      return answer
    }
    for (index, reason) in reasons.enumerated() { answer.number(.reason(index), reason.name) }
    answer.lines.append(PlainWords.askReason)
    answer.question = .reason(answer.items)
    return answer
  }

  /// Asks whether the client came; says why where that can't be asked.
  func status(_ appointment: Appointment) -> PlainAnswer {
    guard appointment.occupies else {
      return PlainAnswer([notice(.disabled(.status, .isCancelled))])
    }
    var answer = PlainAnswer([line(appointment)])
    for status in [Appointment.Status.booked, .arrived, .attended, .didNotAttend] {
      answer.number(.status(appointment, status), Wording.status(status))
    }
    answer.lines.append(PlainWords.askStatus)
    answer.question = .number(answer.items)
    return answer
  }

  /// Why a type can't be chosen for the appointment that is edited.
  func notOffered(_ type: AppointmentType, by appointment: Appointment) -> String {
    let person = desk.practitioner(appointment.practitioner).map(Wording.listName)
    return PlainWords.notOffered(
      Wording.type(type.id, desk), by: person ?? "The practitioner"
    )
  }

  // MARK: - Lines

  /// Whose appointment it is, and when, wherever the diary stands.
  func line(_ appointment: Appointment) -> String {
    "\(Wording.name(of: appointment))  \(Wording.listLine(appointment, desk))"
  }

  /// A client on a line: name, date of birth, mobile.
  func line(_ match: ClientMatch) -> String {
    [Wording.name(match.client), Wording.under(match)].filter { !$0.isEmpty }
      .joined(separator: "   ")
  }

  /// `Fri 27 Nov 2026 14:00–14:30  Lee, Mei  Melbourne`.
  func line(_ place: AvailabilitySlot) -> String {
    let zone = desk.zone(of: place.location)
    return [
      "\(zone.day(of: place.time.start).wordsWithYear) \(Wording.span(place.time, in: zone))"
        + Wording.otherZone(zone, place.time, desk),
      desk.practitioner(place.practitioner).map(Wording.listName) ?? "",
      desk.location(place.location)?.name ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
