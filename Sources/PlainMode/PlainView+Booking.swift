import Booking
import BookingLanguage
import DeskModel
import Wording

/// The booking and the list of free places in words.
extension PlainView {
  /// How many other places and clients are offered.
  private static let others = (places: 3, clients: 5)

  func booking(_ draft: BookingDraft, given: String) -> PlainAnswer {
    var answer = PlainAnswer(title(draft))
    let needsWords = needsWords(draft)
    if draft.hasClient && !draft.words.words.isEmpty || draft.phase != .typing {
      answer.lines += Wording.bookingCard(draft, desk, grammar.keyNames)
    }
    if let problem = draft.problem {
      answer.lines.append(Wording.problem(problem, draft, desk, grammar.keyNames))
    } else if needsWords {
      let missing = draft.moved == nil ? BookingDraft.Problem.noClient : .noWish
      answer.lines.append(Wording.problem(missing, draft, desk, grammar.keyNames))
    }
    if let caution = Wording.caution(draft, desk, grammar.keyNames) { answer.lines.append(caution) }
    if !needsWords { addOthers(draft, to: &answer) }
    ask(draft, needsWords, given, &answer)
    return answer
  }

  /// What the draft is for, where it is not simply to book; from where, if something moves.
  private func title(_ draft: BookingDraft) -> [String] {
    guard draft.subject != nil || draft.newcomer != nil || draft.fixedPlace != nil else {
      return []
    }
    let isTyping = draft.moved != nil || draft.phase == .typing
    return [Wording.bookingTitle(draft, desk, grammar.keyNames, isTyping: isTyping)]
  }

  /// Whether nothing can be said before more is typed.
  private func needsWords(_ draft: BookingDraft) -> Bool {
    guard draft.phase == .typing else { return false }
    if draft.moved != nil { return draft.words.words.isEmpty }
    guard case .book = draft.purpose, !draft.hasClient else { return false }
    return draft.clientText.isEmpty || draft.fixedPlace != nil
  }

  private func addOthers(_ draft: BookingDraft, to answer: inout PlainAnswer) {
    guard draft.newcomer?.lack == nil else { return }
    let isCard = draft.phase == .card
    let places = draft.places.isEmpty ? draft.nearest : draft.places
    let other = places.indices.filter { !isCard || $0 != draft.placeIndex }
    for index in other.prefix(Self.others.places) where draft.hasClient {
      answer.number(.place(index), line(places[index]))
    }
    if let known = draft.newClient?.alike.first {
      let why = Wording.likeness(known.likeness)
      answer.number(.known, PlainWords.known(line(known.match), because: why))
    } else if !draft.hasGivenClient, draft.newClient == nil {
      let matches = draft.clients.matches.indices.filter { $0 != draft.clients.chosen }
      for index in matches.prefix(Self.others.clients) {
        answer.number(.match(index), line(draft.clients.matches[index]))
      }
    }
  }

  private func ask(
    _ draft: BookingDraft, _ needsWords: Bool, _ given: String, _ answer: inout PlainAnswer
  ) {
    if draft.phase == .card {
      answer.lines.append(
        PlainWords.askConfirm(
          Wording.confirm(draft, desk, grammar.keyNames), offersOthers: !answer.items.isEmpty))
      answer.question = .confirm(answer.items)
    } else if needsWords {
      answer.lines.append(PlainWords.askWords)
      answer.question = .words(given: given)
    } else if !answer.items.isEmpty {
      answer.lines.append(PlainWords.askOther)
      answer.question = .number(answer.items)
    }
  }

  // MARK: - Free places

  /// How many free places are told at once.
  private static let mostChoices = 20

  var free: PlainAnswer {
    guard let search = desk.free else { return PlainAnswer() }
    guard search.problem == nil else {
      return PlainAnswer([Wording.findGhost(search, isList: true, desk, grammar.keyNames)])
    }
    var answer = PlainAnswer([
      [Wording.findTitle(search, desk), Wording.staffing(search)].filter { !$0.isEmpty }
        .joined(separator: " · ")
    ])
    if search.choices.isEmpty { answer.lines.append(Wording.noChoices(search, desk)) }
    for (index, choice) in search.choices.prefix(Self.mostChoices).enumerated() {
      answer.number(.choice(index, choice.place), Wording.plainRow(index, search, desk))
    }
    let left = search.choices.count - answer.items.count
    if left > 0 { answer.lines.append(PlainWords.more(left)) }
    if !search.absences.isEmpty { answer.lines.append(Wording.absentTitle(search, desk) + ":") }
    answer.lines += search.absences.map {
      "\(Wording.name(of: $0, desk))  \(Wording.absence($0, search, desk))"
    }
    if !answer.items.isEmpty { answer.lines.append(PlainWords.offerBooking) }
    return answer
  }
}
