import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The desk over a real SSH connection that breaks.
  @Suite struct SSHTests {
    let desk = Desk()

    /// The console with the desk's folders and clock, as a login shell would start it.
    private var command: String {
      let settings = desk.environment.filter { $0.key != "TERM" }.map { "\($0)=\($1)" }.sorted()
      return (["env"] + settings + [Desk.program("coredesk"), "--demo"]).joined(separator: " ")
    }

    /// The programs of this desk that still run, found by their environment.
    private func running() -> [String] {
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return processes.filter { id in
        guard Int(id) != nil,
          let name = try? String(contentsOfFile: "/proc/\(id)/comm", encoding: .utf8),
          name.hasPrefix("coredesk"),
          let data = FileManager.default.contents(atPath: "/proc/\(id)/environ")
        else { return false }
        return String(decoding: data, as: UTF8.self).contains(desk.folder.path)
      }
    }

    private func breakLine(_ terminal: PseudoTerminal) throws {
      terminal.child.send(signal: SIGKILL)
      _ = try terminal.waitForEnd()
      try Deadline(seconds: 10).wait(for: "the console to end with its line") {
        running().isEmpty ? () : nil
      }
    }

    @Test func aBrokenLineLosesNothingAndBooksNothingTwice() throws {
      let server = try SSHServer()
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane).count

      // In the middle of a booking: nothing is booked.
      let first = try server.logIn(running: command)
      try first.wait(for: "the diary", within: 20) { $0.text.contains("PRACTITIONERS") }
      try first.type("bsmi j")
      try first.wait(for: "the line") { $0.text.contains("SMITH Jane") }
      try breakLine(first)
      #expect(try desk.appointments(of: jane).count == before)

      // Right after the desk has said so: it is booked.
      let second = try server.logIn(running: command)
      try second.wait(for: "the diary", within: 20) { $0.text.contains("PRACTITIONERS") }
      try second.type("bsmi j\r\r")
      try second.wait(for: "the booking") { $0.text.contains("Booked") }
      try breakLine(second)
      #expect(try desk.appointments(of: jane).count == before + 1)

      // The next login shows it.
      let third = try server.logIn(running: command)
      try third.wait(for: "the diary", within: 20) { $0.text.contains("PRACTITIONERS") }
      try third.type("bsmi j\r\rq")
      #expect(try third.waitForEnd(within: 15) == .exited(0))
      let after = try desk.appointments(of: jane)
      #expect(after.count == before + 2)
      #expect(Set(after.compactMap { $0["startDateTime"] as? String }).count == after.count)
      withExtendedLifetime(server) {}
    }
  }
}
