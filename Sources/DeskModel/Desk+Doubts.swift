import Booking
import CivilTime

/// Changes without an answer. The desk asks the server until it knows their result, whatever the
/// diary shows.
extension Desk {
  mutating func doubt(_ write: AppointmentWrite, isStep: Bool = false) {
    let doubt = Doubt(
      number: doubtCount + 1, write: write, since: now, depth: history.done.count, isStep: isStep,
      askedAt: now)
    doubtCount += 1
    doubts.append(doubt)
  }

  /// Whether the last change may be one without an answer, so that undo has to wait.
  var isInDoubt: Bool { doubts.contains { $0.depth >= history.done.count } }

  mutating func askDoubts() -> [Effect] {
    var effects: [Effect] = []
    for index in doubts.indices {
      let doubt = doubts[index]
      guard now.seconds(since: doubt.askedAt) >= Doubt.askEverySeconds,
        !requests.isUnderWay(.doubt(doubt.number))
      else { continue }
      doubts[index].askedAt = now
      effects += question(about: doubt, requests.begin(.doubt(doubt.number)))
    }
    return effects
  }

  private func question(about doubt: Doubt, _ id: RequestID) -> [Effect] {
    switch doubt.write {
    case .booking(let order):
      let day = zone(of: order.location).day(of: order.time.start)
      let query = AppointmentQuery(
        days: day...day, zoneOf: order.location, practitioner: order.practitioner,
        client: order.client)
      return [.loadAppointments(id, query)]
    case .cancellation(let appointment, _), .moving(let appointment, _),
      .editing(let appointment, _):
      return [.loadAppointment(id, appointment.id)]
    }
  }

  mutating func takeDoubt(_ number: Int, among appointments: [Appointment]) -> [Effect] {
    guard let doubt = doubts.first(where: { $0.number == number }) else { return [] }
    return judge(doubt, among: appointments, at: now) ? reload() : []
  }

  /// Looks for the results in a diary that was read.
  mutating func judgeDoubts(by picture: DiaryPicture) {
    for doubt in doubts {
      guard picture.zone.range(of: picture.days).contains(doubt.place.time.start) else { continue }
      _ = judge(doubt, among: picture.appointments, at: picture.readAt)
    }
  }

  /// Returns whether the result is known now.
  private mutating func judge(
    _ doubt: Doubt, among appointments: [Appointment], at instant: Instant
  ) -> Bool {
    if let appointment = doubt.made(among: appointments) {
      settle(doubt, as: appointment)
      return true
    }
    guard now.seconds(since: doubt.since) >= Doubt.limit else {
      if let index = doubts.firstIndex(where: { $0.number == doubt.number }), !doubt.isTold {
        doubts[index].isTold = true
        notice = .notSettled(doubt, at: instant)
      }
      return false
    }
    doubts.removeAll { $0.number == doubt.number }
    notice = .neverMade(doubt)
    return true
  }

  private mutating func settle(_ doubt: Doubt, as appointment: Appointment) {
    doubts.removeAll { $0.number == doubt.number }
    let change = doubt.change(to: appointment)
    if let change { insert(change, at: doubt.depth) }
    replace(appointment)
    notice = .settled(appointment, change)
  }

  /// Shows the day that a change without an answer is about.
  mutating func showDay(of doubt: Doubt) -> [Effect] {
    let place = doubt.place
    return show(zone(of: place.location).day(of: place.time.start), at: place.location)
  }
}
