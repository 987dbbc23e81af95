import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Rebound keys work in lines and on cards, and a card's fixed keys still work.
@Suite struct ReboundKeysTests {
  private func desk(_ entries: (String, String)...) async throws -> HeadlessDesk {
    let bindings = try Bindings.standard.rebinding(entries.map { Rebinding($0.0, to: $0.1) })
    let desk = HeadlessDesk(PaperClinic.riverside(), bindings: bindings)
    desk.send(.started)
    await desk.settle()
    return desk
  }

  @Test(arguments: ["b s m i", "l j x", "g f r i", "?", "f 3 p", "/ s m i ENTER", "o"])
  func whateverClosesCloses(_ keys: KeyMacro) async throws {
    let desk = try await desk(("close", "f10"))
    await desk.type(keys)
    #expect(!desk.state.overlays.isEmpty)
    await desk.type("F10")
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func whateverParksParksInTheLine() async throws {
    let desk = try await desk(("park", "f9"))
    await desk.type("b s m i F9")
    #expect(desk.state.parked.count == 1 && desk.state.overlays.isEmpty)
  }

  @Test func whateverStepsStepsOnACard() async throws {
    let desk = try await desk(("down", "f7 J"), ("up", "f8"))
    await desk.type("l F7 x")
    for key in ["F7", "J", "DOWN"] as [KeyMacro] { await desk.type(key) }
    guard case .cancel(let card)? = desk.state.overlays.last else {
      Issue.record("no card")
      return
    }
    #expect(card.reason == 2)
  }

  @Test func helpIsNamedByItsKey() async throws {
    let desk = try await desk(("help", "f12"))
    await desk.type("Z")
    #expect(desk.state.consoleNotice == .unknownKey(.character("Z")))
    await desk.type("F12")
    guard case .help? = desk.state.overlays.last else {
      Issue.record("no help")
      return
    }
  }

  /// Initials are letters like others.
  @Test func theOperatorCanBePasted() async throws {
    let desk = try await desk()
    await desk.type("o")
    desk.send(.input(.paste("ab\u{1B}")))
    await desk.type("ENTER")
    #expect(desk.state.operatorName == "ab")
  }
}
