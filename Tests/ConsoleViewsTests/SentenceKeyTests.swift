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
  /// Which keys the actions have.
  enum Rebound: CaseIterable, Sendable {
    /// A Greek letter each. On a card with a field, such a key goes into the text.
    case letters
    /// A function key or a letter with Alt each, which also work on a card with a field.
    case otherKeys

    /// All actions are bound anew, except one whose key the terminal handles itself.
    var bindings: Bindings { self == .letters ? Self.greek : Self.others }

    private static let actions = Action.allCases.filter { $0 != .suspend }

    private static let greek = bound { index in
      String(UnicodeScalar(UInt32(0x391 + index + index / 17))!)
    }

    private static let others = bound { index in
      let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
      return index < 20 ? "f\(index + 5)" : "alt-\(letters[index - 20])"
    }

    private static func bound(_ key: (Int) -> String) -> Bindings {
      try! Bindings.standard.rebinding(
        actions.enumerated().map { Rebinding($1.rawValue, to: key($0)) })
    }
  }

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

  static func desk(_ way: [Step], _ rebound: Rebound, greets: Bool = false) async -> HeadlessDesk {
    let bindings = rebound.bindings
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

  @Test(arguments: ways.indices, Rebound.allCases)
  func screensNameKeysThatAct(_ index: Int, _ rebound: Rebound) async {
    let desk = await Self.desk(Self.ways[index], rebound)
    Self.check(desk.state, "\(Self.ways[index])")
  }

  @Test(arguments: Rebound.allCases)
  func theGreetingTheOutageAndTheTutorialDoToo(_ rebound: Rebound) async {
    Self.check(await Self.desk([], rebound, greets: true).state, "the greeting")
    for step in Tutorial.Step.allCases {
      var state = await Self.desk([.act(.tutorial)], rebound).state
      state.tutorial?.step = step
      Self.check(state, "step \(step)")
    }
    var over = await Self.desk([.act(.tutorial)], rebound).state
    over.tutorial?.step = nil
    Self.check(over, "the end of the tutorial")
    for failure in [BookingFailure(.unreachable, "No line."), BookingFailure(.refused, "No.")] {
      let clinic = PaperClinic.riverside()
      await clinic.fail(with: failure)
      let desk = HeadlessDesk(clinic, bindings: rebound.bindings)
      desk.send(.started)
      await desk.settle()
      Self.check(desk.state, failure.sentence)
    }
  }

  /// The help, the list of commands and the man page take their keys from the table.
  @Test(arguments: Rebound.allCases) func theTablesNameNoOtherKey(_ rebound: Rebound) {
    let own = Self.own(rebound.bindings)
    for (keys, meaning) in KeyTable.rows(rebound.bindings)
    where meaning != "to the shell; fg to return" {
      // Closing always has Esc as well.
      let isOwn = keys.split(separator: " ").allSatisfy { own.contains(String($0)) }
      let isMark = Bindings.marks.contains { $0.mark == keys }
      #expect(isOwn || isMark, "\(keys): \(meaning)")
    }
    for binding in rebound.bindings.table where binding.action != .suspend {
      let words = KeysInText.all(binding.help)
      #expect(
        words.filter { $0 != "Enter" || binding.action != .cancel && binding.action != .book }
          .isEmpty, "\(binding.help)")
    }
  }

  /// Every message about every action, also those that no test leads to.
  @Test(arguments: Rebound.allCases)
  func messagesNameTheKeysOfTheTable(_ rebound: Rebound) async {
    let own = Self.own(rebound.bindings)
    let state = await Self.desk([], rebound).state
    var notices: [Notice] = Action.allCases.flatMap { action in
      Notice.Reason.allCases.map { .disabled(action, $0) }
    }
    notices += [
      .welcome, .parked(1), .parked(3), .quitLoses(calls: 1, changes: 2), .notADay("x"),
      .notADay(""), .notAnAbsence("x"), .notFound("x"), .stillWriting, .waiting, .whyNotUntold,
      .noFreePlace(weeks: 8), .noEarlierFreePlace, .lookingForFreePlace, .zoomed(5),
      .found(1, of: 2),
    ]
    for notice in notices {
      let text = Wording.notice(notice, state.desk, state.keys)
      #expect(KeysInText.all(text).allSatisfy(own.contains), "\(text)")
    }
  }

  /// The names of the keys that actions are bound to.
  private static func own(_ bindings: Bindings) -> Set<String> {
    Set(bindings.table.filter { $0.action != .suspend }.flatMap(\.keys).map(Wording.keyName))
  }

  // MARK: - Looking for keys

  private static func check(_ state: Console, _ name: String) {
    checkHints(state, name)
    let picture = ConsoleView(theme: .monochrome).picture(of: state)
    for row in (0..<picture.size.rows).map({ picture.text(row: $0) }) {
      // Exceptions: a message that a key does nothing, the tutorial's keys for a whole call, the
      // waiting list's key, which works in a booking, and the clients' pane beside what is open.
      guard !row.contains("does nothing here"), !row.hasPrefix(" Type  "),
        !row.contains(" in a booking "),
        state.cardHints == nil || !row.contains(" then a name, a phone number")
      else { continue }
      for key in KeysInText.all(row) where !acts(key, state) && !isLater(key, row, state) {
        Issue.record("\(name) names \(key), which does nothing:\(row)")
      }
    }
  }

  /// A card's hint names keys of its entry in the card's table, a pane's hint a bound key.
  private static func checkHints(_ state: Console, _ name: String) {
    for hint in state.cardHints ?? [] {
      let named = hint.label.map { $0.split(separator: " ").flatMap { keys(in: String($0)) } }
      #expect(
        (named ?? hint.keys).isEmpty == false && (named ?? []).allSatisfy(hint.keys.contains),
        "\(name): \(hint.label ?? "") for \(hint.keys)")
    }
    guard state.cardHints == nil, !state.isLocked else { return }
    for hint in Wording.hints(state) {
      let isBound = keys(in: hint.key).contains { state.bindings.action(for: $0) != nil }
      #expect(isBound, "\(name): \(hint.key) \(hint.text)")
    }
  }

  /// The keys of a word of a hint: `↑↓`, `1-9`, `+-`, `Enter`.
  private static func keys(in word: String) -> [Key] {
    if word == "1-9" { return "123456789".map { .character($0) } }
    let whole = KeysInText.keys(named: word)
    return whole.isEmpty ? word.flatMap { KeysInText.keys(named: String($0)) } : whole
  }

  /// Whether the panes' key is named as the second of two, after the one that leaves the card.
  private static func isLater(_ name: String, _ row: String, _ state: Console) -> Bool {
    row.contains("Esc, then \(name) ")
      && KeysInText.keys(named: name).allSatisfy { state.bindings.action(for: $0) != nil }
  }

  /// Whether a key with a name does anything in the uppermost card, field or pane.
  private static func acts(_ name: String, _ state: Console) -> Bool {
    let keys = KeysInText.keys(named: name)
    if state.isLocked { return true }
    guard !state.overlays.isEmpty else {
      return keys.allSatisfy {
        state.paneFieldKeys == nil
          ? state.bindings.action(for: $0) != nil : state.paneFieldCommand($0) != nil
      }
    }
    // The help of a line is about the line below it. The help of all keys is also about the panes,
    // where the list of commands has its keys too, and about cards.
    let (isHelp, isList) = isTable(state.overlays.last)
    return isHelp && keys == [CardKeys.confirm]
      || keys.allSatisfy { key in
        isList && state.bindings.action(for: key) != nil
          || state.overlays.contains { acts(key, on: $0.card, state.cardContext) }
      }
  }

  /// Whether a card is the help of all keys, and whether it lists the panes' keys.
  private static func isTable(_ card: OpenCard?) -> (isHelp: Bool, isList: Bool) {
    switch card {
    case .help: (true, true)
    case .palette: (false, true)
    default: (false, false)
    }
  }

  private static func acts(_ key: Key, on card: some Card, _ context: CardContext) -> Bool {
    if card.find(key, context) != nil { return true }
    guard var field = card.field else { return false }
    return card.fieldTakes(key, context) && field.handle(key)
  }
}
