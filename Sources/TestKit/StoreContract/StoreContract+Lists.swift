import Booking
import CivilTime
import ClinicStore
import Testing

extension StoreContract {
  /// What was put in comes out again.
  static let lists = [
    StoreCheck("givesBackWhatWasPutIn") { try await $0.givesBackWhatWasPutIn() },
    StoreCheck("keepsListsInTheOrderTheyWereMade") {
      try await $0.keepsListsInTheOrderTheyWereMade()
    },
    StoreCheck("keepsApplications") { try await $0.keepsApplications() },
    StoreCheck("keepsPracticesApart") { try await $0.keepsPracticesApart() },
    StoreCheck("refusesUnknownReferences") { try await $0.refusesUnknownReferences() },
    StoreCheck("idsAreTakenOnce") { try await $0.idsAreTakenOnce() },
  ]

  func givesBackWhatWasPutIn() async throws {
    try await store.read { [clinic] (reader) throws -> Void in
      let id = clinic.practice.id
      #expect(try reader.practices() == [clinic.practice])
      #expect(try reader.locations(of: id) == [clinic.city])
      #expect(try reader.specialties(of: id) == [clinic.physio])
      #expect(try reader.practitioners(of: id) == [clinic.ada, clinic.ben])
      #expect(try reader.appointmentTypes(of: id) == [clinic.standard])
      #expect(try reader.cancellationReasons(of: id) == [clinic.reason])
      let always = TimeRange(start: clinic.now, minutes: 1)
      #expect(try reader.rosterBook(of: id, touching: always).rosters == [clinic.roster])
      #expect(try reader.client(clinic.jane.id, of: id)?.client == clinic.jane)
    }
  }

  func keepsListsInTheOrderTheyWereMade() async throws {
    let reasons = ["Zebra", "Apple", "Mango"].enumerated().map { i, name in
      CancellationReason(id: .init("5000000\(9 - i)"), name: name)
    }
    let id = clinic.practice.id
    try await store.write { for reason in reasons { try $0.insert(reason, of: id) } }
    let names = try await store.read { try $0.cancellationReasons(of: id) }.map(\.name)
    #expect(names == ["Unwell", "Zebra", "Apple", "Mango"])
  }

  func keepsApplications() async throws {
    var application = ApplicationRecord(
      id: "a0000000-0000-4000-8000-000000000001", practice: clinic.practice.id, name: "Desk",
      consumerID: "B0000000-0000-4000-8000-00000000000A", secret: "not so secret",
      accessToken: "c0000000-0000-4000-8000-000000000001",
      accessTokenExpires: clinic.now.adding(minutes: 60), ticked: Set(Permission.allCases),
      effective: [.viewClientList, .viewAppointment], isEnabled: true)
    try await store.write { [application] in try $0.insert(application) }
    let byLowerCase = try await store.read {
      try $0.application(consumerID: "b0000000-0000-4000-8000-00000000000a")
    }
    #expect(byLowerCase == application)
    application.isEnabled = false
    application.effective = []
    try await store.write { [application] in try $0.update(application) }
    #expect(try await store.read { try $0.applications() } == [application])
    #expect(try await store.read { try $0.application(consumerID: "nobody") } == nil)
  }

  func keepsPracticesApart() async throws {
    let other = Practice(id: "10000000-0000-4000-8000-000000000002", name: "Elsewhere")
    let appointment = clinic.appointment(1, minutes: 10)
    try await store.write { [clinic] in
      try $0.insert(other)
      try $0.insert(clinic.city, of: other.id)
      var ada = clinic.ada
      ada.specialties = []
      try $0.insert(ada, of: other.id)
      try $0.insert(ClientRecord(client: clinic.jane), of: other.id, changedAt: clinic.now)
      try $0.insert(appointment, of: clinic.practice.id, changedAt: clinic.now)
      // The same practitioner's id in another practice is another practitioner.
      var there = appointment
      there.type = nil
      try $0.insert(there, of: other.id, changedAt: clinic.now)
    }
    try await store.read { [clinic] (reader) throws -> Void in
      #expect(try reader.cancellationReasons(of: other.id).isEmpty)
      #expect(try reader.appointment(appointment.id, of: other.id)?.type == nil)
      #expect(try reader.appointment(appointment.id, of: clinic.practice.id) == appointment)
      func find(in practice: Practice.ID) throws -> Rows<ClientMatch> {
        try reader.searchClients(
          "smith", of: practice, now: clinic.now, today: clinic.today, limit: 9)
      }
      let found = try find(in: other.id)
      #expect(found.total == 1 && found.rows.count == 1)
      #expect(try find(in: "nobody").total == 0)
    }
  }

  func refusesUnknownReferences() async throws {
    await #expect(throws: StoreFailure.self) {
      var stranger = clinic.appointment(1, minutes: 0)
      stranger.client = "60000000-0000-4000-8000-00000000ffff"
      try await clinic.book(stranger, in: store)
    }
    await #expect(throws: StoreFailure.self) {
      try await clinic.update(clinic.appointment(77, minutes: 0), in: store)
    }
  }

  func idsAreTakenOnce() async throws {
    let id = clinic.practice.id
    let writes: [RepeatableWrite<Void>] = [
      { [clinic] in try $0.insert(clinic.practice) },
      { [clinic] in try $0.insert(clinic.city, of: id) },
      { [clinic] in try $0.insert(clinic.ada, of: id) },
      { [clinic] in try $0.insert(clinic.standard, of: id) },
      { [clinic] in try $0.insert(clinic.reason, of: id) },
      { [clinic] in
        try $0.insert(ClientRecord(client: clinic.jane), of: id, changedAt: clinic.now)
      },
      { [clinic] in try $0.insert(clinic.city, of: "nowhere") },
      { [clinic] in
        try $0.update(
          ClientRecord(
            client: Client(id: "x", givenName: "", familyName: "", dateOfBirth: nil)),
          of: id, changedAt: clinic.now)
      },
    ]
    for (index, body) in writes.enumerated() {
      await #expect(throws: StoreFailure.self, "\(index)") { try await store.write(body) }
    }
  }
}
