import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen

/// The booking line and the list of free places in words.
extension PlainView {
  /// How many other places and clients are offered.
  private static let others = (places: 3, clients: 5)

  func booking(_ draft: BookingDraft, _ state: Console) -> PlainAnswer {
    var answer = PlainAnswer()
    let needsWords = needsWords(draft)
    answer.lines += title(draft, state)
    let isKnown = draft.hasClient && !draft.words.words.isEmpty || draft.phase != .typing
    if isKnown { answer.lines += Wording.bookingCard(draft, state) }
    if let problem = draft.problem {
      answer.lines.append(Wording.problem(problem, draft, state))
    } else if needsWords {
      answer.lines.append(Wording.problem(draft.moved == nil ? .noClient : .noWish, draft, state))
    }
    if let caution = Wording.caution(draft, state) { answer.lines.append(caution) }
    addOthers(draft, state, to: &answer)
    ask(draft, state, needsWords, &answer)
    return answer
  }

  /// What the line is for, where it is not simply to book; from where, if something moves.
  private func title(_ draft: BookingDraft, _ state: Console) -> [String] {
    guard draft.subject != nil || draft.newcomer != nil || draft.fixedPlace != nil else {
      return []
    }
    let isTyping = draft.moved != nil || draft.phase == .typing
    return [Wording.bookingTitle(draft, state, isTyping: isTyping)]
  }

  /// Whether nothing can be said before more is typed.
  private func needsWords(_ draft: BookingDraft) -> Bool {
    guard draft.phase == .typing else { return false }
    if draft.moved != nil { return draft.words.words.isEmpty }
    return isBooking(draft) && !draft.hasClient
      && (draft.clientText.isEmpty || draft.fixedPlace != nil)
  }

  private func isBooking(_ draft: BookingDraft) -> Bool {
    if case .book = draft.purpose { true } else { false }
  }

  private func addOthers(
    _ draft: BookingDraft, _ state: Console, to answer: inout PlainAnswer
  ) {
    guard draft.newcomer?.lack == nil else { return }
    let isCard = draft.phase == .card
    let places = draft.places.isEmpty ? draft.nearest : draft.places
    let other = places.indices.filter { !isCard || $0 != draft.placeIndex }
    for index in other.prefix(Self.others.places) where draft.hasClient {
      answer.number(.place(index), Wording.place(places[index], state))
    }
    if let known = draft.newClient?.alike.first {
      answer.number(.known, Wording.known(known))
    } else if !draft.hasGivenClient, draft.newClient == nil {
      let matches = draft.clients.matches.indices.filter { $0 != draft.clients.chosen }
      for index in matches.prefix(Self.others.clients) {
        answer.number(.match(index), Wording.plainLine(draft.clients.matches[index]))
      }
    }
  }

  private func ask(
    _ draft: BookingDraft, _ state: Console, _ needsWords: Bool, _ answer: inout PlainAnswer
  ) {
    let hasOthers = !answer.items.isEmpty
    if draft.phase == .card {
      answer.lines.append(
        Wording.plainQuestion(Wording.confirm(draft, state), offersOthers: hasOthers))
      answer.question = .confirm
    } else if needsWords {
      answer.lines.append(Wording.askWords)
      answer.question = .words
    } else if hasOthers {
      answer.lines.append(Wording.askOther)
      answer.question = .number
    }
  }

  /// How many free places are told at once.
  private static let mostChoices = 20

  func free(_ search: FreeSearch, _ state: Console) -> PlainAnswer {
    guard search.problem == nil else {
      return PlainAnswer([Wording.findGhost(search, isList: true, state)])
    }
    var answer = PlainAnswer([
      [Wording.findTitle(search, state), Wording.staffing(search)].filter { !$0.isEmpty }
        .joined(separator: " · ")
    ])
    if search.choices.isEmpty { answer.lines.append(Wording.noChoices(search, state)) }
    for (index, choice) in search.choices.prefix(Self.mostChoices).enumerated() {
      answer.number(.choice(index, choice.place), Wording.plainRow(index, search, state))
    }
    let left = search.choices.count - answer.items.count
    if left > 0 { answer.lines.append(Wording.more(left)) }
    if !search.absences.isEmpty { answer.lines.append(Wording.absentTitle(search, state) + ":") }
    answer.lines += search.absences.map {
      "\(Wording.name(of: $0, state))  \(Wording.absence($0, search, state))"
    }
    if !answer.items.isEmpty { answer.lines.append(Wording.offerBooking) }
    return answer
  }
}
