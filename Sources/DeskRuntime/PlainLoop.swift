public import Booking
public import CivilTime
public import DeskModel
public import PlainMode
public import Screen

/// Runs plain mode: brings it lines and answers, has what it asks for done by the service, and
/// gathers what it says.
///
/// It lives on the executor it is given; `handle` and `settle` are called there through
/// `assumeIsolated`.
public actor PlainLoop {
  /// What to do after a round.
  public struct Outcome: Sendable {
    /// To be written as it is; safe, and empty where there is nothing to say.
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
  /// The status to end with where the system asks for it.
  private var endingStatus = Ending.terminated.status
  private var finished: Int32?
  /// Why the clinic could not be opened at all.
  public private(set) var failure: BookingFailure?

  /// The executor it was given: nothing of it runs elsewhere.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// - Parameters:
  ///   - isASCII: Whether the output shows nothing else.
  ///   - echoes: Whether lines are repeated behind the prompt: where no terminal shows what is typed.
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

  /// Takes in what happened.
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

  /// What to write and how long to wait, once everything that had queued is handled.
  public func settle() -> Outcome {
    if let due = mode.nextTick, due <= clock() { receive(.ticked(clock())) }
    if finished == nil, mode.isListening, !isPrompted, !echoes {
      said += Self.prompt
      isPrompted = true
    }
    defer { said = "" }
    guard let finished else { return Outcome(text: said, step: .wait(until: deadline)) }
    // What follows in the terminal begins on a line of its own.
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

  /// Each line made safe, in ASCII where nothing else is shown, and ended. A break inside a line
  /// would let foreign text pose as ours: it becomes a visible mark.
  private func say(_ lines: [String]) {
    // What comes unasked begins on a line of its own.
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
      finished = 69
    }
  }
}
