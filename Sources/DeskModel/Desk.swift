public import Booking
public import CivilTime

/// What a desk knows and does, without keys or screen sizes: the clinic and its diary, pending
/// requests, changes with an unknown result, changes that can be undone, and the waiting list.
///
/// The console shows it with panes and cards, plain mode with lines of text. Both pass it the
/// user's intents and the clinic's answers, and perform the effects that it returns.
public struct Desk: Sendable {
  /// The state of the connection to the server.
  public enum Connection: Hashable, Sendable {
    case connecting
    case live
    case offline(since: Instant)
  }

  /// The current time by the last tick or answer.
  public internal(set) var now: Instant
  /// The kind of clinic, which every screen shows.
  public let clinicKind: ClinicKind
  /// The user's initials; empty if unknown.
  public internal(set) var operatorName: String
  /// The practices that the desk can change to.
  public let choices: [PracticeChoice]
  /// The name of the current one; nil for the demo clinic, and for one from environment variables.
  public let practiceName: String?
  /// The state of the connection to the server.
  public internal(set) var connection = Connection.connecting
  /// The clinic as it was read last; nil until then.
  public internal(set) var clinic: Clinic? {
    didSet { names = ClinicNames(clinic) }
  }
  /// The clinic's names, to look up the words of a line.
  public private(set) var names = ClinicNames(nil)
  /// The diary: its days, its columns and the cursor.
  public internal(set) var diary: Diary
  /// The month that the calendar shows or showed last.
  @Boxed public internal(set) var month: Month?
  /// When each practitioner is free next.
  public internal(set) var nextPlaces = NextPlaces()
  /// The clients in open cards.
  public internal(set) var clientFiles: [Client.ID: ClientFile] = [:]
  /// The appointments in open cards.
  public internal(set) var appointmentFiles: [Appointment.ID: AppointmentFile] = [:]
  /// The appointment that is being edited; nil if none is.
  @Boxed public internal(set) var edit: AppointmentEdit?
  /// The appointment that the user is about to cancel; nil if none.
  @Boxed public internal(set) var cancelling: Cancelling?
  /// The text of the last search in the diary.
  public internal(set) var searchedText = ""
  /// The result of the search for clients.
  @Boxed public internal(set) var clientSearch = FoundClients()
  /// The notice to show; nil once it was read.
  public internal(set) var notice: Notice?
  /// Pending requests that take noticeably long.
  public internal(set) var slow: Set<RequestID> = []
  /// The change to another practice; nil if there is none.
  @Boxed public internal(set) var opening: Opening?
  /// The appointment that is being booked or moved; nil if none is.
  @Boxed public internal(set) var draft: BookingDraft?
  /// Parked calls, the oldest first.
  public internal(set) var parked: [BookingDraft] = []
  /// The text of the booking that was put aside last.
  public internal(set) var asideText = ""
  /// The text of the new client that was put aside last.
  var asideNewcomer = ""
  /// Clients saved by this desk. Undoing a booking doesn't remove its client.
  public internal(set) var savedClients: Set<Client.ID> = []
  /// Clients for whom this desk has sent bookings, so that messages can name them.
  public internal(set) var bookedFor: [Client.ID: Attendee] = [:]
  var requests = Requests()
  /// The answer that everything else has to wait for; nil for none.
  public internal(set) var hold: Hold?
  /// Changes without an answer. The desk asks the server until it knows their result.
  public internal(set) var doubts: [Doubt] = []
  var doubtCount = 0
  /// Whether the keys typed ahead were meant for a screen that doesn't come, since a change failed
  /// or a card didn't open. The console drops those keys and clears this.
  public internal(set) var forgetsTypeAhead = false
  /// The changes that are being made one after another; nil if there are none.
  @Boxed public internal(set) var batch: Batch?
  /// Whether the waiting list is shown.
  public internal(set) var listsWaiting = false
  /// The waiting list; nil until read, or if it can't be.
  public internal(set) var waiting: [WaitingEntry]?
  /// A time that became free and suits a client on the waiting list; nil if there is none.
  @Boxed public internal(set) var offer: WaitingOffer?
  /// The entries on the waiting list for which bookings are pending.
  var waitingFor: [RequestID: WaitingEntry] = [:]
  /// Entries that are being removed because their client was booked.
  var settling: [RequestID: Client.ID] = [:]
  /// The entry for which a booking is about to begin.
  @Boxed var offered: WaitingEntry?
  /// Whether the first notice says what to press.
  public let greets: Bool
  /// The changes by this desk since it was opened, the oldest first.
  var log: [DiaryChange] = []
  /// The changes that can be undone or redone.
  var history = History()
  /// Whether the user has quit and the desk still waits for pending changes.
  public internal(set) var isQuitting = false
  /// The search for free times over all practitioners; nil if there is none.
  @Boxed public internal(set) var free: FreeSearch?
  /// The list of proposals for a series or an absence; nil if none is shown.
  @Boxed public internal(set) var plan: Plan?
  /// Today's changes; nil unless their list is shown.
  @Boxed public internal(set) var changes: ChangeList?
  /// When the diary and the next free times were last requested.
  public internal(set) var askedAt: Instant?
  var placesAskedAt: Instant?
  /// Whether the user has asked for the diary and is told when it was read.
  var saysWhenRead = false
  /// The booking of the last question why a time isn't free.
  @Boxed var whyNotOrder: BookingOrder?
  /// Whether the search for a free time goes forward.
  var isLookingAhead = true
  var freeDays: ClosedRange<Day>?

