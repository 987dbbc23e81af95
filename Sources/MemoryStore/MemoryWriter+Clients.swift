import Booking
import CivilTime
import ClinicStore

extension MemoryWriter {
  func insert(
    _ client: ClientRecord, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.practitioners.check(client.client.usualPractitioner)
      let number = tables.clients.rows.count
      try tables.clients.insert(StoredClient(client, number: number, changedAt: changedAt))
    }
  }

  func update(
    _ client: ClientRecord, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      guard tables.clients.contains(client.id) else { throw .missing("client") }
      try tables.practitioners.check(client.client.usualPractitioner)
      try tables.clients.update(client.id, "client") {
        $0 = StoredClient(client, number: $0.number, changedAt: changedAt)
      }
    }
  }

  func insert(_ member: FamilyMember, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.clients.check(member.client)
      let others = tables.family.rows.filter { $0.client == member.client }
      let roles: [KeyPath<FamilyMember, Bool>] = [
        \.isEmergencyContact, \.isInvoiceRecipient, \.isMainContact,
      ]
      for role in roles where member[keyPath: role] {
        guard !others.contains(where: { $0[keyPath: role] }) else { throw .taken }
      }
      try tables.family.insert(member)
    }
  }

  func insert(_ file: ClientDocument, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.clients.check(file.client)
      try tables.files.check(file.folder)
      try tables.files.insert(file)
    }
  }

  func insert(_ message: SecureMessage, of practice: Practice.ID) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.clients.check(message.client)
      try tables.practitioners.check(message.practitioner)
      try tables.messages.insert(message)
    }
  }
}
