public import Booking
import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// The sentence for a notice: `Booked: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30`.
  public static func notice(_ notice: Notice, _ desk: Desk, _ keys: KeyNames) -> String {
    switch notice {
    case .booked(let appointment):
      "Booked: \(summary(appointment, desk))\(elsewhere(appointment, desk))"
    case .settled(let appointment, let change):
      "\(verb(change)) after all: \(summary(appointment, desk))"
    case .moved(let appointment, let before):
      "Moved: \(summary(appointment, desk))\(elsewhere(appointment, desk)); it was \(desk.zone(of: before.location).words(of: before.time.start))"
        + waitingOffer(desk, keys)
    case .edited(let appointment):
      "Saved: \(summary(appointment, desk)), \(status(appointment.status)); nothing was sent"
    case .quitLoses(let calls, let changes): quitLoses(calls, changes, keys)
    case .parked(let count):
      "Parked."
        + keys.clause(.parked) { " \($0) to " + (count == 1 ? "open it." : "show all \(count).") }
    case .clientSaved(let client): "Saved: \(name(client)). Nothing is booked."
    case .undone(let change, let appointment): undone(change, appointment, desk)
    case .redone(let appointment): "Redone: \(summary(appointment, desk))"
    case .cancelled(let appointment, let reason):
      "Cancelled: \(summary(appointment, desk))"
        + (Self.reason(reason, desk).map { ", \($0)" } ?? "") + waitingOffer(desk, keys)
    case .notBooked(let order, let failure):
      "Not booked: \(booking(order, desk)). \(failure.sentence)"
    case .notCancelled(_, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notCancelled(_, let failure): "Not cancelled: \(lowered(failure.sentence))"
    case .notMoved(_, _, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notMoved(_, _, let failure): "Not moved: \(lowered(failure.sentence))"
    case .notUndone(_, _, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notUndone(_, let isRedo, let failure):
      "\(isRedo ? "Not redone" : "Not undone"): \(lowered(failure.sentence))"
    case .savedNotBooked(let order, let failure):
      "The client is saved, but not booked for \(place(order, desk)). \(failure.sentence)"
    case .clientNotSaved(let failure) where failure.code == .unknownOutcome: failure.sentence
    case .clientNotSaved(let failure): "Not saved: \(lowered(failure.sentence))"
    case .notEdited(_, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notEdited(_, let failure): "Not saved: \(lowered(failure.sentence))"
    case .outcomeUnknown(let doubt):
      "The server didn't answer about \(subject(doubt, desk)). Checking now; please don't \(verb(doubt)) it again yet."
    case .notSettled(let doubt, let at):
      "Not \(done(doubt)) as of \(desk.zone.wallTime(of: at)): \(subject(doubt, desk)). Still checking; please don't \(verb(doubt)) it again yet."
    case .neverMade(let doubt):
      "Not \(done(doubt)): \(subject(doubt, desk)) (checked \(desk.zone.wallTime(of: desk.now))). You can try again."
    case .failed(let failure): failure.sentence
    case .disabled(let action, let reason): disabled(action, reason, desk, keys)
    case .whyNot(let obstacles, let order): whyNot(obstacles, order, desk)
    case .canBeBooked(let order):
      "Nothing is in the way: \(minutes(order.time.minutes)) can be booked from \(place(order, desk))."
    case .whyNotUntold: "coreplus doesn't say why."
    case .lookingForFreePlace: "Looking for the next free place …"
    case .noFreePlace(let weeks): "No free place within \(weeks) weeks."
    case .noEarlierFreePlace: "No earlier free place."
    case .batch(let report): batch(report, desk)
    case .waits(let entry):
      "On the waiting list: \(waiting(entry, desk))"
        + keys.clause(.waiting) { "; \($0) for the list" }
    case .waitsNoMore(let entry): "Off the waiting list: \(SafeText.line(entry.clientName))"
    case .waitingNotKept(let failure) where failure.code == .unknownOutcome: failure.sentence
    case .waitingNotKept(let failure):
      "The waiting list wasn't changed: \(lowered(failure.sentence))"
    case .welcome: welcome(keys)
    case .nothingChosen:
      "Nothing to send: every line is left out."
        + keys.clause(.leaveOut) { " \($0) to put one back." }
    case .notAnAbsence(let text):
      "\"\(SafeText.line(text))\" isn't a future time. Try today, pm, tom, 24/11 until 28/11 or >1p."
    case .notADay(let text):
      text.isEmpty
        ? "Type a day: today, tom, tue, 24/11, 24 nov, +2w." : notADay(text, desk) + "."
    case .zoomed(let minutes):
      minutes == 60 ? "A row is an hour." : "A row is \(minutes) minutes."
    case .found(let index, let count): "\(index) of \(count)."
    case .notFound(let text):
      "\"\(SafeText.line(text))\" isn't shown here."
        + keys.clause(.clients) { " \($0) to find a client and all their appointments." }
    case .refreshed(let instant): "Refreshed: the diary as of \(desk.zone.wallTime(of: instant))."
    case .waiting: "Waiting for the server …"
    case .stillWriting: "Still sending. The result will appear here."
    case .changedPractice(let choice): "Now at \(SafeText.line(choice.name))."
    case .notOpened(let choice, let failure):
      "Couldn't open \(SafeText.line(choice.name)): \(lowered(failure.sentence))"
    }
  }

  private static func welcome(_ keys: KeyNames) -> String {
    let ways = [
      keys[.book].map { "\($0) to book" }, keys[.clients].map { "\($0) to find a client" },
      keys[.help].map { "\($0) for all keys" },
      keys[.tutorial].map { "\($0) for the tutorial" },
    ]
    let known = ways.compactMap { $0 }.joined(separator: ", ")
    return "Welcome." + (known.isEmpty ? "" : " \(known).")
  }

  /// `, at Adelaide`; empty for the practice's first location.
  private static func elsewhere(_ appointment: Appointment, _ desk: Desk) -> String {
    guard let locations = desk.clinic?.locations, locations.first?.id != appointment.location,
      let name = desk.location(appointment.location)?.name
    else { return "" }
    return ", at \(name)"
  }

  private static func quitLoses(_ calls: Int, _ changes: Int, _ keys: KeyNames) -> String {
    let what = [
      calls > 0 ? number(calls, "parked call") : "",
      changes > 0 ? number(changes, "unanswered change") : "",
    ].filter { !$0.isEmpty }.joined(separator: " and ")
    return "\(what) would be lost." + keys.clause(.quit) { " \($0) again to quit." }
  }

  /// `SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30`.
  public static func summary(_ appointment: Appointment, _ desk: Desk) -> String {
    let zone = desk.zone(of: appointment.location)
    return [
      name(of: appointment), zone.words(of: appointment.time.start),
      desk.practitioner(appointment.practitioner)?.familyName ?? "",
      type(appointment.type, desk),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func reason(_ id: CancellationReason.ID?, _ desk: Desk) -> String? {
    id.flatMap { desk.clinic?.reason($0)?.name }
  }

  private static func verb(_ change: Change?) -> String {
    switch change {
    case .booked: "Booked"
    case .cancelled: "Cancelled"
    case .moved: "Moved"
    case .edited: "Saved"
    case .several, .waits, .waitsNoMore, nil: "Done"
    }
  }

  private static func place(_ doubt: Doubt, _ desk: Desk) -> String {
    let place = doubt.place
    return self.place(place.time.start, place.practitioner, place.location, desk)
  }

  private static func place(_ order: BookingOrder, _ desk: Desk) -> String {
    place(order.time.start, order.practitioner, order.location, desk)
  }

  /// `Tue 24 Nov 15:00 with Lee`.
  private static func place(
    _ start: Instant, _ practitioner: Practitioner.ID, _ location: Location.ID,
    _ desk: Desk
  ) -> String {
    let person = desk.practitioner(practitioner)?.familyName
    return desk.zone(of: location).words(of: start) + (person.map { " with \($0)" } ?? "")
  }

  /// `SMITH Jane, Tue 24 Nov 15:00 with Lee`; without the name if the desk doesn't know the client.
  private static func booking(_ order: BookingOrder, _ desk: Desk) -> String {
    let who = order.client.flatMap { desk.bookedFor[$0] }.map { name(of: $0) + ", " } ?? ""
    return who + place(order, desk)
  }

  /// The client and the time of a change that the server didn't answer.
  private static func subject(_ doubt: Doubt, _ desk: Desk) -> String {
    let who = doubt.subject.map { name(of: $0) + ", " }
    return who.map { $0 + place(doubt, desk) }
      ?? doubt.order.map { booking($0, desk) } ?? place(doubt, desk)
  }

  private static func verb(_ doubt: Doubt) -> String {
    switch doubt.kind {
    case .booking: "book"
    case .cancellation: "cancel"
    case .moving: "move"
    case .editing: "change"
    }
  }

  private static func done(_ doubt: Doubt) -> String {
    switch doubt.kind {
    case .booking: "booked"
    case .cancellation: "cancelled"
    case .moving: "moved"
    case .editing: "changed"
    }
  }

  /// A sentence as the rest of another. Abbreviations keep their capitals.
  private static func lowered(_ sentence: String) -> String {
    guard let first = sentence.first, sentence.dropFirst().first?.isLowercase == true else {
      return sentence
    }
    return first.lowercased() + sentence.dropFirst()
  }

  private static func disabled(
    _ action: Action, _ reason: Notice.Reason, _ desk: Desk, _ keys: KeyNames
  ) -> String {
    switch reason {
    case .nothingSelected: "Select something first."
    case .notAnAppointment: "Select an appointment first."
    case .notAColumn:
      "Each column is a day." + keys.clause(.dayView) { " \($0) to show one day's practitioners." }
    case .notTheDemo:
      "The tutorial uses invented people: start coredesk --demo"
        + keys.clause(.tutorial) { ", then press \($0)" } + "."
    case .isPast: "That time is past."
    case .isCancelled: "That appointment is already cancelled."
    case .isOver:
      action == .move
        ? "That appointment is over and can't be moved."
        : "That appointment is over and can't be cancelled."
    case .isLoading: "Still reading the diary."
    case .lastColumn: "The diary shows at least one practitioner."
    case .finestZoom: "Rows can't be shorter than 5 minutes."
    case .coarsestZoom: "Rows can't be longer than an hour."
    case .oneLocation: "The practice has one location."
    case .noPractice: "No practice is set up. Add one with coredesk profiles add."
    case .noClient: "That appointment has no client."
    case .isEmpty: nothing(for: action, keys)
    case .isAhead: "That day is still to come."
    case .tooMany: "Nine calls are parked already." + keys.clause(.parked) { " \($0) to open one." }
    case .isInDoubt:
      "Still checking whether the last change was made."
    case .isWriting: "Still sending the last change. The result will appear here."
    case .hasParked: "A call is parked here." + keys.clause(.parked) { " \($0) to open it first." }
    case .isShown: "That's already shown."
    case .noRows:
      "Only the day and the week have rows." + keys.clause(.dayView) { " \($0) to show the day." }
    case .noColumns:
      "A list has no columns." + keys.clause(.dayView) { " \($0) to show the day in columns." }
    case .onePractice: "Only one practice is set up. Add another with coredesk profiles add."
    }
  }

  private static func nothing(for action: Action, _ keys: KeyNames) -> String {
    switch action {
    case .undo: "Nothing to undo."
    case .redo: "Nothing to redo."
    case .park:
      "No booking has been started to park." + keys.clause(.book) { " \($0) to start one." }
    case .parked: "No calls are parked."
    default: "There's nothing here."
    }
  }

  /// Every rule that forbids a booking: `Can't book Tue 24 Nov 12:00 for 30 min: Lee, Mei has a
  /// break until 13:00.`
  public static func whyNot(
    _ obstacles: [Obstacle], _ order: BookingOrder, _ desk: Desk
  ) -> String {
    let person = desk.practitioner(order.practitioner).map(listName) ?? "the practitioner"
    let rules = obstacles.map { obstacle($0, person, order, desk) }
    return "Can't book \(desk.zone(of: order.location).words(of: order.time.start)) for "
      + "\(minutes(order.time.minutes)): \(rules.joined(separator: "; "))."
  }

  /// `, back Mon 7 Dec`: the next working day if the rosters are known. If the leave ends during a
  /// day, ` until 13:00`.
  private static func back(
    from obstacle: Obstacle, _ order: BookingOrder, _ desk: Desk
  ) -> String {
    guard let end = obstacle.time?.end else { return "" }
    let zone = desk.zone(of: order.location)
    guard end == zone.range(of: zone.day(of: end)).start else {
      let isSameDay = zone.day(of: end) == zone.day(of: order.time.start)
      return " until " + (isSameDay ? "\(zone.wallTime(of: end))" : zone.words(of: end))
    }
    let day = desk.workDay(of: order.practitioner, from: zone.day(of: end))
    return ", back \((day ?? zone.day(of: end)).words)"
  }

  /// One rule that forbids a booking: `Lee, Mei is at Adelaide until 13:00`.
  public static func obstacle(
    _ obstacle: Obstacle, _ person: String, _ order: BookingOrder, _ desk: Desk
  ) -> String {
    let zone = desk.zone(of: order.location)
    let day = zone.day(of: order.time.start)
    func until() -> String {
      guard let end = obstacle.time?.end else { return "" }
      let endDay = zone.day(of: end)
      return " until " + (endDay == day ? "\(zone.wallTime(of: end))" : zone.words(of: end))
    }
    switch obstacle.rule {
    case .past: return "that time is past"
    case .closed:
      return "closed" + (obstacle.note.isEmpty ? "" : " (\(obstacle.note))") + until()
    case .onLeave:
      return "\(person) is on leave" + back(from: obstacle, order, desk)
    case .offRoster:
      guard let next = obstacle.time else { return "\(person) doesn't work then" }
      let start =
        zone.day(of: next.start) == day
        ? "\(zone.wallTime(of: next.start))" : zone.words(of: next.start)
      return "\(person) works from \(start) to \(zone.wallTime(of: next.end))"
    case .elsewhere:
      let there = obstacle.location.flatMap(desk.location)?.name ?? "another location"
      return "\(person) is at \(there)" + until()
    case .onBreak: return "\(person) has a break" + until()
    case .booked: return "booked" + until()
    case .typeNotOffered: return "\(person) doesn't offer that here"
    case .length: return "an appointment is 1 to 480 whole minutes long"
    }
  }
}
