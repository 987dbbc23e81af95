import Booking
import CivilTime
import DeskModel
import Wording

/// The day, the clients and their appointments in words.
extension PlainView {
  /// The day as a list.
  ///
  /// - Parameter names: how the practitioners' names begin; none: all of them.
  func day(of names: [String]) -> PlainAnswer {
    // Each line tries again, not a clock.
    guard desk.diary.isCurrent else {
      return PlainAnswer(Array(Wording.emptyDiary(desk, grammar.keyNames).prefix(1)))
    }
    let people = names.map { ($0, desk.names.practitioners(named: $0)) }
    if let (name, _) = people.first(where: { $1.isEmpty }) {
      return PlainAnswer([unknownPractitioner(name)])
    }
    var answer = PlainAnswer([heading])
    let wanted = Set(people.flatMap { $1.map(\.id) })
    for item in desk.agenda where wanted.isEmpty || wanted.contains(item.practitioner) {
      add(item, to: &answer)
    }
    if answer.items.isEmpty { answer.lines.append(Wording.noAgenda(.none)[0]) }
    return answer
  }

  private func add(_ item: AgendaItem, to answer: inout PlainAnswer) {
    switch item.content {
    case .appointment(let appointment):
      answer.number(
        .appointment(appointment),
        line(
          item, Wording.name(of: appointment), Wording.type(appointment.type, desk),
          Wording.status(appointment.status)))
    case .free:
      guard let location = desk.location?.id else { return }
      let place = AvailabilitySlot(
        practitioner: item.practitioner, location: location, time: item.time)
      answer.number(.free(place), line(item, Wording.free, Wording.minutes(item.time.minutes), ""))
    }
  }

  private func line(_ item: AgendaItem, _ what: String, _ length: String, _ end: String) -> String {
    let person = desk.practitioner(item.practitioner).map(Wording.listName) ?? ""
    return [Wording.span(item.time, in: desk.zone), what, length, person, end]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The day that is shown, without its list; how old it may be where the line is not live.
  var heading: String {
    let connection = Wording.connection(desk, countsSeconds: true)
    return [
      Wording.diaryDay(desk), desk.location?.name ?? "",
      connection == Wording.live ? "" : connection,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The free place that was gone to, as a list of one.
  var selection: PlainAnswer {
    guard case .free(let place) = desk.selection else { return PlainAnswer() }
    var answer = PlainAnswer([heading])
    answer.number(.free(place), Wording.selection(desk, grammar.keyNames))
    answer.lines.append(PlainWords.offerBooking)
    return answer
  }

  // MARK: - Clients and appointments

  var clients: PlainAnswer {
    let search = desk.clientSearch
    guard !search.matches.isEmpty else {
      // Where the search failed, that is told already.
      return search.matchedText == nil ? PlainAnswer() : PlainAnswer([Wording.noClientMatches])
    }
    var answer = PlainAnswer()
    for match in search.matches { answer.number(.client(match), line(match)) }
    if let total = search.total, total > search.matches.count {
      answer.lines.append(PlainWords.more(total - search.matches.count))
    }
    answer.lines.append(PlainWords.offerCard)
    return answer
  }

  func client(_ id: Client.ID) -> PlainAnswer {
    guard let file = desk.clientFiles[id] else { return PlainAnswer() }
    var answer = PlainAnswer([Wording.clientTitle(file)] + Wording.clientCard(file, desk))
    if let warning = Wording.clientWarning(file) { answer.lines.append(warning) }
    for appointment in file.appointments ?? [] {
      answer.number(.appointment(appointment), Wording.listLine(appointment, desk))
    }
    if file.appointments?.isEmpty == true { answer.lines.append(Wording.noAppointments) }
    return answer
  }

  func appointment(_ id: Appointment.ID) -> PlainAnswer {
    guard let file = desk.appointmentFiles[id] else { return PlainAnswer() }
    let lines = Wording.appointmentCard(file, desk)
    // Nothing is being read any more: that the note could not be is told already.
    let isReading = !file.isComplete && file.appointment.notes.isEmpty
    return PlainAnswer(isReading ? lines.dropLast() : lines)
  }
}
