public import Booking
public import CivilTime

/// A column of the calendar: what one practitioner does on one day.
public struct DiaryColumn: Hashable, Sendable {
  public var practitioner: Practitioner.ID
  public var day: Day

  public init(_ practitioner: Practitioner.ID, _ day: Day) {
    self.practitioner = practitioner
    self.day = day
  }
}

/// The calendar pane at one location: a day with a column for each practitioner, or a week of one
/// of them with a column for each day.
public struct Diary: Sendable {
  public enum View: Hashable, Sendable { case day, week, month, agenda }

  /// Where the user is, by what is meant and not by where it is drawn.
  public struct Cursor: Hashable, Sendable {
    public var practitioner: Practitioner.ID? { didSet { isLost = false } }
    /// The beginning of a row, or of the selected thing.
    public var time: Instant { didSet { isLost = false } }
    /// Stays selected when the diary is read anew, wherever it went.
    public var appointment: Appointment.ID? { didSet { isLost = false } }
    /// What was selected is gone; nothing is until the cursor is moved.
    public internal(set) var isLost = false

    init(
      practitioner: Practitioner.ID? = nil, time: Instant, appointment: Appointment.ID? = nil
    ) {
      self.practitioner = practitioner
      self.time = time
      self.appointment = appointment
    }
  }

  public static let zooms = [5, 10, 15, 20, 30, 60]

  public var location: Location.ID?
  public var day = Day(daysSinceEpoch: 0)
  public var view = View.day
  /// Minutes a row of the day view stands for.
  public var rowMinutes: Int
  /// The last that was read; of another day while a new one is awaited.
  public var picture: DiaryPicture? {
    didSet {
      weekOf = nil
      lists = Dictionary(grouping: picture?.appointments ?? [], by: \.practitioner)
    }
  }
  /// Why the days asked for could not be read; nil while they can.
  public internal(set) var failure: BookingFailure?
  /// The location for whose clock `picture` was read.
  var pictured: Location.ID?
  /// The picture's appointments by practitioner: every cell of the screen asks for them.
  private(set) var lists: [Practitioner.ID: [Appointment]] = [:]
  /// What each practitioner does that day, by `picture`.
  public var plans: [Practitioner.ID: DayPlan] = [:]
  /// What `weekOf` does on each day of the week that is shown.
  var weekPlans: [Day: DayPlan] = [:]
  var weekOf: DiaryColumn?
  /// Practitioners shown, in the order of the clinic's list.
  public var columns: [Practitioner.ID] = []
  public var cursor = Cursor(time: Instant(secondsSinceEpoch: 0))
  /// Whether there is no room for columns side by side: a day or a week is shown as a list then.
  public internal(set) var isNarrow = false

  /// How often the desk has led the diary to an appointment: after booking, after moving, or where
  /// somebody asked to see it. The console then closes its cards and gives the calendar the focus.
  public internal(set) var arrivals = 0

  /// How often a day was opened, or its rows became others: what is shown of them begins anew.
  public internal(set) var openings = 0

  /// Chosen by hand: shown or not, whoever works.
  var shown: Set<Practitioner.ID> = []
  public internal(set) var hidden: Set<Practitioner.ID> = []

  /// The day on which weeks begin.
  public let weekStart: Weekday

  /// A diary that has read nothing yet.
  ///
  /// - Parameter rowMinutes: What a row of a day stands for, one of `zooms`; else 15.
  public init(rowMinutes: Int, weekStart: Weekday) {
    self.weekStart = weekStart
    self.rowMinutes = Self.zooms.contains(rowMinutes) ? rowMinutes : 15
  }

  /// The week of the day.
  public var week: ClosedRange<Day> {
    let first = day.startOfWeek(on: weekStart)
    return first...first.adding(days: 6)
  }

  public var weekDays: [Day] { (0..<7).map { week.lowerBound.adding(days: $0) } }

  /// The days that the view shows.
  public var wantedDays: ClosedRange<Day> { view == .week ? week : day...day }

  /// How the calendar is shown: as a list where columns don't fit.
  public var effectiveView: View {
    isNarrow && (view == .day || view == .week) ? .agenda : view
  }

  /// Whether `picture` shows the days and the place asked for.
  public var isCurrent: Bool {
    guard let days = picture?.days, pictured == location else { return false }
    return days.contains(wantedDays.lowerBound) && days.contains(wantedDays.upperBound)
  }
}

/// What stands at one place of the diary.
public enum DiaryCell: Hashable, Sendable {
  /// The appointments that touch the row, by start; cancelled ones only where nothing else is.
  case appointments([Appointment])
  case open(DayPlan.Kind)
}

/// What the cursor is on.
public enum Selection: Hashable, Sendable {
  case nothing
  case appointment(Appointment)
  /// From the cursor's time to the end of the free block.
  case free(AvailabilitySlot)
  case closed(DayPlan.Kind, AvailabilitySlot)
}

/// A line of the agenda.
public struct AgendaItem: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case appointment(Appointment)
    case free
  }
  public var practitioner: Practitioner.ID
  public var time: TimeRange
  public var content: Content
}
