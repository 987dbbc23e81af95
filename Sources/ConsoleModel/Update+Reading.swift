import Booking
import CivilTime
import Screen

extension ConsoleState {
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

  /// Asks when everybody is free next. Today's places come with today's diary, if that is read.
  mutating func loadNextPlaces() -> [Effect] {
    people.upcoming = [:]
    placesAskedAt = now
    people.awaitsDiary = diary.day == today
    return people.awaitsDiary ? [] : loadNextPlaces(of: [], from: today)
  }

  /// Asks for one page of free time; who is not in it is asked for again, from where it ended.
  private mutating func loadNextPlaces(of wanted: [Practitioner.ID], from day: Day) -> [Effect] {
    let last = today.adding(days: PractitionersPane.daysAhead - 1)
    guard let location = location?.id, day <= last else { return [] }
    let query = SlotQuery(
      days: day...last, zoneOf: location, practitioners: wanted, locations: [location],
      limit: PractitionersPane.placesAtOnce)
    return [.findSlots(requests.begin(.nextPlaces), query)]
  }

  mutating func takeNextPlaces(_ slots: [AvailabilitySlot]) -> [Effect] {
    let known = people.upcoming.count
    for slot in slots where people.upcoming[slot.practitioner] == nil && isUsable(slot) {
      people.upcoming[slot.practitioner] = slot
    }
    if slots.count >= PractitionersPane.placesAtOnce, let last = slots.last {
      // A page on which nothing fits anybody must not be asked for twice.
      let isNew = people.upcoming.count > known
      return loadMissingPlaces(from: zone.day(of: last.time.start).adding(days: isNew ? 0 : 1))
    }
    people.nextFree = people.upcoming
    return []
  }

  private mutating func loadMissingPlaces(from day: Day) -> [Effect] {
    let rosters = diary.picture?.rosters?.rosters.filter { $0.location == location?.id }
    let here = rosters.map { Set($0.map(\.practitioner)) }
    let missing = (clinic?.practitioners.map(\.id) ?? []).filter {
      people.upcoming[$0] == nil && (here?.contains($0) ?? true)
    }
    let effects = missing.isEmpty ? [] : loadNextPlaces(of: missing, from: day)
    if effects.isEmpty { people.nextFree = people.upcoming }
    return effects
  }

  /// Who is free today needs no more asking.
  private mutating func takePlaces(of picture: DiaryPicture) -> [Effect] {
    guard people.awaitsDiary else { return [] }
    people.awaitsDiary = false
    // Another day was turned to before today's came.
    guard picture.days.contains(today) else { return loadNextPlaces(of: [], from: today) }
    for slot in picture.free
    where slot.location == location?.id && people.upcoming[slot.practitioner] == nil
      && isUsable(slot)
    {
      people.upcoming[slot.practitioner] = slot
    }
    return loadMissingPlaces(from: today.adding(days: 1))
  }

  mutating func reload() -> [Effect] {
    guard clinic != nil else { return loadClinic() }
    month = nil
    return loadDiary() + loadNextPlaces()
  }

  /// Takes in the answer to a read; a stale one changes nothing.
  mutating func answer(_ event: Event) -> [Effect] {
    switch event {
    case .clinicLoaded(let id, let clinic): finish(id) { $0.take(clinic) }
    case .diaryLoaded(let id, let picture): finishDiary(id, picture)
    case .rostersLoaded(let id, let rosters): finish(id) { $0.takeMonth(rosters) }
    case .slotsFound(let id, let slots): finishSlots(id, slots)
    case .clientsFound(let id, let matches): finishClients(id, matches)
    case .clientLoaded(let id, let record): finishClient(id, record)
    case .changesLoaded(let id, let list): finish(id) { $0.desk.takeChanges(list) }
    case .waitingLoaded(let id, let list): finish(id) { $0.desk.takeWaiting(list) }
    case .appointmentsLoaded(let id, let list): finishAppointments(id, list)
    case .appointmentLoaded(let id, let appointment): finishAppointment(id, appointment)
    case .obstaclesFound(let id, let obstacles): finishObstacles(id, obstacles)
    default: []
    }
  }

  private mutating func finishDiary(_ id: RequestID, _ picture: DiaryPicture) -> [Effect] {
    switch finishRead(id) {
    case .diary: return take(picture)
    case .findDiary: return desk.takeFound(picture)
    default: return []
    }
  }

  private mutating func finishClient(_ id: RequestID, _ record: ClientRecord) -> [Effect] {
    switch finishRead(id) {
    case .client: return take(record)
    case .waitingClient: return takeWaiting(record)
    default: return []
    }
  }

  private mutating func finishAppointments(_ id: RequestID, _ list: [Appointment]) -> [Effect] {
    switch finishRead(id) {
    case .clientAppointments: return take(appointments: list)
    case .bookingVisits: return desk.takeVisits(list)
    case .doubt(let number): return takeDoubt(number, among: list)
    case .planAppointments: return desk.takePlan(affected: list)
    default: return []
    }
  }

