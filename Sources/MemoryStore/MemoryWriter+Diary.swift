import Booking
import CivilTime
import ClinicStore

extension MemoryWriter {
  func insert(
    _ appointment: Appointment, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.checkReferences(of: appointment)
      try tables.appointments.insert(appointment)
    }
  }

  func update(
    _ appointment: Appointment, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      guard tables.appointments.contains(appointment.id) else { throw .missing("appointment") }
      try tables.checkReferences(of: appointment)
      try tables.appointments.update(appointment)
    }
  }

  func nextReference(of practice: Practice.ID) throws(StoreFailure) -> String {
    var reference = 0
    guard state.practices.contains(practice) else { throw .missing("reference numbers") }
    try change(practice) { tables in
      tables.lastReference += 1
      reference = tables.lastReference
    }
    return String(reference)
  }

  func insert(_ entry: WaitingEntry, of practice: Practice.ID) throws(StoreFailure) {
    guard entry.minutes.map(Appointment.lengths.contains) ?? true else {
      let lengths = Appointment.lengths
      throw StoreFailure(
        .other, "An appointment lasts \(lengths.lowerBound) to \(lengths.upperBound) minutes.")
    }
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.clients.check(entry.client)
      try tables.practitioners.check(entry.practitioner)
      try tables.locations.check(entry.location)
      try tables.types.check(entry.type)
      try tables.waiting.insert(entry)
    }
  }

  func removeWaiting(
    _ id: WaitingEntry.ID, of practice: Practice.ID
  ) throws(StoreFailure) -> Client.ID? {
    guard state.practices.contains(practice) else { return nil }
    var client: Client.ID?
    try change(practice) { client = $0.waiting.remove(id)?.client }
    return client
  }
}

extension PracticeTables {
  fileprivate func checkReferences(of appointment: Appointment) throws(StoreFailure) {
    try practitioners.check(appointment.practitioner)
    try locations.check(appointment.location)
    try types.check(appointment.type)
    try clients.check(appointment.client)
    try reasons.check(appointment.cancellation?.reason)
  }
}
