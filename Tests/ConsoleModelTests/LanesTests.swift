import Booking
import CivilTime
import ConsoleModel
import TestKit
import Testing

@Suite struct LanesTests {
  private func visit(_ id: Appointment.ID, _ hour: Int, _ minute: Int, _ minutes: Int)
    -> Appointment
  {
    PaperClinic.visit(
      id, PaperClinic.jane, PaperClinic.lee, hour, minute, PaperClinic.physio, minutes)
  }

  private func lanes(_ list: [Appointment]) -> [String] {
    let lanes = Lanes(list)
    return list.map { lanes[$0.id].map { "\($0.index)/\($0.count)" } ?? "-" }
  }

  @Test func whatOnlyTouchesHasTheWholeColumn() {
    #expect(lanes([visit("a", 9, 0, 30), visit("b", 9, 30, 30)]) == ["-", "-"])
    #expect(Lanes([]).isEmpty)
  }

  @Test func whatOverlapsLiesSideBySide() {
    #expect(
      lanes([visit("a", 9, 0, 60), visit("b", 9, 15, 30), visit("c", 9, 45, 30)])
        == ["0/2", "1/2", "1/2"])
    #expect(
      lanes([
        visit("a", 9, 0, 60), visit("b", 9, 0, 60), visit("c", 9, 30, 60), visit("d", 11, 0, 30),
      ]) == ["0/3", "1/3", "2/3", "-"])
  }

  @Test func whatIsCancelledTakesNoLane() {
    var gone = visit("b", 9, 15, 30)
    gone.status = .cancelled
    #expect(lanes([visit("a", 9, 0, 60), gone]) == ["-", "-"])
  }
}