  private mutating func finishAppointment(_ id: RequestID, _ appointment: Appointment) -> [Effect] {
    switch finishRead(id) {
    case .appointment: return take(appointment)
    case .doubt(let number): return takeDoubt(number, among: [appointment])
    default: return []
    }
  }

  private mutating func finish(
    _ id: RequestID, _ take: (inout ConsoleState) -> [Effect]
  ) -> [Effect] {
    guard finishRead(id) != nil else { return [] }
    return take(&self)
  }

  /// The kind of read that was answered; nil for a stale answer.
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
    people.selection = people.selection ?? clinic.practitioners.first?.id
    return loadDiary() + loadNextPlaces() + desk.loadWaiting()
  }

  private mutating func take(_ picture: DiaryPicture) -> [Effect] {
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
    judgeDoubts(by: picture)
    if isFirst, greets, notice == nil { notice = .welcome }
    return takePlaces(of: picture)
  }

  /// What everybody does that day, by the picture.
  mutating func makePlans() {
    diary.weekOf = nil
    guard let clinic, let planner else { return }
    for person in clinic.practitioners {
      diary.plans[person.id] = planner(DiaryColumn(person.id, diary.day))
    }
  }

  /// What the practitioner of the week does on each of its days, unless that is known.
  mutating func makeWeekPlans() {
    guard effectiveView == .week, diary.isCurrent, let id = diary.cursor.practitioner else {
      return
    }
    let week = DiaryColumn(id, diary.week.lowerBound)
    guard diary.weekOf != week, let planner else { return }
    diary.weekPlans = [:]
    for day in diary.weekDays { diary.weekPlans[day] = planner(DiaryColumn(id, day)) }
    diary.weekOf = week
  }

  /// Makes plans by the picture; nil while there is none of what is shown.
  private var planner: ((DiaryColumn) -> DayPlan)? {
    guard let clinic, let location, let picture = diary.picture, diary.isCurrent else { return nil }
    let (zone, now) = (zone, now)
    guard let rosters = picture.rosters else {
      return { column in
        DayPlan(
          of: column.practitioner, at: location.id, on: column.day, in: zone, free: picture.free,
          appointments: picture.appointments, now: now)
      }
    }
    let availability = Availability(
      rosters: rosters, appointments: picture.appointments, locations: clinic.locations,
      types: clinic.types, now: now)
    return { column in
      availability.plan(of: column.practitioner, at: location.id, on: column.day, in: zone)
    }
  }

  /// Those who work that day and those chosen by hand, in the order of the list.
  mutating func chooseColumns() {
    guard let clinic else { return }
    let all = clinic.practitioners.map(\.id)
    var columns = all.filter { id in
      diary.shown.contains(id) || !diary.hidden.contains(id) && isAtWork(id)
    }
    if columns.isEmpty {
      // Nobody works: whoever ever does here, so that the day shows why it is empty.
      let here = Set(
        diary.picture?.rosters?.rosters.filter { $0.location == location?.id }
          .map(\.practitioner) ?? [])
      columns = all.filter { !diary.hidden.contains($0) && here.contains($0) }
    }
    if columns.isEmpty { columns = all }
    diary.columns = columns
    // In a week the practitioner stays, whoever works on the day of the cursor.
    if diary.view != .week || diary.cursor.practitioner == nil,
      diary.cursor.practitioner.map(columns.contains) != true
    {
      diary.cursor.practitioner = columns.first
      diary.cursor.appointment = nil
    }
  }

  private func isAtWork(_ id: Practitioner.ID) -> Bool {
    diary.plans[id]?.segments.contains { segment in
      switch segment.kind {
      case .free, .onBreak, .past, .onLeave: true
      case .booked(let ids):
        diary.picture?.appointments.contains {
          ids.contains($0.id) && $0.location == location?.id
        } ?? false
      case .closed, .elsewhere, .offRoster, .notOffered: false
      }
    } ?? false
  }

  /// The same appointment stays selected wherever it is now; one that is gone lets go.
  private mutating func keepSelection() {
    guard let id = diary.cursor.appointment else {
      if diary.isCurrent, freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
      return
    }
    guard let appointment = diary.picture?.appointments.first(where: { $0.id == id }) else {
      // Whoever has its place by now is somebody else.
      diary.cursor.appointment = nil
      diary.cursor.isLost = true
      return
    }
    let row = rowRange(row(of: diary.cursor.time))
    diary.cursor.practitioner = appointment.practitioner
    if !appointment.time.overlaps(row) { diary.cursor.time = appointment.time.start }
  }

  /// Puts an appointment that the server has confirmed into the picture, before it is read anew.
  mutating func insert(_ appointment: Appointment) {
    guard let picture = diary.picture, diary.isCurrent else { return }
    var list = picture.appointments.filter { $0.id != appointment.id }
    list.append(appointment)
    diary.picture?.appointments = list.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    makePlans()
    chooseColumns()
  }
}
