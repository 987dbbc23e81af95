import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// What is told to a caller as free has room for an appointment.
@Suite struct NextFreeTests {
  let clinic = PaperClinic.riverside()

  /// Lee is booked but for a quarter of an hour at 08:30, 20 minutes at 09:00 and what follows 13:00.
  private func desk() async -> HeadlessDesk {
    for (id, hour, minute, minutes) in [
      ("a", 8, 45, 15), ("b", 9, 20, 40), ("c", 10, 30, 90), ("d", 12, 30, 30),
    ] {
      await clinic.put(
        PaperClinic.visit(
          Identifier(id), PaperClinic.chidi, PaperClinic.lee, hour, minute, "x", minutes))
    }
    return await HeadlessDesk.open(clinic)
  }

  @Test func thePaneSkipsWhatNothingFits() async {
    let desk = await desk()
    #expect(
      desk.state.desk.nextPlaces.free?[PaperClinic.lee]?.time.start == PaperClinic.time(13, 0))
  }

  @Test func theKeySkipsWhatNothingFits() async {
    let desk = await desk()
    var starts: [String] = []
    for _ in 0..<4 {
      await desk.rush(".")
      if desk.selectedFree?.practitioner == PaperClinic.lee { starts.append(desk.cursorTime) }
    }
    #expect(starts.first == "13:00")
    await desk.rush(", ,")
    #expect(desk.selectedFree.map(desk.state.desk.isUsable) == true)
  }

  @Test func theAgendaLeavesOutWhatNothingFits() async {
    let desk = await desk()
    let free = desk.state.agenda.filter {
      $0.content == .free && $0.practitioner == PaperClinic.lee
    }
    #expect(free.map(\.time.start) == [PaperClinic.time(13, 0)])
  }

  /// Forty places that are too short are not all there are.
  @Test func whatFollowsAPageOfShortPlacesIsFound() async {
    var setting = PaperClinic.riversideSetting()
    setting.rosters.rosters = setting.rosters.rosters.filter {
      $0.practitioner == PaperClinic.lee
    }
    var number = 0
    for day in 0..<7 {
      for start in stride(from: 8 * 60 + 45, to: 17 * 60, by: 30) {
        number += 1
        setting.appointments.append(
          PaperClinic.visit(
            Identifier("v\(number)"), PaperClinic.chidi, PaperClinic.lee, start / 60, start % 60,
            "x", 15, PaperClinic.today.adding(days: day)))
      }
    }
    let desk = await HeadlessDesk.open(PaperClinic(setting))
    await desk.rush(".")
    #expect(desk.state.diary.day == PaperClinic.today.adding(days: 7))
    #expect(desk.selectedFree.map(desk.state.desk.isUsable) == true)
  }
}
