import Booking
import CivilTime
import ClinicStore

/// Changes a copy of the state, which then replaces the state or is thrown away.
final class MemoryWriter: MemoryReading, DiaryWriter {
  var state: MemoryState

  init(state: MemoryState) { self.state = state }

  func change(
    _ practice: Practice.ID, _ change: (inout PracticeTables) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    guard state.practices.contains(practice) else { throw .unknownReference }
    try state.practices.update(practice, "practice", change)
  }

  func setMark(_ name: String, _ value: String) { state.marks[name] = value }

  func insert(_ practice: Practice) throws(StoreFailure) {
    try state.practices.insert(PracticeTables(practice))
  }

  // MARK: Applications

  func insert(_ application: ApplicationRecord) throws(StoreFailure) {
    try check(application)
    try state.applications.insert(StoredApplication(record: application))
  }

  func update(_ application: ApplicationRecord) throws(StoreFailure) {
    guard state.applications.contains(application.id) else { throw .missing("application") }
    try check(application)
    try state.applications.update(application.id, "application") { $0.record = application }
  }

  private func check(_ application: ApplicationRecord) throws(StoreFailure) {
    try state.practices.check(application.practice)
    let namesake = self.application(consumerID: application.consumerID)
    guard namesake == nil || namesake?.id == application.id else { throw .taken }
  }

  func insert(_ agreement: Agreement) throws(StoreFailure) {
    try state.applications.check(agreement.application)
    state.agreements.append(agreement)
  }

  func insert(_ record: AuditRecord) throws(StoreFailure) {
    guard record.number > state.audit.last?.number ?? 0 else { throw .taken }
    state.audit.append(record)
  }
}

extension MemoryWriter {
  func insert(_ location: Location, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in try tables.locations.insert(location) }
  }

  func insert(_ specialty: Specialty, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.specialties.insert(specialty)
    }
  }

  func insert(_ practitioner: Practitioner, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      for specialty in practitioner.specialties { try tables.specialties.check(specialty.id) }
      try tables.practitioners.insert(practitioner)
    }
  }

  func insert(_ type: AppointmentType, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      for offer in type.offers ?? [] {
        try tables.practitioners.check(offer.practitioner)
        try tables.locations.check(offer.location)
      }
      try tables.types.insert(type)
    }
  }

  func insert(_ reason: CancellationReason, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in try tables.reasons.insert(reason) }
  }

  func insert(_ group: ClientGroup, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in try tables.groups.insert(group) }
  }

  func insert(_ method: PaymentMethod, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in try tables.methods.insert(method) }
  }

  func insert(_ roster: Roster, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.practitioners.check(roster.practitioner)
      try tables.locations.check(roster.location)
      tables.rosters.append(roster)
    }
  }

  func insert(_ leave: Leave, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.practitioners.check(leave.practitioner)
      tables.leave.append(leave)
    }
  }

  func insert(_ closure: Closure, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.locations.check(closure.location)
      tables.closures.append(closure)
    }
  }
}
