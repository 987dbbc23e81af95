import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// The free times of each day of a month.
@Suite struct MonthTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func desk(of clinic: PaperClinic) async -> DeskSession {
    let desk = await DeskSession.open(clinic)
    await desk.ask(.show(.month))
    return desk
  }

  @Test func countsWhatIsFree() async {
    let month = await desk(of: clinic).desk.month
    #expect(month?.days == Day(iso: "2026-10-26")!...Day(iso: "2026-12-06")!)
    // Lee 08:30 to 17:00 less lunch, Okafor 09:00 to 17:00, and Tran 09:00 to 16:00, who isn't
    // there today.
    #expect(month?.free?[today.adding(days: 1)] == 16 + 16 + 14)
    #expect(month?.free?[today.adding(days: -1)] == nil)
    #expect(month?.free?[today.adding(days: 4)] == nil)
  }

  /// Receptionists read these numbers to callers.
  @Test func countsAnewAfterEveryChange() async {
    let desk = await desk(of: clinic)
    let before = desk.desk.month?.free?[today] ?? 0
    await desk.ask(.show(.day))
    await desk.book("smi j")
    await desk.ask(.show(.month))
    #expect(desk.desk.month?.free?[today] == before - 1)
    await desk.ask(.undo, .show(.month))
    #expect(desk.desk.month?.free?[today] == before)
    await clinic.put(
      PaperClinic.visit("other", PaperClinic.jane, PaperClinic.lee, 10, 30, "physio-30", 30))
    await desk.tick(seconds: 180)
    #expect(desk.desk.month?.free?[today] == before - 1)
  }

  /// Fully booked, closed and without work are three states.
  @Test func tellsWhatADayWithoutPlacesIs() async {
    var setting = PaperClinic.riversideSetting()
    let zone = setting.clinic.locations[0].zone
    let shut = today.adding(days: 2)
    setting.rosters.closures.append(
      Closure(
        location: setting.clinic.locations[0].id, time: zone.range(of: shut), reason: "Moving"))
    let full = today.adding(days: 3)
    setting.appointments += [PaperClinic.lee, PaperClinic.okafor, PaperClinic.tran].map {
      Appointment(
        id: Identifier("all-\($0.name)"), practitioner: $0,
        location: setting.clinic.locations[0].id, time: zone.range(of: full))
    }
    let month = await desk(of: PaperClinic(setting)).desk.month
    #expect(month?.standing(of: shut) == .closed(reason: "Moving"))
    #expect(month?.standing(of: full) == .full)
    #expect(month?.standing(of: today.adding(days: 4)) == .nothing)
    #expect(month?.standing(of: today.adding(days: 1)) == .free(places: 46))
  }

  @Test func aMonthThatCannotBeReadIsTold() async {
    let failure = BookingFailure(.unreachable, "The line is down.")
    let desk = await DeskSession.open(clinic)
    await clinic.failNext(.slots, failure)
    await desk.ask(.show(.month))
    #expect(desk.notice == .failed(failure))
    #expect(desk.desk.month?.isUnread == true)
  }

  /// Keys don't act on appointments that aren't on the screen.
  @Test func noAppointmentIsSelected() async {
    let desk = await DeskSession.open(clinic)
    await desk.ask(.showAppointment(clinic.linhs()))
    #expect(desk.selectedAppointment?.id == "visit-linh")
    await desk.ask(.show(.month))
    #expect(desk.desk.selection == .nothing)
  }
}
