public import Booking
public import BookingLanguage
import CivilTime

/// An appointment that is being made or moved: the text, what its words mean, for whom, and the
/// places that fit.
public struct BookingDraft: Sendable {
  /// What the draft is to become.
  public enum Purpose: Sendable {
    /// An appointment for a client who is known.
    case book(Given)
    /// The client of this appointment comes again, by default to the same person for the same.
    case again(Appointment)
    /// A client who isn't known yet: saved, then booked.
    case newClient(NewClient)
    /// This appointment shall be at another time: coreplus's reschedule.
    case move(Appointment)
  }

  /// What was given before anything was typed.
  public struct Given: Sendable {
    /// Nil: the text names the client.
    public var client: GivenClient?
    /// Nil: places are looked for.
    public var place: GivenPlace?
  }

  /// A client for whom the draft was begun.
  public struct GivenClient: Sendable {
    enum Origin: Sendable {
      case chosen
      /// Saved a moment ago, from this very draft.
      case newlySaved
      /// Has waited for it, and is taken off the list then.
      case waiting(WaitingEntry)
    }

    /// The client, as a search or a card knows them.
    public var match: ClientMatch
    var origin = Origin.chosen
  }

  /// A free cell on which the draft was begun.
  public struct GivenPlace: Sendable {
    /// From its start to the end of its free block.
    public var slot: AvailabilitySlot
    /// Whether a length that is typed beats the type's own: a list showed it, with the place.
    var lengthWins = false
  }

  /// How far the draft is.
  public enum Phase: Hashable, Sendable {
    /// The text is shown.
    case typing
    /// The card is shown; a second confirmation books.
    case card
    /// It was sent.
    case writing
  }

  /// How far it is, with what only that phase has.
  enum Stage: Sendable {
    /// With the write that puts its client on the waiting list, where that was asked for.
    case typing(waiting: RequestID?)
    case card(Review)
    case writing(RequestID, Review)
  }

  /// What is looked at once more before anything is sent.
  struct Review: Sendable {
    /// What was confirmed in spite of it.
    var accepted: Caution?
    /// The client's appointments of a day; nil until read.
    var visits: (query: AppointmentQuery, list: [Appointment]?)?
  }

  /// Which of several that a word can mean, as long as the word stays.
  struct Choice: Hashable, Sendable {
    var text: String
    var index: Int
  }

  /// The most characters of the text.
  public static let limit = 120

  /// What it is to become.
  public internal(set) var purpose: Purpose
  /// What is typed, at most `limit` characters.
  public internal(set) var characters: [Character]
  /// 0 to `characters.count`.
  public internal(set) var caret: Int
  /// Whether the text is from before: what is typed first takes its place.
  public internal(set) var isKept: Bool
  /// What the text says.
  public internal(set) var words: LineWords
  var stage = Stage.typing(waiting: nil)
  /// The clients that the text can mean.
  public internal(set) var clients = DraftClients()
  var choices: [ClinicNames.Part: Choice] = [:]
  /// Chosen by hand; nil: the client's usual one.
  public internal(set) var chosenType: AppointmentType.ID?
  /// The places that fit.
  public internal(set) var finding = PlaceFinding()
  /// Why nothing can be booked yet.
  public internal(set) var problem: Problem?

  init(_ purpose: Purpose, text: String = "", isKept: Bool = false, today: Day) {
    self.purpose = purpose
    characters = Array(text.prefix(Self.limit))
    caret = characters.count
    self.isKept = isKept && !characters.isEmpty
    words = LineWords(characters, today: today)
  }

  /// What is typed.
  public var text: String { String(characters) }

  /// How far it is.
  public var phase: Phase {
    switch stage {
    case .typing: .typing
    case .card: .card
    case .writing: .writing
    }
  }

  /// The write that is under way.
  public var write: RequestID? {
    if case .writing(let id, _) = stage { id } else { nil }
  }

  /// What was looked at on the card, also while it is sent.
  var review: Review? {
    switch stage {
    case .typing: nil
    case .card(let review), .writing(_, let review): review
    }
  }
}
