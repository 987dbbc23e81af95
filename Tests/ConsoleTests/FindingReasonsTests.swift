import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Which practitioners aren't free and why, which ones the words can mean, and which day and clock.
@Suite struct FindingReasonsTests {
  private let today = PaperClinic.today

  private func find(
    _ text: String, in clinic: PaperClinic = .riverside(),
    now: Instant = PaperClinic.time(8, 30)
  ) async -> HeadlessDesk {
    await clinic.setClock(to: now)
    let desk = HeadlessDesk(clinic, now: now)
    desk.send(.started)
    await desk.settle()
    desk.press("f")
    desk.send(.input(.paste(text)))
    await desk.settle()
    return desk
  }

  private func absence(
    of person: Practitioner.ID, in desk: HeadlessDesk
  ) -> FreeSearch.Absence? {
    desk.findLine?.absences.first { $0.practitioner == person }
  }

  // MARK: - When

  /// A weekday means today only while some of it is left; `f` and `b` mean the same day.
  @Test func aWeekdayThatIsOverIsThatOfNextWeek() async {
    let now = PaperClinic.time(13, 0)
    let desk = await find("tue am .lee", now: now)
    let next = today.adding(days: 7)
    #expect(desk.findLine?.days == next...next)
    let found = desk.findLine?.choices.first?.place
    #expect(found?.time.start == PaperClinic.time(8, 30, on: next))
    await desk.rush("ESC b j a n e SPACE t u e SPACE a m")
    #expect(desk.draft?.place == found)
  }

  @Test func aWeekdayIsTodayWhileItsTimeIsAhead() async {
    let desk = await find("tue pm .lee", now: PaperClinic.time(13, 0))
    #expect(desk.findLine?.days == today...today)
  }

  /// A time with a weekday is searched for on that day, even if the time is past today.
  @Test func theTimeOfAWeekdayIsLookedForOnThatDay() async {
    let desk = await find("tue 3p .lee", now: PaperClinic.time(16, 0))
    let next = today.adding(days: 7)
    #expect(desk.findLine?.target == PaperClinic.time(15, 0, on: next))
    #expect(desk.findLine?.choices.map(\.isExact) == [true])
  }

  @Test func aLocationSaysOnWhoseClock() async {
    let desk = await find(";ade 3p")
    #expect(desk.findLine?.target == PaperClinic.time(15, 0, at: PaperClinic.adelaide))
    let exact = desk.findLine?.choices.filter(\.isExact).map(\.place.time.start)
    #expect(exact?.isEmpty == false)
  }

  // MARK: - Which practitioners the words mean

