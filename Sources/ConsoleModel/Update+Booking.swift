public import Booking
import CivilTime
import Screen

extension ConsoleState {
  static let matchLimit = 8
  static let placeLimit = 6
  /// Where neither client nor practitioner says how long.
  static let standardMinutes = 30

  mutating func openBookingLine(
    for client: ClientMatch? = nil, at place: AvailabilitySlot? = nil
  ) -> [Effect] {
    guard clinic != nil else { return refuse(.book, .isLoading) }
    let inPane = place == nil && pane == .clients ? clients.selectedMatch : nil
    let client = client ?? inPane
    let text = client == nil ? asideText : ""
    overlays.append(.booking(BookingLine(text: text, client: client, place: place)))
    guard case .booking(let line)? = overlays.last else { return [] }
    return client == nil ? bookingTextChanged(line) : findPlaces(for: line)
  }

  /// Whether the line shows the answer to what is typed.
  func isResolved(_ line: BookingLine) -> Bool {
    if requests.isUnderWay(.bookingClients) || requests.isUnderWay(.bookingPlaces) { return false }
    return line.fixedClient != nil || line.words.isEmpty || line.matchedText == line.words
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
      asideText = line.fixedClient == nil ? line.editor.text : asideText
      return closeTop()
    case .enter:
      guard isResolved(line) else {
        holdBack(.key(key), until: .bookingLine)
        return []
      }
      return accept(line)
    case .tab, .down, .backtab, .up:
      guard !requests.isUnderWay(.bookingClients) else {
        holdBack(.key(key), until: .bookingLine)
        return []
      }
      return choose(line, step: key == .tab || key == .down ? 1 : -1)
    default:
      guard line.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      return bookingTextChanged(line)
    }
  }

  private mutating func accept(_ line: BookingLine) -> [Effect] {
    var line = line
    guard line.client != nil, line.place != nil else {
      if line.problem == nil { line.problem = .noClient }
      replaceTop(.booking(line))
      return [.beep]
    }
    line.phase = .card
    replaceTop(.booking(line))
    return []
  }

  private mutating func choose(_ line: BookingLine, step: Int) -> [Effect] {
    guard line.fixedClient == nil, line.matches.count > 1 else { return [] }
    var line = line
    line.chosen = (line.chosen + step + line.matches.count) % line.matches.count
    line.chosenType = nil
    return findPlaces(for: line)
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
      replaceTop(.booking(line))
    case .up, .down: return stepType(line, key == .down ? 1 : -1)
    case .character, .backspace:
      line.phase = .typing
      return pressWhileTyping(key, in: line)
    default: notice = .unknownKey(key)
    }
    return []
  }

  private mutating func confirm(_ line: BookingLine) -> [Effect] {
    guard line.client == nil || line.place == nil else { return book(line) }
    var line = line
    line.phase = .typing
    return accept(line)
  }

  private mutating func stepPlace(_ line: BookingLine, _ step: Int) -> [Effect] {
    guard !line.places.isEmpty else { return [] }
    var line = line
    line.placeIndex = max(0, min(line.places.count - 1, line.placeIndex + step))
    replaceTop(.booking(line))
    return []
  }

  private mutating func stepType(_ line: BookingLine, _ step: Int) -> [Effect] {
    guard let plan = bookingPlan(of: line), let type = plan.type else { return [] }
    let offered = types(of: plan.practitioner, at: plan.location)
    guard offered.count > 1, let index = offered.firstIndex(where: { $0.id == type }) else {
      return []
    }
    var line = line
    line.chosenType = offered[(index + step + offered.count) % offered.count].id
    return findPlaces(for: line)
  }

  mutating func closeTop() -> [Effect] {
    if case .booking? = overlays.last {
      requests.drop(.bookingClients)
      requests.drop(.bookingPlaces)
    }
    if !overlays.isEmpty { overlays.removeLast() }
    return []
  }

  // MARK: - Resolving

  mutating func bookingTextChanged(_ line: BookingLine) -> [Effect] {
    var line = line
    line.phase = .typing
    line.fixedClient = line.words.isEmpty ? line.fixedClient : nil
    line.problem = nil
    line.chosenType = nil
    requests.drop(.bookingPlaces)
    if line.words.isEmpty {
      requests.drop(.bookingClients)
      (line.matches, line.matchedText, line.places) = ([], nil, [])
      replaceTop(.booking(line))
      return []
    }
    replaceTop(.booking(line))
    guard line.matchedText != line.words else {
      requests.drop(.bookingClients)
      return findPlaces(for: line)
    }
    return [
      .searchClients(
        requests.begin(.bookingClients), text: line.words, limit: Self.matchLimit)
    ]
  }

  mutating func takeBookingClients(_ found: ClientMatches) -> [Effect] {
    guard case .booking(var line)? = overlays.last else { return [] }
    line.matches = found.matches
    line.total = found.total
    line.matchedText = line.words
    line.chosen = 0
    line.problem = found.matches.isEmpty ? .noClient : nil
    return findPlaces(for: line)
  }

  /// Who, what and where, as far as it is known: what is given, else the client's habit, else the
  /// practitioner under the diary's cursor.
  public func bookingPlan(of line: BookingLine) -> (
    practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
  )? {
    guard let client = line.client else { return nil }
    let habit = client.habit
    guard
      let practitioner = line.fixedPlace?.practitioner ?? habit?.practitioner
        ?? client.client.usualPractitioner ?? diary.cursor.practitioner,
      let location = line.fixedPlace?.location
        ?? (habit?.practitioner == practitioner ? habit?.location : nil) ?? location?.id
    else { return nil }
    let offered = types(of: practitioner, at: location)
    let usual = habit?.type.flatMap { type in offered.first { $0.id == type } }
    let type = line.chosenType ?? fitting(usual, of: offered, in: line.fixedPlace)?.id
    return (practitioner, location, type)
  }

  /// The usual type; where a place was given that is too short for it, the longest that fits.
  private func fitting(
    _ usual: AppointmentType?, of offered: [AppointmentType], in place: AvailabilitySlot?
  ) -> AppointmentType? {
    let wanted = usual ?? offered.first
    guard let place, let minutes = wanted?.minutes, minutes > place.time.minutes else {
      return wanted
    }
    return offered.filter { ($0.minutes ?? 0) <= place.time.minutes }
      .max { ($0.minutes ?? 0) < ($1.minutes ?? 0) } ?? wanted
  }

  /// What a practitioner offers, in the clinic's order.
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    clinic?.types.filter { $0.isOffered(by: practitioner, at: location) } ?? []
  }

  private mutating func findPlaces(for line: BookingLine) -> [Effect] {
    var line = line
    requests.drop(.bookingPlaces)
    (line.places, line.placeIndex, line.horizon) = ([], 0, .near)
    defer { replaceTop(.booking(line)) }
    guard line.client != nil else { return [] }
    guard let plan = bookingPlan(of: line) else {
      line.problem = .noPractitioner
      return []
    }
    let minutes = type(plan.type)?.minutes ?? Self.standardMinutes
    line.problem = nil
    if let fixed = line.fixedPlace {
      if fixed.time.minutes >= minutes {
        var place = fixed
        place.time = TimeRange(start: fixed.time.start, minutes: minutes)
        line.places = [place]
      } else {
        line.problem = .tooShort(free: fixed.time.minutes, wanted: minutes)
      }
      return []
    }
    return [.findSlots(requests.begin(.bookingPlaces), query(plan, horizon: line.horizon))]
  }

  private func query(
    _ plan: (practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?),
    horizon: BookingLine.Horizon
  ) -> SlotQuery {
    let start = zone(of: plan.location).day(of: now)
    // Far ahead every place will do; near, the usual location comes first.
    return SlotQuery(
      days: start...start.adding(days: horizon.rawValue - 1), zoneOf: plan.location,
      practitioners: [plan.practitioner], locations: horizon == .near ? [plan.location] : [],
      type: plan.type, minutes: type(plan.type)?.minutes == nil ? Self.standardMinutes : nil,
      limit: Self.placeLimit)
  }

  /// The places may have changed under the line.
  mutating func findPlacesAgain() -> [Effect] {
    guard case .booking(let line)? = overlays.last else { return [] }
    return findPlaces(for: line)
  }

  mutating func takeBookingPlaces(_ slots: [AvailabilitySlot]) -> [Effect] {
    guard case .booking(var line)? = overlays.last else { return [] }
    let ahead = slots.filter { $0.time.start >= now }
    if ahead.isEmpty, line.horizon == .near, let plan = bookingPlan(of: line) {
      line.horizon = .far
      replaceTop(.booking(line))
      return [.findSlots(requests.begin(.bookingPlaces), query(plan, horizon: .far))]
    }
    line.places = ahead
    line.problem = ahead.isEmpty ? .noPlace(days: line.horizon.rawValue) : nil
    replaceTop(.booking(line))
    return []
  }
}
