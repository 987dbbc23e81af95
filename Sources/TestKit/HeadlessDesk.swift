public import Booking
public import CivilTime
public import Console
public import DeskModel
import DeskRuntime
public import Screen

/// The console without a terminal: a test presses keys, and decides when each answer arrives.
public final class HeadlessDesk: PendingAnswers {
  /// The console as it is now.
  public private(set) var state: Console
  /// The clinic that gets the desk's requests now.
  public private(set) var service: any BookingService
  /// The practices to change to; one that is missing can't be opened.
  public var practices: [String: any BookingService] = [:]
  /// The clinic that each request was sent to.
  private var asked: [RequestID: any BookingService] = [:]
  /// All effects of the desk so far.
  public private(set) var effects: [Effect] = []
  /// All effects on the screen so far.
  public private(set) var screenEffects: [ConsoleEffect] = []
  /// PINs that are still to be checked.
  private var checks: [(number: Int, digits: String)] = []
  /// The requests whose answers haven't been delivered, in their order.
  public private(set) var pending: [Effect] = []

  /// The PIN that unlocks the desk, if it asks for one.
  public var pin: String?

  /// A desk that hasn't started: nothing is read until it gets `.started`. By default it opens at
  /// 08:30 on the day of `PaperClinic.riverside`.
  public init(
    _ service: any BookingService, now: Instant = PaperClinic.time(8, 30),
    size: Size = Size(columns: 80, rows: 24), bindings: Bindings = .standard, rowMinutes: Int = 30,
    firstHour: Int? = nil, weekStart: Weekday = .monday, choices: [PracticeChoice] = [],
    practiceName: String? = nil,
    lockAfterSeconds: Int? = nil, countsSeconds: Bool = true, greets: Bool = false,
    asksPin: Bool = false
  ) {
    self.service = service
    state = Console(
      now: now, size: size,
      clinicKind: choices.first { $0.name == practiceName }?.kind ?? .demo,
      operatorName: "jm", bindings: bindings,
      rowMinutes: rowMinutes, firstHour: firstHour, weekStart: weekStart, choices: choices,
      practiceName: practiceName,
      lockAfterSeconds: lockAfterSeconds, countsSeconds: countsSeconds, greets: greets,
      asksPin: asksPin)
  }

  /// A desk that has read its clinic and shows today.
  public static func open(
    _ service: any BookingService, size: Size = Size(columns: 80, rows: 24), rowMinutes: Int = 30,
    firstHour: Int? = nil
  ) async -> HeadlessDesk {
    let desk = HeadlessDesk(service, size: size, rowMinutes: rowMinutes, firstHour: firstHour)
    desk.send(.started)
    await desk.settle()
    return desk
  }

  /// Passes on an event of the desk; the requests that follow from it are kept in `pending`.
  @discardableResult
  public func send(_ event: DeskEvent) -> [ConsoleEffect] { send(.desk(event)) }

  /// Passes on an event; the requests that follow from it are kept in `pending`.
  @discardableResult
  public func send(_ event: Event) -> [ConsoleEffect] {
    let new = state.update(event)
    for effect in new {
      guard case .desk(let effect) = effect else {
        screenEffects.append(effect)
        if case .checkPin(let number, let digits) = effect { checks.append((number, digits)) }
        continue
      }
      effects.append(effect)
      if case .enterPractice(let id) = effect, let entered = asked[id] { service = entered }
      guard let id = effect.request else { continue }
      asked[id] = service
      if case .openPractice(_, let name) = effect { asked[id] = practices[name] }
      pending.append(effect)
    }
    return new
  }

  /// Presses keys faster than any answer comes.
  public func press(_ macro: KeyMacro) {
    for key in macro.keys { send(.input(.key(key))) }
  }

  /// Presses keys so fast that the terminal reports them together, then waits for all answers.
  public func burst(_ macro: KeyMacro) async {
    send(.inputs(macro.keys.map { .key($0) }))
    await settle()
  }

  /// Presses keys one by one and waits for all answers after each.
  public func type(_ macro: KeyMacro) async {
    for key in macro.keys {
      send(.input(.key(key)))
      await settle()
    }
  }

  /// Presses keys in one batch, then waits for all answers.
  public func rush(_ macro: KeyMacro) async {
    press(macro)
    await settle()
  }

  /// Delivers answers in the order of the requests, until there are no more.
  public func settle() async {
    while !checks.isEmpty {
      let (number, digits) = checks.removeFirst()
      send(.pinChecked(number, digits == pin))
    }
    while !pending.isEmpty { await deliver() }
  }

  /// Delivers the answer to one request.
  ///
  /// - Parameter index: the request's place in `pending`.
  public func deliver(_ index: Int = 0) async {
    if let event = await answer(to: pending.remove(at: index)) { send(event) }
  }

  private func answer(to effect: Effect) async -> DeskEvent? {
    guard let id = effect.request else { return nil }
    guard let service = asked[id] else {
      return .failed(id, BookingFailure(.unreachable, "Nobody answers there."))
    }
    guard case .openPractice = effect else { return await effect.answer(by: service) }
    do throws(BookingFailure) {
      return .practiceOpened(id, try await service.clinic(), now: state.now)
    } catch { return .failed(id, error) }
  }

  /// Has the clinic answer a request now, and returns the answer, to be sent later.
  ///
  /// - Parameter index: the request's place in `pending`.
  public func takeAnswer(at index: Int) async -> DeskEvent? {
    await answer(to: pending.remove(at: index))
  }

  /// The bookings that were to be made so far.
  public var orders: [BookingOrder] { effects.orders }
  /// The appointments that were to be moved, and where to.
  public var moves: [Appointment.ID: Move] { effects.moves }
  /// The appointments that were to be cancelled.
  public var cancellations: [Appointment.ID] { effects.cancellations }
}

extension ConsoleEffect {
  /// Whether it reads the diary.
  public var isDiary: Bool { if case .desk(let effect) = self { effect.isDiary } else { false } }
}
