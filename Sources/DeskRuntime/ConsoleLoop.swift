public import Booking
public import CivilTime
public import Console
import DeskModel
public import Screen

/// Runs the console: feeds events to `update`, has effects done by the service, and makes a new
/// picture when everything that had queued is handled.
///
/// It lives on the executor it is given, the terminal's thread; `handle` and `settle` are called
/// there through `assumeIsolated`.
public actor ConsoleLoop {
  /// What to do after a round.
  public struct Outcome: Sendable {
    /// Nil where nothing changed.
    public var picture: Grid?
    public var beeps = false
    /// What the terminal shows is not to be trusted: the picture is sent whole.
    public var repaints = false
    /// Whether clicks shall be reported from now on; nil: as before.
    public var mouse: Bool?
    /// A locked desk that asks for a PIN does not let go of the terminal.
    public var holdsTerminal = false
    public var step: LoopStep
  }

  /// What a person does not notice as waiting, and when a wait gets its mark.
  static let immediate = Duration.milliseconds(100)

  private let executor: any SerialExecutor
  let opener: OpenedPractice.Opener
  private var practice: OpenedPractice
  /// Practices that answered and are entered, if they are still wanted, in the next moment.
  private var opened: [RequestID: OpenedPractice] = [:]
  /// Whether digits open the desk, which takes its time.
  private let opensPin: @Sendable (String) async -> Bool
  private var render: @Sendable (Console) -> Grid

  private var state: Console
  private var isChanged = true
  private var beeps = false
  private var repaints = false
  private var mouse: Bool?
  private var finished: Int32?
  /// Asked to end from outside: the status to end with once writes have settled.
  private var ending: Int32?
  /// When requests under way deserve a mark.
  private var marks: [RequestID: ContinuousClock.Instant] = [:]
  /// Searches under way: one that a newer text made stale is not worth its answer.
  private var searches: [RequestID: Task<Void, Never>] = [:]
  private let started = ContinuousClock.now

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

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

  public func start() { apply(.started) }

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

  /// Draws otherwise from now on; without another way to draw, says why.
  public func restyle(
    _ render: (@Sendable (Console) -> Grid)?, problem: String?
  ) {
    self.render = render ?? self.render
    apply(.themeChanged(problem: problem))
  }

  public func settle() -> Outcome {
    if let ending, !state.isWriting { finished = ending }
    defer { (beeps, repaints, mouse) = (false, false, nil) }
    if let finished { return Outcome(picture: nil, step: .finish(status: finished)) }
    return Outcome(
      picture: pictureIfDue(), beeps: beeps, repaints: repaints, mouse: mouse,
      holdsTerminal: state.deskLock != nil,
      step: .wait(until: deadline))
  }

  /// A first picture without a diary would only flicker: it waits a moment for the answer.
  private func pictureIfDue() -> Grid? {
    guard isChanged else { return nil }
    if state.isStarting, ContinuousClock.now < started + Self.immediate { return nil }
    isChanged = false
    return render(state)
  }

  private var deadline: ContinuousClock.Instant {
    let now = ContinuousClock.now
    let tick = now + .seconds(max(0, state.nextTick.seconds(since: clock())))
    let mark = marks.values.min() ?? tick
    let first = started + Self.immediate
    return state.isStarting && now < first ? min(tick, mark, first) : min(tick, mark)
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
    for (old, search) in searches where !state.isAwaiting(old) { search.cancel() }
    searches[id] = task
  }

  /// What came of a request; a practice where it opened one.
  typealias Answer = (event: DeskEvent?, practice: OpenedPractice?)

  /// Has something done elsewhere and takes in what came of it.
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
    // Whoever is not entered by now never will be.
    opened[id] = nil
  }

  /// Nothing is asked of the old practice any more, and nothing that is under way there is awaited.
  private func enter(_ id: RequestID) {
    guard let practice = opened[id] else { return }
    self.practice = practice
    for search in searches.values { search.cancel() }
    (searches, marks) = ([:], [:])
  }
}
