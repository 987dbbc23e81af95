import Booking
import CivilTime

/// Asks for what the diary shows, and takes in the answers.
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
    return takePlaces(of: picture)
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
