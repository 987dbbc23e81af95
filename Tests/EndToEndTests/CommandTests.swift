import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The commands for scripts, on the demo clinic and over HTTP.
  @Suite struct CommandTests {
    @Test(arguments: Home.allCases) func theClinicIsListed(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      #expect(try desk.rows("locations", "locations").count == 3)
      #expect(try desk.rows("practitioners", "practitioners").count == 12)
      #expect(try desk.rows("appointmentTypes", "types").count == 8)
      let reasons = try desk.rows("cancellationReasons", "reasons")
      #expect(!reasons.isEmpty && reasons.allSatisfy { $0["description"] is String })
      // More than a page of a hundred, so several pages are read.
      let appointments = try desk.rows(
        "appointments", "appointments", "--from", "-1w", "--to", "+1w")
      #expect(appointments.count > 200)
      #expect(
        Set(appointments.compactMap { $0["appointmentId"] as? String }).count
          == appointments.count)
      #expect(appointments.contains { $0["status"] as? String == "Cancelled" })
    }

    @Test(arguments: Home.allCases) func aBookingIsMadeOnceAndCancelledTwice(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let place = try Place(on: desk)
      let booked = try desk.run(place.booking + ["--notes", "left knee", "--json"])
      #expect(booked.status == 0, "\(booked)")
      let made = try appointment(booked)
      let id = try #require(made["appointmentId"] as? String)
      #expect(made["status"] as? String == "Booked")
      #expect(made["notes"] as? String == "left knee")
      #expect(instant(made["startDateTime"]) == instant(place.start))

      let again = try desk.run(place.booking + ["--json"])
      #expect(again.status == 1 && again.errors.contains("is booked until"), "\(again)")
      let refusal = try JSONSerialization.jsonObject(with: Data(again.output.utf8))
      #expect(((refusal as? [String: Any])?["result"] as? [Any])?.count == 1)

      let cancelled = try desk.run("cancel", id, "--reason", "2", "--notes", "rang up", "--json")
      #expect(cancelled.status == 0, "\(cancelled)")
      let record = try appointment(cancelled)
      let reasons = try desk.rows("cancellationReasons", "reasons")
      #expect(record["status"] as? String == "Cancelled")
      #expect(record["cancellationId"] as? String == reasons[1]["cancellationId"] as? String)
      #expect(record["cancellationNotes"] as? String == "rang up")
      #expect(try desk.run("cancel", id, "--reason", "1", "--json").output == cancelled.output)

      let listed = try desk.rows(
        "appointments", "appointments", "--from", place.day, "--to", place.day, "--client",
        place.client)
      let mine = listed.first { $0["appointmentId"] as? String == id }
      #expect(mine?["status"] as? String == "Cancelled")
      #expect(try desk.run(place.booking).status == 0, "the place is free again")
    }

    @Test(arguments: Home.allCases) func anAppointmentIsMovedAndEdited(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let place = try Place(on: desk)
      let made = try appointment(desk.run(place.booking + ["--notes", "left knee", "--json"]))
      let id = try #require(made["appointmentId"] as? String)
      let practitioner = try #require((made["practitioner"] as? [String: Any])?["practitionerId"])
      let free = try desk.rows(
        "timeslots", "slots", "--from", place.day, "--to", "+3w", "--minutes", "30",
        "--practitioner", "\(practitioner)", "--location", "\(made["locationId"] ?? "")")
      let start = try #require(
        free.compactMap { $0["startDateTime"] as? String }.first {
          instant($0) != instant(place.start)
        })
      let moved = try desk.run("move", id, "--start", start, "--json")
      #expect(moved.status == 0, "\(moved)")
      let there = try appointment(moved)
      #expect(instant(there["startDateTime"]) == instant(start))
      #expect(there["appointmentId"] as? String == id && there["notes"] as? String == "left knee")
      #expect(try desk.run(place.booking + ["--json"]).status == 0, "the old place is free")
      let back = try desk.run("move", id, "--start", place.start)
      #expect(back.status == 1 && back.errors.contains("is booked until"), "\(back)")

      let edited = try desk.run("edit", id, "--notes", "right knee", "--json")
      #expect(edited.status == 0, "\(edited)")
      let now = try appointment(edited)
      #expect(now["notes"] as? String == "right knee")
      #expect(now["startDateTime"] as? String == there["startDateTime"] as? String)
      #expect(try desk.run("cancel", id).status == 0)
      let late = try desk.run("edit", id, "--notes", "x")
      #expect(late.status == 1 && late.errors.contains("cannot be changed"), "\(late)")
    }

    @Test(arguments: Home.allCases) func aClientIsAddedFoundAndShown(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let added = try desk.document(
        "clients", "add", "--first-name", "Œnone", "--last-name", "Žiž-Tester", "--dob",
        "29/2/2000", "--mobile", "0491 570 156", "--email", "o@example.org", "--preferred-name",
        "Nonny")
      let id = try #require((added["client"] as? [String: String])?["clientId"])
      for words in [["žiž"], ["tester", "oenone"], ["nonny"], ["29022000", "ziz"]] {
        let found = try desk.run(["clients", "find"] + words + ["--json"])
        #expect(found.output.contains(id), "\(words): \(found)")
      }
      let shown = try desk.document("clients", "show", id.uppercased())
      #expect(shown["firstName"] as? String == "Œnone")
      #expect(shown["dateOfBirth"] as? String == "2000-02-29T00:00:00")
      #expect(shown["email"] as? String == "o@example.org")
      let card = try desk.run("clients", "show", id).output
      #expect(card.hasPrefix("ŽIŽ-TESTER Œnone (Nonny)\n"))
    }

    @Test(arguments: Home.allCases) func aClientWithOneNameIsAdded(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let added = try desk.run(
        "clients", "add", "--first-name", "Xhosara", "--last-name", "", "--dob", "29/2/2000")
      #expect(added.status == 0, "\(added)")
      #expect(added.output.hasPrefix("Added Xhosara\n"), "\(added)")
      #expect(try desk.run("clients", "find", "xhosara").output.contains("Xhosara"))
    }

    @Test(arguments: Home.allCases) func badInputHasItsStatusAndChangesNothing(
      _ home: Home
    ) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let place = try Place(on: desk)
      let before = try desk.run("appointments", "--from", "-4w", "--to", "+4w", "--json")
      #expect(before.status == 0)
      func booking(_ option: String, _ value: String) -> [String] {
        var words = place.booking
        words[words.firstIndex(of: option)! + 1] = value
        return words
      }
      let nobody = "00000000-0000-4000-8000-00000000dead"
      let cases: [(Int32, [String])] = [
        (64, ["frobnicate"]), (64, ["slots"]), (64, ["slots", "--from", "today"]),
        (64, ["book", "--client", "x"]), (64, ["locations", "--jsn"]),
        (64, ["cancel"]), (64, ["clients", "find"]), (64, ["clients"]),
        (64, place.booking + ["--minutes", "30"]), (64, ["locations", "extra"]),
        (64, ["locations", "--demo", "--profile", "x"]), (64, ["token", "--method", "BREW"]),
        (65, ["slots", "--from", "2026-02-30", "--to", "today"]),
        (65, ["slots", "--from", "tom", "--to", "today"]),
        (65, ["slots", "--from", "today", "--to", "today", "--practitioner", nobody]),
        (65, ["appointments", "--from", "today", "--to", "today", "--location", nobody]),
        (65, ["appointments", "--from", "today", "--to", "today", "--client", nobody]),
        (65, ["clients", "show", nobody]), (65, ["cancel", nobody]),
        (65, ["cancel", nobody, "--reason", "99"]),
        (64, ["edit", nobody]), (65, ["edit", nobody, "--notes", "x"]), (64, ["move", nobody]),
        (65, ["move", nobody, "--start", "2026-11-27T10:00"]),
        (65, booking("--client", nobody)), (65, booking("--practitioner", nobody)),
        (65, booking("--location", nobody)), (65, booking("--type", nobody)),
        (65, booking("--start", "2026-11-24T25:00")),
        (65, place.booking + ["--notes", String(repeating: "x", count: 301)]),
        (65, ["clients", "add", "--first-name", "A", "--last-name", "B", "--dob", "2099-01-01"]),
        (
          65,
          [
            "clients", "add", "--first-name", String(repeating: "n", count: 51), "--last-name",
            "B", "--dob", "1990-01-01",
          ]
        ),
        (1, booking("--start", "2020-01-06T10:00")), (1, booking("--start", "2035-01-01T03:00")),
      ]
      for (status, arguments) in cases {
        let done = try desk.run(arguments)
        #expect(done.status == status, "\(arguments): \(done)")
        #expect(done.output == "" && done.errors.hasPrefix("coredesk: "), "\(arguments): \(done)")
        #expect(done.errors.split(separator: "\n").count == 1, "\(arguments): \(done)")
      }
      #expect(
        try desk.run("appointments", "--from", "-4w", "--to", "+4w", "--json").output
          == before.output)
    }

    @Test func helpAndVersionGoToStandardOutput() throws {
      let desk = Desk()
      for arguments in [["--help"], ["help", "book"], ["book", "--help"], ["clients", "--help"]] {
        let help = try desk.run(arguments)
        #expect(help.status == 0 && help.output.hasPrefix("usage: coredesk") && help.errors == "")
      }
      let version = try desk.run("--version")
      for library in ["coredesk ", "ncurses ", "libcurl ", "sqlite ", "OpenSSL "] {
        #expect(version.output.contains(library), "\(version.output)")
      }
      // None of these makes a folder.
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("data")))
    }

    @Test func aFullDiskUnderTheOutputIsSaid() throws {
      let desk = Desk()
      let done = try Finished.running(
        ["sh", "-c", "exec \(Desk.program("coredesk")) locations > /dev/full"],
        environment: desk.environment)
      #expect(done.status == 75)
      #expect(done.errors.contains("can't be written"))
    }

    private func appointment(_ done: Finished) throws -> [String: Any] {
      let json = try JSONSerialization.jsonObject(with: Data(done.output.utf8))
      return try #require((json as? [String: Any])?["appointment"] as? [String: Any])
    }
  }
}

