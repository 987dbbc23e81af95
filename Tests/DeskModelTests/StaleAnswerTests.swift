import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// The desk drops answers to requests that newer ones have replaced.
@Suite struct StaleAnswerTests {
  let clinic = PaperClinic.riverside()

  /// A desk with a draft for which these texts were typed, one after another, without an answer.
  private func typing(_ texts: String...) async -> DeskSession {
    let desk = await DeskSession.open(clinic)
    desk.want(.booking(.begin(for: nil, at: nil, saying: nil)))
    for text in texts { desk.want(DeskSession.typing(text)) }
    return desk
  }

  @Test func anOlderSearchThatAnswersLateIsDropped() async {
    let desk = await typing("s", "sm", "smi", "smi ", "smi j", "smi ja")
    #expect(Set(desk.pending.compactMap(\.searchText)) == ["s", "sm", "smi", "smi j", "smi ja"])
    await desk.deliver { $0.searchText == "smi ja" }
    #expect(desk.draft?.clients.matches.map(\.id) == [PaperClinic.jane])
    await desk.settle()
    #expect(desk.draft?.clients.matches.map(\.id) == [PaperClinic.jane])
    #expect(desk.draft?.clients.text == "smi ja")
  }

  @Test func aSearchThatWasTakenBackIsDropped() async {
    let desk = await typing("smith")
    await desk.settle()
    #expect(desk.draft?.clients.matches.count == 3)
    desk.want(DeskSession.typing("smithe"), DeskSession.typing("smith"))
    await desk.settle()
    #expect(desk.draft?.clients.matches.count == 3)
    await desk.ask(.booking(.review))
    #expect(desk.draft?.client?.id == PaperClinic.jane)
  }

  @Test func placesOfAnEarlierNameAreDropped() async {
    let desk = await typing("smi j .")
    await desk.settle()
    desk.want(DeskSession.typing("smi j .o"))
    let late = await desk.takeAnswer(where: \.isSlots)
    desk.want(DeskSession.typing("smi j ."), DeskSession.typing("smi j .l"))
    await desk.settle()
    if let late { desk.send(late) } else { Issue.record("nobody was asked for Okafor's places") }
    #expect(desk.draft?.place?.practitioner == PaperClinic.lee)
  }

  @Test func theNewestSearchIsShown() async {
    let desk = await DeskSession.open(clinic)
    desk.want(
      .searchClients("l"), .searchClients("li"), .searchClients("lin"), .searchClients("linh"))
    await desk.deliver { $0.searchText == "linh" }
    await desk.settle()
    #expect(desk.desk.clientSearch.matches.map(\.id) == [PaperClinic.linh])
  }

  @Test func anotherDaysDiaryThatComesLateIsDropped() async {
    let desk = await DeskSession.open(clinic)
    let day = PaperClinic.today.adding(days: 2)
    desk.want(.showDay(PaperClinic.today.adding(days: 1)), .showDay(day))
    let late = await desk.takeAnswer(where: \.isDiary)
    await desk.settle()
    desk.send(late!)
    #expect(desk.desk.diary.day == day)
    #expect(desk.desk.diary.picture?.days == day...day)
  }

  /// A diary that was read before the booking and answered after it would hide the new appointment.
  @Test func aDiaryReadBeforeABookingDoesNotHideIt() async throws {
    let desk = await DeskSession.open(clinic)
    await desk.begin("smi j")
    await desk.ask(.booking(.review))
    desk.send(.ticked(PaperClinic.time(8, 31)))
    let old = await desk.takeAnswer(where: \.isDiary)
    await desk.ask(.booking(.book))
    desk.send(old!)
    let made = try #require(desk.selectedAppointment)
    #expect(
      made.client == PaperClinic.jane && made.practitioner == PaperClinic.lee
        && made.type == PaperClinic.physio && made.location == PaperClinic.melbourne.id
        && made.time.minutes == 30)
  }

  @Test func theFailureOfAStaleSearchIsNotTold() async {
    await clinic.failNext(.clients, BookingFailure(.unreachable, "no line"))
    let desk = await typing("s", "sm", "smi")
    await desk.settle()
    #expect(desk.draft?.problem == nil)
    #expect(desk.desk.connection == .live)
  }

  /// The matches of "smi" don't answer "smi j", whose search failed.
  @Test func aFailedSearchLeavesNobodyToBook() async {
    let desk = await typing("smi ")
    await desk.settle()
    await clinic.failNext(.clients, BookingFailure(.unavailable, "come back later"))
    await desk.ask(DeskSession.typing("smi j"), .booking(.review), .booking(.book))
    #expect(desk.orders.isEmpty)
    #expect(desk.draft?.client == nil)
  }
}
