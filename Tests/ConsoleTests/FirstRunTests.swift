import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct GreetingTests {
  private func desk(_ events: Event...) async -> HeadlessDesk {
    let desk = HeadlessDesk(PaperClinic.riverside(), greets: true)
    desk.send(.started)
    for event in events { desk.send(event) }
    await desk.settle()
    return desk
  }

  @Test func aNewDeskSaysWhatToPress() async {
    #expect(await desk().state.message == .desk(.welcome))
  }

  /// A problem with the theme is shown before the diary comes, and the greeting doesn't replace it.
  @Test func theGreetingGivesWayToWhatIsWrong() async {
    let message = await desk(.themeChanged(problem: "own.theme line 4")).state.message
    #expect(message == .console(.themeBroken("own.theme line 4")))
  }
}

@Suite struct TutorialTests {
  let clinic = PaperClinic.riverside()

  /// The tutorial's own keys, typed as it shows them.
  @Test func eachStepIsCheckedByWhatCameOfIt() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("T")
    #expect(desk.state.tutorial?.step == .book)
    await desk.rush("b s m i SPACE j ESC")
    #expect(desk.state.tutorial?.step == .book)
    await desk.rush("b ENTER ENTER")
    #expect(desk.state.tutorial?.step == .move)
    await desk.rush("m f r i ENTER ENTER")
    #expect(desk.state.tutorial?.step == .findFree)
    await desk.rush("f 3 p ENTER")
    #expect(desk.state.tutorial?.step == .cancel)
    await desk.rush("ESC ESC x 1 ENTER")
    #expect(desk.cancellations.count == 1)
    #expect(desk.state.tutorial?.step == .undo)
    await desk.rush("u")
    #expect(desk.state.tutorial != nil && desk.state.tutorial?.step == nil)
    await desk.rush("T")
    #expect(desk.state.tutorial == nil)
  }

  /// Changes before it began don't count.
  @Test func olderChangesDoNotCount() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER T")
    #expect(desk.state.tutorial?.step == .book)
  }

  @Test func onlyInTheDemo() async {
    let choice = PracticeChoice(name: "real", kind: .production)
    let desk = HeadlessDesk(clinic, choices: [choice], practiceName: "real")
    desk.send(.started)
    await desk.settle()
    await desk.rush("T")
    #expect(desk.state.notice == .disabled(.tutorial, .notTheDemo))
  }
}

@Suite struct PaletteTests {
  let clinic = PaperClinic.riverside()

  @Test func findsACommandByItsWordsAndDoesIt() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(": w e e k SPACE o n e ENTER")
    #expect(desk.state.effectiveView == .week)
    await desk.rush(": n e x t - d a y")
    guard case .palette(let palette)? = desk.state.overlays.last else {
      Issue.record("no palette is open")
      return
    }
    #expect(palette.found(desk.state.bindings).map(\.action) == [.nextDay])
    await desk.rush("ENTER")
    #expect(desk.state.diary.day == PaperClinic.today.adding(days: 1))
  }

  @Test func everyCommandIsThere() async {
    let desk = await HeadlessDesk.open(clinic)
    let found = Palette().found(desk.state.bindings).map(\.action)
    #expect(Set(found) == Set(Action.allCases).subtracting([.suspend, .redraw, .close, .palette]))
  }

  @Test func noneIsDoneWhereNoneHasTheWords() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(": q q q ENTER ESC")
    #expect(desk.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
  }

  /// A command that can't be performed says why, as its key does.
  @Test func whatCannotBeDoneSaysWhy() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(": u n d o ENTER")
    #expect(desk.state.notice == .disabled(.undo, .isEmpty))
  }
}
