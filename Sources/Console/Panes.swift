public import Booking
public import Screen

/// What the screen shows of the practitioners.
public struct PractitionersPane: Sendable {
  public var selection: Practitioner.ID?
  /// The first line on the screen.
  public var first = 0
  /// Only whose name, specialty or location begins so is listed.
  public internal(set) var filter = LineEditor(limit: 40)
  /// Whether letters go into the filter.
  public internal(set) var isEditing = false
  /// Whether the filter has a line above the list.
  public var showsFilter: Bool { isEditing || !filter.isEmpty }
}

/// The search for clients as the screen shows it.
public struct ClientsPane: Sendable {
  public var editor = LineEditor(limit: 80)
  /// Whether letters go into the search line.
  public var isEditing = false
  public var selection: Client.ID?
  public var first = 0
  /// The text whose answer the selection is in.
  var followedText: String?
}

/// What part of the calendar the screen shows.
public struct CalendarPane: Sendable {
  /// The first row and column on the screen.
  public var firstRow = 0
  public var firstColumn = 0
}
