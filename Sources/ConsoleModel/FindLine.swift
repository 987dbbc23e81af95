public import Booking
public import BookingLanguage
public import CivilTime
public import Screen

/// Who is free when: a line of wishes, and the list that answers it.
public struct FindLine: Sendable {
  /// Somebody who has nothing to offer then, and what they do instead.
  public struct Absence: Hashable, Sendable {
    public var practitioner: Practitioner.ID
    /// What they do at the time that is asked for or, without one, on that day; nil: not told.
    public var segment: DayPlan.Segment?
    /// The first place they have after that, as far as it is known.
    public var next: AvailabilitySlot?
  }

  /// How many of those that can be meant work then.
  public struct Staffing: Hashable, Sendable {
    public var working: Int
    public var meant: Int
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
  /// The reasons have the whole room, from this person on.
  public internal(set) var showsReasons = false
  public internal(set) var firstReason = 0
  /// Minutes more than the type or the line says.
  public internal(set) var extraMinutes = 0
  public internal(set) var choices: [FreeChoice] = []
  public internal(set) var absences: [Absence] = []
  /// Nil where nothing tells, or several days are asked for.
  public internal(set) var staffing: Staffing?
  /// Whether nobody works there at all, or offers that.
  public internal(set) var isNobodyMeant = false
  /// Whether nothing is left of what is asked for.
  public internal(set) var isOver = false
  public var selection = 0
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

  init(today: Day) {
    editor = LineEditor(limit: 120)
    words = LineWords("", today: today)
  }

  /// The day, where no other is looked at.
  public var onlyDay: Day? {
    days.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }

  public var selected: FreeChoice? {
    choices.indices.contains(selection) ? choices[selection] : nil
  }

  mutating func forgetAnswer() {
    (choices, absences, staffing, days, target) = ([], [], nil, nil, nil)
    (isNobodyMeant, isOver) = (false, false)
  }
}

extension ConsoleLayout {
  /// Where the list of free places and the reasons below it stand, for drawing and for clicks alike.
  ///
  /// - Returns: the rows of the list, those of the reasons (none where all are shown or none are), and
  ///   the first line of the list on the screen.
  public func findList(of line: FindLine) -> (list: Rect, reasons: Rect, first: Int) {
    // A blank line under the title where there is room for one.
    let top = body.rows < 14 ? 1 : 2
    let room = max(0, body.rows - top)
    let wanted = max(1, line.choices.count)
    // A blank line and the title stand over the reasons.
    let reasons = line.absences.isEmpty ? 0 : line.absences.count + 2
    let below = min(reasons, max(room / 2, room - wanted))
    let shown = max(1, min(wanted, room - below))
    func rows(_ first: Int, _ count: Int) -> Rect {
      Rect(
        column: body.column, row: body.row + top + first, columns: body.columns,
        rows: max(0, count))
    }
    return (
      rows(0, shown), rows(shown, below > 0 ? room - shown : 0),
      max(0, min(line.selection - shown / 2, line.choices.count - shown))
    )
  }
}
