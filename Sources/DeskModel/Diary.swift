public import Booking
public import CivilTime

/// A column of the calendar: what one practitioner does on one day.
public struct DiaryColumn: Hashable, Sendable {
  /// Whose column it is.
  public var practitioner: Practitioner.ID
  /// The column's day.
  public var day: Day

  /// A practitioner's column of a day.
  public init(_ practitioner: Practitioner.ID, _ day: Day) {
    self.practitioner = practitioner
    self.day = day
  }
}

/// The diary of one location: a day with a column for each practitioner, or a practitioner's week
/// with a column for each day.
public struct Diary: Sendable {
  /// How the diary is shown.
  public enum View: Hashable, Sendable { case day, week, month, agenda }

  /// The cursor's place, by practitioner and time and not by row and column.
  public struct Cursor: Hashable, Sendable {
    /// The practitioner of its column; nil until the diary has columns.
    public var practitioner: Practitioner.ID? { didSet { isLost = false } }
    /// The start of its row, or of the selected appointment or free time.
    public var time: Instant { didSet { isLost = false } }
    /// The selected appointment, which remains selected when the diary is read again and it has
    /// moved. Nil if none is.
    public var appointment: Appointment.ID? { didSet { isLost = false } }
    /// Whether the selected appointment is gone, so that nothing is selected until the cursor
    /// moves.
    public internal(set) var isLost = false

    init(
      practitioner: Practitioner.ID? = nil, time: Instant, appointment: Appointment.ID? = nil
    ) {
      self.practitioner = practitioner
      self.time = time
      self.appointment = appointment
    }
  }

  /// How many minutes a row can have.
  public static let zooms = [5, 10, 15, 20, 30, 60]

  /// The location; nil until the clinic has been read.
  public var location: Location.ID?
  /// The day that is shown, or the cursor's in a week or a month.
  public var day = Day(daysSinceEpoch: 0)
  /// The view that the user chose; see `effectiveView`.
  public var view = View.day
  /// How many minutes a row has, one of `zooms`.
  public var rowMinutes: Int
  /// The diary as it was read last; may have another day until the new one is read.
  public var picture: DiaryPicture? {
    didSet {
      weekOf = nil
      lists = Dictionary(grouping: picture?.appointments ?? [], by: \.practitioner)
    }
  }
  /// Why the wanted days couldn't be read; nil if they could.
  public internal(set) var failure: BookingFailure?
  /// The location by whose clock `picture` was read.
  var pictured: Location.ID?
  /// The appointments of `picture` by practitioner, made once since every cell uses them.
  private(set) var lists: [Practitioner.ID: [Appointment]] = [:]
  /// Each practitioner's plan for the day, by `picture`.
  public var plans: [Practitioner.ID: DayPlan] = [:]
  /// The plans of the week's practitioner for each of its days.
  var weekPlans: [Day: DayPlan] = [:]
  var weekOf: DiaryColumn?
  /// The practitioners with a column, in the order of the clinic's list.
  public var columns: [Practitioner.ID] = []
  /// The cursor.
  public var cursor = Cursor(time: Instant(secondsSinceEpoch: 0))
  /// Whether the screen is too narrow for columns, so that a day or a week is shown as a list.
  public internal(set) var isNarrow = false

  /// How often the desk has moved the diary to an appointment: after booking or moving it, or
  /// because the user asked to see it. The console then closes its cards and focuses the calendar.
  public internal(set) var arrivals = 0

  /// How often a day was opened or its rows changed, so that the console scrolls to the cursor
  /// again.
  public internal(set) var openings = 0

  /// The practitioners whom the user added, although they don't work that day.
  var shown: Set<Practitioner.ID> = []
  /// The practitioners whom the user left out.
  public internal(set) var hidden: Set<Practitioner.ID> = []

  /// The day on which weeks begin.
  public let weekStart: Weekday

  /// A diary that has read nothing yet.
  ///
  /// - Parameter rowMinutes: how many minutes a row has; 15 if it isn't one of `zooms`.
  public init(rowMinutes: Int, weekStart: Weekday) {
    self.weekStart = weekStart
    self.rowMinutes = Self.zooms.contains(rowMinutes) ? rowMinutes : 15
  }

  /// The week that the day is in, by `weekStart`.
  public var week: ClosedRange<Day> {
    let first = day.startOfWeek(on: weekStart)
    return first...first.adding(days: 6)
  }

  /// The seven days of the week.
  public var weekDays: [Day] { (0..<7).map { week.lowerBound.adding(days: $0) } }

  /// The days that the view shows.
  public var wantedDays: ClosedRange<Day> { view == .week ? week : day...day }

  /// The view on this screen: the list if there is no room for columns.
  public var effectiveView: View {
    isNarrow && (view == .day || view == .week) ? .agenda : view
  }

  /// Whether `picture` has the wanted days and location.
  public var isCurrent: Bool {
    guard let days = picture?.days, pictured == location else { return false }
    return days.contains(wantedDays.lowerBound) && days.contains(wantedDays.upperBound)
  }
}

/// The content of a cell of the diary.
public enum DiaryCell: Hashable, Sendable {
  /// The appointments in the row by start; cancelled ones only if there is nothing else.
  case appointments([Appointment])
  case open(DayPlan.Kind)
}

/// What is at the cursor.
public enum Selection: Hashable, Sendable {
  case nothing
  case appointment(Appointment)
  /// A free time, from the cursor's time to its end.
  case free(AvailabilitySlot)
  case closed(DayPlan.Kind, AvailabilitySlot)
}

/// A line of the agenda.
public struct AgendaItem: Hashable, Sendable {
  /// What the line is about.
  public enum Content: Hashable, Sendable {
    case appointment(Appointment)
    case free
  }
  /// Whose appointment or free time it is.
  public var practitioner: Practitioner.ID
  /// The appointment's time or the free time.
  public var time: TimeRange
  /// The appointment, or free time.
  public var content: Content
}
