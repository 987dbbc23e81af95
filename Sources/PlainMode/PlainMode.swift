import Booking
public import CivilTime
public import DeskModel

/// A desk in lines of text: each line is an intent, and what the desk comes to is said in
/// sentences.
///
/// Pure: lines and answers go in, what to print and whom to ask comes out. Lines are taken one
/// after the other, each once everything that the one before asked for is answered.
public struct PlainMode: Sendable {
  /// How far the conversation is.
  enum Stage: Sendable {
    /// The clinic is being read.
    case starting
    /// Answers are awaited; then the step is done.
    case working(PlainStep)
    /// Waits for a line.
    case listening(PlainQuestion?)
    /// The same after an interrupt: another one ends plain mode.
    case interrupted
    /// Nothing more is taken in; ends once what was sent is answered.
    case leaving(PlainEnd)
    case over
  }

  /// What was typed and is still to be taken in.
  enum Typed: Hashable, Sendable {
    case line(String)
    /// Nothing more will be typed.
    case over
  }

  /// What the desk knows.
  public internal(set) var desk: Desk
  let grammar: PlainGrammar
  var stage = Stage.starting
  private var typed: [Typed] = []
  /// Requests whose answers the next step waits for.
  private var underWay: Set<RequestID> = []
  /// What happened and is still to be said.
  var notices: [Notice] = []
  private var actions: [PlainAction] = []

  /// What the numbers of the last list name.
  var list: [PlainItem] = []
  /// The appointment that was told last: commands without a number act on it.
  var subject: Appointment?
  /// The client whose card was told last: the next booking is for them, unless it names another.
  var client: ClientMatch?

  /// A conversation about a desk that has asked for nothing yet.
  public init(_ desk: Desk, _ grammar: PlainGrammar) {
    (self.desk, self.grammar) = (desk, grammar)
  }

  /// Whether it waits for a line, so that a prompt can stand before it.
  public var isListening: Bool {
    switch stage {
    case .listening, .interrupted: true
    case .starting, .working, .leaving, .over: false
    }
  }

  /// When to tell the time, though nothing happens: a change without an answer is asked after. Nil
  /// while there is none.
  public var nextTick: Instant? { desk.doubts.isEmpty ? nil : desk.nextTick }

  // MARK: - What happens

  /// Begins to read the clinic.
  public mutating func start(at now: Instant) -> [PlainAction] {
    apply(.started)
    return goOn(now)
  }

  /// Takes in a line, without its end; while answers are awaited it waits for its turn.
  public mutating func read(_ line: String, at now: Instant) -> [PlainAction] {
    typed.append(.line(line))
    return goOn(now)
  }

  /// Nothing more will be typed: ends once the lines before are taken in.
  public mutating func endOfInput(at now: Instant) -> [PlainAction] {
    typed.append(.over)
    return goOn(now)
  }

  /// Takes in what happened to the desk: an answer of the clinic, or the time.
  public mutating func receive(_ event: DeskEvent, at now: Instant) -> [PlainAction] {
    apply(event)
    if let id = event.request { underWay.remove(id) }
    return goOn(now)
  }

  /// Stops waiting, drops the question that is open and forgets the lines that were typed ahead. A
  /// second time ends plain mode. What was sent goes on.
  public mutating func interrupt(at now: Instant) -> [PlainAction] {
    typed.removeAll { $0 != .over }
    switch stage {
    case .starting, .interrupted, .leaving: leave(.interrupted)
    case .working:
      underWay = []
      want(.letGo)
      drop()
      tellNotices()
      stage = .interrupted
    case .listening(nil):
      say(PlainWords.interrupted(quit: grammar.name(of: .quit)))
      stage = .interrupted
    case .listening:
      drop()
      say(PlainWords.dropped)
      stage = .interrupted
    case .over: break
    }
    return goOn(now)
  }

  /// Ends as soon as what was sent is answered, because the system asks for it.
  public mutating func stop(at now: Instant) -> [PlainAction] {
    apply(.ending)
    leave(.stopped)
    return goOn(now)
  }

  // MARK: - The desk

  /// Has the desk do something; what it said before is not said again.
  mutating func want(_ intent: Intent) {
    desk.clearNotice()
    apply(.wanted(intent))
  }

  private mutating func apply(_ event: DeskEvent) {
    let before = desk.notice
    let effects = desk.update(event)
    if let notice = desk.notice, notice != before {
      notices.append(notice)
      subject = notice.appointment ?? subject
    }
    for effect in effects {
      if let id = effect.request { underWay.insert(id) }
      if effect.isAsked { actions.append(.perform(effect)) }
    }
  }

  /// Whether everything that was asked is answered.
  private var isQuiet: Bool { underWay.isEmpty && !desk.isHolding }

  // MARK: - Going on

  /// Does what can be done now: steps that waited for answers, then lines that waited for a turn.
  private mutating func goOn(_ now: Instant) -> [PlainAction] {
    while goesOn(now) {}
    defer { actions = [] }
    return actions
  }

  private mutating func goesOn(_ now: Instant) -> Bool {
    switch stage {
    case .starting where isQuiet: stage = greet()
    case .working(let step) where isQuiet: stage = perform(step)
    case .listening(let question): return takesTurn(question, now)
    case .interrupted: return takesTurn(nil, now)
    case .leaving(let end) where !desk.isWriting:
      tellNotices()
      finish(end)
    case .starting, .working, .leaving, .over: return false
    }
    return true
  }

  /// Takes in what was typed next. Where nothing was, says what came of something that was not
  /// waited for.
  private mutating func takesTurn(_ question: PlainQuestion?, _ now: Instant) -> Bool {
    guard !typed.isEmpty else {
      tellNotices()
      return false
    }
    switch typed.removeFirst() {
    case .over: leave(.quit)
    case .line(let line):
      actions.append(.take(line))
      apply(.ticked(now))
      stage = .working(.take(line, question))
    }
    return true
  }

  private mutating func greet() -> Stage {
    guard desk.clinic != nil else {
      notices = []
      return .leaving(.failed(desk.diary.failure))
    }
    want(.show(.agenda))
    say(view.greeting)
    tellNotices()
    return .listening(nil)
  }

  // MARK: - Ending

  /// Takes in no more. Ends at once, or when what was sent is answered; what that leaves unknown is
  /// said.
  mutating func leave(_ end: PlainEnd) {
    typed = []
    if end == .quit {
      drop()
      want(.quit(anyway: true))
    }
    tellNotices()
    stage = .leaving(end)
  }

  private mutating func finish(_ end: PlainEnd) {
    if !desk.doubts.isEmpty { say(PlainWords.unanswered(desk.doubts.count)) }
    actions.append(.finish(end))
    stage = .over
  }

  // MARK: - Saying

  /// The desk in words.
  var view: PlainView { PlainView(desk, grammar) }

  mutating func say(_ lines: [String]) {
    if !lines.isEmpty { actions.append(.say(lines)) }
  }

  mutating func say(_ sentence: String) { say([sentence]) }

  /// Says everything that happened, in order: that an outcome is unknown is not swallowed by what
  /// the diary says of it later.
  mutating func tellNotices() {
    let told = notices.filter(\.isTold)
    notices = []
    say(told.map { view.notice($0) })
  }
}
