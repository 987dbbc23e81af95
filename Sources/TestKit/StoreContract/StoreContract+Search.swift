import Booking
import CivilTime
import ClinicStore
import Testing

/// Searching for clients as the desk does, over invented people.
extension StoreContract {
  /// Searches and lists of clients.
  static let searches = [
    StoreCheck("findsClients") { try await $0.findsClients() },
    StoreCheck("anEmptySearchShowsEverybodyByName") {
      try await $0.anEmptySearchShowsEverybodyByName()
    },
    StoreCheck("nothingTypedIsSyntax") { try await $0.nothingTypedIsSyntax() },
    StoreCheck("changesAreFoundAndDeletedClientsAreNot") {
      try await $0.changesAreFoundAndDeletedClientsAreNot()
    },
    StoreCheck("tellsHabitAndVisits") { try await $0.tellsHabitAndVisits() },
    StoreCheck("filtersOfTheListHoldTogether") { try await $0.filtersOfTheListHoldTogether() },
  ]

  private static let people: [(given: String, family: String, born: String, mobile: String)] = [
    ("John", "Smith", "1961-09-30", "0491 570 156"),
    ("Jürgen", "Smithers", "1948-02-03", "0491 570 157"),
    ("Smita", "Jones", "1990-07-21", "0491 570 158"),
    ("Ann", "Goldsmith", "1978-11-02", "+61 491 570 159"),
    ("Saoirse", "O'Brien", "1996-01-17", "(0491) 570-110"),
    ("Petra", "van der Berg", "1983-05-05", "0491 570 313"),
    ("小明", "王", "1983-05-05", "0491 570 737"),
    ("João", "Gonçalves", "1974-12-24", ""),
    ("Sukarno", "", "1966-06-06", ""),
    ("Thị Hồng", "Đặng", "2001-03-09", ""),
    ("Amélie", "Smith-Jones", "2014-05-20", ""),
    ("Олена", "Шевченко", "1980-08-08", ""),
  ]

  private func addPeople() async throws {
    try await store.write { [clinic] in
      for (index, person) in StoreContract.people.enumerated() {
        var record = ClientRecord(
          client: Client(
            id: .init("60000000-0000-4000-8000-0000000000\(10 + index)"), givenName: person.given,
            familyName: person.family, dateOfBirth: Day(iso: person.born)))
        record.mobile = person.mobile
        if person.given == "Petra" { record.client.preferredName = "Pip" }
        try $0.insert(record, of: clinic.practice.id, changedAt: clinic.now)
      }
    }
  }

  private func find(_ text: String, limit: Int = 20) async throws -> Rows<ClientMatch> {
    try await store.read { [clinic] in
      try $0.searchClients(
        text, of: clinic.practice.id, now: clinic.now, today: clinic.today, limit: limit)
    }
  }

  private func names(_ text: String) async throws -> [String] {
    let found = try await find(text)
    #expect(found.total == found.rows.count, "\(text)")
    return found.rows.map { "\($0.client.familyName) \($0.client.givenName)" }
  }

  func findsClients() async throws {
    try await addPeople()
    for (text, expected) in StoreContract.expectedNames {
      #expect(try await names(text) == expected, "\(text)")
    }
  }

  func nothingTypedIsSyntax() async throws {
    try await addPeople()
    for text in [
      "\"", "*", "smith\"", "' OR 1", "%", "_", "(", "a AND", "NEAR(", "^", "!", "\0", "-",
    ] {
      _ = try await find(text)
    }
  }

  func anEmptySearchShowsEverybodyByName() async throws {
    try await addPeople()
    let found = try await find("  ", limit: 3)
    #expect(found.total == 13)
    #expect(found.rows.map(\.client.familyName) == ["Đặng", "Goldsmith", "Gonçalves"])
    #expect(try await find("", limit: 0).rows.isEmpty)
  }

