import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The colours of appointment types.
@Suite struct TypeColourTests {
  private func desk() async -> HeadlessDesk {
    var setting = PaperClinic.riversideSetting()
    let colours: [UInt32] = [0x3366CC, 0x7F8C8D, 0x2E8B57, 0x8E5EA2]
    for (index, colour) in colours.enumerated() { setting.clinic.types[index].colour = colour }
    return await HeadlessDesk.open(PaperClinic(setting))
  }

  /// The style of the first mark of an appointment in a row.
  private func mark(_ grid: Grid, row: Int) -> Style? {
    Array(grid.text(row: row)).indices.dropFirst(22).first { Array(grid.text(row: row))[$0] == "┃" }
      .map { grid[Point(column: $0, row: row)].style }
  }

  @Test func theListOfTheDayHasThemToo() async {
    let desk = await desk()
    let day = mark(desk.picture(), row: 7)
    #expect(day?.foreground == .rgb(0x33, 0x66, 0xCC))
    await desk.rush("4")
    let rows = (0..<24).filter { desk.picture().text(row: $0).contains("┃ client client-linh") }
    #expect(rows.map { mark(desk.picture(), row: $0) } == [day])
  }

  @Test func aThemeCanSwitchThemOff() async {
    let desk = await desk()
    #expect(mark(desk.picture(.monochrome), row: 7) == Theme.monochrome[.booked])
  }

  @Test func withFewColoursNoTwoTypesShareOne() async throws {
    let desk = await desk()
    for depth in [ColourDepth.eight, .sixteen] {
      let grid = ConsoleView(theme: .sixteenColours, depth: depth).picture(of: desk.state)
      let podiatry = try #require(mark(grid, row: 5))
      let physio = try #require(mark(grid, row: 7))
      #expect(depth.reduce(podiatry) != depth.reduce(physio))
      #expect(!depth.reduce(physio).attributes.contains(.dim))
    }
  }
}
