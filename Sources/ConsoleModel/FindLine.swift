public import Booking
public import CivilTime
public import Screen

/// Who is free when: a line of wishes, and the list that answers it.
public struct FindLine: Sendable {
  /// Somebody who has nothing to offer then, and what they do instead.
  public struct Absence: Hashable, Sendable {
    public var practitioner: Practitioner.ID
    public var segment: DayPlan.Segment?
  }

  public enum Problem: Hashable, Sendable {
    case unknown(BookingLine.Part, String)
    /// A word that is none of the line's.
    case stray(String)
    case pastDay
    case contradiction(Weekday, Day)
    case failed(BookingFailure)
  }

  public var editor: LineEditor
  public internal(set) var words: LineWords
  /// After Enter: letters act on the list.
  public var isList = false
  /// Minutes more than the type or the line says.
  public internal(set) var extraMinutes = 0
  public internal(set) var choices: [FreeChoice] = []
  public internal(set) var absences: [Absence] = []
  public var selection = 0
  public internal(set) var problem: Problem?
  /// The diary that answers, where the one on the screen does not.
  var picture: DiaryPicture?
  /// What is meant, as a moment, where a time is named.
  public internal(set) var target: Instant?

  init(today: Day) {
    editor = LineEditor(limit: 120)
    words = LineWords("", today: today)
  }

  public var selected: FreeChoice? {
    choices.indices.contains(selection) ? choices[selection] : nil
  }
}
