import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Booked, refused or unknown: the desk never guesses.
@Suite struct OutcomeTests {
  let clinic = PaperClinic.riverside()
  let unreachable = BookingFailure(.unreachable, "no line")
  let unknown = BookingFailure(.unknownOutcome, "no answer")

  /// A desk with Jane's booking on the card: Lee, 08:30.
  private func deskWithCard() async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    #expect(desk.draft?.phase == .card)
    return desk
  }

  private func janes() async -> [Appointment] {
    await clinic.appointments.filter { $0.client == PaperClinic.jane }
  }

  @Test func refusedKeepsTheTextAndTellsWhyAndOffersTheNextPlace() async {
    let desk = await deskWithCard()
    await clinic.put(
      PaperClinic.visit("other", PaperClinic.chidi, PaperClinic.lee, 8, 30, "x", 30))
    desk.press("ENTER")
    await desk.deliver(where: \.isWrite)
    guard case .notBooked(_, let failure)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(failure.code == .refused)
    await desk.settle()
    #expect(await janes().isEmpty)
    #expect(desk.draft?.text == "smi j")
    #expect(desk.draft?.phase == .typing)
    guard case .whyNot(let obstacles, _)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(obstacles.map(\.rule) == [.booked])
    #expect(desk.draft?.place?.time.start == PaperClinic.time(9, 0))
    await desk.rush("ENTER ENTER")
    #expect(await janes().map(\.time.start) == [PaperClinic.time(9, 0)])
  }

  @Test func keysQueuedBehindAWriteThatFailsAreDropped() async {
    let desk = await deskWithCard()
    await clinic.failNext(.book, BookingFailure(.refused, "taken"))
    await desk.rush("ENTER x 1 ENTER j j j x 1 ENTER")
    #expect(desk.cancellations.isEmpty)
    #expect(await clinic.writes == 0)
    #expect(!desk.state.desk.isHolding)
    #expect(desk.draft?.text == "smi j")
  }

  @Test(arguments: [true, false])
  func unknownIsToldAsUnknownAndSettledByTheDiary(_ isMade: Bool) async throws {
    let desk = await deskWithCard()
    await clinic.failNext(.book, unknown, done: isMade)
    desk.press("ENTER x 1 ENTER")
    await desk.deliver(where: \.isWrite)
    let order = try #require(desk.orders.first)
    #expect(desk.state.notice?.doubt?.order == order)
    #expect(desk.state.overlays.isEmpty)
    await desk.settle()
    #expect(desk.orders.count == 1)
    #expect(desk.cancellations.isEmpty)
    if isMade {
      let made = try #require(await janes().first)
      #expect(desk.state.notice == .settled(made, .booked(made)))
    } else {
      guard case .notSettled(let doubt, let at)? = desk.state.notice else {
        Issue.record("told \(String(describing: desk.state.notice))")
        return
      }
      #expect(doubt.order == order && at == PaperClinic.time(8, 30))
      #expect(desk.state.notice?.severity == .failure)
    }
    await desk.rush("ctrl-l")
    #expect(desk.state.notice == nil)
  }

  /// The diary can't be read either, so the result remains unknown until it can.
  @Test func unknownStaysUnknownWhileNobodyAnswers() async throws {
    let desk = await deskWithCard()
    await clinic.failNext(.book, unknown, done: true)
    desk.press("ENTER")
    await desk.deliver(where: \.isWrite)
    await clinic.failNext(.diary, unreachable)
    await desk.settle()
    let order = try #require(desk.orders.first)
    #expect(desk.state.notice?.doubt?.order == order)
    await desk.rush("ctrl-l")
    let made = try #require(await janes().first)
    #expect(desk.state.notice == .settled(made, .booked(made)))
  }

  @Test func unreachableKeepsTheCardForAnotherTry() async {
    let desk = await deskWithCard()
    await clinic.fail(with: unreachable)
    await desk.rush("ENTER")
    #expect(desk.state.desk.connection == .offline(since: PaperClinic.time(8, 30)))
    #expect(desk.draft?.phase == .card)
    desk.send(.ticked(PaperClinic.time(8, 40)))
    await desk.settle()
    #expect(desk.state.desk.connection == .offline(since: PaperClinic.time(8, 30)))
    #expect(await janes().isEmpty)
    await clinic.fail(with: nil)
    await desk.rush("ENTER")
    #expect(desk.state.desk.connection == .live)
    #expect(await janes().count == 1)
  }

  @Test func aFailedCancellationKeepsTheAppointmentAndSaysSo() async {
    for code in [BookingFailure.Code.refused, .unreachable, .unavailable] {
      let desk = await HeadlessDesk.open(clinic)
      await clinic.failNext(.cancel, BookingFailure(code, "no"))
      await desk.rush("j j j x 1 ENTER b")
      guard case .notCancelled(let told, let failure)? = desk.state.notice else {
        Issue.record("told \(String(describing: desk.state.notice)) at \(code)")
        continue
      }
      #expect(told.id == "visit-linh")
      #expect(failure.code == code)
      #expect(desk.state.desk.cancelling?.write == nil)
      #expect(desk.cancelCard?.reason == 0)
      #expect(await clinic.writes == 0)
    }
  }

  @Test func aCancellationWithoutAnAnswerIsReadFromTheDiary() async {
    let desk = await HeadlessDesk.open(clinic)
    await clinic.failNext(.cancel, unknown, done: true)
    await desk.rush("j j j x 1 ENTER")
    #expect(desk.state.overlays.isEmpty)
    guard case .settled(let visit, .cancelled?)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(visit.id == "visit-linh" && visit.status == .cancelled)
    #expect(desk.selectedAppointment?.status == .cancelled)
  }

  @Test func cancellingWantsAReasonAndAnotherKey() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("j j j x ENTER")
    #expect(desk.state.consoleNotice == .chooseReason)
    await desk.rush("x x x 9")
    #expect(desk.cancellations.isEmpty)
    await desk.rush("2 TAB f l u ENTER")
    #expect(
      desk.effects.contains {
        if case .cancel(_, let visit, "reason-weather", notes: "flu") = $0 {
          visit.id == "visit-linh"
        } else {
          false
        }
      })
  }

  @Test func theStartIsTriedAgainWhereNobodyAnswers() async {
    await clinic.fail(with: unreachable)
    let desk = HeadlessDesk(clinic)
    desk.send(.started)
    await desk.settle()
    #expect(desk.state.clinic == nil)
    #expect(desk.state.desk.connection == .offline(since: PaperClinic.time(8, 30)))
    desk.press("b")
    #expect(desk.state.notice == .disabled(.book, .isLoading))
    await clinic.fail(with: nil)
    desk.send(.ticked(PaperClinic.time(8, 31)))
    await desk.settle()
    #expect(desk.state.desk.connection == .live)
    #expect(desk.state.diary.isCurrent)
  }

  @Test func placesThatCannotBeReadAreTold() async {
    let desk = await HeadlessDesk.open(clinic)
    await clinic.failNext(.slots, unreachable)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    #expect(desk.draft?.problem == .failed(unreachable))
    #expect(desk.orders.isEmpty)
  }
}
