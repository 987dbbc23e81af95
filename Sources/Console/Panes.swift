public import Booking
public import Screen

/// The pane of practitioners.
public struct PractitionersPane: Sendable {
  /// The selected practitioner; nil if the list is empty.
  public var selection: Practitioner.ID?
  /// The first line on the screen.
  public var first = 0
  /// The filter: only practitioners whose name, specialty or location begins with its words are
  /// listed.
  public internal(set) var filter = LineEditor(limit: 40)
  /// Whether letters go into the filter.
  public internal(set) var isEditing = false
  /// Whether the filter has a line above the list.
  public var showsFilter: Bool { isEditing || !filter.isEmpty }
}

/// The pane of clients.
public struct ClientsPane: Sendable {
  /// The field for the search.
  public var editor = LineEditor(limit: 80)
  /// Whether letters go into the search line.
  public var isEditing = false
  /// The selected client; nil if none is found.
  public var selection: Client.ID?
  /// The first line on the screen.
  public var first = 0
  /// The text whose matches the selection is in.
  var followedText: String?
}

/// The calendar pane's scroll.
public struct CalendarPane: Sendable {
  /// The first row on the screen.
  public var firstRow = 0
  /// The first column on the screen.
  public var firstColumn = 0
}