  /// A desk that has sent no request yet. Its first event is `.started`.
  ///
  /// - Parameters:
  ///   - operatorName: the user's initials, at most `longestInitials`.
  ///   - choices: the practices that the desk can change to.
  ///   - practiceName: the name of the current one; nil for one without a profile.
  ///   - greets: whether the first notice says what to press.
  public init(
    now: Instant, clinicKind: ClinicKind, operatorName: String = "", diary: Diary,
    choices: [PracticeChoice] = [], practiceName: String? = nil, greets: Bool = false
  ) {
    self.now = now
    self.clinicKind = clinicKind
    self.operatorName = operatorName
    self.diary = diary
    self.choices = choices
    self.practiceName = practiceName
    self.greets = greets
  }
}

extension Desk {
  /// The length in minutes of an appointment if neither its type nor the text has one.
  static let standardMinutes = 30
  /// How many seconds after a read the diary is read again.
  public static let refreshSeconds = 30
  /// The most letters that initials can have.
  public static let longestInitials = 4

  /// How often the desk has changed to another practice.
  public var generation: Int { requests.generation }

  /// The location that the diary shows; nil until the clinic has been read.
  public var location: Location? {
    clinic.flatMap { clinic in
      diary.location.flatMap(clinic.location) ?? clinic.locations.first
    }
  }

  /// The zone of the location that the diary shows; UTC until it is known.
  public var zone: Zone { location?.zone ?? .utc }
  /// Today by the clock of the location that the diary shows.
  public var today: Day { zone.day(of: now) }

  /// The practitioner with an id; nil if the clinic has none.
  public func practitioner(_ id: Practitioner.ID) -> Practitioner? {
    clinic?.practitioner(id)
  }

  /// The type with an id; nil for nil, or if the clinic has none.
  public func type(_ id: AppointmentType.ID?) -> AppointmentType? {
    id.flatMap { clinic?.type($0) }
  }

  /// The location with an id; nil if the clinic has none.
  public func location(_ id: Location.ID) -> Location? {
    clinic?.location(id)
  }

  /// The zone of a location; if it is unknown, that of the diary's.
  public func zone(of location: Location.ID) -> Zone { self.location(location)?.zone ?? zone }

  /// A practitioner's first working day from a day on, by the rosters of four weeks.
  ///
  /// - Returns: nil if no roster is known, or none has such a day.
  public func workDay(of practitioner: Practitioner.ID, from day: Day) -> Day? {
    let shifts = (diary.picture?.rosters?.rosters ?? []).filter { $0.practitioner == practitioner }
      .flatMap(\.shifts)
    return (0..<28).map { day.adding(days: $0) }.first { day in
      shifts.contains { $0.weekday == day.weekday && $0.applies(on: day) }
    }
  }

  // MARK: - What is offered

  /// The types that a practitioner offers at a location, in the clinic's order.
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    names.types(of: practitioner, at: location)
  }

  /// The length in minutes of the shortest type that this practitioner offers there.
  public func shortestMinutes(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    names.shortestMinutes(of: practitioner, at: location)
  }

  /// Whether a free time is long enough for a type that its practitioner offers there. Shorter ones
  /// aren't offered.
  public func isUsable(_ block: AvailabilitySlot) -> Bool {
    names.isUsable(block)
  }

  // MARK: - What is awaited

  /// Whether everything else waits for an answer from the server.
  public var isHolding: Bool { hold != nil }

  /// Whether the desk still waits for the answer to this request.
  public func isAwaiting(_ id: RequestID) -> Bool { requests.isAwaited(id) }

  /// Whether a change was sent and not answered yet.
  public var isWriting: Bool { requests.hasWrites }

  /// Since when the desk has waited for an answer; nil if it isn't waiting.
  public var waitingSince: Instant? { requests.waitingSince }

  /// Whether the clinic or its diary is being read.
  public var isReading: Bool { requests.isUnderWay(.clinic) || requests.isUnderWay(.diary) }

  /// Whether clients are being searched for.
  public var isSearchingClients: Bool { requests.isUnderWay(.clients) }

  /// Whether free times are being searched for.
  public var isFindingFree: Bool { requests.isUnderWay(.findDiary) }

  /// This desk's changes that can be undone, the oldest first.
  public var undoable: [Change] { history.done }

  /// Whether the first diary is still being read, without a failure so far.
  public var isStarting: Bool {
    if case .offline = connection { return false }
    return diary.picture == nil && notice == nil
  }
}
