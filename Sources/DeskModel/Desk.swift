public import Booking
public import CivilTime

/// What a desk knows and does, without keys or sizes: the clinic, its diary, what was asked and sent,
/// what is not known yet, what can be undone, who waits.
///
/// The console shows it with panes and cards, plain mode with lines of text. Both tell it what a
/// person wants and what the clinic answered, and carry out the effects it asks for.
public struct Desk: Sendable {
  /// Which clinic this is, in words on every screen.
  public enum Environment: Hashable, Sendable { case demo, sandbox, production }

  /// What is known about the line to the server.
  public enum Connection: Hashable, Sendable {
    case connecting
    case live
    case offline(since: Instant)
  }

  /// The present, as the last tick or answer told it.
  public internal(set) var now: Instant
  public let environment: Environment
  /// Who is working, as initials.
  public internal(set) var operatorName: String
  /// The practices there are to change to.
  public let choices: [PracticeChoice]
  /// Which of them this is; nil for the demo clinic, and for one that variables name.
  public let practiceName: String?
  /// What is known about the line to the server.
  public internal(set) var connection = Connection.connecting
  /// The clinic as it was read last; nil until then.
  public internal(set) var clinic: Clinic? {
    didSet { names = ClinicNames(clinic) }
  }
  /// The clinic's names as words find them.
  public private(set) var names = ClinicNames(nil)
  /// The diary: which days, which columns, where the cursor is.
  public internal(set) var diary: Diary
  /// The month that the calendar shows or showed last.
  public internal(set) var month: Month?
  public internal(set) var nextPlaces = NextPlaces()
  /// What was read of the clients and appointments that are looked at.
  public internal(set) var clientFiles: [Client.ID: ClientFile] = [:]
  public internal(set) var appointmentFiles: [Appointment.ID: AppointmentFile] = [:]
  /// The appointment that is being edited, and the one whose cancellation is asked about.
  public internal(set) var edit: AppointmentEdit?
  public internal(set) var cancelling: Cancelling?
  /// What was last searched for in the diary.
  public internal(set) var searchedText = ""
  public internal(set) var clientSearch = FoundClients()
  /// What is to be said of what happened last; nil once somebody has read it.
  public internal(set) var notice: Notice?
  /// Requests that take longer than a person calls immediate.
  public internal(set) var slow: Set<RequestID> = []
  /// On the way to another practice.
  public internal(set) var opening: Opening?
  /// What is being booked or moved.
  public internal(set) var draft: BookingDraft?
  /// Half-made bookings that wait, the oldest first.
  public internal(set) var parked: [BookingDraft] = []
  /// What the text of a booking held when it was put aside.
  public internal(set) var asideText = ""
  /// What the text of a new client held when it was put aside.
  var asideNewcomer = ""
  /// Who was saved from here: taking back their booking does not take them back.
  public internal(set) var savedClients: Set<Client.ID> = []
  /// For whom bookings were sent from here, so that what became of them can be said by name.
  public internal(set) var bookedFor: [Client.ID: Attendee] = [:]
  var requests = Requests()
  /// Which answer must come before anything else may act; nil for none.
  public internal(set) var hold: Hold?
  /// Changes whose outcome is not known; they are asked after until it is.
  public internal(set) var doubts: [Doubt] = []
  var doubtCount = 0
  /// Whether what was typed ahead was meant for a screen that doesn't come: a change failed, or a key
  /// couldn't do what further keys were typed for. The console drops those keys and clears this.
  public internal(set) var forgetsTypeAhead = false
  /// Changes that are being made one after another.
  public internal(set) var batch: Batch?
  /// Whether somebody looks at the waiting list.
  public internal(set) var listsWaiting = false
  /// Who waits; nil until read, and where it cannot be.
  public internal(set) var waiting: [WaitingEntry]?
  /// A place that became free and suits somebody who waits.
  public internal(set) var offer: WaitingOffer?
  /// Who has waited for the bookings that are under way.
  var waitingFor: [RequestID: WaitingEntry] = [:]
  /// Entries that are taken off because their client was booked.
  var settling: [RequestID: Client.ID] = [:]
  /// For whom a line is about to be opened.
  var offered: WaitingEntry?
  /// Says at the start what to press.
  public let greets: Bool
  /// What was done here since the console was opened, the oldest first.
  var log: [DiaryChange] = []
  /// What was done here and can be taken back.
  var history = History()
  /// Whether somebody has quit and changes under way are still to be settled.
  public internal(set) var isQuitting = false
  /// The free places that are looked for over all practitioners.
  public internal(set) var free: FreeSearch?
  /// A series, or an absence, that is looked at before it is sent.
  public internal(set) var plan: Plan?
  /// What was done today, where somebody looks at it.
  public internal(set) var changes: ChangeList?
  /// When the diary and the next places were last asked for, answered or not.
  public internal(set) var askedAt: Instant?
  var placesAskedAt: Instant?
  /// What the last question about a place was about.
  var whyNotOrder: BookingOrder?
  /// Whether the free place that is looked for is a later one, and within which days.
  var isLookingAhead = true
  var freeDays: ClosedRange<Day>?

