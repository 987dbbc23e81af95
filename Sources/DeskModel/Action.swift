/// What a person can ask for, by name: the vocabulary that the console's tables of keys, plain
/// mode's commands and refusals share. Some of it only the screen has.
///
/// The raw values are the names in the `[keys]` section of config.ini.
public enum Action: String, Hashable, Sendable, CaseIterable {
  case book
  case clients
  case newClient = "new-client"
  case findFree = "find-free"
  case nextFree = "next-free"
  case previousFree = "previous-free"
  case cancel
  case move
  case edit
  case bookAgain = "book-again"
  case arrived
  case status
  case park
  case parked
  case changes
  case undo
  case redo
  case away
  case waiting = "waiting-list"
  case whyNot = "why-not"
  case open
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case toggle
  case up, down, left, right
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first, last
  case previousDay = "previous-day"
  case nextDay = "next-day"
  case previousWeek = "previous-week"
  case nextWeek = "next-week"
  case today
  case search
  case searchAgain = "search-again"
  case goTo = "go-to"
  case location
  case dayView = "day-view"
  case weekView = "week-view"
  case monthView = "month-view"
  case agendaView = "agenda-view"
  case zoomIn = "zoom-in"
  case zoomOut = "zoom-out"
  case operatorName = "operator"
  case lock
  case mouse
  case practice
  case palette
  case tutorial
  case help
  case refresh
  case redraw
  case suspend
  case close
  case quit
}
