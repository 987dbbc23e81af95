import Configuration
import ConsoleViews

extension ThemeLibrary.Inventory {
  /// What the console's views bring along.
  static let console = Self(
    roles: ThemeRole.names, usual: .sixteenColours, monochrome: .monochrome)
}
