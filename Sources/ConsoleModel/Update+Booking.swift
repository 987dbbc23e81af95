import Booking
import BookingLanguage
import CivilTime
import Screen

extension ConsoleState {
  static let matchLimit = 8
  static let placeLimit = 6

  mutating func openBookingLine(
    for client: ClientMatch? = nil, at place: AvailabilitySlot? = nil, saying words: String = "",
    _ waiting: WaitingEntry? = nil, lengthWins: Bool = false
  ) -> [Effect] {
    guard clinic != nil else { return refuse(.book, .isLoading) }
    let inPane = place == nil && pane == .clients ? selectedMatch : nil
    let client = client ?? inPane
    let isKept = words.isEmpty && client == nil
    var line = BookingLine(
      text: isKept ? asideText : words, client: client, place: place, today: today,
      isKept: isKept)
    line.waiting = waiting
    line.lengthWins = lengthWins
    return open(line)
  }

  private mutating func open(_ line: BookingLine) -> [Effect] {
    overlays.append(.booking(line))
    return bookingTextChanged(line)
  }

  /// Asks where an appointment shall move to.
  mutating func startMoving(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.move, .isCancelled) }
    guard appointment.status == .booked, appointment.time.end > now else {
      return refuse(.move, .isOver)
    }
    return open(BookingLine(.move(appointment), today: today))
  }

  /// Asks when the client of an appointment shall come again.
  mutating func bookAgain(_ appointment: Appointment) -> [Effect] {
    guard appointment.client != nil else { return refuse(.bookAgain, .noClient) }
    return open(BookingLine(.again(appointment), today: today))
  }

  /// Whether the line shows the answer to what is typed.
  func isResolved(_ line: BookingLine) -> Bool {
    if Requests.lineReads.contains(where: requests.isUnderWay) { return false }
    return line.moved != nil || line.clientText.isEmpty || line.matchedText == line.clientText
      || line.problem != nil
  }

  // MARK: - Keys

  mutating func press(_ key: Key, in line: BookingLine) -> [Effect] {
    switch line.phase {
    case .typing: return pressWhileTyping(key, in: line)
    case .card: return pressOnCard(key, in: line)
    case .writing: return []
    }
  }

  private mutating func pressWhileTyping(_ key: Key, in line: BookingLine) -> [Effect] {
    var line = line
    switch key {
    case .escape, .control("c"), .control("g"):
      let isOwn = !line.hasGivenClient && line.purpose == .book
      asideText = isOwn ? line.editor.text : asideText
      asideNewcomer = line.newcomer == nil ? asideNewcomer : line.editor.text
      return closeTop()
    case .enter, .tab, .down, .backtab, .up:
      guard isResolved(line) else {
        holdBack(.key(key), until: .bookingLine)
        return []
      }
      if key == .enter { return line.newcomer == nil ? accept(line) : acceptNewcomer(line) }
      if line.newcomer != nil { return takeKnown(line) }
      return walk(line, step: key == .tab || key == .down ? 1 : -1)
    case .control("p"): return park()
    case .function(2) where line.purpose == .book:
      return startNewClient(from: line)
    case .function(4):
      guard isResolved(line) else {
        holdBack(.key(key), until: .bookingLine)
        return []
      }
      return putOnWaitingList(line)
    case .function(1):
      overlays.append(.lineHelp(LineHelpCard()))
      return []
    default:
      let before = line.editor.text
      guard line.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      if line.editor.text == before {
        put(line)
        return []
      }
      return bookingTextChanged(line)
    }
  }

  private mutating func accept(_ line: BookingLine) -> [Effect] {
    var line = line
    guard line.hasClient, line.place != nil else {
      if line.problem == nil { line.problem = line.moved == nil ? .noClient : .noWish }
      put(line)
      return [.beep]
    }
    if let word = line.words.unfinished {
      line.problem = .unfinished(word)
      put(line)
      return [.beep]
    }
    guard !endsBeforeItBegins(line) else {
      line.problem = .seriesEndsBefore
      put(line)
      return [.beep]
    }
    if let effects = startSeries(line) { return effects }
    return showCard(line)
  }

  private mutating func pressOnCard(_ key: Key, in line: BookingLine) -> [Effect] {
    var line = line
    switch key {
    case .enter, .left, .right:
      guard isResolved(line) else {
        holdBack(.key(key), until: .bookingLine)
        return []
      }
      return key == .enter ? confirm(line) : stepPlace(line, key == .right ? 1 : -1)
    case .escape, .control("c"), .control("g"):
      line.phase = .typing
      put(line)
    case .up, .down: return stepType(line, key == .down ? 1 : -1)
    case .tab where line.newcomer != nil: return takeKnown(line)
    case .control("p"): return park()
    case .character("?"):
      overlays.append(.help(HelpCard()))
      return []
    case .character, .backspace:
      line.phase = .typing
      return pressWhileTyping(key, in: line)
    default: notice = .unknownKey(key)
    }
    return []
  }

  private mutating func confirm(_ line: BookingLine) -> [Effect] {
    guard !line.hasClient || line.place == nil else {
      guard isCleared(line) else { return [.beep] }
      if line.newcomer != nil { return addAndBook(line) }
      return line.moved.map { move($0, with: line) } ?? book(line)
    }
    var line = line
    line.phase = .typing
    return accept(line)
  }

  private mutating func stepPlace(_ line: BookingLine, _ step: Int) -> [Effect] {
    guard !line.places.isEmpty else { return [] }
    var line = line
    line.placeIndex = max(0, min(line.places.count - 1, line.placeIndex + step))
    return showCard(line)
  }

  private mutating func stepType(_ line: BookingLine, _ step: Int) -> [Effect] {
    guard line.moved == nil, let plan = bookingPlan(of: line), let type = plan.type else {
      return []
    }
    let offered = typesMeant(by: line, of: plan.practitioner, at: plan.location)
    guard offered.count > 1, let index = offered.firstIndex(where: { $0.id == type }) else {
      return []
    }
    var line = line
    line.chosenType = offered[(index + step + offered.count) % offered.count].id
    line.keptStart = line.place?.time.start
    return findPlaces(for: line)
  }

  mutating func closeTop() -> [Effect] {
    if case .booking? = overlays.last { dropLineReads() }
    let leaving = overlays.popLast()?.card?.leaving
    return (leaving.map { carryOut($0) } ?? []) + resumeLine()
  }

  // MARK: - Resolving

  mutating func bookingTextChanged(_ line: BookingLine) -> [Effect] {
    var line = line
    let origin = line.subject.map { zone(of: $0.location).day(of: $0.time.start) }
    line.words = LineWords(line.editor.characters, today: today, from: origin)
    line.phase = .typing
    line.problem = nil
    line.accepted = nil
    line.chosenType = nil
    line.beforeName = nil
    (line.stranger, line.leftOut) = (nil, nil)
    return line.purpose == .newClient ? newcomerChanged(line) : resolve(line)
  }

  private mutating func resolve(_ line: BookingLine) -> [Effect] {
    var line = line
    if line.clientText.isEmpty || line.moved != nil {
      requests.drop(.bookingClients)
      (line.matches, line.matchedText) = ([], nil)
      return findPlaces(for: line)
    }
    guard line.matchedText != line.clientText else {
      requests.drop(.bookingClients)
      return findPlaces(for: line)
    }
    // Who is meant by now nobody knows, so nothing is promised.
    requests.drop(.bookingPlaces)
    put(line)
    return [
      .searchClients(
        requests.begin(.bookingClients), text: line.clientText, limit: Self.matchLimit)
    ]
  }

  mutating func takeBookingClients(_ found: ClientMatches) -> [Effect] {
    guard var line = shownLine else { return [] }
    if found.matches.isEmpty, let before = line.beforeName { return stepAfterName(line, before) }
    if found.matches.isEmpty, let effects = searchWithout(next: line) { return effects }
    line.matches = found.matches
    line.total = found.total
    line.matchedText = line.clientText
    // Whoever was chosen stays so while the name that is typed only grows.
    line.chosen = line.pickedIndex ?? 0
    line.stranger = found.matches.isEmpty ? nil : line.leftOut.map { line.words.clientTexts[$0] }
    line.problem = found.matches.isEmpty ? .noClient : nil
    return findPlaces(for: line)
  }

  /// Nobody is called all that: one of the words is perhaps none of the name's, a slip for a day or a
  /// practitioner without the mark. The last is left out first. Nil when each has been.
  private mutating func searchWithout(next line: BookingLine) -> [Effect]? {
    let count = line.words.clientTexts.count
    let index = (line.leftOut ?? count) - 1
    guard count > 1, index >= 0 else { return nil }
    var line = line
    line.leftOut = index
    put(line)
    return [
      .searchClients(
        requests.begin(.bookingClients), text: line.clientText(without: index),
        limit: Self.matchLimit)
    ]
  }

  /// Nobody is called like the day: Tab goes on among the places of that day.
  private mutating func stepAfterName(
    _ line: BookingLine, _ before: BookingLine.BeforeName
  ) -> [Effect] {
    var line = line
    line.editor = before.editor
    line.noNames.insert(before.word)
    let effects = bookingTextChanged(line)
    guard var line = shownLine, !line.places.isEmpty else { return effects }
    line.placeIndex = min(before.placeIndex, line.places.count - 1)
    return effects + walkPlaces(line, step: before.step)
  }
}
