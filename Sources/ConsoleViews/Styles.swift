public import Screen

/// The styles of a theme's roles, looked up once instead of for every cell.
public struct Styles: Sendable {
  let text, dim, header, badgeDemo, badgeSandbox, badgeProduction: Style
  let offline, rule, detail, footer, footerKey: Style
  let information, warning, failure: Style
  let title, titleFocused, border, row, selected, selectedUnfocused: Style
  let time, now, column, columnFocused: Style
  let free, booked, arrived, cancelled, pause, leave, closed, off, past, cursor,
    sameAppointment: Style
  /// The one style for the marks of all types; nil if each type has its own colour.
  let type: Style?
  let label, field, ghost, card, cardTitle, helpKey, helpText, load: Style

  /// Looks up the style of every role.
  public init(_ theme: Theme) {
    text = theme[.text]
    dim = theme[.dim]
    header = theme[.header]
    badgeDemo = theme[.badgeDemo]
    badgeSandbox = theme[.badgeSandbox]
    badgeProduction = theme[.badgeProduction]
    offline = theme[.offline]
    rule = theme[.paneBorder]
    detail = theme[.detail]
    footer = theme[.footer]
    footerKey = theme[.footerKey]
    information = theme[.information]
    warning = theme[.warning]
    failure = theme[.failure]
    title = theme[.paneTitle]
    titleFocused = theme[.paneTitleFocused]
    border = theme[.paneBorder]
    row = theme[.row]
    selected = theme[.selected]
    selectedUnfocused = theme[.selectedUnfocused]
    load = theme[.load]
    time = theme[.time]
    now = theme[.now]
    column = theme[.column]
    columnFocused = theme[.columnFocused]
    free = theme[.free]
    booked = theme[.booked]
    arrived = theme[.arrived]
    cancelled = theme[.cancelled]
    pause = theme[.pause]
    leave = theme[.leave]
    closed = theme[.closed]
    off = theme[.off]
    past = theme[.past]
    cursor = theme[.cursor]
    sameAppointment = theme[.selectedAppointment]
    type = theme.own(.type)
    label = theme[.fieldLabel]
    field = theme[.fieldText]
    ghost = theme[.fieldGhost]
    card = theme[.card]
    cardTitle = theme[.cardTitle]
    helpKey = theme[.helpKey]
    helpText = theme[.helpText]
  }
}
