import Configuration
import ConsoleViews

extension ThemeLibrary.Inventory {
  /// The roles and the built-in themes of the console.
  static let console = Self(
    roles: ThemeRole.names, usual: .sixteenColours, monochrome: .monochrome)
}
