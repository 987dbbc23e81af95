import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// Presses exactly the keys that a task may take, in the real program and before every answer,
  /// and then checks the diary. A task may get fewer keys, but never more.
  @Suite struct KeyBudgetEndToEndTests {
    let desk = Desk()

    private struct Row: Equatable {
      var id: String
      var status: String
      var start: String
      var practitioner: String
    }

    private func rows(of client: String) throws -> [Row] {
      try desk.appointments(of: client).map {
        Row(
          id: $0["appointmentId"] as? String ?? "", status: $0["status"] as? String ?? "",
          start: $0["startDateTime"] as? String ?? "",
          practitioner: ($0["practitioner"] as? [String: Any])?["practitionerId"] as? String ?? "")
      }
    }

    /// Types the keys into a console, and returns Jane Smith's appointments once they are as
    /// wanted.
    private func play(
      _ keys: String, atMost budget: Int, leavingBy end: String = "q",
      until isDone: @escaping ([Row], [Row]) -> Bool
    ) throws -> (before: [Row], after: [Row]) {
      #expect(keys.count <= budget)
      let jane = try desk.client("smith", "jane")
      let before = try rows(of: jane)
      let terminal = try desk.terminal()
      try terminal.type(keys)
      let after = try Deadline(seconds: 15).wait(for: "the diary to change", seen: terminal.text) {
        try terminal.wait(for: "a moment", within: 5) { _ in true }
        let after = try rows(of: jane)
        return isDone(before, after) ? after : nil
      }
      try terminal.type(end)
      #expect(try terminal.waitForEnd() == .exited(0))
      return (before, after)
    }

    private func made(_ before: [Row], _ after: [Row]) throws -> Row {
      let new = after.filter { row in !before.contains { $0.id == row.id } }
      #expect(new.count == 1)
      return try #require(new.first)
    }

    @Test func aKnownClientInEight() throws {
      let (before, after) = try play("bsmi j\r\r", atMost: 8) { $1.count == $0.count + 1 }
      #expect(try made(before, after).status == "Booked")
    }

    @Test func withANamedPractitionerInTwelve() throws {
      let (before, after) = try play("bsmi j .le\r\r", atMost: 12) { $1.count == $0.count + 1 }
      let people = try desk.rows("practitioners", "practitioners")
      let lee = people.first { $0["lastName"] as? String == "Lee" }
      #expect(try made(before, after).practitioner == lee?["practitionerId"] as? String)
    }

    @Test func movedToFridayInSix() throws {
      let booking = "bsmi j\r\r"
      let (before, after) = try play(booking + "mfri\r\r", atMost: booking.count + 6) {
        before, after in
        after.contains { row in
          !before.contains { $0.id == row.id } && row.start.hasPrefix("2026-11-27")
        }
      }
      #expect(try made(before, after).status == "Booked")
    }

    @Test func cancelledWithAReasonInThree() throws {
      let booking = "bsmi j\r\r"
      let (before, after) = try play(booking + "x1\r", atMost: booking.count + 3) {
        before, after in
        after.contains { row in
          row.status == "Cancelled" && !before.contains { $0.id == row.id }
        }
      }
      #expect(try made(before, after).status == "Cancelled")
    }

    @Test func foundByPhoneAndCancelledInTen() throws {
      // It is left from the client's card.
      let (before, after) = try play("/70006\rx1\r", atMost: 10, leavingBy: "qq") { before, after in
        before.count == after.count && before != after
      }
      let changed = zip(before, after).filter { $0 != $1 }.map(\.1.status)
      #expect(changed == ["Cancelled"])
    }

    /// `n`, 28 characters of data, and at most eight other keys.
    @Test func aNewClientInTwentyEightAndEight() throws {
      let keys = "nZelda Quux 12041985 0491570156\r\r"
      let data = "ZeldaQuux120419850491570156"
      #expect(data.count <= 28 && keys.count <= data.count + 8)
      let terminal = try desk.terminal()
      try terminal.type(keys)
      let made = try Deadline(seconds: 15).wait(for: "the booking", seen: terminal.text) {
        try terminal.wait(for: "a moment", within: 5) { _ in true }
        guard let id = try? desk.client("quux", "zelda") else { return nil as [[String: Any]]? }
        let made = try desk.appointments(of: id)
        return made.isEmpty ? nil : made
      }
      #expect(made.count == 1)
      #expect(made.first?["status"] as? String == "Booked")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
    }

    @Test func whoIsFreeAtThreeInFour() throws {
      let keys = "f3p\r"
      #expect(keys.count == 4)
      let console = try desk.console()
      try console.waitForDiary()
      try console.type("f3p")
      try console.press("Enter")
      let screen = try console.wait(for: "the list") { rows in
        rows.contains { $0.contains("1-9 book") }
      }
      #expect(screen.contains { $0.contains("Free · Tue 24 Nov 15:00") })
      #expect(screen.contains { $0.contains("   1  ") })
      try console.press("q")
      try console.press("q")
      #expect(try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() } == 0)
    }
  }
}
