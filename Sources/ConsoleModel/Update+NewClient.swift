import Booking
import BookingLanguage
import CivilTime
import Screen

/// A new client on one line, saved and booked with the last Enter.
extension ConsoleState {
  /// How many of those of a name are compared.
  static let likeLimit = 30

  mutating func startNewClient() -> [Effect] {
    guard clinic != nil else { return refuse(.newClient, .isLoading) }
    let line = BookingLine(.newClient, text: asideNewcomer, today: today, isKept: true)
    overlays.append(.booking(line))
    return bookingTextChanged(line)
  }

  /// The words of the name first, then those of the booking; the caret stands between them, where
  /// date of birth and phone belong.
  mutating func startNewClient(from booking: BookingLine) -> [Effect] {
    let name = booking.words.clientTexts.map { $0 + " " }.joined()
    let rest = booking.words.words.filter {
      if case .client = $0.meaning { false } else { true }
    }.map(\.text).joined(separator: " ")
    dropLineReads()
    var line = BookingLine(.newClient, text: rest.isEmpty ? name : "\(name) \(rest)", today: today)
    line.editor.moveCaret(to: name.count)
    overlays.append(.booking(line))
    return bookingTextChanged(line)
  }

  /// Reads the line anew: who it is, and what is left for the booking.
  mutating func newcomerChanged(_ line: BookingLine) -> [Effect] {
    var line = line
    let newcomer = Newcomer(line.editor.text, today: today)
    line.words = LineWords(newcomer.rest, today: today)
    let isOther = line.newcomer?.record != newcomer.record
    line.newcomer = newcomer
    if isOther { (line.matches, line.likeness) = ([], [:]) }
    return findPlaces(for: line) + (isOther ? searchAlike(newcomer) : [])
  }

  /// By name, which forgives a slip, and by phone.
  mutating func searchAlike(_ newcomer: Newcomer) -> [Effect] {
    requests.drop(.newcomerNames)
    requests.drop(.newcomerPhone)
    var effects: [Effect] = []
    if !newcomer.familyName.isEmpty {
      effects.append(
        .searchClients(
          requests.begin(.newcomerNames), text: "\(newcomer.givenName) \(newcomer.familyName)",
          limit: Self.likeLimit))
    }
    if newcomer.phone.count >= 6 {
      effects.append(
        .searchClients(
          requests.begin(.newcomerPhone), text: newcomer.phone, limit: Self.likeLimit))
    }
    return effects
  }

  mutating func takeAlike(_ found: ClientMatches) -> [Effect] {
    guard var line = shownLine, let newcomer = line.newcomer else { return [] }
    for match in found.matches {
      guard let likeness = Likeness.of(match, to: newcomer) else { continue }
      if line.likeness.updateValue(likeness, forKey: match.id) == nil { line.matches.append(match) }
    }
    let order = line.likeness
    line.matches.sort { (order[$0.id] ?? .sameName) < (order[$1.id] ?? .sameName) }
    line.chosen = 0
    let isAnswered = ![.newcomerNames, .newcomerPhone].contains(where: requests.isUnderWay)
    if line.saving == .isLookedFor, isAnswered { line.saving = .isNew }
    put(line)
    return []
  }

  /// Nobody can tell whether the client is there by now, so nobody is saved again.
  mutating func failAlike(_ failure: BookingFailure) -> [Effect] {
    guard var line = shownLine, line.saving == .isLookedFor else { return [] }
    line.saving = .perhapsDone
    put(line)
    (desk.forgetsTypeAhead, hold) = (true, nil)
    notice = .failed(failure)
    return []
  }

  /// Takes the client who is known already: nobody is added.
  mutating func takeKnown(_ line: BookingLine) -> [Effect] {
    guard let match = line.matches.first else { return [] }
    _ = closeTop()
    asideNewcomer = ""
    return openBookingLine(for: match, saying: line.newcomer?.rest ?? "")
  }

  mutating func acceptNewcomer(_ line: BookingLine) -> [Effect] {
    var line = line
    if let lack = line.newcomer?.lack {
      line.problem = .lacks(lack)
      put(line)
      return [.beep]
    }
    guard line.place != nil else { return [.beep] }
    line.problem = nil
    line.phase = .card
    put(line)
    return []
  }

  // MARK: - Saving

  mutating func addAndBook(_ line: BookingLine) -> [Effect] {
    guard let newcomer = line.newcomer, newcomer.lack == nil, line.place != nil else { return [] }
    guard line.saving == .isNew else {
      var line = line
      line.saving = .isLookedFor
      put(line)
      holdBack(.key(.enter), until: .bookingLine)
      return searchAlike(newcomer)
    }
    let id = requests.begin(.adding(newcomer))
    var line = line
    line.phase = .writing(id)
    put(line)
    hold = .write(id)
    return [.addClient(id, newcomer.record)]
  }

  /// Saved; what remains is a booking like any other, which no second Enter can save again.
  mutating func finishAdding(_ id: RequestID, _ client: Client.ID) -> [Effect] {
    guard case .adding(let newcomer)? = finishWrite(id) else { return [] }
    connection = .live
    asideNewcomer = ""
    var record = newcomer.record
    record.client.id = client
    savedClients.insert(client)
    guard isShowing(write: id), case .booking(let line)? = overlays.last else {
      notice = .clientSaved(record.client)
      return []
    }
    let match = ClientMatch(client: record.client, mobile: record.mobile)
    var booking = BookingLine(text: newcomer.rest, client: match, today: today)
    (booking.places, booking.placeIndex) = (line.places, line.placeIndex)
    booking.chosenType = line.chosenType
    booking.phase = .card
    booking.isNewlySaved = true
    put(booking)
    return book(booking)
  }

  mutating func failAdding(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    dropHeld(after: id)
    notice = .clientNotSaved(failure)
    guard isShowing(write: id), case .booking(var line)? = overlays.last else { return [] }
    line.phase = .typing
    if failure.code == .unknownOutcome { line.saving = .perhapsDone }
    put(line)
    // Perhaps it was saved: whoever is there by now is shown, and Tab takes them.
    return line.newcomer.map { searchAlike($0) } ?? []
  }
}