  func changesAreFoundAndDeletedClientsAreNot() async throws {
    try await addPeople()
    var record = ClientRecord(client: clinic.jane)
    record.client.familyName = "Quill"
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    #expect(try await names("quill") == ["Quill Jane"])
    #expect(try await names("smith jane") == [])
    record.status = .deleted
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    #expect(try await names("quill") == [])
    #expect(try await find("").total == 12)
    record.status = .current
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    #expect(try await names("quill") == ["Quill Jane"])
    #expect(try await find("").total == 13)
  }

  func tellsHabitAndVisits() async throws {
    try await addPeople()
    var jane = try #require(try await find("smith jane").rows.first)
    #expect(jane.habit == nil && jane.lastSeen == nil && jane.nextAppointment == nil)
    #expect(jane.mobile == "+61 491 570 006")

    var record = ClientRecord(client: clinic.jane)
    record.client.usualPractitioner = clinic.ada.id
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    jane = try #require(try await find("smith jane").rows.first)
    #expect(jane.habit == .init(practitioner: clinic.ada.id, location: clinic.city.id, type: nil))

    // Twice with Ben, once with Ada; what was cancelled or missed does not count as seen.
    let day = 24 * 60
    for (number, days) in [(1, -30), (2, -20), (3, -10), (4, -2), (5, -1), (6, 3), (7, 9)] {
      var appointment = clinic.appointment(number, minutes: days * day)
      if number != 3 {
        appointment.practitioner = clinic.ben.id
        appointment.type = nil
      }
      if number == 4 { appointment.status = .cancelled }
      if number == 5 { appointment.status = .didNotAttend }
      try await clinic.book(appointment, in: store)
    }
    jane = try #require(try await find("smith jane").rows.first)
    #expect(jane.habit == .init(practitioner: clinic.ben.id, location: clinic.city.id, type: nil))
    #expect(jane.lastSeen == clinic.now.adding(minutes: -10 * day))
    #expect(jane.nextAppointment == clinic.now.adding(minutes: 3 * day))
  }

  // MARK: Lists

  func filtersOfTheListHoldTogether() async throws {
    try await addPeople()
    func list(_ change: (inout ClientFilter) -> Void) async throws -> [String] {
      var filter = ClientFilter()
      change(&filter)
      return try await store.read { [clinic, filter] in
        try $0.clients(of: clinic.practice.id, matching: filter, page: .everything)
      }.rows.map { "\($0.familyName) \($0.givenName)" }
    }
    #expect(try await list { _ in }.count == 13)
    #expect(try await list { _ in }.last == "王 小明")
    #expect(
      try await list { $0.name = "mith" } == [
        "Goldsmith Ann", "Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen",
      ])
    #expect(try await list { $0.name = "ne sm" } == ["Smith Jane"])
    #expect(try await list { $0.name = "an" }.contains("Goldsmith Ann"))
    #expect(try await list { $0.name = "pip" } == ["van der Berg Petra"])
    #expect(try await list { $0.name = "!" } == [])
    #expect(try await list { $0.mobile = "+61 491 570 15" }.count == 4)
    #expect(try await list { $0.mobile = "0491570156" } == ["Smith John"])
    #expect(try await list { $0.dateOfBirth = Day(iso: "1985-04-12") } == ["Smith Jane"])
    #expect(
      try await list { $0.fields = [.familyName: "Smith", .givenName: "John"] } == ["Smith John"])
    #expect(
      try await list { $0.fields = [.id: clinic.jane.id.text.uppercased()] } == ["Smith Jane"])
    #expect(try await list { $0.fields = [.usualPractitioner: clinic.ada.id.text] } == [])
    #expect(try await list { $0.updatedSince = clinic.now }.count == 13)
    #expect(try await list { $0.updatedSince = clinic.now.adding(seconds: 1) }.isEmpty)
    let page = try await store.read { [clinic] in
      try $0.clients(of: clinic.practice.id, matching: .init(), page: Page(offset: 4, limit: 2))
    }
    #expect(page.total == 13 && page.rows.count == 2)
  }
}
