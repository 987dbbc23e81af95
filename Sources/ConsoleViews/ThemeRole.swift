public import Screen

/// Every part of the screen that a theme can style. Views can't use another one, a theme file with
/// another one is reported, and the guide lists exactly these.
public enum ThemeRole: String, Hashable, Sendable, CaseIterable {
  case text
  case dim
  case header
  case badgeDemo = "header.badge.demo"
  case badgeSandbox = "header.badge.sandbox"
  case badgeProduction = "header.badge.production"
  case offline = "header.offline"
  case detail
  case footer
  case footerKey = "footer.key"
  case information = "message.info"
  case warning = "message.warning"
  case failure = "message.error"
  case paneTitle = "pane.title"
  case paneTitleFocused = "pane.title.focused"
  case paneBorder = "pane.border"
  case row = "list.row"
  case selected = "list.selected"
  case selectedUnfocused = "list.selected.unfocused"
  case load = "list.load"
  case time = "calendar.time"
  case now = "calendar.now"
  case column = "calendar.column"
  case columnFocused = "calendar.column.focused"
  case free = "calendar.free"
  case booked = "calendar.booked"
  case arrived = "calendar.arrived"
  case cancelled = "calendar.cancelled"
  case pause = "calendar.break"
  case leave = "calendar.leave"
  case closed = "calendar.closed"
  case off = "calendar.off"
  case past = "calendar.past"
  case cursor = "calendar.cursor"
  case selectedAppointment = "calendar.selected"
  case type = "calendar.type"
  case fieldLabel = "field.label"
  case fieldText = "field.text"
  case fieldGhost = "field.ghost"
  case card
  case cardTitle = "card.title"
  case helpKey = "help.key"
  case helpText = "help.text"

  /// The name in a theme file, such as `calendar.free`.
  public var name: String { rawValue }

  /// Whether a theme without this role doesn't use the prefix's style for it.
  public var isOptional: Bool { self == .type }

  /// The names that a theme file may set: those of the roles, and their prefixes, which style all
  /// roles with that prefix that the theme leaves out.
  public static let names: [String] = {
    var names: [String] = []
    for role in allCases {
      var name: String? = role.name
      var group: [String] = []
      while let wanted = name, !names.contains(wanted) {
        group.insert(wanted, at: 0)
        name = Theme.prefix(of: wanted)
      }
      names += group
    }
    return names
  }()
}

extension Theme {
  /// A theme in the program itself.
  init(name: String, roles: [ThemeRole: Style]) {
    self.init(
      name: name,
      styles: Dictionary(uniqueKeysWithValues: roles.map { ($0.key.name, $0.value) }))
  }

  /// The style of a role; that of its prefix if the theme leaves the role out.
  public subscript(role: ThemeRole) -> Style { style(of: role.name) }

  /// The style that the theme sets for this role itself; nil if it leaves the role out.
  public func own(_ role: ThemeRole) -> Style? { styles[role.name] }
}
