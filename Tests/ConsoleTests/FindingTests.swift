import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct FindingTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func find(_ text: String) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("f")
    desk.send(.input(.paste(text)))
    await desk.settle()
    return desk
  }

  @Test func whoIsFreeAtThreeInFourKeys() async {
    let macro: KeyMacro = "f 3 p ENTER"
    #expect(macro.keys.count == 4)
    let desk = await HeadlessDesk.open(clinic)
    let asked = desk.effects.count
    await desk.rush(macro)
    let line = desk.findLine
    #expect(desk.findCard?.mode == .list)
    #expect(line?.target == PaperClinic.time(15, 0))
    // Tran is in Adelaide and stops at 16:00 there.
    #expect(
      Set(line?.choices.filter(\.isExact).map(\.place.practitioner) ?? []) == [
        PaperClinic.lee, PaperClinic.okafor, PaperClinic.tran, PaperClinic.silva,
      ])
    // Today's diary is known: no request.
    let diaries = desk.effects.dropFirst(asked).filter(\.isDiary)
    #expect(diaries.count <= 1)
  }

  @Test func aNumberBooksThatOne() async {
    let desk = await find("3p .oka")
    await desk.rush("ENTER 1 j a n e ENTER ENTER")
    #expect(desk.orders.map(\.practitioner) == [PaperClinic.okafor])
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(15, 0)])
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
  }

  @Test func whoIsNotFreeAndWhy() async {
    let desk = await find("10")
    let lee = desk.findLine?.absences.first { $0.practitioner == PaperClinic.lee }
    #expect(lee?.segment?.kind == .booked(["visit-linh"]))
    let near = desk.findLine?.choices.first { $0.place.practitioner == PaperClinic.lee }
    #expect(near?.isExact == false)
    #expect(near?.place.time.start == PaperClinic.time(9, 30))
  }

  @Test func earliestFirstOnSeveralDays() async {
    let desk = await find("after 4 thu or fri")
    let starts = desk.findLine?.choices.map(\.place.time.start) ?? []
    #expect(starts == starts.sorted())
    #expect(!starts.isEmpty)
    let zone = PaperClinic.melbourne.zone
    for start in starts {
      #expect([today.adding(days: 2), today.adding(days: 3)].contains(zone.day(of: start)))
      #expect(zone.wallTime(of: start) >= WallTime(hour: 16, minute: 0)!)
    }
  }

  /// The booking line has the list's type as a word.
  @Test func aTypeIsLookedForAndBooked() async {
    let desk = await find(",initial tom am")
    #expect(desk.findLine?.choices.allSatisfy { $0.place.time.minutes == 60 } == true)
    await desk.rush("ENTER 1 j a n e ENTER ENTER")
    #expect(desk.orders.map(\.type) == [PaperClinic.initial])
    #expect(desk.orders.map(\.time.minutes) == [60])
  }

  @Test func longer() async {
    let desk = await find("3p .lee")
    await desk.rush("ENTER +")
    #expect(desk.findLine?.choices.map(\.place.time.minutes) == [45])
    await desk.rush("1 j a n e ENTER ENTER")
    #expect(desk.orders.map(\.time.minutes) == [45])
  }

  /// The list's length is booked, although a named type has another one.
  @Test func longerThanTheTypeThatIsNamed() async {
    let desk = await find(",physio fri")
    await desk.rush("ENTER + 1 j a n e ENTER ENTER")
    #expect(desk.orders.map(\.type) == [PaperClinic.physio])
    #expect(desk.orders.map(\.time.minutes) == [45])
  }

  /// Another type is twice as long: the list shows that type, and it is booked.
  @Test func asLongAsAnotherType() async throws {
    let desk = await find("3p .lee")
    await desk.rush("ENTER + +")
    let line = try #require(desk.findLine)
    let type = line.type(
      of: PaperClinic.lee, at: PaperClinic.melbourne.id, desk.state.desk)
    #expect(type?.id == PaperClinic.initial)
    await desk.rush("1 j a n e ENTER ENTER")
    #expect(desk.orders.map(\.type) == [PaperClinic.initial])
    #expect(desk.orders.map(\.time.minutes) == [60])
  }

  /// The line that was put aside had Friday; the list's time counts.
  @Test func theListSaysWhenAndNotALineThatWasPutAside() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b j a n e SPACE f r i ESC")
    await desk.rush("f 3 p SPACE . l e e ENTER 1 ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(15, 0)])
  }

  @Test(arguments: [
    ("3p .zzz", FreeSearch.Problem.unknown(.practitioner, "zzz")), ("smith", .stray("smith")),
    ("yesterday", .pastDay),
  ])
  func whatMakesNoSense(_ text: String, _ problem: FreeSearch.Problem) async {
    let desk = await find(text)
    #expect(desk.findLine?.problem == problem)
    desk.press("ENTER")
    #expect(desk.findCard?.mode == .typing)
  }

  @Test func anUnreachableServerIsTold() async {
    let failure = BookingFailure(.unreachable, "The line is down.")
    let desk = await HeadlessDesk.open(clinic)
    await clinic.fail(with: failure)
    await desk.rush("f f r i")
    #expect(desk.findLine?.problem == .failed(failure))
    await desk.rush("ESC")
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func digitsBeforeEnterAreText() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("f 1 1")
    #expect(desk.findCard?.editor.text == "11")
    #expect(desk.orders.isEmpty)
  }
}
