import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Keys typed ahead are meant for the screen that the answer brings. If it brings another screen,
/// they don't act on that.
@Suite struct TypeAheadTests {
  let clinic = PaperClinic.riverside()
  private let failure = BookingFailure(.unreachable, "Nobody answers.")

  /// A desk with Linh's appointment at ten selected.
  private func desk() async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("DOWN DOWN DOWN")
    #expect(desk.selectedAppointment?.id == "visit-linh")
    return desk
  }

  @Test func aNoteIsNoCommandWhereTheNoteCannotBeRead() async {
    let desk = await desk()
    await clinic.failNext(.appointment, failure)
    await desk.rush("e x r a y SPACE 2 SPACE v i e w s ENTER")
    #expect(desk.cancellations.isEmpty)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.notice == .failed(failure))
  }

  @Test(arguments: [PaperClinic.Verb.slots, .appointments])
  func aListThatCannotBeReadIsNotSent(_ verb: PaperClinic.Verb) async {
    let desk = await desk()
    await clinic.failNext(verb, failure)
    await desk.rush("A ENTER a")
    #expect(await clinic.writes == 0)
    #expect(desk.selectedAppointment?.status == .booked)
  }

  @Test func noNextPlaceIsNoPlaceToOpen() async {
    var setting = PaperClinic.riversideSetting()
    setting.rosters.rosters = []
    let desk = await HeadlessDesk.open(PaperClinic(setting))
    await desk.rush(". ENTER")
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.notice == .noFreePlace(weeks: 8))
  }

  /// Esc stops a series after the pending booking; Enter doesn't begin it again.
  @Test func aStoppedBatchIsNotBegunAgain() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j SPACE 3 p SPACE x 4 ENTER")
    desk.press("ENTER ESC ENTER")
    await desk.settle()
    #expect(desk.orders.count == 1)
    #expect(!desk.state.desk.isWriting)
  }

  @Test func nothingIsUndoneWhileAChangeIsUnderWay() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    desk.press("b n g u ENTER")
    await desk.settle()
    desk.press("ENTER ESC u")
    #expect(desk.state.notice == .disabled(.undo, .isWriting))
    await desk.settle()
    #expect(desk.cancellations.isEmpty)
    #expect(desk.orders.count == 2)
    await desk.rush("u")
    #expect(desk.cancellations.count == 1)
  }

  /// The result is there, but no key that was typed before the lock acts on it.
  @Test func aLockedDeskHoldsNoKeys() async {
    let desk = HeadlessDesk(clinic, lockAfterSeconds: 60)
    desk.send(.started)
    await desk.settle()
    await desk.rush("b s m i SPACE j ENTER")
    desk.press("ENTER t")
    desk.send(.ticked(desk.state.now.adding(seconds: 61)))
    #expect(desk.state.isLocked)
    await desk.settle()
    #expect(desk.state.isLocked)
    #expect(desk.orders.count == 1)
  }

  @Test func aLockedDeskStaysLockedInAnotherPractice() async {
    let choices = [
      PracticeChoice(name: "riverside", kind: .sandbox),
      PracticeChoice(name: "lakeside", kind: .sandbox),
    ]
    let desk = HeadlessDesk(
      clinic, choices: choices, practiceName: "riverside", lockAfterSeconds: 60, asksPin: true)
    desk.practices["lakeside"] = PaperClinic.lakeside()
    desk.send(.started)
    await desk.settle()
    desk.press("C DOWN ENTER")
    desk.send(.ticked(desk.state.now.adding(seconds: 61)))
    #expect(desk.state.isLocked)
    await desk.settle()
    #expect(desk.state.practiceName == "lakeside")
    #expect(desk.state.isLocked && desk.state.deskLock != nil)
  }

  /// An absence without any time isn't accepted, whatever the words.
  @Test(arguments: ["3p am", "pm before 11", "today >5p <4p", "am >1p"])
  func anAbsenceThatEndsBeforeItBegins(_ words: String) async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("A")
    desk.send(.input(.paste(words)))
    await desk.rush("ENTER")
    #expect(desk.state.notice == .notAnAbsence(words))
  }
}
