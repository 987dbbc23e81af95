import Screen
import Testing

@Suite struct ThemeTests {
  private let theme = Theme(
    name: "test",
    styles: [
      "text": Style(foreground: .white), "calendar": Style(foreground: .green),
      "calendar.booked": Style(foreground: .red),
    ])

  @Test(arguments: [
    ("calendar.booked", Colour.red), ("calendar.booked.own", .red), ("calendar.free", .green),
    ("calendar", .green), ("header.badge", .white), ("", .white), (".", .white),
  ])
  func fallsBackToThePrefix(_ role: String, _ colour: Colour) {
    #expect(theme.style(of: role).foreground == colour)
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
