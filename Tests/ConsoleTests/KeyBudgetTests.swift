import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The most keys that each task may need, one by one and typed ahead of every answer.
@Suite struct KeyBudgetTests {
  static let booking: KeyMacro = "b s m i SPACE j ENTER ENTER"
  static let byPhone: KeyMacro = "/ 1 1 2 2 2 ENTER x 1 ENTER"
  let clinic = PaperClinic.riverside()

  enum Manner: CaseIterable { case keyByKey, ahead, aheadOfTheStart }

  private func play(_ macro: KeyMacro, _ manner: Manner) async -> HeadlessDesk {
    switch manner {
    case .keyByKey:
      let desk = await HeadlessDesk.open(clinic)
      await desk.type(macro)
      return desk
    case .ahead:
      let desk = await HeadlessDesk.open(clinic)
      await desk.rush(macro)
      return desk
    case .aheadOfTheStart:
      let desk = HeadlessDesk(clinic)
      desk.send(.started)
      await desk.rush(macro)
      return desk
    }
  }

  @Test(arguments: Manner.allCases) func booksInEightKeys(_ manner: Manner) async throws {
    #expect(Self.booking.keys.count == 8)
    let desk = await play(Self.booking, manner)
    #expect(desk.orders.count == 1)
    let made = try #require(await clinic.appointments.first { $0.client == PaperClinic.jane })
    #expect(made.isJanesWithLee)
    #expect(made.time.start == PaperClinic.time(8, 30))
    #expect(desk.state.notice == .booked(made))
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.selectedAppointment == made)
  }

  @Test(arguments: Manner.allCases) func cancelsTheSelectedInThreeKeys(_ manner: Manner) async {
    let desk = await play("j j j x 1 ENTER", manner)
    #expect(desk.cancellations == ["visit-linh"])
    let now = await clinic.appointments.first { $0.id == "visit-linh" }
    #expect(now?.status == .cancelled)
    #expect(now?.cancellation?.reason == "reason-ill")
    if case .cancelled(let told, let reason)? = desk.state.notice {
      #expect(told.id == "visit-linh")
      #expect(reason == "reason-ill")
    } else {
      Issue.record("told \(String(describing: desk.state.notice))")
    }
  }

  @Test(arguments: Manner.allCases) func cancelsByPhoneInTenKeys(_ manner: Manner) async {
    #expect(Self.byPhone.keys.count == 10)
    let desk = await play(Self.byPhone, manner)
    #expect(desk.cancellations == ["visit-linh"])
    #expect(await clinic.writes == 1)
  }

  @Test(arguments: Manner.allCases) func cancelsWhatWasJustBooked(_ manner: Manner) async throws {
    let desk = await play("b s m i SPACE j ENTER ENTER x 1 ENTER", manner)
    let made = try #require(await clinic.appointments.first { $0.client == PaperClinic.jane })
    #expect(desk.cancellations == [made.id])
    #expect(made.status == .cancelled)
    #expect(await clinic.writes == 2)
  }

  /// Today is full, so the booking is tomorrow's, whose day isn't read yet when x is pressed.
  @Test(arguments: Manner.allCases) func cancelsWhatWasBookedOnAnotherDay(
    _ manner: Manner
  ) async throws {
    await clinic.put(
      PaperClinic.visit("all-day", PaperClinic.chidi, PaperClinic.lee, 8, 30, "type-physio", 480))
    await clinic.put(
      PaperClinic.visit("late", PaperClinic.chidi, PaperClinic.lee, 16, 30, "type-physio", 30))
    let desk = await play("b s m i SPACE j ENTER ENTER x 1 ENTER", manner)
    let made = try #require(await clinic.appointments.first { $0.client == PaperClinic.jane })
    #expect(made.time.start == PaperClinic.time(8, 30, on: PaperClinic.today.adding(days: 1)))
    #expect(desk.cancellations == [made.id])
  }

  @Test(arguments: Manner.allCases) func takesTheSecondOfTwoSmiths(_ manner: Manner) async {
    let desk = await play("b s m i SPACE j TAB ENTER ENTER", manner)
    #expect(desk.orders.map(\.client) == [PaperClinic.jurgen])
  }

  @Test(arguments: Manner.allCases) func opensTheSecondMatch(_ manner: Manner) async {
    let desk = await play("/ s m i t h DOWN ENTER", manner)
    #expect(desk.clientCard?.id == PaperClinic.jurgen)
  }

  @Test(arguments: Manner.allCases) func booksAFreeCell(_ manner: Manner) async {
    let desk = await play("l DOWN DOWN DOWN ENTER j a n e ENTER ENTER", manner)
    #expect(desk.orders.map(\.practitioner) == [PaperClinic.okafor])
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(10, 0)])
    #expect(desk.orders.map(\.time.minutes) == [45])
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
  }

  @Test(arguments: Manner.allCases) func stepsThroughPlacesAndTypesOfTheCard(
    _ manner: Manner
  ) async {
    let desk = await play("b s m i SPACE j ENTER DOWN RIGHT ENTER", manner)
    #expect(desk.orders.map(\.type) == [PaperClinic.initial])
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(10, 30)])
  }

  @Test(arguments: Manner.allCases) func nobodyFoundChangesNothing(_ manner: Manner) async {
    let line = await play("b z z z z ENTER ENTER", manner)
    #expect(line.draft?.problem == .noClient)
    #expect(line.effects.contains(.beep))
    let pane = await play("/ 9 9 9 9 9 ENTER x 1 ENTER", manner)
    #expect(pane.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
  }

  @Test func bookingFromAClientsCardNeedsNoName() async {
    let desk = await play("/ 1 1 2 2 2 ENTER b ENTER ENTER", .ahead)
    #expect(desk.orders.map(\.client) == [PaperClinic.linh])
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(8, 30)])
  }
}
