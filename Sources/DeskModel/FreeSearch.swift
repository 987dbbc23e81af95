public import Booking
public import BookingLanguage
public import CivilTime

/// A search for free times over all practitioners, locations and types at once, with its answer.
public struct FreeSearch: Sendable {
  /// A practitioner who isn't free then, and what they do instead.
  public struct Absence: Hashable, Sendable {
    /// The practitioner.
    public var practitioner: Practitioner.ID
    /// What they do at the wanted time or, without one, on that day; nil if not known.
    public var segment: DayPlan.Segment?
    /// Their first free time after that, as far as known.
    public var next: AvailabilitySlot?
  }

  /// How many of the practitioners that the words mean work then.
  public struct Staffing: Hashable, Sendable {
    /// How many work then.
    public var working: Int
    /// How many the words mean.
    public var meant: Int
  }

  /// Why the words can't be searched for.
  public enum Problem: Hashable, Sendable {
    case unknown(ClinicNames.Part, String)
    /// A word that the search doesn't know.
    case stray(String)
    case pastDay
    case contradiction(Weekday, Day)
    case failed(BookingFailure)
  }

  /// The text as typed.
  public internal(set) var text = ""
  /// The meaning of the text.
  public internal(set) var words: LineWords
  /// How many minutes to add to the length of the type or the words.
  public internal(set) var extraMinutes = 0
  /// The free times, best first.
  public internal(set) var choices: [FreeChoice] = []
  /// The practitioners who aren't free, and why.
  public internal(set) var absences: [Absence] = []
  /// How many work then; nil if not known, or for several days.
  public internal(set) var staffing: Staffing?
  /// Whether no practitioner matches the words, works there and offers that.
  public internal(set) var isNobodyMeant = false
  /// Whether the wanted time is over.
  public internal(set) var isOver = false
  /// Why the words can't be searched for; nil if they can.
  public internal(set) var problem: Problem?
  /// The diary that was read for the search; nil if the shown one has the days.
  var picture: DiaryPicture?
  /// Later free times of practitioners who aren't free then, and the query that they answer.
  var later: [AvailabilitySlot] = []
  var laterQuery: SlotQuery?
  /// Whether today's weekday means next week's, since nothing of today is left.
  var startsTomorrow = false
  /// The days that the answer covers; nil until it is there.
  public internal(set) var days: ClosedRange<Day>?
  /// The wanted time; nil if the words name none.
  public internal(set) var target: Instant?

  init(today: Day) { words = LineWords("", today: today) }

  /// The day; nil if the search covers several.
  public var onlyDay: Day? {
    days.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }

  mutating func forgetAnswer() {
    (choices, absences, staffing, days, target) = ([], [], nil, nil, nil)
    (isNobodyMeant, isOver) = (false, false)
  }

  /// Begins again with another text.
  mutating func begin(_ text: String, today: Day) {
    self.text = text
    words = LineWords(text, today: today)
    (extraMinutes, startsTomorrow) = (0, false)
    (later, laterQuery) = ([], nil)
  }
}
