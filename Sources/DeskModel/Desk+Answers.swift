import Booking

/// Applies the answers to reads.
extension Desk {
  /// Applies the answer to a read; a stale one changes nothing.
  mutating func answer(_ event: DeskEvent) -> [Effect] {
    switch event {
    case .clinicLoaded(let id, let clinic): finish(id) { $0.take(clinic) }
    case .diaryLoaded(let id, let picture): finishDiary(id, picture)
    case .rostersLoaded(let id, let rosters): finish(id) { $0.takeMonth(rosters) }
    case .slotsFound(let id, let slots): finishSlots(id, slots)
    case .clientsFound(let id, let matches): finishClients(id, matches)
    case .clientLoaded(let id, let record): finishClient(id, record)
    case .changesLoaded(let id, let list): finish(id) { $0.takeChanges(list) }
    case .waitingLoaded(let id, let list): finish(id) { $0.takeWaiting(list) }
    case .appointmentsLoaded(let id, let list): finishAppointments(id, list)
    case .appointmentLoaded(let id, let appointment): finishAppointment(id, appointment)
    case .obstaclesFound(let id, let obstacles): finishObstacles(id, obstacles)
    default: []
    }
  }

  private mutating func finishDiary(_ id: RequestID, _ picture: DiaryPicture) -> [Effect] {
    switch finishRead(id) {
    case .diary: return takeDiary(picture)
    case .findDiary: return takeFound(picture)
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
    case .clientAppointments(let id): return take(list, of: id)
    case .bookingVisits: return takeVisits(list)
    case .doubt(let number): return takeDoubt(number, among: list)
    case .planAppointments: return takePlan(affected: list)
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
    _ id: RequestID, _ take: (inout Desk) -> [Effect]
  ) -> [Effect] {
    guard finishRead(id) != nil else { return [] }
    return take(&self)
  }

  private mutating func finishSlots(_ id: RequestID, _ slots: [AvailabilitySlot]) -> [Effect] {
    switch finishRead(id) {
    case .bookingPlaces: return takeBookingPlaces(slots)
    case .freePlace: return takeFreePlaces(slots)
    case .nextPlaces: return takeNextPlaces(slots)
    case .month: return takeMonth(slots)
    case .planPlaces: return takePlan(slots)
    case .findLater: return takeLater(slots)
    default: return []
    }
  }

  private mutating func finishObstacles(_ id: RequestID, _ obstacles: [Obstacle]?) -> [Effect] {
    switch finishRead(id) {
    case .bookingWhyNot: return takeBookingObstacles(obstacles)
    case .whyNot: return take(obstacles: obstacles)
    case .planWhyNot: return takeWhyTaken(obstacles)
    default: return []
    }
  }

  private mutating func takeDiary(_ picture: DiaryPicture) -> [Effect] {
    let isFirst = diary.picture == nil
    let effects = take(picture)
    judgeDoubts(by: picture)
    if isFirst, greets, notice == nil { notice = .welcome }
    return effects
  }

  private mutating func finishClients(_ id: RequestID, _ found: ClientMatches) -> [Effect] {
    switch finishRead(id) {
    case .bookingClients: return takeBookingClients(found)
    case .newcomerNames, .newcomerPhone: return takeAlike(found)
    case .clients: return take(found)
    default: return []
    }
  }
}
