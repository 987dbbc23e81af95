public import Booking
public import CivilTime
public import Console
import DeskModel
public import Screen

/// Runs the console: passes events to `update`, has the service perform the effects, and makes a
/// new picture once every queued event is handled.
///
/// It runs on the executor that it was given, the terminal's thread, which calls `handle` and
/// `settle` through `assumeIsolated`.
public actor ConsoleLoop {
  /// What to do after a round.
  public struct Outcome: Sendable {
    /// The screen to show; nil if nothing changed.
    public var picture: Grid?
    /// Whether the terminal sounds its bell.
    public var beeps = false
    /// Whether to send the whole picture, since the terminal may show something else.
    public var repaints = false
    /// Whether the terminal reports clicks from now on; nil for no change.
    public var mouse: Bool?
    /// Whether the program can't be suspended, since a locked desk asks for a PIN.
    public var holdsTerminal = false
    /// Whether to wait, and until when, or to end with an exit status.
    public var step: LoopStep
  }

  /// How long people don't notice a wait. After this time, a request gets its mark.
  static let immediate = Duration.milliseconds(100)

  private let executor: any SerialExecutor
  let opener: OpenedPractice.Opener
  private var practice: OpenedPractice
  /// Practices that just answered, until the state has decided whether to change to them.
  private var opened: [RequestID: OpenedPractice] = [:]
  /// Whether these digits are the PIN. Takes a noticeable time, since the PIN's hash is slow.
  private let opensPin: @Sendable (String) async -> Bool
  private var render: @Sendable (Console) -> Grid

  private var state: Console
  private var isChanged = true
  private var beeps = false
  private var repaints = false
  private var mouse: Bool?
  private var finished: Int32?
  /// The exit status to use once no change is pending; nil unless the system has asked to end.
  private var ending: Int32?
  /// When each pending request gets its mark.
  private var marks: [RequestID: ContinuousClock.Instant] = [:]
  /// Pending searches, to cancel those whose text has changed since.
  private var searches: [RequestID: Task<Void, Never>] = [:]
  private let started = ContinuousClock.now

  /// The executor that it was given.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// A loop over a state; `start` begins the work.
  ///
  /// - Parameters:
  ///   - executor: the terminal's thread.
  ///   - render: makes the picture of a state.
  ///   - opensPin: whether digits are the PIN.
  ///   - opener: connects to another practice.
  public init(
    executor: any SerialExecutor, state: Console, service: any BookingService,
    clock: @escaping @Sendable () -> Instant, render: @escaping @Sendable (Console) -> Grid,
    opensPin: @escaping @Sendable (String) async -> Bool = { _ in false },
    opener: @escaping OpenedPractice.Opener = { _ throws(BookingFailure) in
      throw BookingFailure(.notFound, "There is no other practice.")
    }
  ) {
    self.executor = executor
    self.state = state
    practice = OpenedPractice(service: service, clock: clock)
    self.opener = opener
    self.render = render
    self.opensPin = opensPin
  }

  /// Begins to read the clinic.
  public func start() { apply(.started) }

  /// Handles one event. A new picture comes from `settle`.
  public func handle(_ event: DisplayEvent) {
    switch event {
    case .inputs(let inputs):
      apply(.ticked(clock()))
      apply(.inputs(inputs))
    case .resumed:
      apply(.ticked(clock()))
      apply(.resumed)
    case .deadline:
      let now = ContinuousClock.now
      for (id, due) in marks where due <= now {
        marks[id] = nil
        apply(.slowed(id))
      }
      if clock() >= state.nextTick { apply(.ticked(clock())) }
    case .ending(let ending):
      self.ending = ending.status
      apply(.ending)
    }
  }

  /// Draws with `render` from now on.
  ///
  /// - Parameters:
  ///   - render: nil to keep the current one, since the theme's file can't be used.
  ///   - problem: why not, as a sentence for the user.
  public func restyle(
    _ render: (@Sendable (Console) -> Grid)?, problem: String?
  ) {
    self.render = render ?? self.render
    apply(.themeChanged(problem: problem))
  }

  /// What to show and how long to wait, once every queued event is handled.
  public func settle() -> Outcome {
    if let ending, !state.desk.isWriting { finished = ending }
    defer { (beeps, repaints, mouse) = (false, false, nil) }
    if let finished { return Outcome(picture: nil, step: .finish(status: finished)) }
    return Outcome(
      picture: pictureIfDue(), beeps: beeps, repaints: repaints, mouse: mouse,
      holdsTerminal: state.deskLock != nil,
      step: .wait(until: deadline))
  }

  /// A first picture without a diary would only flicker, so the loop waits a moment for the answer.
  private func pictureIfDue() -> Grid? {
    guard isChanged else { return nil }
    if state.desk.isStarting, ContinuousClock.now < started + Self.immediate { return nil }
    isChanged = false
    return render(state)
  }

  private var deadline: ContinuousClock.Instant {
    let now = ContinuousClock.now
    let tick = now + .seconds(max(0, state.nextTick.seconds(since: clock())))
    let mark = marks.values.min() ?? tick
    let first = started + Self.immediate
    return state.desk.isStarting && now < first ? min(tick, mark, first) : min(tick, mark)
  }

  private func clock() -> Instant { practice.clock() }

  private func apply(_ event: Event) {
    isChanged = true
    for effect in state.update(event) { perform(effect) }
  }

  private func apply(_ event: DeskEvent) { apply(.desk(event)) }

  private func perform(_ effect: ConsoleEffect) {
    switch effect {
    case .repaint: repaints = true
    case .setMouse(let isOn): mouse = isOn
    case .checkPin(let number, let digits):
      Task { apply(.pinChecked(number, await opensPin(digits))) }
    case .desk(let effect): perform(effect)
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: finished = 0
    case .beep: beeps = true
    case .tellOperator(let initials):
      Task { [practice] in await practice.service.setOperator(initials) }
    case .openPractice(let id, let name): open(name, for: id)
    case .enterPractice(let id): enter(id)
    default: ask(effect)
    }
  }

  private func ask(_ effect: Effect) {
    guard let id = effect.request else { return }
    let task = wait(for: id) { [practice] in
      (await effect.answer(by: practice.service), nil)
    }
    guard case .searchClients = effect else { return }
    for (old, search) in searches where !state.desk.isAwaiting(old) { search.cancel() }
    searches[id] = task
  }

  /// The answer to a request, and the practice if it opened one.
  typealias Answer = (event: DeskEvent?, practice: OpenedPractice?)

  /// Performs `work` in a task and applies its answer.
  @discardableResult
  func wait(
    for id: RequestID, _ work: nonisolated(nonsending) @escaping @Sendable () async -> Answer
  ) -> Task<Void, Never> {
    marks[id] = ContinuousClock.now + Self.immediate
    return Task {
      let (event, practice) = await work()
      if let event { receive(event, practice, for: id) }
    }
  }

  private func receive(_ event: DeskEvent, _ practice: OpenedPractice?, for id: RequestID) {
    marks[id] = nil
    searches[id] = nil
    opened[id] = practice
    apply(event)
    // If the state didn't change to this practice now, it never will.
    opened[id] = nil
  }

  /// Changes to another practice: sends the old one nothing more, and ignores its pending answers.
  private func enter(_ id: RequestID) {
    guard let practice = opened[id] else { return }
    self.practice = practice
    for search in searches.values { search.cancel() }
    (searches, marks) = ([:], [:])
  }
}
