import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import DeskRuntime
import Screen
import TestKit
import Testing

@Suite struct ConsoleLoopTests {
  let clinic = PaperClinic.riverside()

  /// A console on its own thread, without a terminal.
  private final class Desk: Sendable {
    let thread = DeskThread()
    let loop: ConsoleLoop

    init(_ clinic: PaperClinic, other: PaperClinic? = nil) {
      let state = Console(
        now: PaperClinic.time(8, 30), size: Size(columns: 80, rows: 24), clinicKind: .demo,
        choices: other == nil ? [] : PaperClinic.choices, practiceName: "riverside")
      loop = ConsoleLoop(
        executor: thread, state: state, service: clinic, clock: { PaperClinic.time(8, 30) },
        render: { state in
          var grid = Grid(size: state.size)
          // A picture that a test can read: whether cards are open, requests are slow, or all is
          // handled.
          let words =
            "\(state.diary.isCurrent ? "day" : "empty") cards \(state.overlays.count) "
            + "slow \(state.desk.slow.count) editor \(Self.text(of: state)) "
            + (state.notice.map { "\($0)".prefix(while: { $0 != "(" }) } ?? "quiet")
            + (state.diary.isCurrent && state.desk.nextPlaces.free != nil ? " all told" : "")
          grid.put(words, at: Point(column: 0, row: 0))
          grid.put(
            "\(state.clinic?.practice.name ?? "nobody") \(state.zone.wallTime(of: state.now))",
            at: Point(column: 0, row: 1))
          return grid
        },
        opener: { name throws(BookingFailure) in
          guard let other, name == "lakeside" else {
            throw BookingFailure(.unavailable, "Closed.")
          }
          return OpenedPractice(service: other, clock: { PaperClinic.time(9, 15) })
        })
      thread.run(loop)
    }

    deinit { thread.stop() }

    private static func text(of state: Console) -> String {
      if let line = state.desk.draft { "'\(line.text)'" } else { "-" }
    }

    func press(_ macro: KeyMacro) { thread.send(.inputs(macro.keys.map { .key($0) })) }

    var lastPicture: String { thread.seen.pictures.last.map { $0.text(row: 0) } ?? "" }

    func wait(for words: String) async throws {
      try await Self.wait(for: words, seen: self.lastPicture) {
        self.lastPicture.contains(words)
      }
    }

    static func wait(
      for what: String, seen: @autoclosure () -> String = "", _ isSo: () async -> Bool
    ) async throws {
      try await Deadline(seconds: 180).wait(for: what, seen: seen()) { await isSo() ? () : nil }
    }

    func waitForStatus() async throws -> Int32? {
      try await Self.wait(for: "the end", seen: self.lastPicture) {
        self.thread.seen.status != nil
      }
      return thread.seen.status
    }
  }

