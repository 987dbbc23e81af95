import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// A desk's PIN, from the command that sets it to the screen that asks for it.
  @Suite struct PinTests {
    let desk = Desk()

    private func set(_ pin: String) throws -> Finished {
      let file = desk.folder.file("typed")
      try (pin + "\n").write(toFile: file, atomically: true, encoding: .utf8)
      return try Finished.running(
        [Desk.program("coredesk"), "pin", "set"], environment: desk.environment, input: file)
    }

    @Test func aLockedDeskAsksForIt() throws {
      #expect(try set("2468").status == 0)
      let file = desk.folder.file("config/coredesk/pin")
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("2468"))
      let console = try desk.console()
      try console.waitForDiary()
      try console.press("z")
      try console.wait(for: "PIN, then Enter:")
      // Neither a guess nor a key that leaves the program unlocks it.
      try console.press("1", "1", "1", "1", "Enter")
      try console.wait(for: "That wasn't the PIN.")
      try console.press("C-z", "C-\\", "q")
      try console.press("2", "4", "6", "8", "Enter")
      try console.waitForDiary()
      try console.press("q")
      let status = try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() }
      #expect(status == 0)
    }

    @Test(arguments: ["", "12", "12a4", "1234567890123"]) func whatIsNoPinIsRefused(
      _ text: String
    ) throws {
      let refused = try set(text)
      #expect(refused.status == 64)
      #expect(refused.errors.contains("4 to 12 digits"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("config/coredesk/pin")))
    }

    /// A broken file doesn't unlock a desk.
    @Test func aBrokenFileIsNoOpenDoor() throws {
      #expect(try set("2468").status == 0)
      let file = desk.folder.file("config/coredesk/pin")
      try "pbkdf2-sha256 1 00 00\n".write(toFile: file, atomically: false, encoding: .utf8)
      let broken = try desk.run("--plain")
      #expect(broken.status == 78 && broken.errors.contains(file))
      #expect(chmod(file, 0o644) == 0)
      #expect(try desk.run("--plain").errors.contains("chmod 600"))
      #expect(try desk.run("pin", "remove").status == 0)
      #expect(try desk.run("pin", "remove").output == "No PIN was set.\n")
    }
  }
}
