import Booking
import BookingLanguage
import CivilTime

/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .openPractice(let choice): open(choice)
    case .takeUp(let index): takeUp(index)
    case .bookFree(let index): bookFree(index)
    default: desk.carryOut(intent)
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

  /// Who is free when: a line of wishes, answered as it is typed.
  mutating func startFinding() -> [Effect] {
    let effects = desk.findFree("")
    if desk.free != nil { overlays.append(.find(FindCard())) }
    return effects
  }
}
