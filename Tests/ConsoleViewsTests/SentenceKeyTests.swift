import Booking
import CivilTime
import DeskModel
import Screen
import TestKit
import Testing
import Wording

@testable import Console
@testable import ConsoleViews

/// With every action on another key, sentences about keys must still be true: each key that a
/// screen, a hint or a message names works there, and no usual letter is named.
@Suite struct SentenceKeyTests {
  /// Every action on a Greek letter, except one whose key the terminal handles itself.
  static let bindings: Bindings = {
    let actions = Action.allCases.filter { $0 != .suspend }
    let entries = actions.enumerated().map { index, action in
      Rebinding(action.rawValue, to: String(UnicodeScalar(UInt32(0x391 + index + index / 17))!))
    }
    return try! Bindings.standard.rebinding(entries)
  }()

  /// A step towards a screen: an action's key, or keys that are typed as they are.
  enum Step: Sendable {
    case act(Action)
    case keys(KeyMacro)
  }

  /// Steps that lead to every kind of pane, card, line and message.
  static let ways: [[Step]] = [
    [], [.act(.weekView)], [.act(.monthView)], [.act(.agendaView)], [.act(.nextPane)],
    [.act(.previousPane)], [.act(.clients)], [.act(.clients), .keys("s m i")],
    [.act(.clients), .keys("q q q")], [.act(.clients), .keys("l i n h ENTER")],
    [.act(.clients), .keys("l i n h ENTER"), .act(.down), .act(.open)],
    [.act(.previousPane), .act(.clients), .keys("q q q")],
    [.act(.previousPane), .act(.clients), .keys("l e e ENTER")],
    [.act(.help)], [.act(.help), .keys("/ b o o k")], [.act(.palette)],
    [.act(.palette), .keys("q u i")], [.act(.tutorial)], [.act(.operatorName)], [.act(.lock)],
    [.act(.book)], [.act(.book), .keys("s m i")], [.act(.book), .keys("s m i F1")],
    [.act(.book), .keys("s m i SPACE j")], [.act(.book), .keys("s m i SPACE j ENTER")],
    [.act(.book), .keys("s m i SPACE j ENTER ENTER")],
    [.act(.book), .keys("s m i SPACE j F4")], [.act(.book), .keys("x y z ENTER")],
    [.act(.book), .keys("s m i SPACE j SPACE x 2 ENTER ENTER")],
    [.act(.book), .keys("s m i SPACE q q q ENTER")],
    [.act(.book), .keys("s m i ESC"), .act(.book)],
    [.act(.newClient)], [.act(.newClient), .keys("m a r y SPACE c i t i z e n ENTER")],
    [
      .act(.newClient),
      .keys(
        "j a n e SPACE s m i t h SPACE 1 2 0 4 1 9 8 5 SPACE 0 4 1 2 3 4 5 6 7 8 ENTER"),
    ],
    [
      .act(.newClient),
      .keys(
        "j a n e SPACE s m i t h SPACE 1 2 0 4 1 9 8 5 SPACE 0 4 1 2 3 4 5 6 7 8 ENTER ENTER"),
    ],
    [.act(.right), .act(.down), .act(.open)], [.act(.right), .act(.down), .act(.cancel)],
    [.act(.right), .act(.down), .act(.cancel), .keys("z")],
    [.act(.right), .act(.down), .act(.cancel), .keys("1 TAB")],
    [.act(.right), .act(.down), .act(.cancel), .keys("1 ENTER")],
    [.act(.right), .act(.down), .act(.edit)],
    [.act(.right), .act(.down), .act(.edit), .keys("TAB")],
    [.act(.right), .act(.down), .act(.status)], [.act(.right), .act(.down), .act(.move)],
    [.act(.right), .act(.down), .act(.move), .keys("f r i ENTER")],
    [.act(.right), .act(.down), .act(.arrived)], [.act(.right), .act(.down), .act(.bookAgain)],
    [.act(.findFree)], [.act(.findFree), .keys("3 p")], [.act(.findFree), .keys("3 p ENTER")],
    [.act(.findFree), .keys("x y z q")], [.act(.findFree), .keys("3 p ENTER"), .act(.whyNot)],
    [.act(.nextFree)], [.act(.whyNot)], [.act(.cancel)], [.act(.goTo)],
    [.act(.goTo), .keys("3 1 / 2 ENTER")], [.act(.search)], [.act(.search), .keys("q q q ENTER")],
    [.act(.parked)], [.act(.book), .keys("s m i"), .act(.close), .act(.park)],
    [.act(.waiting)], [.act(.book), .keys("l i n h F4"), .act(.waiting)], [.act(.changes)],
    [.act(.away)], [.act(.away), .keys("p m ENTER")], [.act(.away), .keys("p m ENTER SPACE a")],
    [.act(.away), .keys("q q ENTER")], [.act(.undo)], [.act(.redo)], [.act(.practice)],
    [.act(.mouse)], [.keys("Z")], [.keys("ENTER")], [.keys("ctrl-c")], [.keys("TAB")],
    [.act(.dayView), .act(.zoomIn), .act(.zoomIn), .act(.zoomIn), .act(.zoomIn)],
    [.act(.weekView), .act(.toggle)],
  ]

