public import Booking
public import CivilTime
public import Console
import ConsoleViews
import DeskModel
public import Screen

/// The console as a dialogue of lines: feeds each line to the same `update` as the screen, waits
/// until all is answered, and says what there is to say.
///
/// It lives on the executor it is given; `handle` and `settle` are called there through
/// `assumeIsolated`. Lines are taken in order, each when the one before has settled.
public actor PlainLoop {
  /// What to do after a round.
  public struct Outcome: Sendable {
    /// To be written as it is; safe, and empty where there is nothing to say.
    public var text: String
    public var step: LoopStep
  }

  /// The wait was broken off by the person.
  struct Abandoned: Error {}

  static let prompt = "> "

  private let executor: any SerialExecutor
  let service: any BookingService
  private let clock: @Sendable () -> Instant
  private let echoes: Bool
  let view: PlainView

  var state: Console
  /// What the numbers of the last list mean, and of the question that is open.
  var list: [PlainAnswer.Item] = []
  var options: [PlainAnswer.Item] = []
  var question = PlainAnswer.Question.none
  /// What a line for a booking begins with before anything is typed into it.
  var given = ""
  /// The appointment that was told last: what commands without a number act on.
  var subject: Appointment?

  private var lines: [String] = []
  private var isOver = false
  var isBusy = true
  var isPrompted = false
  var said = ""
  var notices: [Notice] = []
  var underWay: Set<RequestID> = []
  var waiter: CheckedContinuation<Void, Never>?
  var isAbandoned = false
  private var wasInterrupted = false
  private var ending: Int32?
  var finished: Int32?
  /// Why the clinic could not be opened at all.
  public private(set) var failure: BookingFailure?

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// - Parameters:
  ///   - isASCII: Whether the output shows nothing else.
  ///   - echoes: Whether lines are repeated behind the prompt: where no terminal shows what is typed.
  public init(
    executor: any SerialExecutor, state: Console, service: any BookingService,
    clock: @escaping @Sendable () -> Instant, isASCII: Bool, echoes: Bool
  ) {
    self.executor = executor
    self.state = state
    self.service = service
    self.clock = clock
    view = PlainView(isASCII: isASCII)
    self.echoes = echoes
  }

  // MARK: - From the rim

  public func start() {
    Task { await open() }
  }

  public func handle(_ event: PlainEvent) {
    switch event {
    case .line(let line): lines.append(line)
    case .over: isOver = true
    case .interrupted: interrupt()
    case .resumed: isPrompted = false
    case .ending(let ending):
      self.ending = ending.status
      apply(.ending)
    }
    takeLine()
  }

  public func settle() -> Outcome {
    if finished == nil, let ending, !state.isWriting {
      // Whoever was waited for does not wake any more: what came of it is told here.
      tellNotices()
      finished = ending
    }
    if finished == nil, !isBusy, !isPrompted, !echoes {
      say(prompt: Self.prompt)
    }
    defer { said = "" }
    guard let finished else { return Outcome(text: said, step: .wait(until: nil)) }
    // What follows in the terminal begins on a line of its own.
    if isPrompted, said.isEmpty || said.hasSuffix(Self.prompt) { said += "\n" }
    return Outcome(text: said, step: .finish(status: finished))
  }

  // MARK: - Lines

  private func open() async {
    do throws(Abandoned) {
      apply(.started)
      try await quiet()
    } catch { abandon() }
    isBusy = false
    guard state.clinic != nil else {
      failure = reason
      finished = finished ?? ending ?? (wasInterrupted ? Ending.interrupted.status : 69)
      return
    }
    press(keyOf: .agendaView)
    say(view.greeting(state))
    tellNotices()
    takeLine()
  }

  /// What the start failed with.
  private var reason: BookingFailure? {
    if case .failed(let failure)? = state.notice { failure } else { nil }
  }

  private func takeLine() {
    guard !isBusy, finished == nil, ending == nil else { return }
    guard !lines.isEmpty else {
      if isOver { quit() }
      return
    }
    let line = lines.removeFirst()
    isBusy = true
    (wasInterrupted, isAbandoned) = (false, false)
    if echoes { say(prompt: view.text([Self.prompt + line])) }
    isPrompted = false
    Task { await work(on: line) }
  }

  private func work(on line: String) async {
    do throws(Abandoned) {
      apply(.ticked(clock()))
      try await quiet()
      try await take(line)
    } catch { abandon() }
    tellNotices()
    isBusy = false
    takeLine()
  }

  /// Ends once writes have settled.
  func quit() {
    leave()
    press(keyOf: .quit)
    (lines, isOver) = ([], true)
    isBusy = false
  }

  private func interrupt() {
    guard !wasInterrupted else {
      ending = Ending.interrupted.status
      return
    }
    wasInterrupted = true
    lines = []
    if isBusy {
      isAbandoned = true
      resume()
    } else if question != .none {
      leave()
      say([view.sentence(.left)])
    } else {
      say([view.sentence(.interrupted)])
    }
    isPrompted = false
  }

  /// What was sent goes on by itself; everything else is let go.
  private func abandon() {
    isAbandoned = false
    underWay = []
    apply(.input(.key(.escape)))
    leave()
  }
}
