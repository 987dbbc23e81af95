public import CivilTime

extension Availability {
  /// Free time in whole blocks: one per practitioner and location, cut where a day of `zone` ends.
  /// In the order of start, then practitioner, then location.
  ///
  /// - Parameters:
  ///   - zone: says where the days begin and end; the locations may lie in others.
  ///   - practitioners: empty means everybody.
  ///   - locations: empty means everywhere.
  public func free(
    days: ClosedRange<Day>, in zone: Zone, practitioners: [Practitioner.ID] = [],
    locations: [Location.ID] = []
  ) -> [AvailabilitySlot] {
    slots(days: days, in: zone, practitioners: practitioners, locations: locations)
  }

  /// Free time in pieces of one length: the type's or, where there is no type or it tells none,
  /// `minutes`. Pieces begin at the beginning of a free block and follow each other; what is left
  /// at its end is dropped. Without any length, the blocks of `free`.
  ///
  /// With a type, only where it is offered; none for a type that is not known.
  public func slots(
    days: ClosedRange<Day>, in zone: Zone, practitioners: [Practitioner.ID] = [],
    locations: [Location.ID] = [], type: AppointmentType.ID? = nil, minutes: Int? = nil
  ) -> [AvailabilitySlot] {
    let length = length(of: type, else: minutes)
    guard length.map(Appointment.lengths.contains) ?? true else { return [] }
    var free = blocks(WallDays(days, in: zone), practitioners, locations, type)
    if let length { free.split(minutes: length) }
    return free.slots
  }

  /// Some of the rows that `slots` has, and how many those are. The others are counted, not made: a
  /// year in pieces of a minute has a million.
  public func slots(
    rows: Range<Int>, days: ClosedRange<Day>, in zone: Zone,
    practitioners: [Practitioner.ID] = [], locations: [Location.ID] = [],
    type: AppointmentType.ID? = nil
  ) -> (slots: [AvailabilitySlot], total: Int) {
    let length = length(of: type, else: nil)
    guard length.map(Appointment.lengths.contains) ?? true else { return ([], 0) }
    let days = WallDays(days, in: zone)
    return blocks(days, practitioners, locations, type)
      .slots(rows: rows, minutes: length, days: days)
  }

  /// Not sorted, each within one day.
  private func blocks(
    _ days: WallDays, _ practitioners: [Practitioner.ID], _ locations: [Location.ID],
    _ type: AppointmentType.ID?
  ) -> FreeBlocks {
    var free = FreeBlocks(
      of: self, in: days.whole, practitioners: practitioners, locations: locations, type: type)
    free.cut(at: days)
    return free
  }

  /// The slots of a query; none where it names a location for the zone that does not exist.
  public func slots(_ query: SlotQuery) -> [AvailabilitySlot] {
    let zone = query.zoneOf.map { location($0)?.zone } ?? locations.first?.zone
    guard let zone else { return [] }
    let all = slots(
      days: query.days, in: zone, practitioners: query.practitioners, locations: query.locations,
      type: query.type, minutes: query.minutes)
    return query.limit.map { Array(all.prefix(max(0, $0))) } ?? all
  }

  /// Whether an appointment of the type (of any, if nil) can be had of this practitioner there.
  func isOffered(
    _ type: AppointmentType.ID?, by practitioner: Practitioner.ID, at location: Location.ID
  ) -> Bool {
    guard let type else { return true }
    return types[type]?.isOffered(by: practitioner, at: location) ?? false
  }

  func length(of type: AppointmentType.ID?, else minutes: Int?) -> Int? {
    type.flatMap { types[$0]?.minutes } ?? minutes
  }
}