  /// A desk that has asked for nothing yet; `.started` is its first event.
  ///
  /// - Parameters:
  ///   - operatorName: Initials, at most `longestInitials`.
  ///   - choices: The practices that the desk can change to.
  ///   - practiceName: Which of them this is; nil for one that has no profile.
  ///   - greets: Whether the first notice says what to do.
  public init(
    now: Instant, environment: Environment, operatorName: String = "", diary: Diary,
    choices: [PracticeChoice] = [], practiceName: String? = nil, greets: Bool = false
  ) {
    self.now = now
    self.environment = environment
    self.operatorName = operatorName
    self.diary = diary
    self.choices = choices
    self.practiceName = practiceName
    self.greets = greets
  }
}

extension Desk {
  /// How long an appointment is where neither client nor practitioner says so.
  static let standardMinutes = 30
  /// After so many seconds the diary is read anew.
  public static let refreshSeconds = 30
  /// The most letters that initials have.
  public static let longestInitials = 4

  /// Which practice this is, counted from the first that was open here.
  public var generation: Int { requests.generation }

  /// The location that the diary shows.
  public var location: Location? {
    clinic.flatMap { clinic in
      diary.location.flatMap(clinic.location) ?? clinic.locations.first
    }
  }

  /// The zone of the location that the diary shows.
  public var zone: Zone { location?.zone ?? .utc }
  public var today: Day { zone.day(of: now) }

  /// The practitioner of an id; nil where the clinic has none.
  public func practitioner(_ id: Practitioner.ID) -> Practitioner? {
    clinic?.practitioner(id)
  }

  /// The type of an id; nil without one, and where the clinic has none.
  public func type(_ id: AppointmentType.ID?) -> AppointmentType? {
    id.flatMap { clinic?.type($0) }
  }

  /// The location of an id; nil where the clinic has none.
  public func location(_ id: Location.ID) -> Location? {
    clinic?.location(id)
  }

  /// The zone of a location, else of the one that the diary shows.
  public func zone(of location: Location.ID) -> Zone { self.location(location)?.zone ?? zone }

  /// The first day from one on with work on a practitioner's rosters, within four weeks.
  ///
  /// - Returns: Nil where no roster is known, or none has such a day.
  public func workDay(of practitioner: Practitioner.ID, from day: Day) -> Day? {
    let shifts = (diary.picture?.rosters?.rosters ?? []).filter { $0.practitioner == practitioner }
      .flatMap(\.shifts)
    return (0..<28).map { day.adding(days: $0) }.first { day in
      shifts.contains { $0.weekday == day.weekday && $0.applies(on: day) }
    }
  }

  // MARK: - What is offered

  /// What a practitioner offers, in the clinic's order.
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    names.types(of: practitioner, at: location)
  }

  /// The least that anything takes which this practitioner offers there.
  public func shortestMinutes(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    names.shortestMinutes(of: practitioner, at: location)
  }

  /// Whether a free block has room for anything that its practitioner offers there: what is shorter
  /// is told to no caller.
  public func isUsable(_ block: AvailabilitySlot) -> Bool {
    names.isUsable(block)
  }

  // MARK: - What is awaited

  /// Whether keys wait for an answer from the server.
  public var isHolding: Bool { hold != nil }

  /// Whether an answer to this request would still change anything.
  public func isAwaiting(_ id: RequestID) -> Bool { requests.isAwaited(id) }

  /// Whether a change was sent whose answer has not come.
  public var isWriting: Bool { requests.hasWrites }

  /// Since when the server has owed an answer; nil where it owes none.
  public var waitingSince: Instant? { requests.waitingSince }

  /// Whether the clinic or its diary is being read.
  public var isReading: Bool { requests.isUnderWay(.clinic) || requests.isUnderWay(.diary) }

  /// Whether clients are being searched for.
  public var isSearchingClients: Bool { requests.isUnderWay(.clients) }

  /// Whether the free places that were asked for are still to come.
  public var isFindingFree: Bool { requests.isUnderWay(.findDiary) }

  /// The changes that were made here and can be undone, the oldest first.
  public var undoable: [Change] { history.done }

  /// Whether there is no diary to show yet and nothing is wrong.
  public var isStarting: Bool {
    if case .offline = connection { return false }
    return diary.picture == nil && notice == nil
  }
}
