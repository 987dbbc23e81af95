public import Booking
import CivilTime
public import DeskModel
import DeskRuntime

/// A desk without keys, a screen or lines of text: a test sends intents, and decides when each
/// answer arrives.
public final class DeskSession: PendingAnswers {
  /// The desk as it is now.
  public private(set) var desk: Desk
  private let service: any BookingService
  /// All effects so far.
  public private(set) var effects: [Effect] = []
  /// The requests whose answers haven't been delivered, in their order.
  public private(set) var pending: [Effect] = []

  /// A desk that hasn't started, at 08:30 on the day of `PaperClinic.riverside`: nothing is read
  /// until it gets `.started`.
  public init(_ service: any BookingService) {
    self.service = service
    desk = Desk(
      now: PaperClinic.time(8, 30), clinicKind: .demo, operatorName: "jm",
      diary: Diary(rowMinutes: 30, weekStart: .monday))
  }

  /// A desk that has read its clinic and shows today.
  public static func open(_ service: any BookingService) async -> DeskSession {
    let session = DeskSession(service)
    session.send(.started)
    await session.settle()
    return session
  }

  /// Passes on an event; the requests that follow from it are kept in `pending`.
  public func send(_ event: DeskEvent) {
    let new = desk.update(event)
    effects += new
    pending += new.filter { $0.request != nil }
  }

  /// Sends intents without waiting for answers.
  public func want(_ intents: Intent...) {
    for intent in intents { send(.wanted(intent)) }
  }

  /// Sends intents, each once the one before is answered.
  public func ask(_ intents: Intent...) async {
    for intent in intents {
      send(.wanted(intent))
      await settle()
    }
  }

  /// Lets time pass, and delivers all answers to the requests that follow.
  public func tick(seconds: Int) async {
    send(.ticked(desk.now.adding(seconds: seconds)))
    await settle()
  }

  /// Delivers answers in the order of the requests, until there are no more.
  public func settle() async {
    while !pending.isEmpty { await deliver() }
  }

  /// Delivers the answer to one request.
  ///
  /// - Parameter index: the request's place in `pending`.
  public func deliver(_ index: Int = 0) async {
    if let event = await pending.remove(at: index).answer(by: service) { send(event) }
  }

  /// Has the clinic answer a request now, and returns the answer, to be sent later.
  ///
  /// - Parameter index: the request's place in `pending`.
  public func takeAnswer(at index: Int) async -> DeskEvent? {
    await pending.remove(at: index).answer(by: service)
  }
}

extension DeskSession {
  /// Begins a booking with these words; sends nothing.
  public func begin(_ words: String) async {
    await ask(.booking(.begin(for: nil, at: nil, saying: words)))
  }

  /// Makes a booking with these words.
  public func book(_ words: String) async {
    await begin(words)
    await ask(.booking(.review), .booking(.book))
  }

  /// Changes the text of the draft that is open.
  public func type(_ words: String) async { await ask(Self.typing(words)) }

  /// Moves an appointment to the time in these words.
  public func move(_ appointment: Appointment, to words: String) async {
    await ask(
      .booking(.move(appointment)), Self.typing(words), .booking(.review), .booking(.book))
  }

  /// Cancels an appointment, for the clinic's first reason.
  public func cancel(_ appointment: Appointment) async {
    await ask(
      .startCancelling(appointment), .cancel(Cause(reason: desk.clinic?.reasons.first?.id)))
  }

  /// Saves an appointment's note.
  public func write(_ note: String, on appointment: Appointment) async {
    await ask(.startEditing(appointment), .save(Edit(notes: note)))
  }

  /// The intent that sets a draft's text, with the caret behind it.
  public static func typing(_ words: String) -> Intent {
    .booking(.type(Array(words), caret: words.count))
  }
}
