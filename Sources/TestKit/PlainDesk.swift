public import Booking
public import CivilTime
public import Console
public import DeskModel
import DeskRuntime
public import PlainMode

/// Plain mode without a loop: lines go in, and a test decides when which answer comes.
public final class PlainDesk {
  /// A line that was taken in, and what came of it until the next one was.
  public struct Turn {
    /// As typed.
    public var line: String
    /// What was printed, line by line.
    public var said: [String] = []
    /// What was asked for, in order.
    public var effects: [Effect] = []
  }

  /// The conversation, as it stands.
  public private(set) var mode: PlainMode
  private let service: any BookingService
  /// The time that is told with everything that happens.
  public var now = PaperClinic.time(8, 30)
  /// What was printed since the last line was taken in.
  public private(set) var said: [String] = []
  /// The lines that were taken in, in order.
  public private(set) var turns: [Turn] = []
  /// Requests whose answers have not been delivered, in the order asked.
  public private(set) var pending: [Effect] = []
  /// Why it ended; nil until it does.
  public private(set) var end: PlainEnd?

  /// A desk that has asked for nothing yet.
  public init(_ service: any BookingService, bindings: Bindings = .standard) {
    self.service = service
    let desk = Desk(
      now: now, clinicKind: .demo, operatorName: "jm",
      diary: Diary(rowMinutes: 30, weekStart: .monday))
    mode = PlainMode(desk, PlainGrammar(bindings))
  }

  /// A desk whose clinic is read.
  public static func open(_ service: any BookingService) async -> PlainDesk {
    let desk = PlainDesk(service)
    desk.start()
    await desk.settle()
    return desk
  }

  /// Begins to read the clinic.
  public func start() { act(on: mode.start(at: now)) }

  /// Types a line before anything is answered.
  public func type(_ line: String) { act(on: mode.read(line, at: now)) }

  /// Types lines one by one, each when the one before is answered; gives what the last one came to.
  @discardableResult
  public func ask(_ lines: String...) async -> String {
    for line in lines {
      type(line)
      await settle()
    }
    return said.joined(separator: "\n")
  }

  /// Says that nothing more will be typed.
  public func endInput() { act(on: mode.endOfInput(at: now)) }
  /// Presses Ctrl-C.
  public func interrupt() { act(on: mode.interrupt(at: now)) }
  /// Asks for the end, as a signal does.
  public func stop() { act(on: mode.stop(at: now)) }

  /// Lets time pass, and tells it.
  public func tick(seconds: Int) {
    now = now.adding(seconds: seconds)
    act(on: mode.receive(.ticked(now), at: now))
  }

  /// Delivers answers, first asked first, until nothing is asked any more.
  public func settle() async {
    while !pending.isEmpty { await deliver() }
  }

  /// Delivers the answer to one request.
  ///
  /// - Parameter index: of `pending`.
  public func deliver(_ index: Int = 0) async {
    guard let event = await pending.remove(at: index).answer(by: service) else { return }
    act(on: mode.receive(event, at: now))
  }

  private func act(on actions: [PlainAction]) {
    for action in actions {
      switch action {
      case .take(let line):
        said = []
        turns.append(Turn(line: line))
      case .say(let lines):
        said += lines
        if !turns.isEmpty { turns[turns.count - 1].said += lines }
      case .perform(let effect):
        if !turns.isEmpty { turns[turns.count - 1].effects.append(effect) }
        if effect.request != nil { pending.append(effect) }
      case .finish(let end): self.end = end
      }
    }
  }
}
