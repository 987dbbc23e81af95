import Booking
import BookingLanguage
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen

/// Numbers and the answers to questions.
extension PlainLoop {
  func choose(_ number: Int) async throws(Abandoned) {
    let items = question == .none ? list : options
    guard items.indices.contains(number - 1) else {
      say([view.sentence(.noSuchNumber(number))])
      return
    }
    switch items[number - 1] {
    case .appointment(let appointment): try await open(appointment)
    case .client(let match): try await open(match)
    case .free(let place): try await book(at: place)
    case .choice(let index, let place): try await take(index, place)
    case .place(let index): try await take(place: index)
    case .match(let index): try await take(match: index)
    case .known: try await takeKnown()
    case .waiting(let entry): try await bookWaiting(entry)
    case .proposal(let index): toggle(proposal: index)
    case .reason: try await chooseReason("\(number)")
    case .status: try await press(.character(Character("\(number)")), then: .answer)
    }
  }

  enum Then { case answer, card }

  /// Presses a key, waits, and says what came of it; where a line is open, its card.
  func press(_ key: Key, then: Then) async throws(Abandoned) {
    press(key)
    try await quiet()
    if then == .card, isTyping {
      press(.enter)
      try await quiet()
    }
    answer()
    closeIfSettled()
  }

  var line: BookingDraft? {
    if case .booking? = state.overlays.last { state.desk.draft } else { nil }
  }

  private var isTyping: Bool { line?.phase == .typing }

  /// What asks nothing more is closed, but for what numbers or keys can still act on.
  private func closeIfSettled() {
    guard question == .none else { return }
    switch state.overlays.last {
    case .client, .find: break
    default: leave()
    }
  }

  // MARK: - Lists

  private func open(_ appointment: Appointment) async throws(Abandoned) {
    try await point(at: .appointment(appointment))
    subject = appointment
    try await press(key(for: .open), then: .answer)
  }

  private func open(_ match: ClientMatch) async throws(Abandoned) {
    try await point(at: .client(match))
    // Which of theirs is meant, a number says.
    subject = nil
    answer()
  }

  func book(at place: AvailabilitySlot) async throws(Abandoned) {
    try await point(at: .free(place))
    press(keyOf: .open)
    given = line?.text ?? ""
    try await quiet()
    answer()
    closeIfSettled()
  }

  /// From the list of free places as long as it is open; it knows the type that was asked for.
  private func take(_ index: Int, _ place: AvailabilitySlot) async throws(Abandoned) {
    guard let find = state.desk.free, find.choices.indices.contains(index) else {
      return try await book(at: place)
    }
    apply(.wanted(.bookFree(index)))
    given = line?.text ?? ""
    try await quiet()
    answer()
  }

  func point(at target: Pointing) async throws(Abandoned) {
    (question, options) = (.none, [])
    apply(.pointed(target))
    try await quiet()
  }

  // MARK: - The booking line

  private func take(place index: Int) async throws(Abandoned) {
    guard let line else { return }
    if line.phase == .card {
      let step = index - line.placeIndex
      press(step > 0 ? .right : .left, times: abs(step))
      return answer()
    }
    // Before the first word Tab walks the places. The nearest become places with the first Tab.
    press(.home)
    press(.tab, times: line.places.isEmpty ? index + 1 : index - line.placeIndex)
    try await press(.enter, then: .answer)
  }

  /// Tab on a word of the client's name walks those whom it can mean.
  private func take(match index: Int) async throws(Abandoned) {
    if line?.phase == .card { press(.escape) }
    guard let line, let word = line.words.words.first(where: \.isClient) else {
      return say([view.sentence(.cannotTake)])
    }
    press(.home)
    press(.right, times: word.range.lowerBound + 1)
    for _
      in 0..<((index - line.clients.chosen + line.clients.matches.count)
      % max(1, line.clients.matches.count))
    {
      press(.tab)
      try await quiet()
    }
    press(.end)
    try await press(.enter, then: .answer)
  }

  private func takeKnown() async throws(Abandoned) {
    if line?.phase == .card { press(.escape) }
    try await press(.tab, then: .card)
  }

  func confirm() async throws(Abandoned) {
    if case .plan? = state.overlays.last, case .away? = state.desk.plan?.purpose {
      return try await press(.character("a"), then: .answer)
    }
    try await press(.enter, then: .answer)
  }

  private func toggle(proposal index: Int) {
    guard case .plan? = state.overlays.last else { return }
    apply(.wanted(.togglePlanned(index)))
    answer()
  }

  // MARK: - Cancelling

  /// A number, and after it a note.
  func chooseReason(_ text: String) async throws(Abandoned) {
    let (number, note) = PlainCommand(.cancel, text).numbered
    guard let number, options.indices.contains(number - 1) else {
      return say([view.sentence(.noSuchNumber(number ?? 0))])
    }
    guard case .cancel? = state.overlays.last else { return try await choose(number) }
    press(.down, times: number)
    if !note.isEmpty {
      press(.tab)
      apply(.input(.paste(note)))
    }
    answer()
  }
}

extension LineWords.Word {
  fileprivate var isClient: Bool {
    if case .client = meaning { true } else { false }
  }
}
