import Booking
import CivilTime
import DeskRuntime
import Screen
import TestKit
import Testing

@testable import Console
@testable import DeskModel

/// What must hold with any keys, any answers in any order, failures, and other desks. The test
/// presses every action of the table and every key of every card and of every pane's field.
@Suite struct RandomKeysTests {
  @Test func whateverIsTypedHoldsThePromises() async {
    var seed = Seed()
    var booked = 0
    var pressed = PressedKeys()
    for _ in 0..<40 {
      let session = await RandomSession(seed: seed.next(), pressed)
      await session.play(keys: 150)
      booked += session.confirmed.count
      pressed = session.pressed
      guard session.faults.isEmpty else {
        Issue.record("\(seed), session \(session.seed): \(session.faults)")
        return
      }
    }
    #expect(booked > 20, "\(seed): the keys do too little")
    for opening in (0..<6).flatMap({ _ in RandomSession.openings }) where !pressed.missing.isEmpty {
      let session = await RandomSession(seed: seed.next(), pressed)
      await session.pressWhatIsLeft(after: opening)
      pressed = session.pressed
      #expect(session.faults.isEmpty, "\(seed), session \(session.seed)")
    }
    #expect(pressed.missing.isEmpty, "\(seed): never pressed: \(pressed.missing)")
  }
}

private final class RandomSession {
  let seed: UInt64
  var faults: [String] = []
  var confirmed: [Appointment] = []
  private var random: Seed
  private let clinic = PaperClinic.riverside()
  private let desk: HeadlessDesk
  private var entersPressed = 0
  /// How many Enters had acted at the last booking.
  private var entersSpent = 0
  private var now = PaperClinic.time(8, 30)

  var pressed: PressedKeys

  init(seed: UInt64, _ pressed: PressedKeys) async {
    self.seed = seed
    self.pressed = pressed
    random = Seed(seed)
    // The other practice never opens.
    desk = HeadlessDesk(
      clinic, choices: [PaperClinic.choices[0], PaperClinic.choices[2]], practiceName: "riverside")
    desk.send(.started)
  }

  private static let macros: [KeyMacro] = [
    "b s m i SPACE j ENTER ENTER", "b s m i", "ENTER", "ENTER", "ENTER ENTER", "ESC", "TAB",
    "x 1 ENTER", "x 2", "/ 1 1 2 2 2 ENTER", "/ s m i ENTER", "b", "BACKSPACE", "j", "j j", "k",
    "h", "l", "]", "[", "}", "{", "t", ";", ".", ",", "w", "4", "1", "+", "-", "g f r i ENTER",
    "?", "SPACE", "HOME", "END", "PAGE-DOWN", "PAGE-UP", "ctrl-l", "ctrl-c", "Z", "DOWN", "UP",
    "LEFT", "RIGHT", "b l i n h ENTER ENTER", "g", "a",
    "C j ENTER", "C", "A p m ENTER", "A . o k a SPACE p m ENTER", "m f r i ENTER ENTER", "e", "s",
    "l j e", "l j s", "l j m", "l j x", "l j ENTER", "y ENTER ENTER", "l j y",
    "n m a r y SPACE c i t i z e n SPACE 1 2 0 4 1 9 8 5 SPACE 0 4 9 1 5 7 0 0 0 6 ENTER ENTER",
    "f 3 p ENTER", "f", "f t u e ENTER", "W", "c", "P", "p", "b s m i ctrl-p", "o j m ENTER", "o",
    "F l i n h", "F3", ": u n d o ENTER", ":", "u", "ctrl-r", "z ENTER", "T", "M",
    "b s m i SPACE j SPACE x 2 ENTER ENTER", "b l i n h F4", "b F1", "/ l i n h ENTER", "q",
    "b s m i SPACE j F4", "SHIFT-TAB / l e e ENTER",
  ]

