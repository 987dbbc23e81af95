public import Booking
public import BookingLanguage
import CivilTime

/// An appointment that is being booked or moved: the text, the meaning of its words, the client,
/// and the times that fit.
public struct BookingDraft: Sendable {
  /// What the draft will become.
  public indirect enum Purpose: Sendable {
    /// An appointment for a client who is already saved.
    case book(Given)
    /// Another appointment for this one's client, by default with the same practitioner and type.
    case again(Appointment)
    /// An appointment for a new client, who is saved first.
    case newClient(NewClient)
    /// Another time for this appointment, which coreplus calls reschedule.
    case move(Appointment)
  }

  /// What was known before typing.
  public struct Given: Sendable {
    /// The client; nil if the text names one.
    public var client: GivenClient?
    /// The free time; nil if the desk looks for times.
    public var place: GivenPlace?
  }

  /// The client with whom the draft was begun.
  public struct GivenClient: Sendable {
    enum Origin: Sendable {
      case chosen
      /// Just saved from this draft.
      case newlySaved
      /// On the waiting list, and removed from it once booked.
      case waiting(WaitingEntry)
    }

    /// The client, from a search or a card.
    public var match: ClientMatch
    var origin = Origin.chosen
  }

  /// The free time at which the draft was begun.
  public struct GivenPlace: Sendable {
    /// From its start to the end of the free time.
    public var slot: AvailabilitySlot
    /// Whether the typed length overrides the type's, since a list offered the time with this
    /// length.
    var lengthWins = false
  }

  /// The draft's phase.
  public enum Phase: Hashable, Sendable {
    /// The text is shown.
    case typing
    /// The card is shown; a second confirmation books.
    case card
    /// The draft was sent.
    case writing
  }

  /// The phase, with the values that only this phase has.
  enum Stage: Sendable {
    /// - Parameter waiting: the request that adds the client to the waiting list; nil if there is
    /// none.
    case typing(waiting: RequestID?)
    case card(Review)
    case writing(RequestID, Review)
  }

  /// What the card checks before the draft is sent.
  struct Review: Sendable {
    /// The warning after which the user has confirmed once.
    var accepted: Caution?
    /// The client's other appointments that day; the list is nil until read.
    var visits: (query: AppointmentQuery, list: [Appointment]?)?
  }

  /// The chosen meaning of a word, until the word changes.
  struct Choice: Hashable, Sendable {
    var text: String
    var index: Int
  }

  /// The most characters of the text.
  public static let limit = 120

  /// What the draft will become.
  public internal(set) var purpose: Purpose
  /// The text, at most `limit` characters.
  public internal(set) var characters: [Character]
  /// The caret's place, 0 to `characters.count`.
  public internal(set) var caret: Int
  /// Whether the text is from the draft before. The first key replaces it.
  public internal(set) var isKept: Bool
  /// The meaning of the text.
  public internal(set) var words: LineWords
  var stage = Stage.typing(waiting: nil)
  /// The clients that the text can mean.
  public internal(set) var clients = DraftClients()
  var choices: [ClinicNames.Part: Choice] = [:]
  /// The type that the user chose; nil for the client's usual one.
  public internal(set) var chosenType: AppointmentType.ID?
  /// The times that fit.
  public internal(set) var finding = PlaceFinding()
  /// Why the draft can't be booked yet; nil if it can.
  public internal(set) var problem: Problem?

  init(_ purpose: Purpose, text: String = "", isKept: Bool = false, today: Day) {
    self.purpose = purpose
    characters = Array(text.prefix(Self.limit))
    caret = characters.count
    self.isKept = isKept && !characters.isEmpty
    words = LineWords(characters, today: today)
  }

  /// The text.
  public var text: String { String(characters) }

  /// The draft's phase.
  public var phase: Phase {
    switch stage {
    case .typing: .typing
    case .card: .card
    case .writing: .writing
    }
  }

  /// The request that was sent; nil before.
  public var write: RequestID? {
    if case .writing(let id, _) = stage { id } else { nil }
  }

  /// The card's checks, also while the draft is being sent.
  var review: Review? {
    switch stage {
    case .typing: nil
    case .card(let review), .writing(_, let review): review
    }
  }
}
