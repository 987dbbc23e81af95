import Booking
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

@testable import Console

/// Every key does something that can be seen, or says why not.
@Suite struct EveryKeyTests {
  /// What the terminal does itself. Users press Esc to be sure that nothing is open, so it needs no
  /// answer.
  private static let served: Set<Action> = [.suspend, .close]
  /// At an end, a step does nothing, but the step back does.
  private static let opposites: [Action: Action] = [
    .up: .down, .down: .up, .left: .right, .right: .left, .pageUp: .pageDown, .pageDown: .pageUp,
    .first: .last, .last: .first,
  ]

  private static func desks() async -> [(String, HeadlessDesk)] {
    let full = await HeadlessDesk.open(PaperClinic.riverside())
    let away = PaperClinic.riverside()
    let late = await HeadlessDesk.open(away)
    await away.fail(with: BookingFailure(.unreachable, "No line."))
    await late.type("}")
    let empty = PaperClinic.riverside()
    await empty.leaveNobody()
    let unread = HeadlessDesk(PaperClinic.riverside())
    unread.send(.started)
    let never = PaperClinic.riverside()
    await never.fail(with: BookingFailure(.unreachable, "No line."))
    let offline = HeadlessDesk(never)
    offline.send(.started)
    await offline.settle()
    return [
      ("full", full), ("offline since", late), ("empty", await HeadlessDesk.open(empty)),
      ("never reached", offline), ("being read", unread),
    ]
  }

  @Test(arguments: ["1", "2", "3", "4"], ["", "TAB", "SHIFT-TAB"])
  func itIsSeenOrSaid(_ view: KeyMacro, _ pane: KeyMacro) async {
    for (name, desk) in await Self.desks() {
      desk.press(view)
      desk.press(pane)
      if name != "being read" { await desk.settle() }
      for binding in Bindings.standard.table where !Self.served.contains(binding.action) {
        let others = Self.opposites[binding.action].map { [$0] } ?? []
        let isTold = ([binding.action] + others).contains { tells($0, desk.state) }
        #expect(isTold, "\(binding.action) in \(view.keys), \(pane.keys), \(name)")
      }
    }
  }

  private func tells(_ action: Action, _ state: Console) -> Bool {
    var before = state
    before.desk.clearNotice()
    var after = before
    let key = before.bindings.keys(for: action)[0]
    let effects = after.update(.input(.key(key)))
    if !effects.isEmpty || after.message != nil || before.desk.isHolding || after.desk.isHolding
      || before.visible != after.visible
    {
      return true
    }
    // Drawing costs more than all the rest, so the test draws only if nothing else shows a change.
    let view = ConsoleView(theme: .monochrome)
    let (old, new) = (view.picture(of: before), view.picture(of: after))
    return old.cursor != new.cursor || !new.changes(since: old).isEmpty
  }

  /// The other key for closing works everywhere, also while keys wait for an answer.
  @Test(arguments: [
    "b s m i", "b s m i SPACE j ENTER", "g f r i", "F l i n", "/ l i n h ENTER", "l j ENTER",
    "l j x", "l j x TAB n", "f 3 p", "f 3 p ENTER", "l j e", "l j s", "o", "A t o m", ": b o", "c",
    "W", "?", "? / b", "b F1", "n m a r y", "n m a r y SPACE q SPACE 1 2 0 4 1 9 8 5",
  ])
  func ctrlGClosesIt(_ keys: KeyMacro) async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type(keys)
    let open = desk.state.overlays.count
    #expect(open > 0)
    for _ in 0..<3 { await desk.type("ctrl-g") }
    #expect(desk.state.overlays.isEmpty, "\(desk.state.overlays)")
    // Faster than any answer.
    let hasty = await HeadlessDesk.open(PaperClinic.riverside())
    hasty.press(keys)
    for _ in 0..<4 { hasty.press("ctrl-g") }
    #expect(!hasty.state.desk.isHolding && hasty.state.overlays.isEmpty)
  }
}

