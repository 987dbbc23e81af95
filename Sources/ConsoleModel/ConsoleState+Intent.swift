import Booking
import CivilTime

/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .openPractice(let choice): open(choice)
    case .sendPlanned(let items): sendPlanned(items)
    case .bookWaiting(let entry): offerPlace(to: entry)
    case .takeOffWaiting(let entry): takeOffWaiting(entry)
    default: desk.carryOut(intent)
    }
  }
}
