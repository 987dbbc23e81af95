import Booking
import BookingLanguage
import CivilTime

/// A list of proposals: read, decided item by item, sent. Nothing is sent before somebody confirms.
extension Desk {
  /// Reads what is free on the dates of a series, and as far behind each as another place is offered.
  mutating func startSeries(_ series: Series) -> [Effect] {
    let place = series.place
    let days = series.days(in: zone(of: place.location))
    guard let first = days.first, let last = days.last else { return [.beep] }
    plan = Plan(.series(series))
    hold = .plan
    // To the end of the week: for the nearest, where a date does not fit.
    let query = SlotQuery(
      days: first...last.adding(days: 6), zoneOf: place.location,
      practitioners: [place.practitioner], locations: [place.location])
    return [.findSlots(requests.begin(.planPlaces), query)]
  }

  /// Reads whom an absence affects, and where they could go instead.
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

  /// The list is not wanted any more.
  mutating func leavePlan() -> [Effect] {
    requests.drop(.planPlaces)
    requests.drop(.planAppointments)
    requests.drop(.planWhyNot)
    plan = nil
    return []
  }

  /// Leaves an item out, or takes it in again.
  mutating func togglePlanned(_ index: Int) -> [Effect] {
    plan?.toggle(index)
    return []
  }

  /// Proposes another place for an item.
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

  /// Makes the list once all it needs is read.
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

  /// Asks why the next date that is taken is taken: one question at a time, so that Enter never
  /// waits behind many.
  mutating func askWhyTaken() -> [Effect] {
    guard clinic?.tellsRosters == true, batch == nil, case .series(let series)? = plan?.purpose,
      let item = plan?.firstUnexplained
    else { return [] }
    let order = BookingOrder(
      client: nil, practitioner: item.wanted.practitioner, location: item.wanted.location,
      type: series.type, time: item.wanted.time)
    return [.findObstacles(requests.begin(.planWhyNot), order, ignoring: nil)]
  }

  /// Nil where the server does not tell why: then it does not of the other dates either.
  mutating func takeWhyTaken(_ obstacles: [Obstacle]?) -> [Effect] {
    guard let obstacles, let index = plan?.items?.firstIndex(where: \.isUnexplained) else {
      return []
    }
    plan?.items?[index].obstacles = obstacles
    return askWhyTaken()
  }
}
