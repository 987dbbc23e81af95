import Console
import DeskModel
import Screen
import TestKit
import Testing

/// On a screen that is too small to show a key's effect, keys do nothing.
@Suite struct UnseenKeysTests {
  private static let tiny = Size(columns: 20, rows: 5)

  @Test func belowTheFloorKeysNeitherActNorWait() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    let cursor = desk.state.diary.cursor
    desk.send(.input(.resized(Self.tiny)))
    await desk.rush("jjjjj x 1 ENTER b smi ENTER ENTER z")
    desk.send(.input(.paste("smith")))
    desk.send(.input(.mouse(Mouse(action: .press, at: Point(column: 3, row: 3)))))
    desk.send(.input(.resized(Size(columns: 80, rows: 24))))
    await desk.settle()
    #expect(desk.state.diary.cursor == cursor && desk.state.overlays.isEmpty)
    #expect(!desk.state.isLocked && desk.state.notice == nil)
    #expect(desk.cancellations.isEmpty && desk.orders.isEmpty)
  }

  /// Open cards don't change, and quitting needs no Esc first.
  @Test func theKeyThatQuitsIsHeard() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("b smi")
    desk.send(.input(.resized(Self.tiny)))
    desk.press("j")
    guard let line = desk.draft else {
      Issue.record("the line is gone")
      return
    }
    #expect(line.text == "smi")
    #expect(desk.send(.input(.key(.character("q")))).contains(.desk(.quit)))
  }

  @Test func aLockedDeskIsNotLeftUnseen() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("z")
    desk.send(.input(.resized(Self.tiny)))
    desk.press("q")
    #expect(desk.state.isLocked && !desk.effects.contains(.quit))
  }
}
