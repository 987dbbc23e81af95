public import Booking
import CivilTime
import CoreplusAPI

extension APIService {
  /// How many days to ask for at once if only the first few slots are wanted.
  private static let windowDays = 14

  /// Free time, earliest first. With a limit, reads two weeks at a time until there are enough. If
  /// the server doesn't name the slots' practitioners, sends one request for each practitioner.
  public func slots(_ query: SlotQuery) async throws(BookingFailure) -> [AvailabilitySlot] {
    guard query.limit.map({ $0 > 0 }) ?? true else { return [] }
    let zone = try await location(query.zoneOf)
    var found: [AvailabilitySlot] = []
    for days in query.days.parts(of: query.limit == nil ? Self.mostDays : Self.windowDays) {
      found += try await slots(query, on: days, zone)
      if let limit = query.limit, found.count >= limit { return Array(found.prefix(limit)) }
    }
    return found
  }

  /// The slots on some of the query's days, earliest first; may stop once it has `limit` slots.
  private func slots(
    _ query: SlotQuery, on days: ClosedRange<Day>, _ zone: Location
  ) async throws(BookingFailure) -> [AvailabilitySlot] {
    var blocks: [AvailabilitySlot] = []
    if query.practitioners.count == 1 || knowledge.slotsNamePractitioners {
      let only = query.practitioners.count == 1 ? query.practitioners[0] : nil
      if let read = try await self.blocks(query, on: days, zone, of: query.practitioners, only) {
        blocks = read
      } else {
        knowledge.slotsNamePractitioners = false
      }
    }
    if query.practitioners.count != 1, !knowledge.slotsNamePractitioners {
      for practitioner in try await everybody(in: query) {
        blocks +=
          try await self.blocks(query, on: days, zone, of: [practitioner], practitioner) ?? []
      }
    }
    return query.cut(blocks).filter(query.admits).sorted(by: AvailabilitySlot.isEarlier)
  }

  /// The free blocks; nil if the server doesn't name the slots' practitioners.
  private func blocks(
    _ query: SlotQuery, on days: ClosedRange<Day>, _ zone: Location,
    of practitioners: [Practitioner.ID], _ only: Practitioner.ID?
  ) async throws(BookingFailure) -> [AvailabilitySlot]? {
    var parameters = Query(days: days, zone: zone)
    for practitioner in practitioners { parameters.append("practitionerId", practitioner.text) }
    for location in query.locations { parameters.append("locationId", location.text) }
    if let type = query.type { parameters.append("appointmentTypeId", type.text) }
    // Only a coredesk server is known to sort the rows (reference section 9.5).
    let isOrdered = knowledge.hasExtensions == true
    let rows = try await rows(SlotResource.self, APIPath.availabilitySlot, parameters) { rows in
      isOrdered && query.isSatisfied(by: rows, only)
    }.rows
    let slots = rows.compactMap { AvailabilitySlot($0, asked: only) }
    return slots.count == rows.count ? slots : nil
  }

  private func everybody(in query: SlotQuery) async throws(BookingFailure) -> [Practitioner.ID] {
    if !query.practitioners.isEmpty { return query.practitioners }
    if let known = knowledge.practitioners { return known }
    let rows = try await rows(PractitionerResource.self, APIPath.practitioner).rows
    let ids = rows.map(\.practitionerId)
    knowledge.practitioners = ids
    return ids
  }
}

extension SlotQuery {
  /// Cuts blocks into pieces of the wanted length. A server has already done that for a type.
  fileprivate func cut(_ blocks: [AvailabilitySlot]) -> [AvailabilitySlot] {
    guard type == nil, let minutes else { return blocks }
    return blocks.flatMap { $0.pieces(minutes: minutes) }
  }

  fileprivate func admits(_ slot: AvailabilitySlot) -> Bool {
    (practitioners.isEmpty || practitioners.contains(slot.practitioner))
      && (locations.isEmpty || locations.contains(slot.location))
  }

  /// Whether rows that are sorted by start have the first `limit` slots: later rows begin with the
  /// last one or after it.
  fileprivate func isSatisfied(by rows: [SlotResource], _ only: Practitioner.ID?) -> Bool {
    guard let limit, let last = rows.last?.startDateTime.instant else { return false }
    let blocks = rows.compactMap { AvailabilitySlot($0, asked: only) }
    return cut(blocks).count { admits($0) && $0.time.start < last } >= limit
  }
}