/// A click on a line of a list selects that line, wherever the list is scrolled to.
@Suite struct ClickedLineTests {
  @Test(arguments: [
    "c", ": e", "f t o d a y ENTER", "l j s", "l j x 1", "W", "C",
  ])
  func theLineUnderThePointerIsTaken(_ keys: KeyMacro) async {
    let clinic = PaperClinic.riverside()
    for number in 1...12 {
      let visit = await clinic.appointments[0]
      await clinic.record(
        DiaryChange(
          id: number, at: PaperClinic.time(8, number), kind: .booked,
          application: "Desk", operatorInitials: "ab", appointment: visit))
      _ = try? await clinic.addToWaitingList(
        WaitingOrder(client: PaperClinic.jane, clientName: "Waiting \(number)"))
    }
    let desk = HeadlessDesk(
      clinic, size: Size(columns: 80, rows: 18), choices: PaperClinic.choices,
      practiceName: "riverside")
    desk.send(.started)
    await desk.settle()
    await desk.type(keys)
    let view = ConsoleView(theme: .monochrome)
    for row in 1..<15 {
      let before = view.picture(of: desk.state)
      let line = before.text(row: row).unmarked
      desk.send(.input(.mouse(Mouse(action: .press, at: Point(column: 12, row: row)))))
      let after = view.picture(of: desk.state)
      let marked = (0..<16).map { after.text(row: $0) }.filter { $0.contains("▸") }
      guard after.text != before.text, !marked.isEmpty else { continue }
      #expect(marked.contains { $0.unmarked == line }, "\(line) in \(marked)")
    }
    #expect(await clinic.writes == 12)
  }

  /// `/` lists the keys that have the typed words; Esc shows all again.
  @Test func theHelpIsFiltered() async {
    let desk = await HeadlessDesk.open(
      PaperClinic.riverside(), size: Size(columns: 80, rows: 60))
    let view = ConsoleView(theme: .monochrome)
    let bindings = desk.state.bindings
    let others = [Action.previousFree, .clients].map(bindings.help)
    await desk.type("? / w a i t")
    let text = view.picture(of: desk.state).text
    #expect(text.contains(bindings.help(for: .waiting)))
    #expect(others.allSatisfy { !text.contains($0) })
    #expect(text.contains("Esc all keys"))
    await desk.type("ESC")
    let all = view.picture(of: desk.state).text
    #expect(others.allSatisfy(all.contains))
    await desk.type("ESC")
    #expect(desk.state.overlays.isEmpty)
  }

  /// At 80 columns no line of the help is cut.
  @Test func noLineOfTheHelpIsCut() async {
    let desk = await HeadlessDesk.open(
      PaperClinic.riverside(), size: Size(columns: 80, rows: 60))
    await desk.type("?")
    let text = ConsoleView(theme: .monochrome).picture(of: desk.state).text
    for row in KeyTable.rows() {
      #expect(text.contains(row.keys) && text.contains(row.meaning), "\(row)")
    }
  }

  /// Over a card the help begins with the card's own keys, from its table, and cuts none.
  @Test(arguments: [
    "l j ENTER", "/ l i n h ENTER", "b s m i SPACE j ENTER", "f 3 p ENTER", "f s a t ENTER w", "C",
  ])
  func theHelpBeginsWithTheCardsKeys(_ keys: KeyMacro) async {
    let desk = HeadlessDesk(
      PaperClinic.riverside(), size: Size(columns: 80, rows: 60),
      choices: PaperClinic.choices, practiceName: "riverside")
    desk.send(.started)
    await desk.settle()
    await desk.type(keys)
    guard let card = desk.state.overlays.last?.card else {
      Issue.record("no card")
      return
    }
    let wanted = desk.state.helps(of: card)
    await desk.type("?")
    let picture = ConsoleView(theme: .monochrome).picture(of: desk.state)
    #expect(picture.text(row: 2).hasPrefix("  On this card"))
    #expect(wanted.count > 2)
    for key in wanted {
      var name = key.label ?? key.key?.label ?? ""
      if name.hasPrefix("Ctrl-") { name = "^" + name.dropFirst(5) }
      #expect(picture.text.contains(name) && picture.text.contains(key.text), "\(name) \(key.text)")
    }
    await desk.type("/ q u i t")
    #expect(!ConsoleView(theme: .monochrome).picture(of: desk.state).text.contains("up and down"))
  }
}

extension String {
  /// Without the mark of the selected line and the blanks around it.
  fileprivate var unmarked: String {
    filter { $0 != "▸" }.split(separator: " ").joined(separator: " ")
  }
}
