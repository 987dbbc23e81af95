public import Screen

/// The styles of a theme's roles, looked up once and not for every cell.
public struct Styles: Sendable {
  let text, dim, header, headerDim, badgeDemo, badgeSandbox, badgeProduction: Style
  let offline, rule, detail, footer, footerKey: Style
  let information, warning, failure: Style
  let title, titleFocused, border, row, selected, selectedUnfocused: Style
  let time, now, column, columnFocused: Style
  let free, booked, arrived, cancelled, pause, leave, closed, off, past, cursor,
    sameAppointment: Style
  /// What stands for the colours of all types; nil: each has its own.
  let type: Style?
  let label, field, ghost, card, cardTitle, helpKey, helpText, load: Style

  public init(_ theme: Theme) {
    text = theme["text"]
    dim = theme["dim"]
    header = theme["header"]
    headerDim = theme["header.dim"]
    badgeDemo = theme["header.badge.demo"]
    badgeSandbox = theme["header.badge.sandbox"]
    badgeProduction = theme["header.badge.production"]
    offline = theme["header.offline"]
    rule = theme["pane.border"]
    detail = theme["detail"]
    footer = theme["footer"]
    footerKey = theme["footer.key"]
    information = theme["message.info"]
    warning = theme["message.warning"]
    failure = theme["message.error"]
    title = theme["pane.title"]
    titleFocused = theme["pane.title.focused"]
    border = theme["pane.border"]
    row = theme["list.row"]
    selected = theme["list.selected"]
    selectedUnfocused = theme["list.selected.unfocused"]
    load = theme["list.load"]
    time = theme["calendar.time"]
    now = theme["calendar.now"]
    column = theme["calendar.column"]
    columnFocused = theme["calendar.column.focused"]
    free = theme["calendar.free"]
    booked = theme["calendar.booked"]
    arrived = theme["calendar.arrived"]
    cancelled = theme["calendar.cancelled"]
    pause = theme["calendar.break"]
    leave = theme["calendar.leave"]
    closed = theme["calendar.closed"]
    off = theme["calendar.off"]
    past = theme["calendar.past"]
    cursor = theme["calendar.cursor"]
    sameAppointment = theme["calendar.selected"]
    type = theme.roles["calendar.type"]
    label = theme["field.label"]
    field = theme["field.text"]
    ghost = theme["field.ghost"]
    card = theme["card"]
    cardTitle = theme["card.title"]
    helpKey = theme["help.key"]
    helpText = theme["help.text"]
  }
}
