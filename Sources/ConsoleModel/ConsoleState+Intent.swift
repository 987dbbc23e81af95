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
    case .booking(let intent): desk.carryOut(intent)
    case .takeUp(let index): desk.takeUp(index)
    case .findFree(let text): desk.findFree(text)
    case .lengthenFree(let minutes): desk.lengthenFree(by: minutes)
    case .bookFree(let index): desk.bookFree(index)
    case .leaveFree: desk.leaveFree()
    case .planSeries(let series): desk.startSeries(series)
    case .planAbsence(let request): desk.planAbsence(request)
    case .togglePlanned(let index): desk.togglePlanned(index)
    case .stepPlanned(let index, let step): desk.stepPlanned(index, by: step)
    case .sendPlanned(let items): sendPlanned(items)
    case .leavePlan: desk.leavePlan()
    case .readWaiting: desk.loadWaiting()
    case .bookWaiting(let entry): offerPlace(to: entry)
    case .takeOffWaiting(let entry): takeOffWaiting(entry)
    case .readChanges: desk.readChanges()
    case .leaveChanges: desk.leaveChanges()
    }
  }
}