  /// Only practitioners that the words can mean are listed as not free.
  @Test func onlyWhoCanBeMeantIsNotFree() async {
    let there = await find(";ade 8p")
    #expect(
      there.findLine?.absences.map(\.practitioner).sorted() == [
        PaperClinic.silva, PaperClinic.tran,
      ])
    let physio = await find(",physio ;ade 8p")
    #expect(physio.findLine?.absences.map(\.practitioner) == [PaperClinic.silva])
    let nobody = await find(",podiatry ;ade 8p")
    #expect(nobody.findLine?.absences == [])
    #expect(nobody.findLine?.isNobodyMeant == true)
  }

  /// Tran is in Adelaide on Tuesdays: the reason is his work there, not that he is there.
  @Test func whereverTheyAreWhatTheyDoThereIsTheReason() async {
    let clinic = PaperClinic.riverside()
    await clinic.put(
      PaperClinic.visit(
        "visit-there", PaperClinic.linh, PaperClinic.tran, 10, 0, PaperClinic.psychology, 50,
        at: PaperClinic.adelaide))
    let desk = await find("10:30", in: clinic)
    #expect(absence(of: PaperClinic.tran, in: desk)?.segment?.kind == .booked(["visit-there"]))
  }

  @Test func howManyWorkThen() async {
    let desk = await find("wed 3p")
    #expect(desk.findLine?.staffing.map { [$0.working, $0.meant] } == [4, 4])
    let thursday = await find("thu 3p")
    #expect(thursday.findLine?.staffing.map { [$0.working, $0.meant] } == [3, 4])
    let untold = await find("wed 3p", in: .riverside(tellsRosters: false))
    #expect(untold.findLine?.staffing == nil)
  }

  // MARK: - Next free

  @Test func theNextPlaceOfTheSameDay() async {
    let desk = await find("10 .lee")
    #expect(
      absence(of: PaperClinic.lee, in: desk)?.next?.time
        == TimeRange(start: PaperClinic.time(10, 30), minutes: 30))
  }

  /// Appointments that follow each other are one reason, until the end of the last.
  @Test func oneAppointmentAfterTheOther() async {
    let clinic = PaperClinic.riverside()
    await clinic.put(
      PaperClinic.visit(
        "visit-then", PaperClinic.jane, PaperClinic.lee, 10, 30, PaperClinic.physio, 30))
    let lee = absence(of: PaperClinic.lee, in: await find("10 .lee", in: clinic))
    #expect(lee?.segment?.time.end == PaperClinic.time(11, 0))
    #expect(lee?.next?.time.start == PaperClinic.time(11, 0))
  }

  /// The desk asks once for later free times, which the day's diary doesn't have.
  @Test func theNextPlaceOfALaterDay() async {
    let desk = await find("thu 3p .silva")
    let silva = absence(of: PaperClinic.silva, in: desk)
    #expect(silva?.segment?.kind == .onLeave(note: "Training"))
    let friday = today.adding(days: 3)
    #expect(
      silva?.next?.time.start == PaperClinic.time(9, 0, on: friday, at: PaperClinic.adelaide))
    let asked = desk.effects.filter(\.isSlots).count
    await desk.rush("ENTER w w")
    #expect(desk.effects.filter(\.isSlots).count == asked)
  }

  // MARK: - A day on which nothing is free

  @Test func aDayThatIsClosed() async {
    var setting = PaperClinic.riversideSetting()
    let day = Day(iso: "2026-12-25")!
    setting.rosters.closures = setting.clinic.locations.map {
      Closure(location: $0.id, time: $0.zone.range(of: day), reason: "Christmas Day")
    }
    let desk = await find("25/12", in: PaperClinic(setting))
    let kinds = Set(desk.findLine?.absences.compactMap { $0.segment?.kind } ?? [])
    #expect(kinds == [.closed(reason: "Christmas Day")])
    #expect(desk.findLine?.absences.count == 4)
    // Nothing can be booked, but the reasons can be read.
    await desk.rush("ENTER")
    #expect(desk.findCard?.mode == .list)
  }

  @Test func aDayThatIsBookedOut() async {
    let clinic = PaperClinic.riverside()
    let day = today.adding(days: 1)
    for hour in 8..<17 {
      await clinic.put(
        PaperClinic.visit(
          Identifier("full-\(hour)"), PaperClinic.jane, PaperClinic.lee, hour, 0,
          PaperClinic.initial, 60, day))
    }
    let lee = absence(of: PaperClinic.lee, in: await find("wed", in: clinic))
    guard case .booked? = lee?.segment?.kind else {
      Issue.record("\(String(describing: lee))")
      return
    }
    #expect(lee?.next?.time.start == PaperClinic.time(8, 30, on: day.adding(days: 1)))
  }

  @Test func whatIsOverToday() async {
    let desk = await find("today am", now: PaperClinic.time(13, 0))
    #expect(desk.findLine?.isOver == true)
    #expect(desk.findLine?.absences == [])
  }

  // MARK: - Keys

  @Test func whyNotIsShownAndPutAway() async {
    let desk = await find("10")
    await desk.rush("ENTER w")
    #expect(desk.findCard?.mode == .reasons(from: 0))
    await desk.rush("j j j")
    #expect(desk.findCard?.mode == .reasons(from: 0))
    await desk.rush("w")
    #expect(desk.findCard?.mode == .list)
    await desk.rush("w ESC")
    #expect(desk.findCard?.mode == .list)
  }

  @Test func theHelpOpensOverTheList() async {
    let desk = await find("10")
    await desk.rush("ENTER ?")
    guard case .help? = desk.state.overlays.last else {
      Issue.record("no help")
      return
    }
    await desk.rush("ESC")
    #expect(desk.findCard?.mode == .list)
  }
}
