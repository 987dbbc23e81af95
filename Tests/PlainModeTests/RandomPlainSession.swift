import Booking
import CivilTime
import Console
import DeskModel
import DeskRuntime
import TestKit

@testable import PlainMode

/// A session of any lines, with any answers.
final class RandomPlainSession {
  private(set) var seed: Seed
  private(set) var faults: [String] = []
  private(set) var booked = 0
  /// The verbs of the lines that were taken as commands.
  private(set) var typed: Set<PlainCommand.Verb> = []
  private let clinic = PaperClinic.riverside()
  private let desk: PlainDesk
  private let soldTwiceBefore: Int
  /// Turns that were interrupted, and those before: what they sent may be answered in any other.
  private var turnsToSkip = 0
  /// Turns that are checked already.
  private var turns = 0

  init(_ seed: Seed) async {
    self.seed = seed
    desk = PlainDesk(clinic)
    soldTwiceBefore = await Self.soldTwice(clinic)
    desk.start()
  }

  /// The lines and what was said to them.
  var story: String {
    desk.turns.map { "> \($0.line)\n" + $0.said.map { "\($0)\n" }.joined() }.joined()
  }

  // MARK: - Lines

  private static let words = [
    "", "1", "2", "3", "9", "999", "smi j", "smi j fri", "jane smith .lee fri 3p", "linh ,physio",
    "abara +1w", "zzz", ".lee sun 3p", "fri 3p x3", "smi j 9 x2", ".lee", ".nobody", "tom", "tue",
    "24/11", "'tom", "1 fri", "2 fri", "2 1", "2 1 rang up", "2 ,initial", "2 bring scans", "2 -",
    "mary citizen 12041985", "jane smith 12041985 0412345678", "jm", "today", "pm",
    "smi \u{202E} j", "\u{1B}[2J", String(repeating: "fri ", count: 40),
  ]

  private static let numbered = [
    "1", "2", "3", "1 1", "2 1", "2 2", "2 3", "2 4", "2 fri 3p", "2 -",
  ]

