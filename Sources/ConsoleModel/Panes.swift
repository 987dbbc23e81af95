public import Booking
import CivilTime
public import Screen

public struct PractitionersPane: Sendable {
  public var selection: Practitioner.ID?
  /// The first line on the screen.
  public var first = 0
  /// Only whose name, specialty or location begins so is listed.
  public internal(set) var filter = LineEditor(limit: 40)
  /// Whether letters go into the filter.
  public internal(set) var isEditing = false
  /// The next free place of each at the diary's location; nil until read.
  public var nextFree: [Practitioner.ID: AvailabilitySlot]?

  /// How far ahead `nextFree` looks.
  public static let daysAhead = 14
  /// A page of most servers.
  static let placesAtOnce = 100

  /// Whether the filter has a line above the list.
  public var showsFilter: Bool { isEditing || !filter.isEmpty }

  /// What is read so far, while more must be asked.
  var upcoming: [Practitioner.ID: AvailabilitySlot] = [:]
  /// Whether today's diary, which is being read, will tell the first of them.
  var awaitsDiary = false
}

public struct ClientsPane: Sendable {
  public var editor = LineEditor(limit: 80)
  /// Whether letters go into the search line.
  public var isEditing = false
  public var matches: [ClientMatch] = []
  public var total: Int?
  /// Why nobody could be searched for; nil while they can.
  public internal(set) var failure: BookingFailure?
  /// The text that `matches` answer.
  public var matchedText: String?
  public var selection: Client.ID?
  public var first = 0

  public var selectedMatch: ClientMatch? {
    matches.first { $0.id == selection } ?? matches.first
  }
}