/// The first free time in the next days, with its practitioner, and Jane Smith to book it for.
struct Place {
  let client: String
  let start: String
  let day: String
  /// The whole command line.
  let booking: [String]

  init(on desk: Desk) throws {
    let type = try desk.rows("appointmentTypes", "types")[0]["appointmentTypeId"] as? String ?? ""
    let slots = try desk.rows(
      "timeslots", "slots", "--from", "tom", "--to", "+2w", "--type", type)
    let clients = try desk.rows("clients", "clients", "find", "smith", "jane")
    guard let slot = slots.first, let start = slot["startDateTime"] as? String,
      let practitioner = (slot["practitioner"] as? [String: String])?["practitionerId"],
      let location = slot["locationId"] as? String, let client = clients.first?["clientId"]
    else { throw TimedOut(waitingFor: "a free place and Jane Smith", seen: "\(slots.prefix(2))") }
    self.client = client as? String ?? ""
    self.start = start
    day = String(start.prefix(10))
    booking = [
      "book", "--client", self.client, "--practitioner", practitioner, "--location", location,
      "--start", start, "--type", type,
    ]
  }
}

/// The moment of a time on the wire, whichever way its offset is written.
func instant(_ text: Any?) -> Date? {
  let text = (text as? String)?.replacingOccurrences(of: " ", with: "")
  return text.flatMap { try? Date($0, strategy: .iso8601) }
}
