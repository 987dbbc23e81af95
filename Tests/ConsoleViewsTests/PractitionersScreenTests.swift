import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The pane of practitioners, which a receptionist reads from while a caller waits.
@Suite struct PractitionersScreenTests {
  let clinic = PaperClinic.riverside()

  private func pane(_ desk: HeadlessDesk) -> [String] {
    (1...9).map { String(desk.picture().text(row: $0).prefix(20)) }
  }

  /// Tran is booked in Adelaide, which doesn't count for Melbourne.
  @Test func whoIsElsewhereIsNotFullyBooked() async {
    await clinic.put(
      PaperClinic.visit(
        "there", PaperClinic.chidi, PaperClinic.tran, 9, 0, PaperClinic.psychology, 420,
        at: PaperClinic.adelaide))
    let desk = await HeadlessDesk.open(clinic)
    #expect(
      pane(desk) == [
        " PRACTITIONERS    4 ", "▸● Lee, Mei    08:30", "   Physio      ▁▁▁▁▁",
        " ● Okafor, Ada 09:45", "   Podiatry    ▁▁▁▁▁", " ○ Tran, Huy     Wed",
        "   Psychol… Adelaide", " ○ Silva, Rui      –", "   Physio   Adelaide",
      ])
  }

  /// The next free time counts from now; the bars are those of the day that is shown.
  @Test func anotherDaysLoadSaysWhose() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("g f r i ENTER")
    #expect(
      Array(pane(desk).prefix(4)) == [
        " LOAD OF FRI 27 NOV ", "▸● Lee, Mei    today", "   Physio      ▁▁▁▁▁",
        " ● Okafor, Ada today",
      ])
  }
}
