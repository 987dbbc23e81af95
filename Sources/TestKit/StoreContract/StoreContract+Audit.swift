import Booking
import CivilTime
import ClinicStore
import Testing

extension StoreContract {
  /// The trail of who did and saw what.
  static let audit = [
    StoreCheck("theTrailIsAChain") { try await $0.theTrailIsAChain() },
    StoreCheck("aTrailOfManyWritersIsAChain") { try await $0.aTrailOfManyWritersIsAChain() },
    StoreCheck("whatFailsLeavesNoRecord") { try await $0.whatFailsLeavesNoRecord() },
    StoreCheck("everyActionComesBack") { try await $0.everyActionComesBack() },
    StoreCheck("findsWhatWasDoneToAppointments") { try await $0.findsWhatWasDoneToAppointments() },
  ]

  func theTrailIsAChain() async throws {
    let id = clinic.practice.id
    let entry = AuditEntry(
      at: clinic.now, practice: id, actor: .application("a", operator: "jm"),
      action: .clientsListed([clinic.jane.id, clinic.jane.id]))
    #expect(try await store.read { try $0.lastAuditRecord() } == nil)
    try await store.write { try $0.append(entry) }
    try await store.write { try $0.append(entry) }
    let records = try await store.read { try $0.auditRecords(after: 0, limit: 10) }
    #expect(records.map(\.entry) == [entry, entry] && records.map(\.number) == [1, 2])
    #expect(records[0].follows(nil) && records[1].follows(records[0]))
    #expect(try await store.read { try $0.lastAuditRecord() } == records[1])
    #expect(try await store.read { try $0.auditRecords(after: 1, limit: 10) } == [records[1]])
    #expect(try await store.read { try $0.auditRecords(after: 0, limit: 1) } == [records[0]])
    await #expect(throws: StoreFailure.self) {
      try await store.write { try $0.insert(records[0]) }
    }
  }

  func aTrailOfManyWritersIsAChain() async throws {
    let id = clinic.practice.id
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask { [clinic, store] in
          let entry = AuditEntry.administration(
            .applicationCreated(.init("\(number)")), of: id, at: clinic.now)
          await #expect(throws: Never.self) { try await store.write { try $0.append(entry) } }
        }
      }
    }
    let records = try await store.read { try $0.auditRecords(after: 0, limit: 1000) }
    #expect(records.map(\.number) == Array(1...100))
    for (record, previous) in zip(records, [nil] + records.map(Optional.some)) {
      #expect(record.follows(previous), "\(record.number)")
    }
    #expect(Set(records.map(\.entry)).count == 100)
  }

  func whatFailsLeavesNoRecord() async throws {
    let id = clinic.practice.id
    try await clinic.book(clinic.appointment(1, minutes: 0), in: store)
    let twice = clinic.appointment(2, minutes: 0)
    await #expect(throws: StoreFailure.self) {
      try await store.write { [clinic] in
        try $0.append(.administration(.appointmentCreated(twice.id), of: id, at: clinic.now))
        try $0.insert(twice, of: id, changedAt: clinic.now)
      }
    }
    #expect(try await store.read { try $0.lastAuditRecord() } == nil)
  }

  func everyActionComesBack() async throws {
    let actions: [AuditAction] = [
      .appointmentCreated("a"), .appointmentChanged("a", movedFrom: nil),
      .appointmentChanged("a", movedFrom: clinic.now), .appointmentCancelled("a"),
      .appointmentTypeCreated("t"), .clientCreated("c"), .clientChanged("c"),
      .familyMemberAdded("m", to: "c"), .fileAdded("f", to: "c"),
      .messageReceived("m", about: "c"), .messageReceived("m", about: nil),
      .paymentsAdded(to: "i"), .waitingAdded("w", "c"), .waitingRemoved("w", "c"),
      .clientViewed("c"), .clientsListed(["c", "d"]), .invoiceViewed("i", of: "c"),
      .invoicesListed(of: ["c"]), .paymentsViewed("i", of: "c"), .waitingListed(["c"]),
      .practiceCreated("p"), .signedUp("p", "a"), .applicationCreated("a"),
      .applicationChanged("a", .ticked([.viewClient, .createFile])),
      .applicationChanged("a", .tokenExtended), .termsAgreed(edition: "2026-12", "a"),
      .other(verb: "dancing", subjects: ["client c", "x"]), .other(verb: "", subjects: []),
    ]
    let actors: [AuditActor] = [
      .application("a", operator: nil), .application("a", operator: "jm"), .administration,
      .other("somebody else"),
    ]
    let entries = actions.enumerated().map { index, action in
      AuditEntry(
        at: clinic.now.adding(minutes: index), practice: index % 5 == 0 ? nil : "p",
        actor: actors[index % actors.count], action: action)
    }
    try await store.write { for entry in entries { try $0.append(entry) } }
    let records = try await store.read { try $0.auditRecords(after: 0, limit: 100) }
    #expect(records.map(\.entry) == entries)
  }

  func findsWhatWasDoneToAppointments() async throws {
    let id = clinic.practice.id
    let actions: [AuditAction] = [
      .appointmentCreated("a"), .clientViewed("c"), .appointmentChanged("a", movedFrom: clinic.now),
      .appointmentCancelled("a"), .appointmentTypeCreated("t"), .appointmentCreated("b"),
    ]
    try await store.write { [clinic] in
      for (index, action) in actions.enumerated() {
        let at = clinic.now.adding(minutes: index)
        try $0.append(.administration(action, of: id, at: at))
        try $0.append(.administration(action, of: "another", at: at))
      }
    }
    func found(_ from: Int, _ minutes: Int, _ page: Page = .everything) async throws -> (
      [AuditAction], Int
    ) {
      let range = TimeRange(start: clinic.now.adding(minutes: from), minutes: minutes)
      let rows = try await store.read { try $0.appointmentRecords(of: id, in: range, page: page) }
      return (rows.rows.map(\.entry.action), rows.total)
    }
    #expect(try await found(0, 60) == ([actions[5], actions[3], actions[2], actions[0]], 4))
    #expect(try await found(0, 60, Page(offset: 1, limit: 2)) == ([actions[3], actions[2]], 4))
    #expect(try await found(2, 1) == ([actions[2]], 1))
    #expect(try await found(6, 60) == ([], 0))
  }
}