  private func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &seed)]
  }

  private func line() -> String {
    let grammar = PlainGrammar(.standard)
    switch Int.random(in: 0..<10, using: &seed) {
    case 0, 1: return ""
    case 2: return pick(["n", "no", "yes", "y", "YES", "?", " ", "\t", "z", "P", "-"])
    case 3: return "\(Int.random(in: 0...12, using: &seed))"
    case 4, 5: return pick(Self.words)
    case 6: return pick(["smi j", "jane smith fri 3p", "linh tom", "smi j 3p x3", "d .lee"])
    default:
      let verb = pick(PlainCommand.Verb.allCases.filter { $0 != .quit })
      let names = [grammar.name(of: verb)] + verb.words
      return "\(pick(names)) \(pick(Bool.random(using: &seed) ? Self.words : Self.numbered))"
    }
  }

  // MARK: - Rounds

  func play(rounds: Int) async {
    for _ in 0..<rounds where faults.isEmpty {
      switch Int.random(in: 0..<100, using: &seed) {
      case ..<45: type(line())
      case ..<55: for _ in 0..<Int.random(in: 2...6, using: &seed) { type(line()) }
      case ..<80: await answerOne()
      case ..<85: await answerAll()
      case ..<88: interrupt()
      case ..<92: desk.tick(seconds: .random(in: 1...200, using: &seed))
      case ..<95: await disturb()
      default: await fail()
      }
      check()
    }
    await answerAll()
    check()
    await finish()
  }

  /// A session of these commands, each typed where no question is open.
  func play(_ verbs: Set<PlainCommand.Verb>) async {
    let grammar = PlainGrammar(.standard)
    await answerAll()
    for verb in PlainCommand.Verb.allCases where verbs.contains(verb) && verb != .quit {
      // Once for the question that may be open, and once for the command.
      for line in ["n", grammar.name(of: verb)] {
        type(line)
        await answerAll()
      }
      check()
    }
    await finish()
  }

  /// Types a line, and notes the verb that it is taken as where nothing else can be meant: no line
  /// waits before it, and no question is open.
  private func type(_ line: String) {
    let text = line.cleaned
    let grammar = PlainGrammar(.standard)
    if case .listening(nil) = desk.mode.stage, !text.isEmpty, !grammar.isOfTheScreen(text),
      PlainCommand.number(text) == nil
    {
      typed.insert(grammar.command(text).verb)
    }
    desk.type(line)
  }

  private func answerOne() async {
    guard !desk.pending.isEmpty else { return }
    await desk.deliver(.random(in: desk.pending.indices, using: &seed))
  }

  private func answerAll() async {
    while !desk.pending.isEmpty { await answerOne() }
  }

  /// A second one would end it.
  private func interrupt() {
    guard desk.mode.isListening == false, !desk.turns.isEmpty else { return }
    desk.interrupt()
    turnsToSkip = desk.turns.count
  }

  /// Another desk books by the same rules.
  private func disturb() async {
    let start = PaperClinic.time(.random(in: 9...16, using: &seed), 0)
    let order = BookingOrder(
      client: PaperClinic.chidi, practitioner: PaperClinic.lee, location: PaperClinic.melbourne.id,
      type: PaperClinic.physio, time: TimeRange(start: start, minutes: 30))
    _ = try? await clinic.book(order)
  }

  private func fail() async {
    let code = pick([BookingFailure.Code.unreachable, .refused, .unknownOutcome, .unavailable])
    let isDone = code == .unknownOutcome && Bool.random(using: &seed)
    // Without a clinic it ends at the start.
    let verb = pick(PaperClinic.Verb.allCases.filter { $0 != .clinic })
    await clinic.failNext(verb, BookingFailure(code, "no"), done: isDone)
  }

  // MARK: - What must hold

  private func check() {
    if desk.end != nil { faults.append("ended without being asked to") }
    let complete = desk.mode.isListening ? desk.turns[...] : desk.turns.dropLast()
    for turn in complete[min(turns, complete.count)...].dropFirst(max(0, turnsToSkip - turns)) {
      check(turn)
    }
    turns = max(turns, complete.count)
  }

  /// Something is said, and nothing is sent that was not confirmed.
  private func check(_ turn: PlainDesk.Turn) {
    let line = turn.line.lowercased()
    let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
    if turn.said.isEmpty, !isBlank { faults.append("nothing is said to '\(line)'") }
    if let name = turn.said.compactMap(KeyName.first).first { faults.append("names \(name)") }
    let isStep = ["u", "undo", "redo"].contains { line.hasPrefix($0) }
    for effect in turn.effects where !isStep {
      switch effect {
      case .book, .move, .addClient: if !isBlank { faults.append("'\(line)' books or moves") }
      case .cancel: if line != "yes" { faults.append("'\(line)' cancels") }
      default: break
      }
    }
    booked += turn.said.count { $0.hasPrefix("Booked: ") }
  }

  private static func soldTwice(_ clinic: PaperClinic) async -> Int {
    let all = await clinic.appointments.filter(\.occupies)
    return all.indices.reduce(0) { count, index in
      count
        + all[index...].dropFirst().count {
          $0.practitioner == all[index].practitioner && $0.time.overlaps(all[index].time)
        }
    }
  }

  private func finish() async {
    if !desk.mode.isListening { faults.append("it waits for nothing") }
    if desk.mode.desk.isWriting { faults.append("a write is never over") }
    if await Self.soldTwice(clinic) > soldTwiceBefore { faults.append("a time is sold twice") }
    desk.type(pick(["q", "quit", "exit"]))
    await answerAll()
    if desk.end == .quit {
      typed.insert(.quit)
    } else {
      faults.append("it can't be left: \(String(describing: desk.end))")
    }
  }
}

/// Names of keys, none of which a line can hold.
enum KeyName {
  /// The first that a sentence names; nil where it names none.
  static func first(in sentence: String) -> String? {
    let words = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    return words.first { word in
      all.contains(word) || word.hasPrefix("Ctrl-") || word.hasPrefix("Shift-")
    } ?? sentence.first { "←↑↓".contains($0) }.map(String.init)
  }

  private static let all: Set<String> = [
    "Enter", "Esc", "Tab", "Space", "Backspace", "Home", "End", "PgUp", "PgDn", "F1", "F2", "F3",
    "F4", "key", "keys",
  ]
}
