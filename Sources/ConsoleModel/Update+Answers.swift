import Booking

/// Which answer goes where.
extension ConsoleState {
  /// Takes in the answer to a read; a stale one changes nothing.
  mutating func answer(_ event: Event) -> [Effect] {
    switch event {
    case .clinicLoaded(let id, let clinic): finish(id) { $0.take(clinic) }
    case .diaryLoaded(let id, let picture): finishDiary(id, picture)
    case .rostersLoaded(let id, let rosters): finish(id) { $0.desk.takeMonth(rosters) }
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
    case .diary: return takeDiary(picture)
    case .findDiary: return desk.takeFound(picture)
    default: return []
    }
  }

  private mutating func finishClient(_ id: RequestID, _ record: ClientRecord) -> [Effect] {
    switch finishRead(id) {
    case .client: return take(record)
    case .waitingClient: return desk.takeWaiting(record)
    default: return []
    }
  }

  private mutating func finishAppointments(_ id: RequestID, _ list: [Appointment]) -> [Effect] {
    switch finishRead(id) {
    case .clientAppointments: return take(appointments: list)
    case .bookingVisits: return desk.takeVisits(list)
    case .doubt(let number): return desk.takeDoubt(number, among: list)
    case .planAppointments: return desk.takePlan(affected: list)
    default: return []
    }
  }

  private mutating func finishAppointment(_ id: RequestID, _ appointment: Appointment) -> [Effect] {
    switch finishRead(id) {
    case .appointment: return take(appointment)
    case .doubt(let number): return desk.takeDoubt(number, among: [appointment])
    default: return []
    }
  }

  private mutating func finish(
    _ id: RequestID, _ take: (inout ConsoleState) -> [Effect]
  ) -> [Effect] {
    guard finishRead(id) != nil else { return [] }
    return take(&self)
  }

  mutating func finishSlots(_ id: RequestID, _ slots: [AvailabilitySlot]) -> [Effect] {
    switch finishRead(id) {
    case .bookingPlaces: return desk.takeBookingPlaces(slots)
    case .freePlace: return desk.takeFreePlaces(slots)
    case .nextPlaces: return desk.takeNextPlaces(slots)
    case .month: return desk.takeMonth(slots)
    case .planPlaces: return desk.takePlan(slots)
    case .findLater: return desk.takeLater(slots)
    default: return []
    }
  }

  mutating func finishObstacles(_ id: RequestID, _ obstacles: [Obstacle]?) -> [Effect] {
    switch finishRead(id) {
    case .bookingWhyNot: return desk.takeBookingObstacles(obstacles)
    case .whyNot: return desk.take(obstacles: obstacles)
    case .planWhyNot: return desk.takeWhyTaken(obstacles)
    default: return []
    }
  }

  private mutating func take(_ clinic: Clinic) -> [Effect] {
    people.selection = people.selection ?? clinic.practitioners.first?.id
    return desk.take(clinic)
  }

  private mutating func takeDiary(_ picture: DiaryPicture) -> [Effect] {
    let isFirst = diary.picture == nil
    let effects = desk.take(picture)
    desk.judgeDoubts(by: picture)
    if isFirst, greets, notice == nil { notice = .welcome }
    return effects
  }

  private mutating func finishClients(_ id: RequestID, _ found: ClientMatches) -> [Effect] {
    switch finishRead(id) {
    case .bookingClients: return desk.takeBookingClients(found)
    case .newcomerNames, .newcomerPhone: return desk.takeAlike(found)
    case .clients: return desk.take(found)
    default: return []
    }
  }
}
