import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Arrivals, parked calls, the user's initials, and the lock.
@Suite struct DeskTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  private func status() async -> Appointment.Status? {
    await clinic.appointments.first { $0.id == "visit-linh" }?.status
  }

  // MARK: - Arrivals

  @Test func arrivedAndNotYetAgain() async {
    let desk = await desk("j j j a")
    #expect(await status() == .arrived)
    await desk.rush("a")
    #expect(await status() == .booked)
    await desk.rush("u")
    #expect(await status() == .arrived)
  }

  @Test(arguments: [
    ("3", Appointment.Status.attended), ("4", .didNotAttend), ("DOWN ENTER", .arrived),
  ])
  func otherStatuses(_ keys: String, _ expected: Appointment.Status) async {
    let desk = await desk(KeyMacro("j j j s " + keys))
    #expect(await status() == expected)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func nobodyArrivesADayAhead() async {
    let desk = await desk("/ 1 1 2 2 2 ENTER DOWN a")
    #expect(desk.state.notice == .disabled(.arrived, .isAhead))
    #expect(await clinic.writes == 0)
  }

  // MARK: - Parked calls

  @Test func aCallIsParkedAndTakenUp() async {
    let desk = await desk("b s m i SPACE j ctrl-p")
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.parked.count == 1)
    // Another call comes and is booked.
    await desk.rush("b l i n h ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.linh])
    await desk.rush("P")
    #expect(desk.draft?.text == "smi j")
    #expect(desk.state.parked.isEmpty)
    await desk.rush("ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.linh, PaperClinic.jane])
  }

  @Test func whatWasPutAsideCanBeParked() async {
    let desk = await desk("b s m i ESC p b")
    #expect(desk.state.parked.map(\.text) == ["smi"])
    #expect(desk.draft?.text == "")
  }

  @Test func aMoveKeepsItsAppointment() async {
    let desk = await desk("j j j m f r i ctrl-p P ENTER ENTER")
    #expect(desk.moves["visit-linh"] != nil)
  }

  @Test func severalAreListed() async {
    let desk = await desk("b s m i ctrl-p b l i n h ctrl-p P 1")
    #expect(desk.draft?.text == "smi")
    #expect(desk.state.parked.map(\.text) == ["linh"])
    let none = await self.desk("p P")
    #expect(none.state.notice == .disabled(.parked, .isEmpty))
  }

  // MARK: - Finding in the diary

  @Test func findsAnAppointmentOfTheDay() async {
    let desk = await desk("F l i n h ENTER")
    #expect(desk.selectedAppointment?.id == "visit-linh")
    #expect(desk.state.overlays.isEmpty)
    await desk.rush("F")
    guard case .search(let search)? = desk.state.overlays.last else {
      Issue.record("no line")
      return
    }
    #expect(search.editor.text == "linh")
    await desk.rush("ctrl-u p o d ENTER")
    #expect(desk.selectedAppointment?.id == "visit-chidi")
  }

  @Test func tabWalksTheMatches() async {
    let desk = await desk("F c l i e n t TAB ENTER")
    #expect(desk.selectedAppointment?.id == "visit-linh")
    let none = await self.desk("F z z z ENTER")
    #expect(none.effects.contains(.beep))
    #expect(none.state.overlays.count == 1)
  }

  // MARK: - Initials

  @Test func anotherOperator() async {
    let desk = await desk("o a b ENTER")
    #expect(desk.state.operatorName == "ab")
    await desk.rush("o ENTER")
    #expect(desk.state.operatorName == "ab")
  }

  // MARK: - The lock

  @Test func theKeyThatUnlocksDoesNothingElse() async {
    let desk = await desk("b s m i z")
    // In a line, z is a letter.
    #expect(desk.state.isLocked == false)
    await desk.rush("ESC z")
    #expect(desk.state.isLocked)
    await desk.rush("x")
    #expect(desk.state.isLocked == false)
    #expect(desk.state.overlays.isEmpty)
    await desk.rush("b")
    #expect(desk.draft?.text == "smiz")
  }

  @Test func locksWhenNobodyTouchesIt() async {
    let desk = HeadlessDesk(clinic, lockAfterSeconds: 300)
    desk.send(.started)
    await desk.settle()
    desk.send(.ticked(PaperClinic.time(8, 34)))
    #expect(desk.state.isLocked == false)
    #expect(desk.state.nextTick <= PaperClinic.time(8, 35))
    desk.send(.ticked(PaperClinic.time(8, 35)))
    #expect(desk.state.isLocked)
    await desk.settle()
    await desk.rush("j")
    #expect(desk.state.isLocked == false)
    desk.send(.ticked(PaperClinic.time(8, 39)))
    #expect(desk.state.isLocked == false)
  }

  /// A pending change continues while the desk is locked.
  @Test func aWriteIsSettledBehindTheLock() async {
    await clinic.hold(.book)
    let desk = HeadlessDesk(clinic, lockAfterSeconds: 60)
    desk.send(.started)
    await desk.settle()
    await desk.type("b s m i SPACE j ENTER")
    desk.press("ENTER")
    desk.send(.ticked(PaperClinic.time(8, 32)))
    #expect(desk.state.isLocked)
    await clinic.release(.book)
    await desk.settle()
    #expect(await clinic.appointments.contains { $0.client == PaperClinic.jane })
    await desk.rush("q")
    #expect(desk.state.isLocked == false)
    if case .booked? = desk.state.notice {
    } else {
      Issue.record("told \(String(describing: desk.state.notice))")
    }
  }
}