  /// Unless that takes noticeably long.
  @Test func theFirstPictureShowsTheDiary() async throws {
    let desk = Desk(clinic)
    try await desk.wait(for: "day")
    let waited = try #require(desk.thread.untilFirstPicture)
    #expect(
      waited >= .milliseconds(100)
        || desk.thread.seen.pictures.first?.text(row: 0).contains("day") == true)
  }

  @Test func oneBatchOfKeysMakesOnePicture() async throws {
    let desk = Desk(clinic)
    try await desk.wait(for: "day")
    await clinic.hold(.clients)
    let before = desk.thread.seen.pictures.count
    desk.press("b s m i SPACE j")
    try await desk.wait(for: "editor 'smi j'")
    let texts = desk.thread.seen.pictures[before...].map { $0.text(row: 0) }
      .filter { $0.contains("editor '") && !$0.contains("'smi j'") }
    #expect(texts.isEmpty)
    await clinic.release(.clients)
  }

  @Test func aWholeBookingGoesThroughInOneBatch() async throws {
    let desk = Desk(clinic)
    desk.press("b s m i SPACE j ENTER ENTER")
    try await desk.wait(for: "booked")
    #expect(await clinic.appointments.filter { $0.client == PaperClinic.jane }.count == 1)
  }

  @Test func aWaitGetsItsMarkAfterATenthOfASecond() async throws {
    let desk = Desk(clinic)
    // On a busy machine the start may have marks of its own.
    try await desk.wait(for: "all told")
    await clinic.hold(.diary)
    let clock = ContinuousClock()
    let began = clock.now
    desk.press("]")
    try await desk.wait(for: "slow 1")
    #expect(clock.now - began >= .milliseconds(100))
    await clinic.release(.diary)
    try await desk.wait(for: "slow 0")
    try await desk.wait(for: "day")
  }

  @Test(arguments: [true, false])
  func endingWaitsForAWriteUnderWay(_ isAskedFromOutside: Bool) async throws {
    let desk = Desk(clinic)
    try await desk.wait(for: "day")
    await clinic.hold(.book)
    desk.press("b s m i SPACE j ENTER ENTER")
    try await Desk.wait(for: "the booking to be sent") { await clinic.waitingCalls(of: .book) == 1 }
    if isAskedFromOutside {
      desk.thread.send(.ending(.terminated))
    } else {
      desk.press("q")
    }
    // The loop hasn't handled the end yet.
    desk.thread.send(.inputs([.resized(Size(columns: 90, rows: 24))]))
    try await Desk.wait(for: "the new size") {
      desk.thread.seen.pictures.last?.size == Size(columns: 90, rows: 24)
    }
    #expect(desk.thread.seen.status == nil)
    await clinic.release(.book)
    #expect(try await desk.waitForStatus() == (isAskedFromOutside ? 143 : 0))
    #expect(await clinic.writes == 1)
  }

  @Test func endingWithoutAWriteIsImmediate() async throws {
    await clinic.hold(.clinic)
    let desk = Desk(clinic)
    desk.thread.send(.ending(.hungUp))
    #expect(try await desk.waitForStatus() == 129)
    await clinic.release(.clinic)
  }

  @Test func aClinicThatDoesNotAnswerIsShownAsWaiting() async throws {
    await clinic.hold(.clinic)
    let desk = Desk(clinic)
    try await desk.wait(for: "empty cards 0 slow 1")
    await clinic.release(.clinic)
    try await desk.wait(for: "day")
  }

  /// The pane's search continues while the booking line searches too.
  @Test func searchesOfTwoLinesDoNotCancelEachOther() async throws {
    let desk = Desk(clinic)
    try await desk.wait(for: "day")
    await clinic.hold(.clients)
    desk.press("/ TAB")
    desk.press("b s m i SPACE j")
    try await desk.wait(for: "editor 'smi j'")
    await clinic.release(.clients)
    desk.press("ENTER ENTER")
    try await desk.wait(for: "booked")
    #expect(!desk.thread.seen.pictures.contains { $0.text(row: 0).contains("failed") })
  }

  /// The other practice's diary is read by its own clock, and the old one gets no more requests.
  @Test func anotherPracticeIsAskedFromThenOn() async throws {
    let lakeside = PaperClinic.lakeside()
    let desk = Desk(clinic, other: lakeside)
    try await desk.wait(for: "day")
    await clinic.hold(.clients)
    desk.press("/ s m i ESC TAB TAB C j ENTER")
    try await desk.wait(for: "changedPractice")
    try await desk.wait(for: "day")
    #expect(desk.thread.seen.pictures.last?.text(row: 1) == "Lakeside Clinic 06:15")
    let asked = await clinic.calls
    await clinic.release(.clients)
    desk.press("] ] t")
    try await Desk.wait(for: "the other diary") { await lakeside.calls[.diary, default: 0] >= 4 }
    #expect(await clinic.calls == asked)
  }

  @Test func aPracticeThatIsNotWantedAnyMoreIsNotEntered() async throws {
    let lakeside = PaperClinic.lakeside()
    let desk = Desk(clinic, other: lakeside)
    try await desk.wait(for: "day")
    await lakeside.hold(.clinic)
    desk.press("C j ENTER")
    try await Desk.wait(for: "the question") { await lakeside.waitingCalls(of: .clinic) == 1 }
    desk.press("ESC ESC")
    try await desk.wait(for: "cards 0")
    await lakeside.release(.clinic)
    desk.press("C END ENTER")
    try await desk.wait(for: "notOpened")
    #expect(
      desk.thread.seen.pictures.last?.text(row: 1).hasPrefix("Riverside Allied Health") == true)
    #expect(await lakeside.calls[.diary] == nil)
  }

  @Test func whatCannotBeDoneBeeps() async throws {
    let desk = Desk(clinic)
    try await desk.wait(for: "day")
    desk.press("b z z z ENTER")
    try await Desk.wait(for: "a beep") { desk.thread.seen.beeps == 1 }
  }
}
