import Booking
import CivilTime

/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .openPractice(let choice): open(choice)
    case .booking(let intent): carryOut(intent)
    default: desk.carryOut(intent)
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
