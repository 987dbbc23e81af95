import Booking
import CivilTime
import ClinicStore
import TestKit
import Testing

@testable import SQLiteStore

/// Searching as the desk does, over invented people.
@Suite struct ClientSearchTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  let clinic = SmallClinic()

  static let people: [(given: String, family: String, born: String, mobile: String)] = [
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

  init() async throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in
      try clinic.insert(into: $0)
      for (index, person) in ClientSearchTests.people.enumerated() {
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

  func find(_ text: String, limit: Int = 20) throws -> Rows<ClientMatch> {
    try store.readNow {
      try $0.searchClients(text, of: clinic.practice.id, now: clinic.now, limit: limit)
    }
  }

  func names(_ text: String) throws -> [String] {
    let found = try find(text)
    #expect(found.total == found.rows.count, "\(text)")
    return found.rows.map { "\($0.client.familyName) \($0.client.givenName)" }
  }

  @Test(arguments: [
    // The surname itself, then those that begin so, then given names, then the middle of words.
    (
      "smi",
      [
        "Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Jones Smita",
        "Goldsmith Ann",
      ]
    ),
    (
      "smith",
      ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Goldsmith Ann"]
    ),
    (
      "smi j", ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Jones Smita"]
    ),
    (
      "j smi", ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen", "Jones Smita"]
    ),
    ("jane smith", ["Smith Jane"]), ("SMITH JANE", ["Smith Jane"]), ("sm ja", ["Smith Jane"]),
    ("jones", ["Jones Smita", "Smith-Jones Amélie"]),
    // Folding.
    ("obrien", ["O'Brien Saoirse"]), ("o'brien", ["O'Brien Saoirse"]),
    ("O’Br", ["O'Brien Saoirse"]),
    ("jurgen", ["Smithers Jürgen"]), ("JÜRGEN", ["Smithers Jürgen"]),
    ("goncalves joao", ["Gonçalves João"]), ("dang hong", ["Đặng Thị Hồng"]),
    ("Đặng", ["Đặng Thị Hồng"]), ("smith-jones", ["Smith-Jones Amélie"]),
    // Names of several words, of one, of other scripts.
    ("van der berg", ["van der Berg Petra"]), ("berg", ["van der Berg Petra"]),
    ("vanderberg", ["van der Berg Petra"]), ("pip", ["van der Berg Petra"]),
    ("suk", [" Sukarno"]), ("sukarno", [" Sukarno"]),
    ("王", ["王 小明"]), ("小", ["王 小明"]), ("王小明", ["王 小明"]), ("小明 王", ["王 小明"]),
    ("шевч", ["Шевченко Олена"]), ("ОЛЕНА", ["Шевченко Олена"]),
    // Middles of words from three letters on.
    ("old", ["Goldsmith Ann"]), ("ol", []),
    // Phones.
    ("0491570159", ["Goldsmith Ann"]), ("+61491570159", ["Goldsmith Ann"]),
    ("61491570159", ["Goldsmith Ann"]), ("70159", ["Goldsmith Ann"]),
    ("159 ann", ["Goldsmith Ann"]),
    ("0491 570 110", ["O'Brien Saoirse"]), ("570-110", ["O'Brien Saoirse"]),
    ("smith 156", ["Smith John"]),
    // Groups are one number, wherever they stand; if there is none such, parts of it.
    ("0491 570 156", ["Smith John"]), ("smith 0491 570 156", ["Smith John"]),
    ("+61 491 570 156", ["Smith John"]), ("(0491) 570 156 john", ["Smith John"]),
    ("570 0491 156", ["Smith John"]), ("0491 570 12/4/1985", ["Smith Jane"]),
    // Days of birth.
    ("12/4/1985", ["Smith Jane"]), ("12/04/85", ["Smith Jane"]), ("12041985", ["Smith Jane"]),
    ("1985-04-12", ["Smith Jane"]), ("12.4.1985", ["Smith Jane"]), ("12 apr 1985", ["Smith Jane"]),
    ("smi 12/4/85", ["Smith Jane"]), ("20/05/14", ["Smith-Jones Amélie"]),
    ("5/5/1983", ["van der Berg Petra", "王 小明"]), ("5/5/1983 berg", ["van der Berg Petra"]),
    ("31/2/1985", []),
    // One typing error, only where nothing else matches.
    ("smtih", ["Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen"]),
    ("obrein", ["O'Brien Saoirse"]), ("smiith jane", ["Smith Jane"]),
    ("goncalwes", ["Gonçalves João"]),
    // Two letters swapped at the beginning of a word.
    ("jnae smith", ["Smith Jane"]), ("jnae", ["Smith Jane"]), ("ajne", ["Smith Jane"]),
    ("msith jane", ["Smith Jane"]), ("jna", []),
    ("zukarno", [" Sukarno"]), ("zzzz", []), ("xyz smith", []), ("abc", []),
  ])
  func findsInOrder(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  /// Every guess at a mistyped word is answered by the trigram index, and each client it names is
  /// fetched by number: nobody else's row is looked at.
  @Test func guessesAreAnsweredByTheIndex() throws {
    let raw = try RawDatabase(folder.file())
    for guess in SearchExpression.guesses(at: Array("jnae".utf8)) {
      let phrases = guess.split(separator: "\"").filter { part in
        part.allSatisfy { $0 == "^" || $0.isLetter }
      }
      #expect(phrases.allSatisfy { $0.count >= 3 }, "\(guess)")
      let plan = try raw.texts(
        """
        EXPLAIN QUERY PLAN
        SELECT s.number, s.words FROM client_words w JOIN client_search s ON s.number = w.rowid
        WHERE w.client_words MATCH '\(guess)' AND w.rowid BETWEEN 1 AND 20 LIMIT 2000
        """, column: 3)
      #expect(plan.count == 2, "\(plan)")
      // https://www.sqlite.org/fts5.html: M is the MATCH expression, = and <> bound the rowid.
      #expect(plan[0].hasPrefix("SCAN w VIRTUAL TABLE INDEX 0:") && plan[0].contains("M"))
      #expect(plan[1] == "SEARCH s USING INTEGER PRIMARY KEY (rowid=?)")
    }
  }

  @Test func anEmptySearchShowsEverybodyByName() throws {
    let found = try find("  ", limit: 3)
    #expect(found.total == 13)
    #expect(found.rows.map(\.client.familyName) == ["Đặng", "Goldsmith", "Gonçalves"])
    #expect(try find("", limit: 0).rows.isEmpty)
  }

  @Test(arguments: [
    "\"", "*", "smith\"", "' OR 1", "%", "_", "(", "a AND", "NEAR(", "^", "!", "\0", "-",
  ])
  func nothingTypedIsSyntax(text: String) throws {
    _ = try find(text)
  }

  @Test func changesAreFoundAndDeletedClientsAreNot() async throws {
    var record = ClientRecord(client: clinic.jane)
    record.client.familyName = "Quill"
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    #expect(try names("quill") == ["Quill Jane"])
    #expect(try names("smith jane") == [])
    record.status = .deleted
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    #expect(try names("quill") == [])
    #expect(try find("").total == 12)
    record.status = .current
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    #expect(try names("quill") == ["Quill Jane"])
    #expect(try find("").total == 13)
    let raw = try RawDatabase(folder.file())
    try raw.execute("INSERT INTO client_words(client_words) VALUES ('integrity-check')")
  }

  @Test func tellsHabitAndVisits() async throws {
    var jane = try #require(try find("smith jane").rows.first)
    #expect(jane.habit == nil && jane.lastSeen == nil && jane.nextAppointment == nil)
    #expect(jane.mobile == "+61 491 570 006")

    var record = ClientRecord(client: clinic.jane)
    record.client.usualPractitioner = clinic.ada.id
    try await store.write { [record, clinic] in
      try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
    }
    jane = try #require(try find("smith jane").rows.first)
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
    jane = try #require(try find("smith jane").rows.first)
    #expect(jane.habit == .init(practitioner: clinic.ben.id, location: clinic.city.id, type: nil))
    #expect(jane.lastSeen == clinic.now.adding(minutes: -10 * day))
    #expect(jane.nextAppointment == clinic.now.adding(minutes: 3 * day))
  }

  // MARK: Lists

  @Test func filtersOfTheListHoldTogether() throws {
    func list(_ change: (inout ClientFilter) -> Void) throws -> [String] {
      var filter = ClientFilter()
      change(&filter)
      return try store.readNow {
        try $0.clients(of: clinic.practice.id, matching: filter, page: .everything)
      }.rows.map { "\($0.familyName) \($0.givenName)" }
    }
    #expect(try list { _ in }.count == 13)
    #expect(try list { _ in }.last == "王 小明")
    #expect(
      try list { $0.name = "mith" } == [
        "Goldsmith Ann", "Smith Jane", "Smith John", "Smith-Jones Amélie", "Smithers Jürgen",
      ])
    #expect(try list { $0.name = "ne sm" } == ["Smith Jane"])
    #expect(try list { $0.name = "an" }.contains("Goldsmith Ann"))
    #expect(try list { $0.name = "pip" } == ["van der Berg Petra"])
    #expect(try list { $0.name = "!" } == [])
    #expect(try list { $0.mobile = "+61 491 570 15" }.count == 4)
    #expect(try list { $0.mobile = "0491570156" } == ["Smith John"])
    #expect(try list { $0.dateOfBirth = Day(iso: "1985-04-12") } == ["Smith Jane"])
    #expect(try list { $0.fields = [.familyName: "Smith", .givenName: "John"] } == ["Smith John"])
    #expect(try list { $0.fields = [.id: clinic.jane.id.text.uppercased()] } == ["Smith Jane"])
    #expect(try list { $0.fields = [.usualPractitioner: clinic.ada.id.text] } == [])
    #expect(try list { $0.updatedSince = clinic.now }.count == 13)
    #expect(try list { $0.updatedSince = clinic.now.adding(seconds: 1) }.isEmpty)
    let page = try store.readNow {
      try $0.clients(of: clinic.practice.id, matching: .init(), page: Page(offset: 4, limit: 2))
    }
    #expect(page.total == 13 && page.rows.count == 2)
  }
}