  static func desk(_ way: [Step], greets: Bool = false) async -> HeadlessDesk {
    let desk = HeadlessDesk(
      PaperClinic.riverside(), size: Size(columns: 120, rows: 34), bindings: bindings,
      greets: greets)
    desk.send(.started)
    await desk.settle()
    for step in way {
      switch step {
      case .act(let action): desk.send(.input(.key(bindings.keys(for: action)[0])))
      case .keys(let macro): await desk.type(macro)
      }
      await desk.settle()
    }
    return desk
  }

  @Test(arguments: ways.indices) func screensNameKeysThatAct(_ index: Int) async {
    let desk = await Self.desk(Self.ways[index])
    Self.check(desk.state, "\(Self.ways[index])")
  }

  @Test func theGreetingTheOutageAndTheTutorialDoToo() async {
    Self.check(await Self.desk([], greets: true).state, "the greeting")
    for step in Tutorial.Step.allCases {
      var state = await Self.desk([.act(.tutorial)]).state
      state.tutorial?.step = step
      Self.check(state, "step \(step)")
    }
    var over = await Self.desk([.act(.tutorial)]).state
    over.tutorial?.step = nil
    Self.check(over, "the end of the tutorial")
    for failure in [BookingFailure(.unreachable, "No line."), BookingFailure(.refused, "No.")] {
      let clinic = PaperClinic.riverside()
      await clinic.fail(with: failure)
      let desk = HeadlessDesk(clinic, bindings: Self.bindings)
      desk.send(.started)
      await desk.settle()
      Self.check(desk.state, failure.sentence)
    }
  }

