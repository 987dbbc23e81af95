import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Ctrl-L, wherever it is pressed.
@Suite struct RedrawTests {
  @Test(arguments: ["", "b smi", "?", "x", "/ smi", "z", "f 3p ENTER"]) func itDrawsAtOnce(
    _ before: String
  ) async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type(KeyMacro(before))
    let overlays = desk.state.overlays.count
    let effects = desk.send(.input(.key(.control("l"))))
    #expect(effects.first == .repaint)
    #expect(effects.contains(where: \.isDiary) == !desk.state.isLocked)
    #expect(desk.state.overlays.count == overlays)
  }

  @Test func whatIsBeingReadIsNotAskedForTwice() async {
    let desk = HeadlessDesk(PaperClinic.riverside())
    desk.send(.started)
    #expect(desk.send(.input(.key(.control("l")))) == [.repaint])
    await desk.settle()
    #expect(desk.send(.input(.key(.control("l")))).count > 1)
    #expect(desk.send(.input(.key(.control("l")))) == [.repaint])
  }

  @Test func itCanBeRebound() async throws {
    let bindings = try Bindings.standard.rebinding("redraw", to: "f5 R")
    let desk = HeadlessDesk(PaperClinic.riverside(), bindings: bindings)
    desk.send(.started)
    await desk.settle()
    #expect(desk.send(.input(.key(.character("R")))).first == .repaint)
    await desk.settle()
    await desk.type("b")
    #expect(desk.send(.input(.key(.function(5)))).first == .repaint)
    #expect(!desk.send(.input(.key(.character("R")))).contains(.repaint))
    #expect(!desk.send(.input(.key(.control("l")))).contains(.repaint))
  }

  /// A letter goes into the field that takes letters, on a card and in both panes.
  @Test(arguments: ["b", "/", "SHIFT-TAB /"]) func aLetterIsTyped(_ field: KeyMacro) async throws {
    let bindings = try Bindings.standard.rebinding("redraw", to: "f5 R")
    let desk = HeadlessDesk(PaperClinic.riverside(), bindings: bindings)
    desk.send(.started)
    await desk.settle()
    await desk.type(field)
    #expect(!desk.send(.input(.key(.character("R")))).contains(.repaint))
    let typed = [desk.draft?.text, desk.state.clients.editor.text, desk.state.people.filter.text]
    #expect(typed.contains("R"), "\(typed)")
  }
}
