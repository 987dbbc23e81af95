import Booking
import CivilTime
import Foundation
import TestKit
import Testing

@testable import Clinics
@testable import CommandLine
@testable import Configuration
@testable import CoreplusClient

/// The waiting list of a profile whose server keeps none.
@Suite struct WaitingFileTests {
  let folder = TemporaryFolder()
  private var path: String { folder.file("data/waiting/riverside.json") }
  private var file: WaitingFile { WaitingFile(path: path) }

  private func entry(_ number: Int) -> WaitingEntry {
    let order = WaitingOrder(
      client: Identifier("client-\(number)"), clientName: "O'HARA Zoë \"Z\"", phone: "0491 570 006",
      practitioner: "lee", minutes: 45,
      wish: PlaceWish(
        days: [.weekday(.monday), .day(Day(iso: "2026-11-30")!)],
        times: [.at(WallTime(minutes: 540)), .morning]), note: "rings\nin the evening",
      createdBy: "jm")
    return WaitingEntry(
      order, id: Identifier("entry-\(number)"),
      createdAt: Instant(secondsSinceEpoch: 1_795_000_000 + Int64(number)))
  }

  private func mode(_ path: String) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func failure<Value>(
    _ body: () async throws(BookingFailure) -> Value
  ) async -> BookingFailure? {
    do throws(BookingFailure) {
      _ = try await body()
      return nil
    } catch { return error }
  }

  @Test func keepsWhatIsPutInForItsOwnerAlone() async throws {
    #expect(try await file.entries().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.file("data")), "reading makes nothing")
    for number in 1...2 { try await file.add(entry(number)) }
    #expect(try await file.entries() == [entry(1), entry(2)])
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.file("data/waiting")) == 0o700)
    for _ in 1...2 { try await file.remove("entry-1") }
    #expect(try await file.entries() == [entry(2)])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.file("data/waiting"))
        == ["riverside.json"])
  }

  private static func list(waitingID: String, minutes: Int) -> String {
    #"{"waitingList":[{"waitingId":"\#(waitingID)","clientId":"\#(guid("b"))","#
      + #""createdAt":"2026-11-24T08:30:00Z","minutes":\#(minutes)}]}"#
  }

  @Test func twoDesksAtOnceLoseNothing() async throws {
    let (one, other) = (file, WaitingFile(path: path))
    let entries = (0..<40).map(entry)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, entry) in entries.enumerated() {
        group.addTask { try await (number.isMultiple(of: 2) ? one : other).add(entry) }
      }
      try await group.waitForAll()
    }
    #expect(Set(try await file.entries()) == Set(entries))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for entry in entries.dropLast() { group.addTask { try await one.remove(entry.id) } }
      group.addTask { [late = entry(99)] in try await other.add(late) }
      try await group.waitForAll()
    }
    #expect(try await file.entries() == [entry(39), entry(99)])
  }

  @Test(arguments: [
    "", "no list", "{}", #"{"waitingList":[{"waitingId":"a"}]}"#, #"{"waitingList":[1]}"#,
    Self.list(waitingID: guid("a"), minutes: 0), Self.list(waitingID: "a", minutes: 30),
  ])
  func aBrokenFileIsNamedAndLeftAsItIs(_ text: String) async throws {
    folder.write(text, to: "data/waiting/riverside.json")
    let (file, entry) = (file, entry(1))
    for failure in [
      await failure { () throws(BookingFailure) in try await file.entries() },
      await failure { () throws(BookingFailure) in try await file.add(entry) },
      await failure { () throws(BookingFailure) in try await file.remove("a") },
    ] {
      #expect(failure?.code == .unavailable && failure?.sentence.contains(path) == true)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func whatOthersCouldHavePutThereIsRefused() async throws {
    folder.write("{}", to: "data/waiting/other.json")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: folder.file("data/waiting"))
    let (file, entry) = (file, entry(1))
    let open = await failure { () throws(BookingFailure) in try await file.add(entry) }
    #expect(open?.sentence.contains("can be changed by others") == true)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.file("data/waiting"))
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.file("data/waiting/other.json"))
    let link = await failure { () throws(BookingFailure) in try await file.add(entry) }
    #expect(link?.sentence.contains("is a symbolic link") == true)
  }

  // MARK: Wiring

  private func desk(_ variables: [String: String] = [:]) throws -> DeskSettings {
    folder.write(
      """
      [profile riverside]
      url = https://127.0.0.1:9
      consumer-id = consumer-1
      access-token = access-1
      secret = not-a-real-secret
      """, to: "config/coredesk/config.ini")
    var all = variables
    all["XDG_CONFIG_HOME"] = folder.file("config")
    all["XDG_DATA_HOME"] = folder.file("share")
    return try DeskSettings(
      Invocation(command: "", options: [:], arguments: [:]),
      Surroundings(variables: all, home: folder.path))
  }

  private func keeper(_ clinic: OpenClinic) async -> String? {
    (await clinic.service.waitingKeeper as? WaitingFile)?.path
  }

  @Test func standsBesideTheProfile() async throws {
    let clinic = try await OpenClinic.open(profile: "riverside", try desk())
    #expect(await keeper(clinic) == folder.file("share/coredesk/waiting/riverside.json"))
  }

  /// Two practices at the same address have different consumer ids.
  @Test func standsUnderTheConsumerWhereThereIsNoProfile() async throws {
    let desk = try desk([
      "COREDESK_URL": "https://127.0.0.1:9", "COREDESK_CONSUMER_ID": "../x",
      "COREDESK_ACCESS_TOKEN": "a", "COREDESK_SECRET": "s",
    ])
    let nobody = Settings(file: "none")
    let clinic = try OpenClinic(try ChosenClinic.choose(nobody, desk.surroundings), desk)
    #expect(await keeper(clinic) == folder.file("share/coredesk/waiting/@..%2Fx.json"))
  }

  @Test func theDemoClinicKeepsItsOwn() async throws {
    let clinic = try OpenClinic(.demo, try desk())
    #expect(await keeper(clinic) == nil)
    #expect(try await clinic.service.clinic().keepsWaitingList)
    #expect(try await clinic.service.waitingList().isEmpty)
  }
}
