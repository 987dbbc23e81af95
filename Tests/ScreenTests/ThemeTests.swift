import Screen
import Testing

@Suite struct ThemeTests {
  private let theme = Theme(
    name: "test",
    roles: [
      "text": Style(foreground: .white), "calendar": Style(foreground: .green),
      "calendar.booked": Style(foreground: .red),
    ])

  @Test(arguments: [
    ("calendar.booked", Colour.red), ("calendar.booked.own", .red), ("calendar.free", .green),
    ("calendar", .green), ("header.badge", .white), ("", .white), (".", .white),
  ])
  func fallsBackToThePrefix(_ role: String, _ colour: Colour) {
    #expect(theme[Role(role)].foreground == colour)
  }

  @Test(arguments: [Theme.sixteenColours, .monochrome])
  func theSelectionShowsWithoutColour(_ theme: Theme) {
    #expect(theme["list.selected"].attributes.contains(.reverse))
    #expect(theme["calendar.cursor"].attributes.contains(.reverse))
    #expect(theme["list.selected.unfocused"] != theme["list.row"])
  }

  @Test func monochromeHasNoColour() {
    for (role, style) in Theme.monochrome.roles {
      #expect(style.foreground == .standard && style.background == .standard, "\(role)")
    }
  }

  @Test(arguments: [
    Colour.standard, .indexed(0), .indexed(255), .rgb(0, 0, 0), .rgb(255, 128, 1),
  ])
  func coloursComeApart(_ colour: Colour) {
    switch colour.kind {
    case .standard: #expect(colour == .standard)
    case .indexed(let index): #expect(colour == .indexed(index))
    case .rgb(let red, let green, let blue): #expect(colour == .rgb(red, green, blue))
    }
  }
}
