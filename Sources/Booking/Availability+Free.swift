public import CivilTime

extension Availability {
  /// Free time in whole blocks, cut only where a day of `zone` ends. In the order of start, then
  /// practitioner, then location.
  ///
  /// - Parameters:
  ///   - zone: decides when the days begin and end; the locations may be in other zones.
  ///   - practitioners: empty means all who have a roster.
  ///   - locations: empty means all.
  public func free(
    days: ClosedRange<Day>, in zone: Zone, practitioners: [Practitioner.ID] = [],
    locations: [Location.ID] = []
  ) -> [AvailabilitySlot] {
    slots(days: days, in: zone, practitioners: practitioners, locations: locations)
  }

  /// Free time in pieces of one length: the type's or, if there is no type or it has no length,
  /// `minutes`. Pieces begin at the beginning of a free block and follow each other; the rest at
  /// its end is dropped. Without any length, the blocks of `free`.
  ///
  /// With a type, only those who offer it are asked; an unknown type gives nothing.
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

  /// Some of the rows of `slots`, and how many rows there are in all. The other rows are counted
  /// but not made, because a year in pieces of a minute has a million of them.
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

  /// The slots of a query; none if the location that gives the zone doesn't exist.
  public func slots(_ query: SlotQuery) -> [AvailabilitySlot] {
    let zone = query.zoneOf.map { location($0)?.zone } ?? locations.first?.zone
    guard let zone else { return [] }
    let all = slots(
      days: query.days, in: zone, practitioners: query.practitioners, locations: query.locations,
      type: query.type, minutes: query.minutes)
    return query.limit.map { Array(all.prefix(max(0, $0))) } ?? all
  }

  /// Whether the practitioner offers the type there; true for no type, false for an unknown one.
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
