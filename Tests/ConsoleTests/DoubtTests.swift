import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The screen after an answer is lost, or another desk has changed the appointment.
@Suite struct DoubtTests {
  let clinic = PaperClinic.riverside()
  private let unknown = BookingFailure(.unknownOutcome, "No answer came.")

  /// The diary of that day can't be read: the pane says so, and the message with the result
  /// remains.
  @Test func anUnreadDiaryDoesNotHideTheOutcome() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b n g u SPACE f r i ENTER")
    await clinic.failNext(.book, unknown, done: true)
    await clinic.failNext(.diary, BookingFailure(.unreachable, "The connection broke."))
    await desk.rush("ENTER")
    #expect(desk.state.notice?.doubt?.order != nil)
  }

  /// A desk with a card for Linh's appointment at ten, which another desk then changes.
  private func desk(
    _ keys: KeyMacro, then change: (inout Appointment) -> Void
  ) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("DOWN DOWN DOWN")
    await desk.rush(keys)
    var visit = await linhs()
    change(&visit)
    await clinic.put(visit)
    return desk
  }

  private func linhs() async -> Appointment {
    await clinic.appointments.first { $0.id == "visit-linh" }!
  }

  /// The card closes, since it shows an appointment that isn't like that any more.
  @Test(arguments: ["x 1", "m 1 1 : 3 0 ENTER"]) func theCardOfWhatWasMovedCloses(
    _ keys: KeyMacro
  ) async {
    let later = TimeRange(start: PaperClinic.time(15, 0), minutes: 30)
    let desk = await desk(keys) { $0.time = later }
    #expect(desk.state.overlays.count == 1)
    await desk.rush("ENTER")
    #expect(desk.state.overlays.isEmpty)
    let visit = await linhs()
    #expect(visit.time == later && visit.occupies)
  }

  /// The card shows the other desk's note and keeps the typed one; a second Enter replaces it.
  @Test func aNoteWrittenMeanwhileIsShown() async {
    let desk = await desk("e m i n e") { $0.notes = "theirs" }
    await desk.rush("ENTER")
    #expect(await linhs().notes == "theirs")
    guard case .edit(let card)? = desk.state.overlays.last else {
      Issue.record("the card is gone")
      return
    }
    #expect(desk.state.desk.edit?.theirNote == "theirs" && card.note.text == "mine")
    await desk.rush("ENTER")
    #expect(await linhs().notes == "mine")
  }
}
