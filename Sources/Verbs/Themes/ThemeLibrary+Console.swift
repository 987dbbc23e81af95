public import Clinics
public import Configuration
import ConsoleViews

extension ThemeLibrary {
  /// The themes of a desk, with the roles and the themes that its views bring along.
  public init(_ desk: DeskSettings) {
    self.init(
      desk.folders, desk.surroundings,
      Inventory(roles: ThemeRole.names, usual: .sixteenColours, monochrome: .monochrome))
  }
}
