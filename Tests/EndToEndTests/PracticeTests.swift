import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// Changing from one server's practice to another's, on a real screen and without a restart.
  @Suite struct PracticeTests {
    private let desk = Desk()

    /// A server whose practice has this name, and a profile `name` for it.
    private func practice(
      _ name: String, _ practice: String, _ option: String
    ) throws -> ServerProcess {
      let server = try ServerProcess("--demo")
      let renamed = try Finished.running(
        [
          "sqlite3", server.folder.file("clinic.sqlite"), ".timeout 5000",
          "UPDATE practice SET name = '\(practice)'",
        ], environment: desk.environment)
      #expect(renamed.status == 0, "\(renamed)")
      let application = try server.createApplication("--name", name, "--permissions", "all")
      let secret = desk.folder.write(application.secret + "\n", to: "\(name).secret")
      // A command that could use the console's terminal would print something else.
      let value =
        option == "--secret-file"
        ? secret : "(: </dev/tty) 2>/dev/null && echo no || cat \(secret)"
      let added = try desk.run(
        "profiles", "add", name, "--url", "http://127.0.0.1:\(server.port)", "--consumer-id",
        application.consumerId, "--access-token", application.accessToken, option, value)
      #expect(added.status == 0, "\(added)")
      return server
    }

    @Test func theConsoleChangesThePractice() throws {
      let riverside = try practice("riverside", "Riverside Allied Health", "--secret-file")
      let lakeside = try practice("lakeside", "Lakeside Clinic", "--secret-command")
      defer { withExtendedLifetime((riverside, lakeside)) {} }
      let console = try desk.console()
      #expect(try console.waitForDiary()[0].contains("Riverside Allied Health"))

      try console.type("C")
      try console.wait(for: "the chooser") { screen in
        screen.contains { $0.contains("▸ riverside") && $0.contains("here") }
      }
      try console.press("Down", "Enter")
      try console.wait(for: "the other practice's diary") { screen in
        screen[0].contains("Lakeside Clinic") && screen.joined().contains(":00")
          && !screen.joined().contains("reading")
      }
      // A booking is now made there, and nowhere else.
      let before = try bookings(lakeside)
      let others = try bookings(riverside)
      try console.type("bsmi j\r")
      try console.wait(for: "the card") {
        $0.joined().contains("Enter to book") || $0.joined().contains("other time")
      }
      try console.press("Enter")
      try console.wait(for: "Booked")
      #expect(try bookings(lakeside) == before + 1)
      #expect(try bookings(riverside) == others)

      // If a practice's server is gone, the console says so and keeps this one.
      riverside.signal(SIGTERM)
      _ = try riverside.waitForEnd()
      try console.type("C")
      try console.press("Up", "Enter")
      try console.wait(for: "why not") { $0.joined().contains("Couldn't open riverside:") }
      #expect(try console.screen()[0].contains("Lakeside Clinic"))
      try console.press("Escape")
      try console.press("q")
      #expect(try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() } == 0)
    }

    private func bookings(_ server: ServerProcess) throws -> Int {
      let done = try Finished.running(
        [
          "sqlite3", server.folder.file("clinic.sqlite"), ".timeout 5000",
          "SELECT count(*) FROM appointment",
        ], environment: desk.environment)
      return try #require(Int(done.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
  }
}
