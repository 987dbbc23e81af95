public import Booking
import CivilTime
public import Console
import DeskModel
public import DeskRuntime
import PlainMode
import Screen

/// Plain mode without a terminal: lines go in, and what it says comes out.
public final class HeadlessPlainMode: Sendable {
  private let loop: PlainLoop

  /// - Parameter echoes: whether lines are repeated, as for a pipe; else there is a bare prompt.
  public init(
    _ service: any BookingService, bindings: Bindings = .standard, isASCII: Bool = false,
    echoes: Bool = false
  ) {
    loop = PlainLoop(
      executor: ClinicThread.shared,
      desk: Desk(
        now: PaperClinic.time(8, 30), clinicKind: .demo,
        diary: Diary(rowMinutes: 30, weekStart: .monday)),
      grammar: PlainGrammar(bindings), service: service, clock: { PaperClinic.time(8, 30) },
      isASCII: isASCII,
      echoes: echoes)
  }

  /// Plain mode whose clinic is read, and what it said to that.
  public static func open(
    _ service: any BookingService, bindings: Bindings = .standard, isASCII: Bool = false
  ) async throws -> HeadlessPlainMode {
    let plain = HeadlessPlainMode(service, bindings: bindings, isASCII: isASCII)
    await plain.start()
    _ = try await plain.answer()
    return plain
  }

  /// Starts reading the clinic, as the program does.
  public func start() async { await loop.start() }

  /// Passes an event on, such as an interrupt.
  public func send(_ event: PlainEvent) async { await loop.handle(event) }

  /// Types lines ahead, all at once.
  public func type(_ lines: String...) async {
    for line in lines { await loop.handle(.line(line)) }
  }

  /// Types a line and waits for what it says until it asks for the next one.
  @discardableResult
  public func ask(_ line: String) async throws -> String {
    await loop.handle(.line(line))
    return try await answer()
  }

  /// Everything said up to the next prompt, without the prompt.
  public func answer() async throws -> String {
    try await wait(for: "a prompt") { $0.hasSuffix("> ") }.dropPrompt
  }

  /// Everything said until the end, and the exit status.
  public func end() async throws -> (text: String, status: Int32?) {
    let text = try await wait(for: "the end") { _ in false }
    return (text, await outcome.status)
  }

  /// Gathers what is said until a condition is met, or plain mode has ended.
  private func wait(
    for what: String, _ isEnough: (String) -> Bool
  ) async throws -> String {
    var text = ""
    return try await Deadline(seconds: 60).wait(for: what, seen: text) {
      let (new, status) = await outcome
      text += new
      return isEnough(text) || status != nil ? text : nil
    }
  }

  private var outcome: (text: String, status: Int32?) {
    get async {
      let outcome = await loop.settle()
      guard case .finish(let status) = outcome.step else { return (outcome.text, nil) }
      return (outcome.text, status)
    }
  }

  /// Why it ended with another status than 0; nil if it didn't.
  public var failure: BookingFailure? { get async { await loop.failure } }
}

extension String {
  fileprivate var dropPrompt: String { hasSuffix("> ") ? String(dropLast(2)) : self }
}
