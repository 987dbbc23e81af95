import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Typed words override the usual practitioner, type and location.
@Suite struct BookingLineTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func line(_ text: String) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("b")
    desk.send(.input(.paste(text)))
    await desk.settle()
    return desk
  }

  private func place(_ text: String) async -> AvailabilitySlot? {
    await line(text).draft?.place
  }

  @Test func aTimeIsExactOnTheFirstDayItFits() async {
    #expect(await place("smi j 3p")?.time.start == PaperClinic.time(15, 0))
    // Linh has ten o'clock today; tomorrow it is free.
    let ten = await place("smi j 10")
    #expect(ten?.time.start == PaperClinic.time(10, 0, on: today.adding(days: 1)))
    #expect(await place("smi j >10:10")?.time.start == PaperClinic.time(10, 30))
    #expect(await place("smi j pm")?.time.start == PaperClinic.time(12, 30))
  }

  @Test func aWeekdayIsTheFirstOnWhichItFits() async {
    // Both today's and next Tuesday's ten o'clock are Linh's.
    let ten = await place("smi j tue 10")
    #expect(ten?.time.start == PaperClinic.time(10, 0, on: today.adding(days: 14)))
    #expect(
      await place("fri 9 smi j")?.time.start
        == PaperClinic.time(9, 0, on: today.adding(days: 3)))
  }

  /// Times nearer than the exact time come next.
  @Test func whatIsNearerIsOffered() async {
    let desk = await line("smi j tue 10")
    let starts = desk.draft?.places.map(\.time.start) ?? []
    #expect(
      starts.dropFirst().prefix(3) == [
        PaperClinic.time(9, 0), PaperClinic.time(9, 30), PaperClinic.time(10, 30),
      ])
    #expect(starts.count == 6)
  }

  /// A word that isn't in the name doesn't hide the client: the line names the word, and books
  /// nothing until it is removed.
  @Test(arguments: [
    ("jane smith thrusday 3p", "thrusday", "thursday"), ("jane smith okafor", "okafor", ".okafor"),
    ("qqq smi j", "qqq", nil), ("smi j podiatry", "podiatry", ",podiatry"),
  ])
  func aStrangeWordIsNamed(_ text: String, _ word: String, _ guess: String?) async {
    let desk = await line(text)
    #expect(desk.draft?.client?.id == PaperClinic.jane)
    #expect(desk.draft?.problem == .stranger(word, guess: guess))
    await desk.rush("ENTER")
    #expect(desk.draft?.phase == .typing && desk.orders.isEmpty)
  }

  /// If no client matches, the desk leaves out each word once and then stops searching.
  @Test func nobodyIsNobody() async {
    let desk = await line("qqq www eee")
    #expect(desk.draft?.problem == .noClient)
    let asked = desk.effects.compactMap(\.searchText)
    #expect(asked == ["qqq www eee", "qqq www", "qqq eee", "www eee"])
  }

  @Test func aWeekdayBesideADate() async {
    #expect(
      await place("smi j fri 4 dec 9")?.time.start
        == PaperClinic.time(9, 0, on: Day(iso: "2026-12-04")!))
    let desk = await line("smi j thu 4 dec 9")
    #expect(desk.draft?.problem == .contradiction(.thursday, Day(iso: "2026-12-04")!))
  }

  /// No client's name is like `tue`: after one search, Tab walks through the times of the day and
  /// back.
  @Test func tabOnADayWalksItsPlaces() async {
    let desk = await line("smi j tue")
    let first = desk.draft?.place
    await desk.type("TAB TAB TAB")
    #expect(desk.draft?.placeIndex == 3)
    await desk.type("SHIFT-TAB SHIFT-TAB SHIFT-TAB")
    #expect(desk.draft?.place == first)
    #expect(desk.effects.compactMap(\.searchText) == ["smi j", "smi j tue"])
  }

  /// The first letter replaces the text that was put aside; moving the caret keeps it.
  @Test func whatWasPutAsideGivesWay() async {
    let desk = await line("smi j fri")
    await desk.rush("ESC b")
    #expect(desk.draft?.text == "smi j fri")
    await desk.type("n g u")
    #expect(desk.draft?.text == "ngu")
    await desk.type("ESC b RIGHT SPACE 9")
    #expect(desk.draft?.text == "ngu 9")
    let other = await line("smi j fri")
    await other.rush("ESC b ENTER ENTER")
    #expect(other.orders.count == 1)
  }

  @Test(arguments: [("smi j 25", "25"), ("smi j .", "."), ("smi j >", ">")])
  func aWordThatIsNothingYetIsNotPassedOver(_ text: String, _ word: String) async {
    let desk = await line(text)
    await desk.rush("ENTER ENTER")
    #expect(desk.draft?.problem == .unfinished(word))
    #expect(desk.orders.isEmpty)
  }

  /// The problem, with other practitioners' times.
  @Test func othersAreOfferedWhereOneDoesNotDoIt() async {
    let desk = await line("smi j .oka ,physio")
    #expect(desk.draft?.problem == .typeNotOffered)
    #expect(desk.draft?.nearest.isEmpty == false)
    #expect(desk.draft?.nearest.allSatisfy { $0.practitioner == PaperClinic.lee } == true)
    await desk.rush("TAB ENTER ENTER")
    #expect(desk.orders.map(\.practitioner) == [PaperClinic.lee])
  }

  @Test func whoNeverWorksThereIsSaidSo() async {
    let desk = await line("smi j .lee ;ade")
    #expect(desk.draft?.problem == .notThere)
    #expect(desk.draft?.nearest.first?.practitioner == PaperClinic.silva)
  }

  /// The reason for a whole day is a rule about the day.
  @Test func aDayWithoutAnythingSaysWhy() async {
    let desk = await line("smi j .lee sun")
    #expect(desk.draft?.problem == .notThen)
    #expect(desk.draft?.finding.whyNot?.obstacles?.map(\.rule) == [.offRoster])
    #expect(desk.draft?.nearest.count == 3)
  }

  /// Another practitioner must offer the client's usual type.
  @Test func anotherLocationKeepsTheUsualType() async {
    #expect(await place("smi j ;ade")?.practitioner == PaperClinic.silva)
  }

  @Test func daysFarApartAreNotRead() async {
    let desk = await line("smi j today 31/12/2999")
    #expect(desk.draft?.problem == .daysTooFarApart)
  }

  @Test func anotherTypeKeepsTheTime() async {
    let desk = await line("smi j .lee fri")
    await desk.rush("ENTER RIGHT RIGHT")
    let start = desk.draft?.place?.time.start
    await desk.rush("DOWN")
    #expect(desk.draft?.place?.time.start == start)
    #expect(desk.draft?.place?.time.minutes == 60)
  }

  @Test func whatQuittingWouldForgetIsTold() async {
    let desk = await line("smi j fri")
    await desk.rush("ctrl-p")
    desk.press("q")
    #expect(desk.state.notice == .quitLoses(calls: 1, changes: 0))
    #expect(!desk.effects.contains(.quit))
    desk.press("q")
    #expect(desk.effects.contains(.quit))
  }

  @Test func aPractitionerAndTheirType() async {
    let desk = await line("smi j .oka")
    let place = desk.draft?.place
    #expect(place?.practitioner == PaperClinic.okafor)
    #expect(place?.time.start == PaperClinic.time(9, 45))
    #expect(place?.time.minutes == 45)
    #expect(desk.state.desk.bookingPlan(of: desk.draft!)?.type == PaperClinic.podiatry)
  }

  @Test func aGivenNameWillDo() async {
    #expect(await place("smi j .ada")?.practitioner == PaperClinic.okafor)
  }

  /// A type that the usual practitioner doesn't offer finds another one.
  @Test func aTypeFindsWhoOffersIt() async {
    #expect(await place("smi j ,pod")?.practitioner == PaperClinic.okafor)
    let initial = await place("smi j ,ini")
    #expect(initial?.practitioner == PaperClinic.lee)
    #expect(initial?.time.minutes == 60)
    let psycho = await place("smi j ,psy")
    #expect(psycho?.practitioner == PaperClinic.tran)
    #expect(psycho?.location == PaperClinic.melbourne.id)
  }

  @Test func aLocationFindsWhoIsThere() async {
    let place = await place("smi j ,physio ;ade")
    #expect(place?.practitioner == PaperClinic.silva)
    #expect(place?.location == PaperClinic.adelaide.id)
    #expect(place?.time.start == PaperClinic.time(9, 0, at: PaperClinic.adelaide))
  }

  @Test func aLengthPicksTheTypeThatLastsSo() async {
    let desk = await line("smi j 60m")
    #expect(desk.draft?.place?.time.minutes == 60)
    #expect(desk.state.desk.bookingPlan(of: desk.draft!)?.type == PaperClinic.initial)
    #expect(await place("smi j 40m")?.time.minutes == 40)
    #expect(await place("smi j ,physio 40m")?.time.minutes == 30)
  }

  @Test func booksWithANamedPractitionerInTwelveKeys() async {
    let macro: KeyMacro = "b s m i SPACE j SPACE . l e ENTER ENTER"
    #expect(macro.keys.count == 12)
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    #expect(desk.orders.map(\.practitioner) == [PaperClinic.lee])
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
  }

  // MARK: - Problems

  @Test func saysWhyNotAndOffersTheNearest() async {
    let desk = await line("smi j today 10")
    let line = desk.draft
    #expect(line?.place == nil)
    #expect(line?.problem == .notThen)
    #expect(line?.finding.whyNot?.obstacles?.map(\.rule) == [.booked])
    let nearest: [Instant] = [
      PaperClinic.time(9, 0), PaperClinic.time(9, 30), PaperClinic.time(10, 30),
    ]
    #expect(line?.nearest.map(\.time.start) == nearest)
    desk.press("ENTER")
    #expect(desk.draft?.phase == .typing)
    desk.press("TAB TAB TAB ENTER ENTER")
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(10, 30)])
  }

  @Test func outsideTheHours() async {
    let desk = await line("smi j tom 8p")
    #expect(desk.draft?.finding.whyNot?.obstacles?.map(\.rule) == [.offRoster])
    #expect(desk.draft?.nearest.count == 3)
  }

  @Test func saysSoWhereTheServerDoesNotTell() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside(tellsRosters: false))
    desk.press("b")
    desk.send(.input(.paste("smi j today 10")))
    await desk.settle()
    #expect(desk.draft?.problem == .notThen)
    #expect(desk.draft?.finding.whyNot?.obstacles == nil)
    #expect(desk.draft?.nearest.count == 3)
  }

  @Test(arguments: [
    ("smi j .zzz", BookingDraft.Problem.unknown(.practitioner, "zzz")),
    ("smi j ,zzz", .unknown(.type, "zzz")), ("smi j ;zzz", .unknown(.location, "zzz")),
    ("smi j .lee .oka", .repeated(.practitioner, "oka")),
    ("smi j .lee ,pod", .typeNotOffered), ("smi j yesterday", .pastDay),
  ])
  func whatMakesNoSense(_ text: String, _ problem: BookingDraft.Problem) async {
    let desk = await line(text)
    #expect(desk.draft?.problem == problem)
    desk.press("ENTER ENTER")
    #expect(desk.orders.isEmpty)
  }

  // MARK: - Tab

  @Test func tabWalksWhatTheWordCanMean() async {
    let desk = await line("smi")
    desk.press("TAB")
    await desk.settle()
    #expect(desk.draft?.client?.id == PaperClinic.jurgen)
    // Text after it is another word; the client doesn't change until letters change it.
    let types = await line("smi j ,i")
    #expect(types.state.desk.bookingPlan(of: types.draft!)?.type == PaperClinic.initial)
    let times = await line("smi j today")
    times.press("TAB")
    await times.settle()
    #expect(times.draft?.place?.time.start == PaperClinic.time(9, 0))
    #expect(times.draft?.text == "smi j today")
  }

  @Test func aNameThatLooksLikeADay() async {
    await clinic.add(PaperClinic.record("client-sun", "Wen", "Sun", "0400 777 001"))
    let desk = await line("sun")
    #expect(desk.draft?.client == nil)
    desk.press("TAB")
    await desk.settle()
    #expect(desk.draft?.text == "'sun")
    #expect(desk.draft?.client?.id == "client-sun")
  }

  @Test func putAsideAndTakenUp() async {
    let desk = await line("smi j .oka 3p")
    desk.press("ESC b")
    await desk.settle()
    #expect(desk.draft?.text == "smi j .oka 3p")
    #expect(desk.draft?.place?.time.start == PaperClinic.time(15, 0))
  }

  /// Letters that change neither practitioner nor location send no request.
  @Test func timesAreFoundWithoutAsking() async {
    let desk = await line("smi j")
    let asked = desk.effects.count
    await desk.type("SPACE 3 p")
    #expect(desk.effects.count == asked)
    #expect(desk.draft?.place?.time.start == PaperClinic.time(15, 0))
  }
}
