import Booking
import CivilTime
import DeskModel
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

  /// Left and right walk through appointments side by side, then into the next column; up and down
  /// keep the lane.
  @Test func theCursorWalksTheLanes() async {
    let clinic = PaperClinic.riverside()
    for (id, minute) in [("long", 0), ("short", 0), ("late", 30)] as [(Appointment.ID, Int)] {
      await clinic.put(visit(id, 15, minute, id == "long" ? 90 : 30))
    }
    let desk = await DeskSession.open(clinic)
    #expect(desk.desk.lanes(of: PaperClinic.lee)["long"]?.count == 2)
    for _ in 0..<40 where desk.selectedAppointment?.id != "short" {
      desk.want(.moveCursor(.down, pageRows: 8))
    }
    let steps: [(Action, Appointment.ID)] = [
      (.right, "long"), (.left, "short"), (.down, "late"), (.right, "long"),
    ]
    for (step, id) in steps {
      desk.want(.moveCursor(step, pageRows: 8))
      #expect(desk.selectedAppointment?.id == id, "after \(step)")
    }
    desk.want(.moveCursor(.right, pageRows: 8))
    #expect(desk.desk.diary.cursor.practitioner == PaperClinic.okafor)
    desk.want(.moveCursor(.left, pageRows: 8))
    #expect(desk.selectedAppointment?.id == "long")
  }

  /// An appointment that only follows them in a long row is in the first lane and hides none.
  @Test func splitsARow() {
    let list = [visit("a", 9, 0, 30), visit("b", 9, 0, 30), visit("c", 9, 30, 30)]
    let split = Lanes(list).split(list)
    #expect(split.count == 2)
    #expect(split.values.map { $0.map(\.id) }.contains(["a", "c"]))
    #expect(split.values.map { $0.map(\.id) }.contains(["b"]))
  }

  @Test func whatIsCancelledTakesNoLane() {
    var gone = visit("b", 9, 15, 30)
    gone.status = .cancelled
    #expect(lanes([visit("a", 9, 0, 60), gone]) == ["-", "-"])
  }
}
