/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .showDay(let day): show(day)
    case .showAppointment(let appointment): arrive(at: appointment)
    case .workAs(let initials): work(as: initials)
    case .openPractice(let choice): open(choice)
    case .mark(let appointment, let status, let action): mark(appointment, as: status, by: action)
    case .takeUp(let index): takeUp(index)
    }
  }
}
