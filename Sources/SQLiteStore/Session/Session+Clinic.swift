import Booking
import CivilTime
import ClinicStore

extension Session {
  func insert(_ location: Location, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO location(practice, id, name, zone, timezone_id) VALUES (?, ?, ?, ?, ?)",
      practice, location.id, location.name, location.zone.identifier, location.timezoneID)
  }

  func locations(of practice: Practice.ID) throws(StoreFailure) -> [Location] {
    try connection.all(
      "SELECT id, name, zone, timezone_id FROM location WHERE practice = ? ORDER BY number",
      practice
    ) { (row) throws(StoreFailure) in
      let name = row.text(2)
      guard let zone = Zone.named(name) else {
        throw StoreFailure(
          .other, "This computer doesn't know the time zone \(name). Install the package tzdata.")
      }
      return Location(id: row.id(0), name: row.text(1), zone: zone, timezoneID: row.text(3))
    }
  }

  func insert(_ specialty: Specialty, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO specialty(practice, id, name) VALUES (?, ?, ?)",
      practice, specialty.id, specialty.name)
  }

  func specialties(of practice: Practice.ID) throws(StoreFailure) -> [Specialty] {
    try connection.all(
      "SELECT id, name FROM specialty WHERE practice = ? ORDER BY number", practice
    ) { Specialty(id: $0.id(0), name: $0.text(1)) }
  }

  func insert(_ practitioner: Practitioner, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO practitioner(practice, id, given_name, family_name) VALUES (?, ?, ?, ?)",
      practice, practitioner.id, practitioner.givenName, practitioner.familyName)
    for specialty in practitioner.specialties {
      try connection.run(
        """
        INSERT INTO practitioner_specialty(practice, practitioner, specialty) VALUES (?, ?, ?)
        """, practice, practitioner.id, specialty.id)
    }
  }

  func practitioners(of practice: Practice.ID) throws(StoreFailure) -> [Practitioner] {
    var specialties: [Practitioner.ID: [Specialty]] = [:]
    let pairs: [(Practitioner.ID, Specialty)] = try connection.all(
      """
      SELECT p.practitioner, s.id, s.name FROM practitioner_specialty p
      JOIN specialty s ON s.practice = p.practice AND s.id = p.specialty
      WHERE p.practice = ? ORDER BY p.number
      """, practice
    ) { ($0.id(0), Specialty(id: $0.id(1), name: $0.text(2))) }
    for (practitioner, specialty) in pairs {
      specialties[practitioner, default: []].append(specialty)
    }
    return try connection.all(
      """
      SELECT id, given_name, family_name FROM practitioner WHERE practice = ? ORDER BY number
      """, practice
    ) { row in
      let id: Practitioner.ID = row.id(0)
      return Practitioner(
        id: id, givenName: row.text(1), familyName: row.text(2),
        specialties: specialties[id] ?? [])
    }
  }

  func insert(_ type: AppointmentType, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO appointment_type(
        practice, id, name, minutes, colour, tells_offers, client_group)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, practice, type.id, type.name, type.minutes, type.colour, type.offers != nil,
      type.clientGroup)
    for offer in type.offers ?? [] {
      try connection.run(
        "INSERT INTO offer(practice, type, practitioner, location) VALUES (?, ?, ?, ?)",
        practice, type.id, offer.practitioner, offer.location)
    }
  }

  func appointmentTypes(of practice: Practice.ID) throws(StoreFailure) -> [AppointmentType] {
    var offers: [AppointmentType.ID: Set<AppointmentType.Offer>] = [:]
    let rows: [(AppointmentType.ID, AppointmentType.Offer)] = try connection.all(
      "SELECT type, practitioner, location FROM offer WHERE practice = ?", practice
    ) { ($0.id(0), AppointmentType.Offer(practitioner: $0.id(1), location: $0.id(2))) }
    for (type, offer) in rows { offers[type, default: []].insert(offer) }
    return try connection.all(
      """
      SELECT id, name, minutes, colour, tells_offers, client_group FROM appointment_type
      WHERE practice = ? ORDER BY number
      """, practice
    ) { row in
      let id: AppointmentType.ID = row.id(0)
      return AppointmentType(
        id: id, name: row.text(1), minutes: row.optional(2, row.integer),
        colour: row.optional(3) { UInt32(truncatingIfNeeded: row.integer($0)) },
        offers: row.bool(4) ? offers[id] ?? [] : nil, clientGroup: row.optionalID(5))
    }
  }

  func insert(_ reason: CancellationReason, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO cancellation_reason(practice, id, name) VALUES (?, ?, ?)",
      practice, reason.id, reason.name)
  }

  func cancellationReasons(
    of practice: Practice.ID
  ) throws(StoreFailure) -> [CancellationReason] {
    try connection.all(
      "SELECT id, name FROM cancellation_reason WHERE practice = ? ORDER BY number", practice
    ) { CancellationReason(id: $0.id(0), name: $0.text(1)) }
  }
}