  /// The keys that open the cards, in every state with keys of its own.
  static let openings: [KeyMacro] = [
    "", "l j ENTER", "A", "b", "b s m i", "b q q q", "b s m i SPACE j ENTER",
    "n m a r y SPACE c i t i z e n SPACE 1 2 0 4 1 9 8 5 SPACE 0 4 9 1 5 7 0 0 0 6",
    "n j a n e SPACE s m i t h SPACE 1 2 0 4 1 9 8 5 SPACE 0 4 1 2 3 4 5 6 7 8 ENTER",
    "l j m f r i", "l j m f r i ENTER", "l j x", "l j x TAB", "l j e", "l j e TAB", "l j s",
    "b s m i SPACE j ENTER ENTER c", "/ l i n h", "SHIFT-TAB / l e e", "/ l i n h ENTER",
    "f", "f 3 p", "f 3 p ENTER",
    "f 3 p ENTER w", "f s a t ENTER w", "f 1 2 p ENTER w", "f t u e ENTER", "g", "g f r i", "3 g",
    "F", "F l i n h", "?", "? / b o o k",
    "b F1", "o", ":", ": u n d o", "b s m i ctrl-p b l i n h ctrl-p P",
    "b s m i SPACE j SPACE x 2 ENTER ENTER", "A p m ENTER", "C", "W", "b l i n h F4 W",
  ]

  private static let cleanBooking: KeyMacro =
    "ESC ESC ESC ESC b ctrl-u s m i SPACE j ENTER ENTER"

  func play(keys: Int) async {
    var count = 0
    while count < keys, faults.isEmpty {
      switch Int.random(in: 0..<100, using: &random) {
      case ..<22:
        let macro = Self.macros.randomElement(using: &random)!
        count += macro.keys.count
        for key in macro.keys { press(key) }
      case ..<36:
        count += 1
        if let key = pressed.fresh(in: desk.state, using: &random) { press(key) }
      case ..<41:
        count += 1
        if let key = PressedKeys.any(in: desk.state, using: &random) { press(key) }
      case ..<45:
        for key in Self.cleanBooking.keys { press(key) }
        while !desk.pending.isEmpty { await answerOne() }
      case ..<80: await answerOne()
      case ..<84: resize()
      case ..<88:
        now = now.adding(seconds: .random(in: 1...600, using: &random))
        await clinic.setClock(to: now)
        check(desk.send(.ticked(now)), before: nil)
      case ..<92: await disturb()
      case ..<94: desk.send(.input(.paste("smi j")))
      case ..<96: markSlow()
      default: await fail()
      }
      checkState()
    }
    while !desk.pending.isEmpty, faults.isEmpty { await answerOne() }
    finish()
  }

  /// Opens a card and presses its keys that were never pressed, until none is left.
  func pressWhatIsLeft(after opening: KeyMacro) async {
    desk.send(.started)
    await desk.settle()
    for _ in 0..<16 {
      for key in KeyMacro("ESC ESC ESC ESC ESC ctrl-u").keys + opening.keys {
        press(key)
        await desk.settle()
      }
      guard let key = pressed.fresh(in: desk.state, using: &random) else { return }
      press(key)
      await desk.settle()
    }
  }

  private func press(_ key: Key) {
    let before = desk.state
    pressed.note(key, in: before)
    if key == .enter { entersPressed += 1 }
    let effects = desk.send(.input(.key(key)))
    check(effects, before: before)
    checkLooking(key, effects, before)
  }

  /// Checks that a booking from the line was confirmed twice and is what the card showed. Series,
  /// undo and redo show their bookings elsewhere.
  private func check(_ effects: [ConsoleEffect], before: Console?) {
    for case .desk(.book(let id, let order)) in effects where desk.draft?.write == id {
      let acted = entersPressed - desk.state.held.count { $0 == .key(.enter) }
      if acted - entersSpent < 2 { faults.append("booked after \(acted - entersSpent) Enters") }
      entersSpent = acted
      guard let before, before.hold == nil else { continue }
      guard let line = before.desk.draft, line.phase == .card,
        line.attendee?.id == order.client, line.place?.time == order.time
      else {
        faults.append("booked what no card showed: \(order)")
        continue
      }
    }
    let isQuit = effects.contains(.desk(.quit))
    if isQuit, desk.state.desk.isWriting { faults.append("quit with a change under way") }
  }

