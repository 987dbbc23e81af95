import Booking
import CivilTime
import CommandLine
import Foundation
import TestKit
import Testing
import Verbs

@Suite struct ListCommandTests {
  let clinic = PaperClinic.small()

  @Test func theTableDoesNotContradictItself() {
    #expect(PaperClinic.table.contradictions() == [])
  }

  @Test(arguments: [
    "locations", "practitioners", "types", "reasons", "slots", "appointments", "clients find",
    "clients show", "clients add", "book", "cancel", "token",
  ])
  func everyCommandHasHelp(_ name: String) throws {
    let words = name.split(separator: " ").map(String.init)
    guard case .help(let text) = try PaperClinic.table.parse(words + ["--help"]) else {
      Issue.record("no help for \(name)")
      return
    }
    #expect(text.hasPrefix("usage: coredesk \(name)"))
    #expect(text.contains("--json"))
  }

  @Test func listsAsTables() async throws {
    #expect(
      try await clinic.run("practitioners").output == """
        PRACTITIONER  SPECIALTY  ID
        Lee, Mei      Physio     \(guid("prac-lee"))
        Okafor, Ada              \(guid("prac-okafor"))
        Zoë                      \(guid("prac-zoe"))

        """)
    #expect(
      try await clinic.run("types").output == """
        TYPE         MINUTES  ID
        Physio 30         30  \(guid("type-physio"))
        Podiatry 45       45  \(guid("type-podiatry"))
        Visit                 \(guid("type-open"))

        """)
    #expect(
      try await clinic.run("reasons").output == """
        N  REASON   ID
        1  Ill      \(guid("reason-ill"))
        2  Weather  \(guid("reason-weather"))

        """)
  }

  @Test(arguments: [
    ("locations", "locations", 2), ("practitioners", "practitioners", 3),
    ("types", "appointmentTypes", 3), ("reasons", "cancellationReasons", 2),
  ])
  func listsAsDocuments(_ command: String, _ key: String, _ count: Int) async throws {
    let outcome = try await clinic.run(command, "--json")
    let rows = try #require(try document(outcome)[key] as? [[String: Any]])
    #expect(rows.count == count)
    #expect(outcome.failure == nil)
  }

  @Test func aLocationIsWrittenAsTheWireDoes() async throws {
    let document = try document(await clinic.run("locations", "--json"))
    let first = (document["locations"] as? [[String: Any]])?.first
    let zone = first?["timeZone"] as? [String: String]
    #expect(zone?["tzName"] == "Australia\\Melbourne")
  }

  @Test func slotsInPiecesAndWhole() async throws {
    let pieces = try await clinic.run(
      "slots", "--from", "today", "--to", "today", "--type", guid("type-podiatry"), "--json")
    let slots = try #require(try document(pieces)["timeslots"] as? [[String: Any]])
    // 08:30 to 12:00 and 12:30 to 17:00 in pieces of 45 minutes.
    #expect(slots.count == 4 + 6)
    #expect(slots[0]["startDateTime"] as? String == "2026-11-24T08:30:00+11:00")
    #expect(
      (slots[0]["practitioner"] as? [String: String])?["practitionerId"] == guid("prac-okafor"))

    let whole = try await clinic.run(
      "slots", "--from", "tom", "--to", "25/11", "--practitioner", guid("prac-lee").uppercased())
    #expect(
      whole.output == """
        FREE                    PRACTITIONER  LOCATION   PRACTITIONER ID                       \
        LOCATION ID
        Wed 25 Nov 08:30-12:00  Lee, Mei      Melbourne  \(guid("prac-lee"))  \
        \(guid("loc-melbourne"))
        Wed 25 Nov 12:30-17:00  Lee, Mei      Melbourne  \(guid("prac-lee"))  \
        \(guid("loc-melbourne"))

        """)
  }

  @Test func aLengthBesideATypeKeepsToWhereItIsOffered() async throws {
    let outcome = try await clinic.run(
      "slots", "--from", "today", "--to", "today", "--type", guid("type-physio"), "--minutes", "90",
      "--json")
    let slots = try #require(try document(outcome)["timeslots"] as? [[String: Any]])
    #expect(slots.count == 2 + 3)
    #expect(
      slots.allSatisfy {
        ($0["practitioner"] as? [String: String])?["practitionerId"] == guid("prac-lee")
      })
  }

  @Test func nothingFoundIsAnEmptyListAndNoFailure() async throws {
    let slots = try await clinic.run(
      "slots", "--from", "today", "--to", "today", "--location", guid("loc-perth"), "--json")
    #expect(slots == VerbOutcome(output: "{\"timeslots\":[]}\n"))
    let appointments = try await clinic.run(
      "appointments", "--from", "2026-11-24", "--to", "+1w", "--json")
    #expect(appointments == VerbOutcome(output: "{\"appointments\":[]}\n"))
    let clients = try await clinic.run("clients", "find", "nobody", "--json")
    #expect(clients == VerbOutcome(output: "{\"clients\":[]}\n"))
    #expect(
      try await clinic.run("appointments", "--from", "today", "--to", "today").output
        == "There are no appointments on Tue 24 Nov 2026.\n")
  }

  @Test func wideNamesStayAligned() async throws {
    let lines = try await clinic.run("clients", "find", "").output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("SMITH Jane  1985-04-12  0412 345 678"))
    #expect(lines[2].hasPrefix("王 小明     "))
  }

  @Test func foreignControlsNeverReachTheTerminal() async throws {
    var hostile = ClientRecord(
      client: Client(
        id: "client-evil", givenName: "Eve\u{1B}]0;owned\u{7}", familyName: "\u{9B}31mX\u{202E}",
        dateOfBirth: nil))
    hostile.notes = "line\u{1B}[2J\nnext\u{200B}"
    await clinic.add(hostile)
    for arguments in [["clients", "find", "eve"], ["clients", "show", guid("client-evil")]] {
      for json in [[], ["--json"]] {
        let words = arguments + json
        let outcome = try await clinic.run(words)
        let raw = outcome.output.unicodeScalars.filter {
          ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
            || $0.properties.generalCategory == .format
        }
        #expect(raw.isEmpty, "\(words)")
        #expect(!outcome.output.isEmpty)
      }
    }
    let shown = try document(await clinic.run("clients", "show", guid("client-evil"), "--json"))
    #expect(shown["lastName"] as? String == "\u{9B}31mX\u{202E}")
    #expect(shown["notes1"] as? String == "line\u{1B}[2J\nnext\u{200B}")
  }

  @Test func aTokenStandsAlone() async throws {
    #expect(
      try await clinic.run("token").output == "token-for GET the standard address\n")
    #expect(
      try await clinic.run("token", "--method", "POST", "--url", "https://x/y", "--json").output
        == "{\"token\":\"token-for POST https://x/y\"}\n")
  }
}

func document(_ outcome: VerbOutcome) throws -> [String: Any] {
  let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  return try #require(json as? [String: Any])
}
