import Booking
import CivilTime
import Console
import DeskModel
import Screen

extension Wording {
  static func message(_ message: Message, _ state: Console) -> String {
    switch message {
    case .desk(let notice): self.notice(notice, state)
    case .console(let notice): self.notice(notice, state)
    }
  }

  /// What is said of keys and of the screen.
  static func notice(_ notice: ConsoleNotice, _ state: Console) -> String {
    switch notice {
    case .unknownKey(let pressed):
      "\(keyName(pressed)) does nothing here; \(key(.help, state)) shows the keys."
    case .pasteIgnored:
      "Paste goes into a line: \(key(.book, state)) or \(key(.clients, state)) first."
    case .interruptHint: "\(key(.quit, state)) quits."
    case .mouse(let isOn):
      isOn
        ? "The mouse is on; with Shift it selects text."
        : "The mouse is off; it selects text."
    case .chooseReason: "A digit chooses the reason, Enter cancels the appointment, Esc keeps it."
    case .themeBroken(let sentence): SafeText.line(sentence)
    }
  }

  static func notice(_ notice: Notice, _ state: Console) -> String {
    switch notice {
    case .booked(let appointment):
      "Booked: \(summary(appointment, state))\(elsewhere(appointment, state))"
    case .settled(let appointment, let change):
      "\(verb(change)) after all: \(summary(appointment, state))"
    case .moved(let appointment, let before):
      "Moved: \(summary(appointment, state))\(elsewhere(appointment, state)); it was \(state.zone(of: before.location).words(of: before.time.start))"
        + waitingOffer(state)
    case .edited(let appointment):
      "Saved: \(summary(appointment, state)), \(status(appointment.status)); nothing was sent"
    case .quitLoses(let calls, let changes): quitLoses(calls, changes)
    case .parked(let count):
      "Parked; \(key(.parked, state)) "
        + (count == 1 ? "takes it up again." : "shows all \(count).")
    case .clientSaved(let client): "Saved: \(name(client)); nothing is booked"
    case .undone(let change, let appointment): undone(change, appointment, state)
    case .redone(let appointment): "Done again: \(summary(appointment, state))"
    case .cancelled(let appointment, let reason):
      "Cancelled: \(summary(appointment, state))"
        + (Self.reason(reason, state).map { ", \($0)" } ?? "") + waitingOffer(state)
    case .notBooked(let order, let failure):
      "Not booked for \(place(order, state)): \(lowered(failure.sentence))"
    case .notCancelled(_, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notCancelled(_, let failure): "Not cancelled: \(lowered(failure.sentence))"
    case .notMoved(_, _, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notMoved(_, _, let failure): "Not moved: \(lowered(failure.sentence))"
    case .notUndone(_, _, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notUndone(_, let isRedo, let failure):
      "\(isRedo ? "Not done again" : "Not undone"): \(lowered(failure.sentence))"
    case .savedNotBooked(let order, let failure):
      "The client is saved, not booked for \(place(order, state)): \(lowered(failure.sentence))"
    case .clientNotSaved(let failure) where failure.code == .unknownOutcome: failure.sentence
    case .clientNotSaved(let failure): "Not saved: \(lowered(failure.sentence))"
    case .notEdited(_, let failure) where failure.code == .unknownOutcome: failure.sentence
    case .notEdited(_, let failure): "Not saved: \(lowered(failure.sentence))"
    case .outcomeUnknown(let doubt):
      "No answer about \(place(doubt, state)): being checked; do not do it again yet."
    case .notSettled(let doubt, let at):
      "Not there as of \(state.zone.wallTime(of: at)): \(place(doubt, state)). Checked further; do not do it again yet."
    case .neverMade(let doubt):
      "It was not done: \(place(doubt, state)), as of \(state.zone.wallTime(of: state.now)). It can be done again."
    case .failed(let failure): failure.sentence
    case .disabled(let action, let reason): disabled(action, reason, state)
    case .whyNot(let obstacles, let order): whyNot(obstacles, order, state)
    case .canBeBooked(let order):
      "Nothing is in the way: \(minutes(order.time.minutes)) can be booked from \(place(order, state))."
    case .whyNotUntold: "coreplus does not tell why."
    case .lookingForFreePlace: "Looking for the next free place …"
    case .noFreePlace(let weeks): "No free place within \(weeks) weeks."
    case .noEarlierFreePlace: "No earlier free place."
    case .batch(let report): batch(report, state)
    case .waits(let entry): "Waits: \(waiting(entry, state)); \(key(.waiting, state)) lists all"
    case .waitsNoMore(let entry): "Off the waiting list: \(SafeText.line(entry.clientName))"
    case .waitingNotKept(let failure) where failure.code == .unknownOutcome: failure.sentence
    case .waitingNotKept(let failure): "The waiting list is as it was: \(lowered(failure.sentence))"
    case .welcome: welcome(state)
    case .nothingChosen: "Nothing is left to send; Space takes one in, Esc closes."
    case .notAnAbsence(let text):
      "'\(SafeText.line(text))' is no time ahead; try today, pm, tom, 24/11 until 28/11 or >1p."
    case .notADay(let text):
      text.isEmpty
        ? "Type a day: today, tom, tue, 24/11, 24 nov, +2w." : notADay(text, state) + "."
    case .zoomed(let minutes):
      minutes == 60 ? "A row is an hour." : "A row is \(minutes) minutes."
    case .found(let index, let count): "\(index) of \(count)."
    case .notFound(let text):
      "Nothing shown here has '\(SafeText.line(text))'; \(key(.clients, state)) "
        + "finds a client and all their appointments."
    case .waiting: "Waiting for the server …"
    case .stillWriting: "What was sent goes on; its outcome will be told here."
    case .changedPractice(let choice): "Now at \(SafeText.line(choice.name))."
    case .notOpened(let choice, let failure):
      "\(SafeText.line(choice.name)) is not opened: \(lowered(failure.sentence))"
    }
  }

  /// `, at Adelaide`, where that is not the practice's first location.
  private static func elsewhere(_ appointment: Appointment, _ state: Console) -> String {
    guard let locations = state.clinic?.locations, locations.first?.id != appointment.location,
      let name = state.location(appointment.location)?.name
    else { return "" }
    return ", at \(name)"
  }

  private static func quitLoses(_ calls: Int, _ changes: Int) -> String {
    let what = [
      calls > 0 ? number(calls, "parked call") : "",
      changes > 0 ? number(changes, "change") + " without an answer" : "",
    ].filter { !$0.isEmpty }.joined(separator: " and ")
    return "\(what) would be forgotten; q again quits."
  }

  /// `SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30`.
  static func summary(_ appointment: Appointment, _ state: Console) -> String {
    let zone = state.zone(of: appointment.location)
    return [
      name(of: appointment), zone.words(of: appointment.time.start),
      state.practitioner(appointment.practitioner)?.familyName ?? "",
      type(appointment.type, state),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func reason(_ id: CancellationReason.ID?, _ state: Console) -> String? {
    id.flatMap { id in state.clinic?.reasons.first { $0.id == id }?.name }
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

  private static func place(_ doubt: Doubt, _ state: Console) -> String {
    let place = doubt.place
    return self.place(place.time.start, place.practitioner, place.location, state)
  }

  private static func place(_ order: BookingOrder, _ state: Console) -> String {
    place(order.time.start, order.practitioner, order.location, state)
  }

  /// `Tue 24 Nov 15:00 with Lee`.
  private static func place(
    _ start: Instant, _ practitioner: Practitioner.ID, _ location: Location.ID,
    _ state: Console
  ) -> String {
    let person = state.practitioner(practitioner)?.familyName
    return state.zone(of: location).words(of: start) + (person.map { " with \($0)" } ?? "")
  }

  /// To go on in the middle of a sentence; names and abbreviations keep their capitals.
  private static func lowered(_ sentence: String) -> String {
    guard let first = sentence.first, sentence.dropFirst().first?.isLowercase == true else {
      return sentence
    }
    return first.lowercased() + sentence.dropFirst()
  }

  static func keyName(_ key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let c): String(c)
    case .control(let c): "Ctrl-\(c.uppercased())"
    case .alt(let c): "Alt-\(c)"
    case .function(let n): "F\(n)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backtab: "Shift-Tab"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    }
  }

  private static func disabled(
    _ action: Action, _ reason: Notice.Reason, _ state: Console
  ) -> String {
    switch reason {
    case .nothingSelected: "Nothing is selected that this key could act on."
    case .notAnAppointment: "No appointment is selected; move onto one first."
    case .notAColumn:
      "A column here is a day; \(key(.dayView, state)) shows the day with its practitioners."
    case .notTheDemo:
      "The tutorial books invented people: coredesk --demo, then \(key(.tutorial, state))."
    case .notFree: "That place is not free; \(key(.whyNot, state)) says why."
    case .isPast: "That time is past."
    case .isCancelled: "That appointment is cancelled already."
    case .isOver:
      action == .move
        ? "That appointment is over and cannot be moved."
        : "That appointment is over and cannot be cancelled."
    case .isLoading: "The diary is still being read."
    case .lastColumn: "One practitioner stays in the diary."
    case .finestZoom: "Rows are at their finest, 5 minutes."
    case .coarsestZoom: "Rows are at their coarsest, an hour."
    case .oneLocation: "The practice has one location."
    case .noRoster: "No roster is known."
    case .noPractice: "No practice is configured; 'coredesk profiles add' writes one down."
    case .noClient: "No client belongs to that appointment."
    case .isEmpty: nothing(for: action, state)
    case .isAhead: "That day is still to come."
    case .tooMany: "Nine calls are parked; \(key(.parked, state)) takes one up again."
    case .isInDoubt:
      "Nobody knows yet whether the last change was made; it is being checked."
    case .isWriting: "A change is still under way; its outcome will be told here."
    case .hasParked: "A call is parked here; \(key(.parked, state)) takes it up first."
    case .nothingOpen: "Nothing is open that could be closed."
    case .isShown: "That is what is shown."
    case .noRows:
      "Rows are those of the day and the week; \(key(.dayView, state)) shows the day."
    case .noColumns: "A list has no columns; \(key(.dayView, state)) shows the day in columns."
    case .onePractice: "One practice is configured; 'coredesk profiles add' adds another."
    }
  }

  private static func nothing(for action: Action, _ state: Console) -> String {
    switch action {
    case .undo: "Nothing was done here that could be undone."
    case .redo: "Nothing was undone."
    case .park: "There is no half-made booking to park; \(key(.book, state)) begins one."
    case .parked: "No call is parked."
    default: "There is nothing to act on."
    }
  }

  static func whyNot(
    _ obstacles: [Obstacle], _ order: BookingOrder, _ state: Console
  ) -> String {
    let person = state.practitioner(order.practitioner).map(listName) ?? "the practitioner"
    let rules = obstacles.map { obstacle($0, person, order, state) }
    return "Not bookable from \(state.zone(of: order.location).words(of: order.time.start)) for "
      + "\(minutes(order.time.minutes)): \(rules.joined(separator: "; "))."
  }

  static func obstacle(
    _ obstacle: Obstacle, _ person: String, _ order: BookingOrder, _ state: Console
  ) -> String {
    let zone = state.zone(of: order.location)
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
      return "\(person) is on leave" + until()
    case .offRoster:
      guard let next = obstacle.time else { return "\(person) does not work then" }
      let start =
        zone.day(of: next.start) == day
        ? "\(zone.wallTime(of: next.start))" : zone.words(of: next.start)
      return "\(person) works from \(start) to \(zone.wallTime(of: next.end))"
    case .elsewhere:
      let there = obstacle.location.flatMap(state.location)?.name ?? "another location"
      return "\(person) is at \(there)" + until()
    case .onBreak: return "\(person) has a break" + until()
    case .booked: return "booked" + until()
    case .typeNotOffered: return "\(person) does not offer that here"
    case .length: return "an appointment lasts 1 to 480 whole minutes"
    }
  }
}
