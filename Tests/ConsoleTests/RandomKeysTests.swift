import Booking
import CivilTime
import DeskModel
import DeskRuntime
import Screen
import TestKit
import Testing

@testable import Console

/// Any keys, any answers in any order, any failures, other desks: what must hold all the same.
@Suite struct RandomKeysTests {
  @Test func whateverIsTypedHoldsThePromises() async {
    let seed = UInt64.random(in: .min ... .max)
    var seeds = SeededGenerator(seed: seed)
    var booked = 0
    for _ in 0..<40 {
      let session = await RandomSession(seed: seeds.next())
      await session.play(keys: 150)
      booked += session.confirmed.count
      guard session.faults.isEmpty else {
        Issue.record("seed \(seed), session \(session.seed): \(session.faults)")
        return
      }
    }
    #expect(booked > 20, "seed \(seed): the keys do too little")
  }
}

private final class RandomSession {
  let seed: UInt64
  var faults: [String] = []
  var confirmed: [Appointment] = []
  private var random: SeededGenerator
  private let clinic = PaperClinic.riverside()
  private let desk: HeadlessDesk
  private var entersPressed = 0
  /// Enters that had acted when something was last booked.
  private var entersSpent = 0
  private var now = PaperClinic.time(8, 30)

  init(seed: UInt64) async {
    self.seed = seed
    random = SeededGenerator(seed: seed)
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
    "C j ENTER", "C",
  ]

  private static let cleanBooking: KeyMacro =
    "ESC ESC ESC ESC b ctrl-u s m i SPACE j ENTER ENTER"

  func play(keys: Int) async {
    var pressed = 0
    while pressed < keys, faults.isEmpty {
      switch Int.random(in: 0..<100, using: &random) {
      case ..<40:
        let macro = Self.macros.randomElement(using: &random)!
        pressed += macro.keys.count
        for key in macro.keys { press(key) }
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

  private func press(_ key: Key) {
    let before = desk.state
    if key == .enter { entersPressed += 1 }
    check(desk.send(.input(.key(key))), before: before)
  }

  private func check(_ effects: [ConsoleEffect], before: Console?) {
    for case .desk(.book(_, let order)) in effects {
      let acted = entersPressed - desk.state.held.count { $0 == .key(.enter) }
      if acted - entersSpent < 2 { faults.append("booked after \(acted - entersSpent) Enters") }
      entersSpent = acted
      guard let before, before.hold == nil else { continue }
      guard let line = before.desk.draft, line.phase == .card,
        line.client?.id == order.client, line.place?.time == order.time
      else {
        faults.append("booked what no card showed: \(order)")
        continue
      }
    }
  }

  private func answerOne() async {
    guard let index = desk.pending.indices.randomElement(using: &random) else { return }
    let effect = desk.pending[index]
    let wasHeld = desk.state.held
    let count = desk.effects.count
    let writes = await clinic.writes
    await desk.deliver(index)
    if case .book(_, let order) = effect {
      let made = await clinic.appointments.filter { $0.client == order.client }
        .first { $0.time == order.time && $0.occupies }
      if await clinic.writes > writes, let made, wasHeld.isEmpty {
        switch desk.state.notice {
        case .booked(made): confirm(made)
        case .outcomeUnknown(let doubt) where doubt.order == order: break
        default: faults.append("a booking is told as \(String(describing: desk.state.notice))")
        }
      }
      // What stays on its card after a failure wants one more Enter, after having had two.
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

  /// Another desk books, cancels or moves.
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

  /// Everything is answered.
  private func finish() {
    if desk.state.isHolding { faults.append("keys wait for nothing: \(desk.state.hold!)") }
    if desk.state.isWriting { faults.append("a write is never over") }
    if !desk.state.held.isEmpty { faults.append("keys are kept for ever") }
    if !desk.state.slow.isEmpty { faults.append("a request is slow for ever") }
  }
}
