import Booking
import CivilTime

/// Reads what the diary shows.
extension Desk {
  mutating func loadClinic() -> [Effect] {
    askedAt = now
    return [.loadClinic(requests.begin(.clinic))]
  }

  mutating func loadDiary() -> [Effect] {
    guard let location = location?.id else { return [] }
    askedAt = now
    if !diary.isCurrent { diary.plans = [:] }
    let query = DiaryQuery(days: diary.wantedDays, zoneOf: location)
    return [.loadDiary(requests.begin(.diary), query)]
  }

  mutating func reload() -> [Effect] {
    guard clinic != nil else { return loadClinic() }
    month = nil
    return loadDiary() + loadNextPlaces()
  }

  /// Reads the diary now. The answer is said, or why there is none.
  mutating func refresh() -> [Effect] {
    saysWhenRead = true
    return reload()
  }

  /// Ends a read and returns its kind; nil for a stale answer.
  mutating func finishRead(_ id: RequestID) -> Requests.Read? {
    slow.remove(id)
    guard let read = requests.finish(id) else { return nil }
    connection = .live
    return read
  }

  mutating func take(_ clinic: Clinic) -> [Effect] {
    self.clinic = clinic
    diary.failure = nil
    if diary.location == nil { diary.location = clinic.locations.first?.id }
    diary.day = today
    diary.cursor.time = now
    return loadDiary() + loadNextPlaces() + loadWaiting()
  }

  mutating func take(_ picture: DiaryPicture) -> [Effect] {
    let isFirst = diary.picture == nil
    let isOtherDay = diary.picture?.days != picture.days
    diary.picture = picture
    diary.failure = nil
    diary.pictured = diary.location
    makePlans()
    chooseColumns()
    makeWeekPlans()
    if isFirst || isOtherDay { placeCursor(isFirst: isFirst) }
    keepSelection()
    if saysWhenRead { notice = .refreshed(at: picture.readAt) }
    saysWhenRead = false
    return takePlaces(of: picture)
  }

  /// Keeps the same appointment selected, wherever it is now; selects nothing if it is gone.
  private mutating func keepSelection() {
    guard let id = diary.cursor.appointment else {
      if diary.isCurrent, freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
      return
    }
    guard let appointment = diary.picture?.appointments.first(where: { $0.id == id }) else {
      // Another appointment at that time isn't the one that was selected.
      diary.cursor.appointment = nil
      diary.cursor.isLost = true
      return
    }
    let row = rowRange(row(of: diary.cursor.time))
    diary.cursor.practitioner = appointment.practitioner
    if !appointment.time.overlaps(row) { diary.cursor.time = appointment.time.start }
  }

  /// Inserts an appointment that the server has confirmed, before the diary is read again.
  mutating func insert(_ appointment: Appointment) {
    guard let picture = diary.picture, diary.isCurrent else { return }
    var list = picture.appointments.filter { $0.id != appointment.id }
    list.append(appointment)
    diary.picture?.appointments = list.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    makePlans()
    chooseColumns()
  }
}

/// How old the diary is, and how long an answer takes.
extension Desk {
  /// How many seconds after a read the next free times are read again.
  static let placesSeconds = 120

  /// After how many seconds without an answer the screen says that it is waiting.
  public static let silenceSeconds = 5
  /// From which age in seconds the screen calls the diary stale: ten seconds after it should have
  /// been read again.
  public static let staleSeconds = 40

  /// How many seconds the desk has waited for an answer; nil below `silenceSeconds`.
  public var silentSeconds: Int? {
    requests.waitingSince.map { now.seconds(since: $0) }.flatMap {
      $0 >= Self.silenceSeconds ? $0 : nil
    }
  }
}

/// When each practitioner is free next.
extension Desk {
  /// Asks when each practitioner is free next. If today's diary is being read, it has today's free
  /// times.
  mutating func loadNextPlaces() -> [Effect] {
    nextPlaces.upcoming = [:]
    placesAskedAt = now
    nextPlaces.awaitsDiary = diary.day == today
    return nextPlaces.awaitsDiary ? [] : loadNextPlaces(of: [], from: today)
  }

  /// Reads one page of free times, then the next for practitioners who aren't in it.
  private mutating func loadNextPlaces(of wanted: [Practitioner.ID], from day: Day) -> [Effect] {
    let last = today.adding(days: NextPlaces.daysAhead - 1)
    guard let location = location?.id, day <= last else { return [] }
    let query = SlotQuery(
      days: day...last, zoneOf: location, practitioners: wanted, locations: [location],
      limit: NextPlaces.placesAtOnce)
    return [.findSlots(requests.begin(.nextPlaces), query)]
  }

  mutating func takeNextPlaces(_ slots: [AvailabilitySlot]) -> [Effect] {
    let known = nextPlaces.upcoming.count
    for slot in slots where nextPlaces.upcoming[slot.practitioner] == nil && isUsable(slot) {
      nextPlaces.upcoming[slot.practitioner] = slot
    }
    if slots.count >= NextPlaces.placesAtOnce, let last = slots.last {
      // A page without a usable time must not be requested again.
      let isNew = nextPlaces.upcoming.count > known
      return loadMissingPlaces(from: zone.day(of: last.time.start).adding(days: isNew ? 0 : 1))
    }
    nextPlaces.free = nextPlaces.upcoming
    return []
  }

  private mutating func loadMissingPlaces(from day: Day) -> [Effect] {
    let rosters = diary.picture?.rosters?.rosters.filter { $0.location == location?.id }
    let here = rosters.map { Set($0.map(\.practitioner)) }
    let missing = (clinic?.practitioners.map(\.id) ?? []).filter {
      nextPlaces.upcoming[$0] == nil && (here?.contains($0) ?? true)
    }
    let effects = missing.isEmpty ? [] : loadNextPlaces(of: missing, from: day)
    if effects.isEmpty { nextPlaces.free = nextPlaces.upcoming }
    return effects
  }

  /// Takes today's free times from the diary, and asks for the other practitioners.
  mutating func takePlaces(of picture: DiaryPicture) -> [Effect] {
    guard nextPlaces.awaitsDiary else { return [] }
    nextPlaces.awaitsDiary = false
    // The user turned to another day before today's was read.
    guard picture.days.contains(today) else { return loadNextPlaces(of: [], from: today) }
    for slot in picture.free
    where slot.location == location?.id && nextPlaces.upcoming[slot.practitioner] == nil
      && isUsable(slot)
    {
      nextPlaces.upcoming[slot.practitioner] = slot
    }
    return loadMissingPlaces(from: today.adding(days: 1))
  }
}
