import Booking
import BookingLanguage
import CivilTime

/// A list of proposals: read, decided item by item, then sent. Nothing is sent before the user
/// confirms.
extension Desk {
  /// Reads the free times on the dates of a series, and of the days after each for alternatives.
  mutating func startSeries(_ series: Series) -> [Effect] {
    let place = series.place
    let days = series.days(in: zone(of: place.location))
    guard let first = days.first, let last = days.last else { return [.beep] }
    plan = Plan(.series(series))
    hold = .plan
    // To the end of the week, for the nearest free time if a date isn't free.
    let query = SlotQuery(
      days: first...last.adding(days: 6), zoneOf: place.location,
      practitioners: [place.practitioner], locations: [place.location])
    return [.findSlots(requests.begin(.planPlaces), query)]
  }

  /// Reads the appointments that an absence affects, and the free times for them.
  mutating func planAbsence(_ request: AbsenceRequest) -> [Effect] {
    guard clinic != nil else { return refuse(.away, .isLoading) }
    guard let absence = request.range(self) else {
      notice = .notAnAbsence(request.text)
      return [.beep]
    }
    let id = request.who(self)
    plan = Plan(.away(id, absence))
    hold = .plan
    let first = zone.day(of: absence.start)
    let last = zone.day(of: absence.end.adding(seconds: -1))
    return [
      .loadAppointments(
        requests.begin(.planAppointments),
        AppointmentQuery(days: first...last, zoneOf: location?.id, practitioner: id)),
      .findSlots(
        requests.begin(.planPlaces),
        SlotQuery(days: first...last.adding(days: Plan.daysAfter), zoneOf: location?.id)),
    ]
  }

  /// Closes the list.
  mutating func leavePlan() -> [Effect] {
    requests.drop(.planPlaces)
    requests.drop(.planAppointments)
    requests.drop(.planWhyNot)
    plan = nil
    return []
  }

  /// Leaves an item out, or puts it back.
  mutating func togglePlanned(_ index: Int) -> [Effect] {
    plan?.toggle(index)
    return []
  }

  /// Proposes another time for an item.
  mutating func stepPlanned(_ index: Int, by step: Int) -> [Effect] {
    plan?.step(index, by: step)
    return []
  }

  mutating func takePlan(_ blocks: [AvailabilitySlot]) -> [Effect] {
    plan?.reading?.blocks = blocks
    return completePlan()
  }

  mutating func takePlan(affected appointments: [Appointment]) -> [Effect] {
    plan?.reading?.affected = appointments
    return completePlan()
  }

  /// Makes the list once everything that it needs is read.
  private mutating func completePlan() -> [Effect] {
    guard let plan, let reading = plan.reading, let blocks = reading.blocks else { return [] }
    let items: [Plan.Item]?
    switch plan.purpose {
    case .series(let series): items = Plan.dates(of: series, in: blocks, self)
    case .away(let id, let absence):
      items = reading.affected.map {
        Plan.displaced($0, by: absence, of: id, in: blocks, self)
      }
    }
    self.plan?.items = items
    return items == nil ? [] : askWhyTaken()
  }

  /// Asks why the next date isn't free. The questions go one at a time, so that a booking doesn't
  /// have to wait behind many.
  mutating func askWhyTaken() -> [Effect] {
    guard clinic?.tellsRosters == true, batch == nil, case .series(let series)? = plan?.purpose,
      let item = plan?.firstUnexplained
    else { return [] }
    let order = BookingOrder(
      client: nil, practitioner: item.wanted.practitioner, location: item.wanted.location,
      type: series.type, time: item.wanted.time)
    return [.findObstacles(requests.begin(.planWhyNot), order, ignoring: nil)]
  }

  /// - Parameter obstacles: nil if the server doesn't say why; then the other dates aren't asked
  /// for.
  mutating func takeWhyTaken(_ obstacles: [Obstacle]?) -> [Effect] {
    guard let obstacles, let index = plan?.items?.firstIndex(where: \.isUnexplained) else {
      return []
    }
    plan?.items?[index].obstacles = obstacles
    return askWhyTaken()
  }
}
