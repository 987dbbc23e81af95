public import CivilTime

/// Finds who is free when, and why somebody isn't: free time is the rosters without breaks, leave,
/// closures and appointments.
///
/// Rosters are in the wall time of their location. A practitioner with shifts at two locations at
/// once is free at both until booked at either. An appointment and leave count everywhere, a break
/// only at the location of its shift. Nothing is free before `now`, rounded up to the next five
/// minutes on the location's clock.
///
/// Cost: `init` sorts the appointments by practitioner, so keep the value while they don't change.
public struct Availability: Sendable {
  /// Free time begins here, rounded up to the next five minutes.
  public let now: Instant
  let locations: [Location]
  private let locationsByID: [Location.ID: Location]
  let types: [AppointmentType.ID: AppointmentType]
  private let people: [Practitioner.ID: Person]
  private let closures: [Location.ID: Timeline<String>]

  private struct Person: Sendable {
    var workplaces: [Location.ID: Workplace] = [:]
    var leave = Timeline<String>()
    var appointments = Timeline<Appointment.ID>()
  }

  /// Ignores cancelled appointments, and rosters at locations that aren't in `locations`.
  public init(
    rosters: RosterBook, appointments: [Appointment], locations: [Location],
    types: [AppointmentType], now: Instant
  ) {
    self.now = now
    self.locations = locations
    locationsByID = Dictionary(locations.map { ($0.id, $0) }) { first, _ in first }
    self.types = Dictionary(types.map { ($0.id, $0) }) { first, _ in first }
    closures = Dictionary(grouping: rosters.closures, by: \.location).mapValues {
      Timeline($0.map { .init(time: $0.time, cause: $0.reason) })
    }
    var people: [Practitioner.ID: Person] = [:]
    for roster in rosters.rosters {
      people[roster.practitioner, default: Person()]
        .workplaces[roster.location, default: Workplace()].add(roster)
    }
    for (id, leave) in Dictionary(grouping: rosters.leave, by: \.practitioner) {
      people[id, default: Person()].leave =
        Timeline(leave.map { .init(time: $0.time, cause: $0.note) })
    }
    var held: [Practitioner.ID: [Timeline<Appointment.ID>.Entry]] = [:]
    for appointment in appointments where appointment.occupies {
      held[appointment.practitioner, default: []]
        .append(.init(time: appointment.time, cause: appointment.id))
    }
    for (id, entries) in held {
      people[id, default: Person()].appointments = Timeline(entries)
    }
    self.people = people
  }

  /// All practitioners who have a roster, by id.
  var practitioners: [Practitioner.ID] {
    people.filter { !$0.value.workplaces.isEmpty }.keys.sorted()
  }

  func location(_ id: Location.ID) -> Location? { locationsByID[id] }

  func works(_ practitioner: Practitioner.ID, at location: Location.ID) -> Bool {
    people[practitioner]?.workplaces[location] != nil
  }

  /// `now`, rounded up to the next five minutes on the wall clock of `zone`.
  func bookableFrom(in zone: Zone) -> Instant {
    let second = (now.secondsSinceEpoch + Int64(zone.offset(at: now))) % 300
    return now.adding(seconds: (300 - Int(second)) % 300)
  }

  func hours(
    of practitioner: Practitioner.ID, at location: Location.ID, on days: WallDays
  ) -> (shifts: [TimeRange], breaks: [TimeRange]) {
    people[practitioner]?.workplaces[location]?.hours(on: days) ?? ([], [])
  }

  /// `days` are the window's in the location's zone.
  func layers(
    of practitioner: Practitioner.ID, at location: Location, in window: TimeRange, on days: WallDays
  ) -> Layers {
    let person = people[practitioner]
    let hours = hours(of: practitioner, at: location.id, on: days)
    return Layers(
      window: window,
      bookableFrom: bookableFrom(in: location.zone),
      shifts: hours.shifts,
      breaks: hours.breaks,
      closures: closures[location.id]?.overlapping(window) ?? [],
      leave: person?.leave.overlapping(window) ?? [],
      appointments: person?.appointments.overlapping(window) ?? [])
  }
}
