public import Booking
public import CivilTime

/// The calendar pane: one day at one location, a column for each practitioner.
public struct Diary: Sendable {
  public enum View: Hashable, Sendable { case day, month, agenda }

  /// Where the user is, by what is meant and not by where it is drawn.
  public struct Cursor: Hashable, Sendable {
    public var practitioner: Practitioner.ID?
    /// The beginning of a row, or of the selected thing.
    public var time: Instant
    /// Stays selected when the diary is read anew, wherever it went.
    public var appointment: Appointment.ID?
  }

  public static let zooms = [5, 10, 15, 20, 30, 60]

  public var location: Location.ID?
  public var day = Day(daysSinceEpoch: 0)
  public var view = View.day
  /// Minutes a row of the day view stands for.
  public var rowMinutes: Int
  /// The last that was read; of another day while a new one is awaited.
  public var picture: DiaryPicture? {
    didSet { lists = Dictionary(grouping: picture?.appointments ?? [], by: \.practitioner) }
  }
  /// The location for whose clock `picture` was read.
  var pictured: Location.ID?
  /// The picture's appointments by practitioner: every cell of the screen asks for them.
  private(set) var lists: [Practitioner.ID: [Appointment]] = [:]
  /// What each practitioner does that day, by `picture`.
  public var plans: [Practitioner.ID: DayPlan] = [:]
  /// Practitioners shown, in the order of the clinic's list.
  public var columns: [Practitioner.ID] = []
  public var cursor = Cursor(time: Instant(secondsSinceEpoch: 0))
  /// The first row and column on the screen.
  public var firstRow = 0
  public var firstColumn = 0

  /// Chosen by hand: shown or not, whoever works.
  var shown: Set<Practitioner.ID> = []
  var hidden: Set<Practitioner.ID> = []

  /// The hour at the top of a day that is opened, 0 to 23; nil: what is to come.
  let firstHour: Int?

  init(rowMinutes: Int, firstHour: Int?) {
    self.firstHour = firstHour
    self.rowMinutes = Self.zooms.contains(rowMinutes) ? rowMinutes : 15
  }

  /// Whether `picture` shows the day and the place asked for.
  public var isCurrent: Bool {
    picture.map { $0.days.contains(day) && pictured == location } ?? false
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