  /// Checks that keys that only look send no change.
  private func checkLooking(_ key: Key, _ effects: [ConsoleEffect], _ before: Console) {
    guard before.hold == nil, before.held.isEmpty, before.overlays.isEmpty,
      let action = before.bindings.action(for: key), Self.looking.contains(action)
    else { return }
    for case .desk(let effect) in effects where effect.isWrite {
      faults.append("\(action) wrote: \(effect)")
    }
  }

  private static let looking: Set<Action> = [
    .clients, .newClient, .findFree, .nextFree, .previousFree, .whyNot, .nextPane, .previousPane,
    .toggle, .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .previousDay, .nextDay,
    .previousWeek, .nextWeek, .today, .search, .searchAgain, .goTo, .location, .dayView, .weekView,
    .monthView, .agendaView, .zoomIn, .zoomOut, .help, .palette, .redraw, .close, .open, .cancel,
    .edit, .move, .status, .book, .waiting, .changes, .parked, .away,
  ]

  private func answerOne() async {
    guard let index = desk.pending.indices.randomElement(using: &random) else { return }
    let effect = desk.pending[index]
    let wasHeld = desk.state.held
    let count = desk.effects.count
    let writes = await clinic.writes
    let isDraft = desk.draft?.write != nil && desk.draft?.write == effect.request
    await desk.deliver(index)
    if case .book(_, let order) = effect, isDraft {
      let made = await clinic.appointments.filter { $0.client == order.client }
        .first { $0.time == order.time && $0.occupies }
      if await clinic.writes > writes, let made, wasHeld.isEmpty {
        switch desk.state.notice {
        case .booked(made): confirm(made)
        case .outcomeUnknown(let doubt) where doubt.order == order: break
        default: faults.append("a booking is told as \(String(describing: desk.state.notice))")
        }
      }
      // After a failure, the card needs one more Enter, having had two.
      if let line = desk.draft, line.phase == .card {
        entersSpent -= 1
      }
    }
    check(desk.effects[count...].map { .desk($0) }, before: nil)
  }

  private func confirm(_ made: Appointment) {
    confirmed.append(made)
    let state = desk.state
    guard state.diary.isCurrent, state.desk.dayRange.contains(made.time.start) else { return }
    if let picture = state.diary.picture, state.location?.id == made.location,
      !picture.appointments.contains(where: { $0.id == made.id }),
      !desk.pending.contains(where: \.isDiary)
    {
      faults.append("a booking is not in the picture: \(made.id)")
    }
  }

  private func resize() {
    let size = Size(
      columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
    desk.send(.input(.resized(size)))
  }

  private func markSlow() {
    if let id = desk.pending.randomElement(using: &random)?.request { desk.send(.slowed(id)) }
  }

  /// Books, cancels or moves as another desk.
  private func disturb() async {
    let hour = Int.random(in: 8...16, using: &random)
    let id = Appointment.ID("other-\(Int.random(in: 0..<4, using: &random))")
    let people = [PaperClinic.lee, PaperClinic.okafor]
    if Bool.random(using: &random) {
      await clinic.remove(id)
    } else {
      await clinic.put(
        PaperClinic.visit(
          id, PaperClinic.chidi, people.randomElement(using: &random)!, hour, 15, "x", 30,
          status: Bool.random(using: &random) ? .booked : .cancelled))
    }
  }

  private func fail() async {
    let codes: [BookingFailure.Code] = [.unreachable, .refused, .unknownOutcome, .unavailable]
    let code = codes.randomElement(using: &random)!
    let verb = PaperClinic.Verb.allCases.randomElement(using: &random)!
    await clinic.failNext(
      verb, BookingFailure(code, "no"), done: code == .unknownOutcome && Bool.random(using: &random)
    )
  }

  private func checkState() {
    if !desk.state.isCursorInSight { faults.append("the cursor is out of sight") }
    if desk.state.overlays.count > 200 { faults.append("cards without end") }
  }

  /// Answers everything.
  private func finish() {
    if desk.state.desk.isHolding { faults.append("keys wait for nothing: \(desk.state.hold!)") }
    if desk.state.desk.isWriting { faults.append("a write is never over") }
    if !desk.state.held.isEmpty { faults.append("keys are kept for ever") }
    if !desk.state.desk.slow.isEmpty { faults.append("a request is slow for ever") }
  }
}
