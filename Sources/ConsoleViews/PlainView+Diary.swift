import Booking
import CivilTime
public import Console
import DeskModel
import Screen

/// The day and the clients in words.
extension PlainView {
  /// The day as a list; of some practitioners only, where the filter names them.
  ///
  /// - Parameter names: how their names begin; empty: everybody.
  public func day(_ state: Console, of names: [String] = []) -> PlainAnswer {
    var answer = PlainAnswer([heading(state)])
    // Each line tries again, not a clock.
    guard state.diary.isCurrent else {
      return PlainAnswer(Array(Wording.emptyDiary(state).prefix(1)))
    }
    for name in names where state.practitioners(named: name).isEmpty {
      return PlainAnswer([Wording.unknown(.practitioner, name)])
    }
    let wanted = Set(names.flatMap { state.practitioners(named: $0) }.map(\.id))
    for item in state.agenda where wanted.isEmpty || wanted.contains(item.practitioner) {
      switch item.content {
      case .appointment(let appointment):
        answer.number(.appointment(appointment), Wording.plainLine(item, appointment, state))
      case .free:
        guard let location = state.location?.id else { continue }
        let place = AvailabilitySlot(
          practitioner: item.practitioner, location: location, time: item.time)
        answer.number(.free(place), Wording.plainLine(item, nil, state))
      }
    }
    if answer.items.isEmpty { answer.lines.append(Wording.noAgenda[0]) }
    return answer
  }

  /// The day that was gone to, without its list; how old it may be where the line is not live.
  public func heading(_ state: Console) -> String {
    let connection = Wording.connection(state)
    return [
      Wording.diaryDay(state), state.location?.name ?? "", connection == "live" ? "" : connection,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What the cursor came to, as a list of one.
  public func selection(_ state: Console) -> PlainAnswer {
    guard case .free(let place) = state.selection else { return PlainAnswer() }
    var answer = PlainAnswer([heading(state)])
    answer.number(.free(place), Wording.selection(state))
    answer.lines.append(Wording.offerBooking)
    return answer
  }

  func clients(_ state: Console) -> PlainAnswer {
    let matches = state.desk.clientSearch.matches
    guard !matches.isEmpty else {
      // Where the search failed, that is told already.
      return state.desk.clientSearch.matchedText == nil
        ? PlainAnswer() : PlainAnswer([Wording.emptyClients(state).joined(separator: " ")])
    }
    var answer = PlainAnswer()
    for match in matches { answer.number(.client(match), Wording.plainLine(match)) }
    if let total = state.desk.clientSearch.total, total > matches.count {
      answer.lines.append(Wording.more(total - matches.count))
    }
    answer.lines.append(Wording.offerCard)
    return answer
  }

  func client(_ file: ClientFile, _ state: Console) -> PlainAnswer {
    var answer = PlainAnswer([Wording.clientTitle(file)] + Wording.clientCard(file, state))
    if let warning = Wording.clientWarning(file) { answer.lines.append(warning) }
    for appointment in file.appointments ?? [] {
      answer.number(.appointment(appointment), Wording.listLine(appointment, state))
    }
    if file.appointments?.isEmpty == true { answer.lines.append(Wording.noAppointments) }
    return answer
  }
}
