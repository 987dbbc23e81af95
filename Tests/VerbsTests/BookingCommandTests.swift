import Booking
import BookingLanguage
import CivilTime
import CommandLine
import TestKit
import Testing
import Verbs

@Suite struct BookingCommandTests {
  let clinic = PaperClinic.small()

  private func book(
    _ start: String, client: String = guid("client-jane"), practitioner: String = guid("prac-lee"),
    location: String = guid("loc-melbourne"), _ more: [String] = ["--type", guid("type-physio")]
  ) async throws -> VerbOutcome {
    try await clinic.run(
      [
        "book", "--client", client, "--practitioner", practitioner, "--location", location,
        "--start", start,
      ] + more)
  }

  @Test func booksAndSaysSo() async throws {
    let outcome = try await book(
      "2026-11-24T15:00", ["--type", guid("type-physio"), "--notes", "knee"])
    #expect(outcome.failure == nil)
    #expect(
      outcome.output == """
        Booked: Tue 24 Nov 2026 15:00-15:30
          client        SMITH Jane
          practitioner  Lee, Mei
          location      Melbourne
          type          Physio 30
          notes         knee
          reference     1001
          id            \(guid("appointment-1"))

        """)
    let listed = try await clinic.run("appointments", "--from", "today", "--to", "today")
    #expect(
      listed.output == """
        TIME                    CLIENT      PRACTITIONER  TYPE       LOCATION   STATUS  ID
        Tue 24 Nov 15:00-15:30  SMITH Jane  Lee, Mei      Physio 30  Melbourne  Booked  \
        \(guid("appointment-1"))

        """)
  }

  @Test func anOffsetAndAStandardTypeAndALength() async throws {
    let outcome = try await book("2026-11-24T12:00+08:00", ["--json"])
    let made = try #require(try document(outcome)["appointment"] as? [String: Any])
    #expect(made["startDateTime"] as? String == "2026-11-24T15:00:00 +11:00")
    #expect(made["endDateTime"] as? String == "2026-11-24T15:30:00 +11:00")
    #expect(made["appointmentTypeId"] as? String == guid("type-physio"))
    let long = try document(try await book("2026-11-24T09:00", ["--minutes", "50", "--json"]))
    let longer = try #require(long["appointment"] as? [String: Any])
    #expect(longer["endDateTime"] as? String == "2026-11-24T09:50:00 +11:00")
    #expect(longer["appointmentTypeId"] as? String == "")
  }

  @Test(arguments: [
    (
      "2026-11-24T10:00",
      "Lee, Mei is booked until 10:30; free: Tue 24 Nov 09:00, 09:30, 10:30"
    ),
    (
      "2026-11-24T11:45",
      "Lee, Mei is on a break until 12:30; free: Tue 24 Nov 11:00, 11:30, 12:30"
    ),
    (
      "2026-11-24T08:00",
      "that time has passed: it is Tue 24 Nov 08:30 in Melbourne, and Lee, Mei doesn't work at "
        + "Melbourne then, but from 08:30 to 17:00; free: Tue 24 Nov 08:30, 09:00, 09:30"
    ),
  ])
  func aRefusalNamesTheRuleAndTheNearest(_ start: String, _ sentence: String) async throws {
    try await clinic.bookJane("10:00")
    let writes = await clinic.writes
    let outcome = try await book(start)
    #expect(outcome.failure?.status == .refused)
    #expect(outcome.failure?.sentence == sentence)
    #expect(outcome.output == "")
    #expect(await clinic.writes == writes)
    let json = try await book(start, ["--type", guid("type-physio"), "--json"])
    let result = try #require(try document(json)["result"] as? [[String: Any]])
    #expect(result.first?["reason"] as? String == sentence)
    #expect(json.failure?.status == .refused)
  }

  @Test func whoDoesNotOfferATypeIsNamed() async throws {
    let outcome = try await book("2026-11-24T10:00", practitioner: guid("prac-okafor"))
    #expect(
      outcome.failure?.sentence == "Okafor, Ada doesn't offer Physio 30 at Melbourne")
  }

  @Test(arguments: [
    ["--client", "nobody"], ["--practitioner", "nobody"], ["--location", "nowhere"],
    ["--type", "nothing"],
  ])
  func idsThatDoNotExistAreBadData(_ wrong: [String]) async throws {
    var arguments = [
      "--client": guid("client-jane"), "--practitioner": guid("prac-lee"),
      "--location": guid("loc-melbourne"),
      "--type": guid("type-physio"), "--start": "2026-11-24T15:00",
    ]
    arguments[wrong[0]] = wrong[1]
    let outcome = try await clinic.run(["book"] + arguments.flatMap { [$0.key, $0.value] })
    #expect(outcome.failure?.status == .badData)
    #expect(outcome.failure?.sentence.contains("has the id \(wrong[1]); see 'coredesk") == true)
    #expect(await clinic.writes == 0)
  }

  @Test(arguments: [
    "2026-11-31T15:00", "2026-11-24", "2026-11-24T25:00", "2026-11-24T15:00:30", "tomorrow 3p",
    "2026-11-24T15:00+1100x", "2026-11-24T1a:00", "\u{1B}[31m",
  ])
  func timesThatAreNoneAreBadData(_ start: String) async throws {
    let outcome = try await book(start)
    #expect(outcome.failure?.status == .badData)
    #expect(outcome.failure?.sentence.hasPrefix("--start takes a day and time such as") == true)
    #expect(outcome.failure?.sentence.unicodeScalars.contains("\u{1B}") == false)
    #expect(await clinic.writes == 0)
  }

  @Test func timesThatTheClockSkipsOrRepeats() async throws {
    let skipped = try await book("2027-10-03T02:30")
    #expect(skipped.failure?.status == .badData)
    #expect(
      skipped.failure?.sentence
        == "02:30 on Sun 3 Oct 2027 doesn't exist in Melbourne: the clocks go forward to 03:00 "
        + "that night; give another time")
    let repeated = try await book("2027-04-04T02:30")
    #expect(
      repeated.failure?.sentence
        == "02:30 on Sun 4 Apr 2027 happens twice in Melbourne: the clocks go back that night; add "
        + "+11:00 for the first or +10:00 for the second")
    // With an offset it is one time, and the roster decides.
    #expect(try await book("2027-04-04T02:30+10:00").failure?.status == .refused)
  }

  @Test func withoutATypeThatIsKnownThereALengthIsNeeded() async throws {
    let outcome = try await book("2026-11-24T15:00", practitioner: guid("prac-zoe"), [])
    #expect(outcome.failure?.status == .usage)
    let open = try await book("2026-11-24T15:00", ["--type", guid("type-open")])
    #expect(open.failure?.status == .badData)
  }

  @Test func movesAndKeepsWhatWasNotSaid() async throws {
    let id = try await clinic.bookJane("15:00")
    let outcome = try await clinic.run("move", id, "--start", "2026-11-27T09:30")
    #expect(outcome.failure == nil)
    #expect(outcome.output.hasPrefix("Moved: Fri 27 Nov 2026 09:30-10:00\n"))
    #expect(outcome.output.contains("  practitioner  Lee, Mei\n"))
    // A time that overlaps its own is free for it.
    let overlapping = try await clinic.run("move", id, "--start", "2026-11-27T09:45", "--json")
    let moved = try #require(try document(overlapping)["appointment"] as? [String: Any])
    #expect(moved["startDateTime"] as? String == "2026-11-27T09:45:00 +11:00")
    #expect(await clinic.appointments.count == 1)
  }

  @Test func aMoveThatIsRefusedNamesTheRuleAndLeavesItWhereItWas() async throws {
    let id = try await clinic.bookJane("15:00")
    try await clinic.bookJane("10:00")
    for (start, words) in [
      ("2026-11-24T10:15", "Lee, Mei is booked until 10:30; free: "),
      ("2026-11-24T11:45", "Lee, Mei is on a break until 12:30; free: "),
    ] {
      let outcome = try await clinic.run("move", id, "--start", start)
      #expect(outcome.failure?.status == .refused)
      #expect(outcome.failure?.sentence.hasPrefix(words) == true, "\(outcome)")
    }
    #expect(await clinic.appointments.first?.time.start == PaperClinic.time(15, 0))
    for (arguments, status) in [
      (["move", "nobody", "--start", "2026-11-24T10:15"], ExitStatus.badData),
      (["move", id, "--start", "soon"], .badData),
      (["move", id, "--start", "2026-11-24T16:00", "--practitioner", "nobody"], .badData),
    ] {
      #expect(try await clinic.run(arguments).failure?.status == status, "\(arguments)")
    }
  }

  @Test func editsNotesAndTypeAndNothingElse() async throws {
    let id = try await clinic.bookJane("15:00")
    let outcome = try await clinic.run(
      "edit", id, "--notes", "bring scans", "--type", guid("type-open"))
    #expect(outcome.output.hasPrefix("Changed: Tue 24 Nov 2026 15:00-15:30\n"))
    #expect(outcome.output.contains("  type          Visit\n"))
    #expect(outcome.output.contains("  notes         bring scans\n"))
    let emptied = try document(try await clinic.run("edit", id, "--notes", "", "--json"))
    #expect((emptied["appointment"] as? [String: Any])?["notes"] as? String == "")
    for (arguments, status) in [
      (["edit", id], ExitStatus.usage), (["edit", "nobody", "--notes", "x"], .badData),
      (["edit", id, "--type", "nobody"], .badData),
    ] {
      #expect(try await clinic.run(arguments).failure?.status == status, "\(arguments)")
    }
    _ = try await clinic.run("cancel", id)
    let cancelled = try await clinic.run("edit", id, "--notes", "x")
    #expect(cancelled.failure?.status == .refused)
  }

  @Test(arguments: [
    ["move", "--start", "2026-11-27T09:30"], ["edit", "--notes", "bring scans"],
    ["cancel", "--reason", "1"],
  ])
  func changesOnlyWhatStillStartsThen(_ words: [String]) async throws {
    let id = try await clinic.bookJane("15:00")
    let before = await clinic.appointments
    let command = [words[0], id] + words.dropFirst()
    for start in ["2026-11-24T15:15", "2026-11-24T15:00+10:00"] {
      let refused = try await clinic.run(command + ["--if-start", start])
      #expect(refused.failure?.status == .refused)
      #expect(
        refused.failure?.sentence
          == "the appointment no longer starts at \(start); nothing was changed")
    }
    #expect(try await clinic.run(command + ["--if-start", "soon"]).failure?.status == .badData)
    let unknown = [words[0], "nobody"] + words.dropFirst() + ["--if-start", "2026-11-24T15:00"]
    #expect(try await clinic.run(unknown).failure?.status == .badData)
    #expect(await clinic.appointments == before)
    let done = try await clinic.run(command + ["--if-start", "2026-11-24T15:00"])
    #expect(done.failure == nil)
    #expect(await clinic.appointments != before)
  }

  @Test func cancelsWithAReasonByNumberOrIdTwice() async throws {
    let id = try await clinic.bookJane("15:00")
    let first = try await clinic.run("cancel", id, "--reason", "2", "--notes", "storm", "--json")
    let made = try #require(try document(first)["appointment"] as? [String: Any])
    #expect(made["status"] as? String == "Cancelled")
    #expect(made["cancellationId"] as? String == guid("reason-weather"))
    #expect(made["cancellationNotes"] as? String == "storm")
    #expect(try await clinic.run("cancel", id, "--reason", guid("reason-ill"), "--json") == first)
    let words = try await clinic.run("cancel", id).output
    #expect(words.hasPrefix("Cancelled: Tue 24 Nov 2026 15:00-15:30\n"))
    #expect(words.contains("reason        Weather\n"))
  }

  @Test(arguments: [
    (guid("appointment-9"), "1"), (guid("appointment-1"), "3"), (guid("appointment-1"), "0"),
  ])
  func cancelRefusesWhatDoesNotExist(_ id: String, _ reason: String) async throws {
    try await clinic.bookJane("15:00")
    let outcome = try await clinic.run("cancel", id, "--reason", reason)
    #expect(outcome.failure?.status == .badData)
    #expect(await clinic.appointments.allSatisfy { $0.status == .booked })
  }

  @Test func addsAClient() async throws {
    let outcome = try await clinic.run(
      "clients", "add", "--first-name", "Ada", "--last-name", "Okoro", "--dob", "12/4/1985",
      "--mobile", "0400 000 000", "--preferred-name", "Addy", "--json")
    #expect(outcome.output == "{\"client\":{\"clientId\":\"\(guid("client-new-1"))\"}}\n")
    let shown = try document(
      try await clinic.run("clients", "show", guid("client-new-1"), "--json"))
    #expect(shown["dateOfBirth"] as? String == "1985-04-12T00:00:00")
    #expect(shown["phoneNumberMobile"] as? String == "0400 000 000")
    #expect(shown["preferredName"] as? String == "Addy")
  }

  @Test(arguments: DatesOfBirth.written)
  func addsAClientByEveryWrittenDateOfBirth(_ written: String, _ day: Day) async throws {
    let outcome = try await clinic.run(
      "clients", "add", "--first-name", "Ada", "--last-name", "Okoro", "--dob", written)
    #expect(outcome.output.contains("born  \(day)\n"), "\(outcome.output)")
    #expect(await clinic.writes == 1)
  }

  @Test(arguments: DatesOfBirth.wrong)
  func aWrongDateOfBirthAddsNobody(_ written: String, _ problem: BirthDate.Problem) async throws {
    let outcome = try await clinic.run(
      "clients", "add", "--first-name", "Ada", "--last-name", "Okoro", "--dob", written)
    #expect(outcome.failure == Failure("--dob: \(problem.sentence)", .badData))
    #expect(await clinic.writes == 0)
  }

  @Test(arguments: [
    (BookingFailure.Code.refused, Int32(1)), (.notFound, 65), (.invalid, 65),
    (.unauthorised, 77), (.unreachable, 69), (.unavailable, 75), (.unknownOutcome, 75),
    (.badReply, 69),
  ])
  func failuresHaveTheirStatus(_ code: BookingFailure.Code, _ status: Int32) async throws {
    await clinic.fail(with: BookingFailure(code, "it did not work; try again", detail: "secret"))
    let outcome = try await clinic.run("locations", "--json")
    #expect(outcome.failure?.status.rawValue == status)
    #expect(outcome.failure?.sentence == "it did not work; try again")
    #expect(
      outcome.output
        == "{\"result\":[{\"severity\":2,\"reason\":\"it did not work; try again\"}]}\n")
  }

  @Test func daysThatAreNoneOrTheWrongWayRound() async throws {
    for (from, to) in [("2026-13-01", "today"), ("today", "someday"), ("tom", "today")] {
      let outcome = try await clinic.run("slots", "--from", from, "--to", to)
      #expect(outcome.failure?.status == .badData)
    }
    let unknown = try await clinic.run(
      "appointments", "--from", "today", "--to", "today", "--location", "nowhere")
    #expect(unknown.failure?.status == .badData)
  }

  @Test func aPracticeWithoutLocationsIsSaidSo() async throws {
    let empty = PaperClinic.small(locations: [])
    let outcome = try await empty.run("slots", "--from", "today", "--to", "today")
    #expect(outcome.failure?.status == .badData)
    #expect(try await empty.run("locations", "--json").output == "{\"locations\":[]}\n")
  }
}
