import Booking
import CivilTime
import DeskModel
import Screen

/// Explaining why a key did nothing that can be seen.
extension Console {
  /// What a key in the panes can change on the screen.
  struct Visible: Hashable {
    var pane: Pane
    var view: Diary.View
    var day: Day
    var cursor: Diary.Cursor
    var location: Location.ID?
    var rowMinutes: Int
    var columns: [Practitioner.ID]
    var person: Practitioner.ID?
    var client: Client.ID?
    var isSearching: Bool
    var overlays: Int
    var isLocked: Bool
    var hasTutorial: Bool
  }

  var visible: Visible {
    Visible(
      pane: pane, view: diary.view, day: diary.day, cursor: diary.cursor,
      location: diary.location, rowMinutes: diary.rowMinutes, columns: diary.columns,
      person: people.selection, client: clients.selection, isSearching: clients.isEditing,
      overlays: overlays.count, isLocked: isLocked, hasTutorial: tutorial != nil)
  }

  /// Says why an action changed nothing on the screen. A step at the end of a list needs no
  /// message.
  mutating func explain(_ action: Action, since before: Visible) {
    guard message == nil, hold == nil, !desk.isQuitting, visible == before else { return }
    if let reason = reason(for: action) { desk.say(.disabled(action, reason)) }
  }

  private func reason(for action: Action) -> Notice.Reason? {
    switch action {
    // Users press Esc to be sure that nothing is open.
    case .close: nil
    case .dayView, .weekView, .monthView, .agendaView, .today: .isShown
    case .left where hasNoColumns, .right where hasNoColumns: .noColumns
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: isPaneEmpty ? .isEmpty : nil
    default: nil
    }
  }

  private var hasNoColumns: Bool { pane == .calendar && effectiveView == .agenda }

  private var isPaneEmpty: Bool {
    switch pane {
    case .practitioners: clinic?.practitioners.isEmpty ?? true
    case .clients: desk.clientSearch.matches.isEmpty
    case .calendar: if case .nothing = selection { true } else { !diary.isCurrent }
    }
  }
}
