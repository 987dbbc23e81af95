public import CivilTime

extension Availability {
  /// How far ahead `nextFree` looks if no other number of days is given.
  public static let horizonDays = 90

  /// The first free time that starts at `instant` or later; of several at once, the first by
  /// practitioner, then location. Nil if there is none within the days.
  ///
  /// Its length is the type's or, if there is no type or it has no length, `minutes`; without any
  /// length, the whole free block from there. Unlike those of `slots`, it may begin anywhere in a
  /// free block, on a whole minute.
  ///
  /// Cost: looks at one day, then at the next two, then four and so on until it finds something.
  public func nextFree(
    from instant: Instant, practitioners: [Practitioner.ID] = [], locations: [Location.ID] = [],
    type: AppointmentType.ID? = nil, minutes: Int? = nil, withinDays horizon: Int = horizonDays
  ) -> AvailabilitySlot? {
    let length = length(of: type, else: minutes)
    guard Appointment.lengths.contains(length ?? Appointment.lengths.lowerBound) else { return nil }
    let overhang = Appointment.lengths.upperBound
    let last = instant.adding(minutes: horizon * 1440)
    var start = max(instant, now).roundedUp(toMinutes: 1)
    var span = 1440
    while start < last {
      let end = min(start.adding(minutes: span), last)
      let window = TimeRange(start: start, end: end.adding(minutes: overhang))
      let free = FreeBlocks(
        of: self, in: window, practitioners: practitioners, locations: locations, type: type)
      let found = free.blocks.compactMap { $0.first(minutes: length) }
        .filter { $0.time.start < end }
        .min()
      if let found { return free.slot(found) }
      start = end
      span *= 2
    }
    return nil
  }
}

extension FreeBlocks.Block {
  /// The first piece of this length in the block, or the block from its first whole minute.
  fileprivate func first(minutes: Int?) -> Self? {
    let start = time.start.roundedUp(toMinutes: 1)
    let end = minutes.map { start.adding(minutes: $0) } ?? time.end
    guard start < end, end <= time.end else { return nil }
    var place = self
    place.time = TimeRange(start: start, end: end)
    return place
  }
}
