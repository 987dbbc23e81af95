import Booking
import CivilTime

/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .showDay(let day): show(day)
    case .showAppointment(let appointment): arrive(at: appointment)
    case .workAs(let initials): work(as: initials)
    case .openPractice(let choice): open(choice)
    case .mark(let appointment, let status, let action): mark(appointment, as: status, by: action)
    case .booking(let intent): carryOut(intent)
    case .takeUp(let index): desk.takeUp(index)
    case .findFree(let text): desk.findFree(text)
    case .lengthenFree(let minutes): desk.lengthenFree(by: minutes)
    case .bookFree(let index): desk.bookFree(index)
    case .leaveFree: desk.leaveFree()
    }
  }

  private mutating func carryOut(_ intent: BookingIntent) -> [Effect] {
    let effects = desk.carryOut(intent)
    guard let series = desk.seriesToPlan else { return effects }
    desk.seriesToPlan = nil
    return effects + startSeries(series)
  }

  /// Who is free when: a line of wishes, answered as it is typed.
  mutating func startFinding() -> [Effect] {
    let effects = desk.findFree("")
    if desk.free != nil { overlays.append(.find(FindCard())) }
    return effects
  }
}
