import Booking
import BookingLanguage
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
    case .takeUp(let index): takeUp(index)
    case .findFree(let text): desk.findFree(text)
    case .lengthenFree(let minutes): desk.lengthenFree(by: minutes)
    case .bookFree(let index): bookFree(index)
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

  /// The booking line for a place of the list; type and length go with it as words, and who was
  /// typed into a line that was put aside. That line's day and time do not: the list said when.
  private mutating func bookFree(_ index: Int) -> [Effect] {
    guard let search = desk.free, search.choices.indices.contains(index) else { return [.beep] }
    let choice = search.choices[index]
    var place = choice.place
    place.time = TimeRange(start: choice.place.time.start, end: choice.block.end)
    _ = desk.leaveFree()
    var words = search.words.types.prefix(1).map { "," + $0 }
    if search.extraMinutes > 0 || !search.words.minutes.isEmpty {
      words.append("\(choice.place.time.minutes)m")
    }
    let aside = asideText
    asideText = clientWords(of: aside)
    defer { asideText = aside }
    return openBookingLine(
      at: place, saying: words.map { $0 + " " }.joined(), lengthWins: true)
  }

  private func clientWords(of text: String) -> String {
    LineWords(text, today: today).words.filter {
      if case .client = $0.meaning { true } else { false }
    }.map(\.text).joined(separator: " ")
  }
}
