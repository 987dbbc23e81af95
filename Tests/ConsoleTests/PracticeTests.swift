import Booking
import CivilTime
import DeskModel
import DeskRuntime
import Screen
import TestKit
import Testing

@testable import Console

/// Changing to another practice: the screen shows either one or the other, and no change is lost.
@Suite struct PracticeTests {
  let riverside = PaperClinic.riverside()
  let lakeside = PaperClinic.lakeside()

  private func open() async -> HeadlessDesk { await .atRiverside(riverside, and: lakeside) }

  /// Expects that nothing in the state is Riverside's.
  private func expectLakeside(
    _ desk: HeadlessDesk, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let state = desk.state
    #expect(state.clinic?.practice.name == "Lakeside Clinic", sourceLocation: sourceLocation)
    #expect(state.clinicKind == .production, sourceLocation: sourceLocation)
    #expect(state.practiceName == "lakeside", sourceLocation: sourceLocation)
    let people =
      state.diary.columns + Array(state.diary.plans.keys)
      + (state.diary.picture?.appointments.map(\.practitioner) ?? [])
      + (state.desk.nextPlaces.free.map { Array($0.keys) } ?? [])
      + [state.people.selection].compactMap { $0 }
    #expect(people.allSatisfy { $0 == PaperClinic.lakesidePerson }, sourceLocation: sourceLocation)
    #expect(
      state.desk.clientSearch.matches.isEmpty && state.clients.editor.isEmpty,
      sourceLocation: sourceLocation)
    #expect(state.overlays.isEmpty && state.desk.asideText.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func enterChangesToTheChosenOne() async {
    let desk = await open()
    await desk.type("/ s m i ESC TAB b s m i ESC C")
    guard case .practices(let card)? = desk.state.overlays.last else {
      Issue.record("no chooser")
      return
    }
    #expect(card.selection == 0)
    await desk.type("j ENTER")
    expectLakeside(desk)
    #expect(desk.state.notice == .changedPractice(PaperClinic.choices[1]))
    #expect(desk.state.diary.picture?.appointments.map(\.id) == ["lakeside-visit"])
    await desk.type("C k ENTER")
    #expect(desk.state.clinic?.practice.name == "Riverside Allied Health")
  }

  /// The old practice is complete until the new one answers, then gone at once, before the new
  /// diary is read.
  @Test func noPictureMixesTwoPractices() async {
    let desk = await open()
    await desk.type("/ s m i ESC")
    desk.press("C j ENTER")
    #expect(desk.state.clinic?.practice.name == "Riverside Allied Health")
    #expect(desk.state.diary.isCurrent)
    await desk.deliver(where: \.isOpening)
    expectLakeside(desk)
    #expect(desk.state.diary.picture == nil && desk.state.diary.plans.isEmpty)
    #expect(desk.state.desk.nextPlaces.free == nil)
    await desk.settle()
    expectLakeside(desk)
    #expect(desk.state.diary.isCurrent)
  }

  /// Answers of the old practice are dropped after the change, whatever they are.
  @Test func lateAnswersOfTheOldPracticeAreDropped() async {
    let desk = await open()
    desk.press("l w / s m i TAB ]")
    desk.send(.ticked(PaperClinic.time(8, 40)))
    var late: [DeskEvent] = []
    while let answer = await desk.takeAnswer(where: { !$0.isOpening }) { late.append(answer) }
    #expect(late.count > 3)
    desk.press("C j ENTER")
    let isOpening = await desk.deliver(where: \.isOpening)
    #expect(isOpening)
    for event in late {
      desk.send(event)
      expectLakeside(desk)
    }
    #expect(desk.state.diary.picture == nil)
    await desk.settle()
    expectLakeside(desk)
  }

  /// Numbers are never used twice, so that no answer of the old practice matches.
  @Test func slowMarksOfTheOldPracticeAreDropped() async {
    let desk = await open()
    desk.press("]")
    let old = desk.pending.compactMap(\.request)
    desk.press("C j ENTER")
    await desk.deliver(where: \.isOpening)
    for id in old { desk.send(.slowed(id)) }
    #expect(desk.state.desk.slow.isEmpty)
    let new = desk.pending.compactMap(\.request).filter { $0.generation == 1 }
    #expect(!new.isEmpty && Set(old.map(\.number)).isDisjoint(with: new.map(\.number)))
  }

  @Test func aWriteUnderWayIsSettledFirst() async {
    let desk = await open()
    await desk.type("b s m i SPACE j ENTER")
    desk.press("ENTER ESC C j ENTER")
    #expect(desk.state.desk.opening?.request == nil)
    #expect(!desk.hasAskedForAnother)
    await desk.deliver(where: \.isWrite)
    #expect(desk.state.desk.opening?.request != nil)
    await desk.settle()
    expectLakeside(desk)
    #expect(await riverside.writes == 1)
    #expect(await lakeside.writes == 0)
  }

  @Test(arguments: [BookingFailure.Code.refused, .unknownOutcome, .unreachable])
  func aWriteThatFailsKeepsTheOldPractice(_ code: BookingFailure.Code) async {
    let desk = await open()
    await desk.type("b s m i SPACE j ENTER")
    await riverside.failNext(.book, BookingFailure(code, "no"))
    desk.press("ENTER ESC C j ENTER x")
    await desk.deliver(where: \.isWrite)
    #expect(desk.state.desk.opening == nil && desk.state.held.isEmpty && !desk.state.desk.isHolding)
    #expect(desk.state.notice?.severity == .failure)
    #expect(desk.state.practiceName == "riverside")
    #expect(!desk.hasAskedForAnother)
  }

  /// The other practice couldn't say whether it was booked.
  @Test func anUnknownOutcomeIsAskedFirst() async {
    let desk = await open()
    await desk.type("b s m i SPACE j ENTER")
    await riverside.failNext(.book, BookingFailure(.unknownOutcome, "no answer"), done: true)
    desk.press("ENTER")
    await desk.deliver(where: \.isWrite)
    desk.press("C j ENTER")
    #expect(!desk.hasAskedForAnother)
    await desk.settle()
    guard case .settled? = desk.state.notice else {
      Issue.record("\(String(describing: desk.state.notice))")
      return
    }
    await desk.type("C j ENTER")
    expectLakeside(desk)
  }

  @Test func whatCannotBeOpenedSaysWhyAndTheOldOneStays() async {
    let desk = await open()
    let before = desk.state.diary.picture
    desk.press("C END ENTER b s m i")
    await desk.settle()
    #expect(
      desk.state.notice
        == .notOpened(
          PaperClinic.choices[2], BookingFailure(.unreachable, "Nobody answers there.")))
    #expect(desk.state.diary.picture == before && desk.state.practiceName == "riverside")
    #expect(desk.state.desk.connection == .live)
    // The list of practices is still open, and keys typed for the other practice are dropped.
    guard case .practices? = desk.state.overlays.last else {
      Issue.record("no chooser")
      return
    }
    await desk.type("ESC ]")
    #expect(desk.state.diary.day == PaperClinic.today.adding(days: 1))
  }

  @Test func keysTypedAheadActInTheNewPractice() async {
    let desk = await open()
    desk.press("C j ENTER b m o s ENTER")
    await desk.settle()
    guard let line = desk.draft else {
      Issue.record("no booking line")
      return
    }
    #expect(line.client?.id == PaperClinic.lakesideClient && line.phase == .card)
    await desk.type("ENTER")
    #expect(await riverside.writes == 0)
    #expect(await lakeside.writes == 1)
  }

  @Test func escapeStaysHere() async {
    let desk = await open()
    desk.press("C j ENTER ESC")
    #expect(desk.state.desk.opening == nil)
    await desk.settle()
    #expect(desk.state.practiceName == "riverside")
    #expect(!desk.effects.contains { if case .enterPractice = $0 { true } else { false } })
  }

  @Test func theOneThatIsOpenIsNotOpenedAgain() async {
    let desk = await open()
    await desk.type("C ENTER")
    #expect(desk.state.overlays.isEmpty && !desk.hasAskedForAnother)
  }

  @Test func oneOrNoneIsSaid() async {
    for (count, reason) in [(1, Notice.Reason.onePractice), (0, .noPractice)] {
      let desk = await HeadlessDesk.atRiverside(
        riverside, and: lakeside, choices: Array(PaperClinic.choices.prefix(count)))
      await desk.type("C")
      #expect(desk.state.overlays.isEmpty)
      #expect(desk.state.notice == .disabled(.practice, reason))
    }
  }
}

extension HeadlessDesk {
  fileprivate var hasAskedForAnother: Bool { effects.contains(where: \.isOpening) }
}
