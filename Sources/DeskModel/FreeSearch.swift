public import Booking
public import BookingLanguage
public import CivilTime

/// A search for free places over all practitioners, locations and types at once: the words of wishes,
/// and what answers them.
public struct FreeSearch: Sendable {
  /// Somebody who has nothing to offer then, and what they do instead.
  public struct Absence: Hashable, Sendable {
    public var practitioner: Practitioner.ID
    /// What they do at the time that is asked for or, without one, on that day; nil: not known.
    public var segment: DayPlan.Segment?
    /// The first place they have after that, as far as it is known.
    public var next: AvailabilitySlot?
  }

  /// How many of those that can be meant work then.
  public struct Staffing: Hashable, Sendable {
    public var working: Int
    public var meant: Int
  }

  /// Why the words have no answer.
  public enum Problem: Hashable, Sendable {
    case unknown(ClinicNames.Part, String)
    /// A word that is none of the search's.
    case stray(String)
    case pastDay
    case contradiction(Weekday, Day)
    case failed(BookingFailure)
  }

  /// What was asked for, as typed.
  public internal(set) var text = ""
  /// What the text says.
  public internal(set) var words: LineWords
  /// Minutes more than the type or the words say.
  public internal(set) var extraMinutes = 0
  /// The places, the best first.
  public internal(set) var choices: [FreeChoice] = []
  /// Who is not free, and why.
  public internal(set) var absences: [Absence] = []
  /// Nil where it is not known, or several days are asked for.
  public internal(set) var staffing: Staffing?
  /// Whether none of those who are asked for works there or offers that.
  public internal(set) var isNobodyMeant = false
  /// Whether nothing is left of what is asked for.
  public internal(set) var isOver = false
  public internal(set) var problem: Problem?
  /// The diary that answers, where the one on the screen does not.
  var picture: DiaryPicture?
  /// Free time after it, of those who have none then, and the question it answers.
  var later: [AvailabilitySlot] = []
  var laterQuery: SlotQuery?
  /// Whether a weekday that is today means that of next week: today has nothing of it left.
  var startsTomorrow = false
  /// The days that are looked at.
  public internal(set) var days: ClosedRange<Day>?
  /// What is meant, as a moment, where a time is named.
  public internal(set) var target: Instant?

  init(today: Day) { words = LineWords("", today: today) }

  /// The day, where no other is looked at.
  public var onlyDay: Day? {
    days.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }

  mutating func forgetAnswer() {
    (choices, absences, staffing, days, target) = ([], [], nil, nil, nil)
    (isNobodyMeant, isOver) = (false, false)
  }

  /// Begins anew with other words.
  mutating func begin(_ text: String, today: Day) {
    self.text = text
    words = LineWords(text, today: today)
    (extraMinutes, startsTomorrow) = (0, false)
    (later, laterQuery) = ([], nil)
  }
}
