import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// A time is shown as free only if an appointment fits.
@Suite struct NextFreeTests {
  let clinic = PaperClinic.riverside()

  /// Lee is free only for 15 minutes at 08:30, for 20 minutes at 09:00 and after 13:00.
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

  /// After a page of forty times that are too short, the desk reads the next.
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