  /// The help, the list of commands and the man page take their keys from the table.
  @Test func theTablesNameNoOtherKey() {
    for (keys, meaning) in KeyTable.rows(Self.bindings)
    where meaning != "to the shell; fg to return" {
      // Closing always has Esc as well.
      let isOwn = keys.allSatisfy { $0 == " " || ("\u{391}"..."\u{3FF}").contains($0) }
      let isMark = Bindings.marks.contains { $0.mark == keys }
      #expect(isOwn || isMark, "\(keys): \(meaning)")
    }
    for binding in Self.bindings.table where binding.action != .suspend {
      let words = Self.letters(in: binding.help) + Self.names(in: binding.help)
      #expect(
        words.filter { $0 != "Enter" || binding.action != .cancel && binding.action != .book }
          .isEmpty, "\(binding.help)")
    }
  }

  /// Every message about every action, also those that no test leads to.
  @Test func messagesNameTheKeysOfTheTable() async {
    let desk = await Self.desk([])
    let state = desk.state
    let reasons: [Notice.Reason] = [
      .nothingSelected, .notAnAppointment, .notAColumn, .notTheDemo, .isPast,
      .isCancelled, .isOver, .isLoading, .lastColumn, .finestZoom, .coarsestZoom, .oneLocation,
      .noPractice, .onePractice, .noClient, .isEmpty, .isAhead, .tooMany, .hasParked,
      .isShown, .noRows, .noColumns, .isWriting, .isInDoubt,
    ]
    var notices: [Notice] = Action.allCases.flatMap { action in
      reasons.map { .disabled(action, $0) }
    }
    notices += [
      .welcome, .parked(1), .parked(3), .quitLoses(calls: 1, changes: 2), .notADay("x"),
      .notADay(""), .notAnAbsence("x"), .notFound("x"), .stillWriting, .waiting, .whyNotUntold,
      .noFreePlace(weeks: 8), .noEarlierFreePlace, .lookingForFreePlace, .zoomed(5),
      .found(1, of: 2),
    ]
    for notice in notices {
      let text = Wording.notice(notice, state.desk, state.keys)
      #expect(Self.letters(in: text).isEmpty && Self.names(in: text).isEmpty, "\(text)")
    }
  }

  // MARK: - Looking for keys

  private static func check(_ state: Console, _ name: String) {
    let picture = ConsoleView(theme: .monochrome).picture(of: state)
    for row in (0..<picture.size.rows).map({ picture.text(row: $0) }) {
      // Exceptions: a message that a key does nothing, the tutorial's keys for a whole call, and
      // the waiting list's key, which works in a booking.
      guard !row.contains("does nothing here"), !row.hasPrefix(" Type  "),
        !row.contains(" in a booking ")
      else { continue }
      for key in letters(in: row) + names(in: row) where !acts(key, state) {
        Issue.record("\(name) names \(key), which does nothing:\(row)")
      }
    }
  }

  /// Whether a key with a name does anything in the uppermost card, field or pane.
  private static func acts(_ name: String, _ state: Console) -> Bool {
    let keys = keys(named: name)
    if state.isLocked { return true }
    guard !state.overlays.isEmpty else {
      return keys.allSatisfy {
        state.paneFieldKeys == nil
          ? state.bindings.action(for: $0) != nil : state.paneFieldCommand($0) != nil
      }
    }
    // The help of a line is about the line below it; the help of all keys is also about cards.
    let isHelp = if case .help? = state.overlays.last { true } else { false }
    return isHelp && keys == [CardKeys.confirm]
      || keys.allSatisfy { key in
        state.overlays.contains { acts(key, on: $0.card, state.cardContext) }
      }
  }

  private static func acts(_ key: Key, on card: some Card, _ context: CardContext) -> Bool {
    if card.find(key, context) != nil { return true }
    guard var field = card.field else { return false }
    return card.fieldTakes(key, context) && field.handle(key)
  }

  /// Letters and marks that a sentence names as keys: `q to quit`, `press b`.
  private static func letters(in text: String) -> [String] {
    let usual = Bindings.standard.table.flatMap(\.keys).compactMap {
      if case .character(let letter) = $0, letter != " " { letter } else { nil }
    }
    let words = text.split { " \u{A0}│".contains($0) }.map(String.init)
    let after: Set<String> = ["to", "for", "again", "then", "shows", "books", "takes", "finds"]
    return words.indices.compactMap { index in
      let word = words[index]
      guard word.count == 1, word != "a", let letter = word.first, !letter.isNumber,
        usual.contains(letter)
      else { return nil }
      let isAsked = index + 1 < words.count && after.contains(words[index + 1])
      let isPressed = index > 0 && ["press", "Press", "Type"].contains(words[index - 1])
      return isAsked || isPressed ? word : nil
    }
  }

  /// Names of keys that aren't letters.
  private static func names(in text: String) -> [String] {
    let words = text.split { " \u{A0}│.,;:()·".contains($0) }.map(String.init)
    return words.filter { word in
      if ["Enter", "Esc", "Tab", "Shift-Tab", "Space", "PgUp", "PgDn", "←→", "↑↓"].contains(word) {
        return true
      }
      if word.hasPrefix("Ctrl-") || word.hasPrefix("Alt-") { return true }
      return word.first == "F" && (1...24).contains(Int(word.dropFirst()) ?? 0)
    }
  }

  private static func keys(named name: String) -> [Key] {
    switch name {
    case "←→": [.left, .right]
    case "↑↓": [.up, .down]
    case "PgUp": [.pageUp]
    case "PgDn": [.pageDown]
    default: [Key(name: name.lowercased())].compactMap { $0 }
    }
  }
}
