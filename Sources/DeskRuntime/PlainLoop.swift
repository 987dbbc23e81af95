public import Booking
public import CivilTime
public import DeskModel
public import PlainMode
public import Screen

/// Runs plain mode: passes it lines and answers, has the service perform its effects, and collects
/// its output.
///
/// It runs on the executor that it was given, which calls `handle` and `settle` through
/// `assumeIsolated`.
public actor PlainLoop {
  /// What to do after a round.
  public struct Outcome: Sendable {
    /// The text to write, already made safe; empty if there is none.
    public var text: String
    /// Whether to wait, and until when, or to leave with an exit status.
    public var step: LoopStep
  }

  private static let prompt = "> "

  private let executor: any SerialExecutor
  private let service: any BookingService
  private let clock: @Sendable () -> Instant
  private let isASCII: Bool
  private let echoes: Bool

  private var mode: PlainMode
  private var said = ""
  private var isPrompted = false
  /// The exit status if the system asks to end.
  private var endingStatus = Ending.terminated.status
  private var finished: Int32?
  /// Why the clinic couldn't be opened; nil if it was.
  public private(set) var failure: BookingFailure?

  /// The executor that it was given.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// - Parameters:
  ///   - isASCII: whether the output shows only ASCII.
  ///   - echoes: whether to write each line after the prompt, since no terminal shows it.
  public init(
    executor: any SerialExecutor, desk: Desk, grammar: PlainGrammar, service: any BookingService,
    clock: @escaping @Sendable () -> Instant, isASCII: Bool, echoes: Bool
  ) {
    self.executor = executor
    self.service = service
    self.clock = clock
    self.isASCII = isASCII
    self.echoes = echoes
    mode = PlainMode(desk, grammar)
  }

  // MARK: - What happens

  /// Begins to read the clinic.
  public func start() { act(on: mode.start(at: clock())) }

  /// Handles one event.
  public func handle(_ event: PlainEvent) {
    switch event {
    case .line(let line): act(on: mode.read(line, at: clock()))
    case .over: act(on: mode.endOfInput(at: clock()))
    case .interrupted:
      // The terminal has shown the key beside the prompt.
      isPrompted = false
      act(on: mode.interrupt(at: clock()))
    case .resumed: isPrompted = false
    case .ending(let ending):
      endingStatus = ending.status
      act(on: mode.stop(at: clock()))
    }
  }

  /// What to write and how long to wait, once every queued event is handled.
  public func settle() -> Outcome {
    if let due = mode.nextTick, due <= clock() { receive(.ticked(clock())) }
    if finished == nil, mode.isListening, !isPrompted, !echoes {
      said += Self.prompt
      isPrompted = true
    }
    defer { said = "" }
    guard let finished else { return Outcome(text: said, step: .wait(until: deadline)) }
    // The shell's prompt begins on a new line.
    if isPrompted, said.isEmpty || said.hasSuffix(Self.prompt) { said += "\n" }
    return Outcome(text: said, step: .finish(status: finished))
  }

  private var deadline: ContinuousClock.Instant? {
    mode.nextTick.map { .now + .seconds(max(0, $0.seconds(since: clock()))) }
  }

  private func receive(_ event: DeskEvent) { act(on: mode.receive(event, at: clock())) }

  // MARK: - What follows

  private func act(on actions: [PlainAction]) {
    for action in actions { act(on: action) }
  }

  private func act(on action: PlainAction) {
    switch action {
    case .take(let line):
      isPrompted = false
      if echoes { say([Self.prompt + line]) }
    case .say(let lines): say(lines)
    case .perform(.tellOperator(let initials)):
      Task { await service.setOperator(initials) }
    case .perform(let effect):
      Task {
        if let event = await effect.answer(by: service) { receive(event) }
      }
    case .finish(let end): finish(end)
    }
  }

  /// Adds lines to the output, each made safe. A line break inside one becomes a visible mark, so
  /// that foreign text can't look like a line of ours.
  private func say(_ lines: [String]) {
    // A message that comes while the prompt waits begins on a new line.
    if isPrompted { said += "\n" }
    isPrompted = false
    said += lines.map { (isASCII ? SafeText.ascii($0) : SafeText.line($0)) + "\n" }.joined()
  }

  private func finish(_ end: PlainEnd) {
    switch end {
    case .quit: finished = 0
    case .interrupted: finished = Ending.interrupted.status
    case .stopped: finished = endingStatus
    case .failed(let failure):
      self.failure = failure
      // No more than that it failed; the program chooses a status by `failure`.
      finished = 1
    }
  }
}
