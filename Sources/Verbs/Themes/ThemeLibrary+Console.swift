public import Clinics
public import Configuration
import ConsoleViews

extension ThemeLibrary {
  /// The themes of a desk, with the roles and the built-in themes of its views.
  public init(_ desk: DeskSettings) {
    self.init(
      desk.folders, desk.surroundings,
      Inventory(roles: ThemeRole.names, usual: .sixteenColours, monochrome: .monochrome))
  }
}
