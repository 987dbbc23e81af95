import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen

/// Commands on a numbered line, or on what was told last.
extension PlainLoop {
  func change(by command: PlainCommand) async throws(Abandoned) {
    guard let action = command.verb.action else { return }
    let (number, rest) = command.numbered
    if command.verb == .cancel, let number, list.indices.contains(number - 1),
      case .waiting(let entry) = list[number - 1]
    {
      return try await takeOff(entry)
    }
    guard let target = target(number, for: command) else { return }
    try await point(at: target)
    if case .appointment(let appointment) = target { subject = appointment }
    press(keyOf: action)
    given = line?.text ?? ""
    try await quiet()
    switch state.overlays.last {
    case .booking, .edit: try await (rest.isEmpty && needsWords ? answer() : fill(rest))
    case .cancel: try await continueCancelling(rest)
    case .status where PlainCommand.number(rest) != nil:
      tell(view.answer(to: state).silenced)
      try await choose(PlainCommand.number(rest) ?? 0)
    case .status: answer()
    default: tellNotices()
    }
  }

  /// A line to book again needs no words: the next place is as good as any.
  private var needsWords: Bool { line.map { $0.moved != nil } ?? true }

  private func continueCancelling(_ rest: String) async throws(Abandoned) {
    guard PlainCommand.number(rest.prefix { $0 != " " }) != nil else { return answer() }
    tell(view.answer(to: state).silenced)
    try await chooseReason(rest)
  }

  private func target(_ number: Int?, for command: PlainCommand) -> Pointing? {
    guard let number else {
      if let subject { return .appointment(subject) }
      let letter = command.verb.letter(state.bindings).map { String($0) }
      say([view.sentence(.which(letter ?? command.verb.words[0]))])
      return nil
    }
    guard list.indices.contains(number - 1) else {
      say([view.sentence(.noSuchNumber(number))])
      return nil
    }
    switch list[number - 1] {
    case .appointment(let appointment): return .appointment(appointment)
    case .free(let place) where command.verb == .whyNot: return .free(place)
    case .choice(_, let place) where command.verb == .whyNot: return .free(place)
    default:
      say([view.sentence(.notAnAppointment(number))])
      return nil
    }
  }
}

extension PlainAnswer {
  /// The same without its lines: for an answer that was given with the command.
  fileprivate var silenced: PlainAnswer {
    var answer = self
    answer.lines = []
    return answer
  }
}
