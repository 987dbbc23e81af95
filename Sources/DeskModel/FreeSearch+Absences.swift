import Booking
import BookingLanguage
import CivilTime

/// Which of the practitioners that a search means aren't free, and why.
extension FreeSearch {
  /// Fills in the reasons: for a time or a single day; for several days only if nothing is free on
  /// any.
  mutating func explain(by picture: DiaryPicture, _ desk: Desk) {
    let meant = meant(picture.rosters, desk)
    isNobodyMeant = meant.isEmpty
    (absences, staffing) = ([], nil)
    guard let clinic = desk.clinic, let days else { return }
    let parts = parts(of: days, desk)
    isOver = parts.isEmpty
    let isOne = onlyDay != nil
    guard !parts.isEmpty, isOne || choices.isEmpty else { return }
    let plans = FindPlans(
      picture: picture, clinic: clinic, now: desk.now, zone: zone(desk))
    let told = meant.map { plans.segment(of: $0.practitioner, at: $0.places, in: parts) }
    let free = Set(
      choices.filter { $0.isExact || target == nil }.map(\.place.practitioner))
    let found = zip(meant, told).filter { !free.contains($0.0.practitioner) }.map {
      Absence(
        practitioner: $0.practitioner, segment: $1, next: next(of: $0, picture, desk))
    }
    // Practitioners in the list at another time come last.
    let listed = Set(choices.map(\.place.practitioner))
    absences =
      found.filter { !listed.contains($0.practitioner) }
      + found.filter { listed.contains($0.practitioner) }
    guard isOne, picture.rosters != nil else { return }
    let working = zip(meant, told).filter {
      free.contains($0.0.practitioner) || ($0.1?.kind.isWork ?? false)
    }
    staffing = Staffing(working: working.count, meant: meant.count)
  }

  /// The ranges in which an appointment may start.
  private func parts(of days: ClosedRange<Day>, _ desk: Desk) -> [TimeRange] {
    if let target { return [TimeRange(start: target, minutes: 1)] }
    let (wish, zone, start) = (words.wish, zone(desk), start(desk))
    return (0...days.upperBound.days(since: days.lowerBound)).compactMap { index in
      let day = days.lowerBound.adding(days: index)
      let part = wish.part(of: day, in: zone)
      guard wish.isMet(by: day), part.end > start else { return nil }
      return TimeRange(start: max(part.start, start), end: part.end)
    }
  }

  /// A practitioner, and the locations at which the words can mean them.
  private struct Meant {
    var practitioner: Practitioner.ID
    var places: [Location.ID]
  }

  /// The practitioners that the words mean, by name, location and offered type. If rosters are
  /// known, only those who work at a location are meant there.
  private func meant(_ rosters: RosterBook?, _ desk: Desk) -> [Meant] {
    let people = Set(words.practitioners.flatMap(desk.names.practitioners(named:)).map(\.id))
    let places = Set(words.locations.flatMap(desk.names.locations(named:)).map(\.id))
    let works = rosters.map {
      Set(
        $0.rosters.map {
          AppointmentType.Offer(practitioner: $0.practitioner, location: $0.location)
        })
    }
    let wanted = desk.clinic?.locations.filter { places.isEmpty || places.contains($0.id) } ?? []
    return (desk.clinic?.practitioners ?? []).compactMap { person in
      guard people.isEmpty || people.contains(person.id) else { return nil }
      let there = wanted.map(\.id).filter { place in
        let offer = AppointmentType.Offer(practitioner: person.id, location: place)
        guard works?.contains(offer) ?? true else { return false }
        return words.types.isEmpty && works != nil
          || type(of: person.id, at: place, desk) != nil
      }
      return there.isEmpty ? nil : Meant(practitioner: person.id, places: there)
    }
  }

  /// The practitioner's first free time after the wanted time, as far as known.
  private func next(
    of meant: Meant, _ picture: DiaryPicture, _ desk: Desk
  ) -> AvailabilitySlot? {
    let length = lengths(desk)
    let after = target ?? days.map { zone(desk).range(of: $0).end } ?? desk.now
    let places = (picture.free + later).compactMap { block -> AvailabilitySlot? in
      guard block.practitioner == meant.practitioner, meant.places.contains(block.location),
        let minutes = length(block)
      else { return nil }
      var place = block
      place.time = TimeRange(start: max(block.time.start, after, desk.now), minutes: minutes)
      return place.time.end <= block.time.end ? place : nil
    }
    return places.min { $0.time.start < $1.time.start }
  }
}

/// The practitioners' plans, as far as the diary that was read shows.
private struct FindPlans {
  let picture: DiaryPicture
  let zone: Zone
  let now: Instant
  private let availability: Availability?

  init(picture: DiaryPicture, clinic: Clinic, now: Instant, zone: Zone) {
    (self.picture, self.zone, self.now) = (picture, zone, now)
    availability = picture.rosters.map {
      Availability(
        rosters: $0, appointments: picture.appointments, locations: clinic.locations,
        types: clinic.types, now: now)
    }
  }

  /// The segment that best explains why a practitioner isn't free in any of these ranges.
  func segment(
    of person: Practitioner.ID, at places: [Location.ID], in parts: [TimeRange]
  ) -> DayPlan.Segment? {
    let found = parts.flatMap { part in
      places.flatMap { place -> [DayPlan.Segment] in
        let segments = plan(of: person, at: place, on: zone.day(of: part.start)).segments
        return segments.indices.filter { segments[$0].time.overlaps(part) }
          .map { segments.joined(at: $0) }
      }
    }
    return found.min { ($0.kind.rank, $0.time) < ($1.kind.rank, $1.time) }
  }

  private func plan(of person: Practitioner.ID, at place: Location.ID, on day: Day) -> DayPlan {
    availability?.plan(of: person, at: place, on: day, in: zone)
      ?? DayPlan(
        of: person, at: place, on: day, in: zone, free: picture.free,
        appointments: picture.appointments, now: now)
  }
}

extension [DayPlan.Segment] {
  /// The segment at an index, with appointments that follow each other joined into one.
  fileprivate func joined(at index: Int) -> DayPlan.Segment {
    var segment = self[index]
    guard case .booked = segment.kind else { return segment }
    for next in self[(index + 1)...] {
      guard case .booked = next.kind else { break }
      segment.time = TimeRange(start: segment.time.start, end: next.time.end)
    }
    return segment
  }
}

extension DayPlan.Kind {
  /// Whether the practitioner is at work.
  fileprivate var isWork: Bool {
    switch self {
    case .free, .booked, .onBreak, .past: true
    case .onLeave, .closed, .elsewhere, .offRoster, .notOffered: false
    }
  }

  /// How well it explains why a practitioner isn't free; 0 explains best.
  fileprivate var rank: Int {
    switch self {
    case .free: 0
    case .booked: 1
    case .onBreak: 2
    case .past: 3
    case .closed: 4
    case .onLeave: 5
    case .notOffered: 6
    case .elsewhere: 7
    case .offRoster: 8
    }
  }
}
