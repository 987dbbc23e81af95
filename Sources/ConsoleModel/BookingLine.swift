public import Booking
import CivilTime
public import Screen

/// The line on which an appointment is made: words, the client they mean, the place that fits.
public struct BookingLine: Sendable {
  public enum Phase: Hashable, Sendable {
    case typing
    /// The card is shown; Enter books.
    case card
    case writing(RequestID)
  }

  public enum Problem: Hashable, Sendable {
    case noClient
    case noPractitioner
    case typeNotOffered
    /// Nothing free for so many days.
    case noPlace(days: Int)
    /// So many minutes are free where the cursor is, and the type wants more.
    case tooShort(free: Int, wanted: Int)
    case failed(BookingFailure)
  }

  public var editor: LineEditor
  public var phase = Phase.typing
  /// Given beforehand, from a client's card.
  public var fixedClient: ClientMatch?
  /// Given beforehand: a free cell, from its start to the end of its block.
  public let fixedPlace: AvailabilitySlot?

  public var matches: [ClientMatch] = []
  public var total: Int?
  /// The text that `matches` answer.
  public var matchedText: String?
  /// Place in `matches`.
  public var chosen = 0

  /// Chosen by hand; nil: the client's usual one.
  public var chosenType: AppointmentType.ID?
  /// Places that fit, earliest first, of the length of the type.
  public var places: [AvailabilitySlot] = []
  public var placeIndex = 0
  public var problem: Problem?
  /// How far the search for places went.
  var horizon = Horizon.near

  enum Horizon: Int, Sendable {
    case near = 14
    case far = 60
  }

  init(text: String = "", client: ClientMatch? = nil, place: AvailabilitySlot? = nil) {
    editor = LineEditor(text, limit: 120)
    fixedClient = client
    fixedPlace = place
  }

  /// Without blanks at its ends.
  public var words: String {
    var text = editor.text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  public var client: ClientMatch? {
    fixedClient ?? (matches.indices.contains(chosen) ? matches[chosen] : nil)
  }

  public var place: AvailabilitySlot? {
    places.indices.contains(placeIndex) ? places[placeIndex] : nil
  }
}
