import ConsoleViews
import Screen
import Testing

/// The themes that need no file.
@Suite struct CompiledInThemesTests {
  @Test(arguments: [Theme.sixteenColours, .monochrome])
  func theyStyleEveryRoleAndNoOther(_ theme: Theme) {
    let roles = Set(ThemeRole.allCases.filter { !$0.isOptional }.map(\.name))
    #expect(Set(theme.styles.keys).subtracting([ThemeRole.type.name]) == roles)
  }

  @Test(arguments: [Theme.sixteenColours, .monochrome])
  func theSelectionShowsWithoutColour(_ theme: Theme) {
    #expect(theme[.selected].attributes.contains(.reverse))
    #expect(theme[.cursor].attributes.contains(.reverse))
    #expect(theme[.selectedUnfocused] != theme[.row])
  }

  @Test func monochromeHasNoColour() {
    for (role, style) in Theme.monochrome.styles {
      #expect(style.foreground == .standard && style.background == .standard, "\(role)")
    }
  }
}
