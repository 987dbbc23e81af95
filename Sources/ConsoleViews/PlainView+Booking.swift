import Booking
import BookingLanguage
import CivilTime
import ConsoleModel
import Screen

/// The booking line and the list of free places in words.
extension PlainView {
  /// How many other places and clients are offered.
  private static let others = (places: 3, clients: 5)

  func booking(_ line: BookingLine, _ state: ConsoleState) -> PlainAnswer {
    var answer = PlainAnswer()
    let needsWords = needsWords(line)
    answer.lines += title(line, state)
    let isKnown = line.hasClient && !line.words.words.isEmpty || line.phase != .typing
    if isKnown { answer.lines += Wording.bookingCard(line, state) }
    if let problem = line.problem {
      answer.lines.append(Wording.problem(problem, line, state))
    } else if needsWords {
      answer.lines.append(Wording.problem(line.moved == nil ? .noClient : .noWish, line, state))
    }
    if let caution = Wording.caution(line, state) { answer.lines.append(caution) }
    addOthers(line, state, to: &answer)
    ask(line, state, needsWords, &answer)
    return answer
  }

  /// What the line is for, where it is not simply to book; from where, if something moves.
  private func title(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    guard line.subject != nil || line.newcomer != nil || line.fixedPlace != nil else { return [] }
    var titled = line
    if line.moved != nil { titled.phase = .typing }
    return [Wording.bookingTitle(titled, state)]
  }

  /// Whether nothing can be said before more is typed.
  private func needsWords(_ line: BookingLine) -> Bool {
    guard line.phase == .typing else { return false }
    if line.moved != nil { return line.words.words.isEmpty }
    return line.purpose == .book && !line.hasClient
      && (line.clientText.isEmpty || line.fixedPlace != nil)
  }

  private func addOthers(
    _ line: BookingLine, _ state: ConsoleState, to answer: inout PlainAnswer
  ) {
    guard line.newcomer?.lack == nil else { return }
    let isCard = line.phase == .card
    let places = line.places.isEmpty ? line.nearest : line.places
    let other = places.indices.filter { !isCard || $0 != line.placeIndex }
    for index in other.prefix(Self.others.places) where line.hasClient {
      answer.number(.place(index), Wording.place(places[index], state))
    }
    if line.newcomer != nil, let known = line.matches.first {
      answer.number(.known, Wording.known(known, line))
    } else if !line.hasGivenClient, line.newcomer == nil {
      let matches = line.matches.indices.filter { $0 != line.chosen }
      for index in matches.prefix(Self.others.clients) {
        answer.number(.match(index), Wording.plainLine(line.matches[index]))
      }
    }
  }

  private func ask(
    _ line: BookingLine, _ state: ConsoleState, _ needsWords: Bool, _ answer: inout PlainAnswer
  ) {
    let hasOthers = !answer.items.isEmpty
    if line.phase == .card {
      answer.lines.append(
        Wording.plainQuestion(Wording.confirm(line, state), offersOthers: hasOthers))
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

  func free(_ search: FreeSearch, _ state: ConsoleState) -> PlainAnswer {
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
