public import Booking
import CivilTime

/// Whom and what the marked words of a line mean.
extension ConsoleState {
  /// Practitioners whose surname begins so, then those whose given name does.
  public func practitioners(named text: String) -> [Practitioner] {
    let key = NameFold.key(text)
    let all = clinic?.practitioners ?? []
    let first = all.filter { begins($0.familyName, key) }
    return first + all.filter { begins($0.givenName, key) && !first.contains($0) }
  }

  /// Types whose name, or a word in it, begins so.
  public func types(named text: String) -> [AppointmentType] {
    let key = NameFold.key(text)
    return clinic?.types.filter { begins($0.name, key) } ?? []
  }

  public func locations(named text: String) -> [Location] {
    let key = NameFold.key(text)
    return clinic?.locations.filter { begins($0.name, key) } ?? []
  }

  private func begins(_ name: String, _ key: String) -> Bool {
    !key.isEmpty && (" " + NameFold.key(name)).contains(" " + key)
  }

  func practitioner(in line: BookingLine) -> Practitioner? {
    pick(.practitioner, of: line, from: line.words.practitioners.first.map(practitioners(named:)))
  }

  func location(in line: BookingLine) -> Location? {
    pick(.location, of: line, from: line.words.locations.first.map(locations(named:)))
  }

  private func pick<Element>(
    _ part: BookingLine.Part, of line: BookingLine, from found: [Element]?
  ) -> Element? {
    guard let found, !found.isEmpty else { return nil }
    return found[line.index(of: part) % found.count]
  }

  /// What is the matter with the marked words, before any place is looked for.
  func namingProblem(of line: BookingLine) -> BookingLine.Problem? {
    for part in BookingLine.Part.allCases {
      let texts = line.texts(of: part)
      if texts.count > 1 { return .repeated(part, texts[1]) }
      guard let text = texts.first else { continue }
      let isKnown =
        switch part {
        case .practitioner: !practitioners(named: text).isEmpty
        case .type: !types(named: text).isEmpty
        case .location: !locations(named: text).isEmpty
        }
      if !isKnown { return .unknown(part, text) }
    }
    return nil
  }

  // MARK: - Types

  /// The types a line can mean with this practitioner there: those it names, else all on offer.
  func typesMeant(
    by line: BookingLine, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    let offered = types(of: practitioner, at: location)
    guard let text = line.words.types.first else { return offered }
    let named = Set(types(named: text).map(\.id))
    return offered.filter { named.contains($0.id) }
  }

  /// What a line books with this practitioner there; nil where nothing is offered, or not what is
  /// named.
  func type(
    for line: BookingLine, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> AppointmentType.ID? {
    if let moved = line.moved { return moved.type }
    let meant = typesMeant(by: line, of: practitioner, at: location)
    if let chosen = line.chosenType, meant.contains(where: { $0.id == chosen }) { return chosen }
    guard line.words.types.isEmpty else {
      return meant.isEmpty ? nil : meant[line.index(of: .type) % meant.count].id
    }
    let usual = usualType(of: line).flatMap { type in meant.first { $0.id == type } }
    if let minutes = line.words.minutes.first {
      return
        (usual?.minutes == minutes
        ? usual
        : meant.first { $0.minutes == minutes } ?? usual
          ?? meant.first)?.id
    }
    return fitting(usual, of: meant, in: line.fixedPlace)?.id
  }

  private func usualType(of line: BookingLine) -> AppointmentType.ID? {
    line.subject?.type ?? line.client?.habit?.type
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

  /// How long: a type that is named says so, else what is typed, else the type.
  func minutes(
    for line: BookingLine, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    let typed = line.words.minutes.first
    if let moved = line.moved { return typed ?? moved.time.minutes }
    let type = type(type(for: line, of: practitioner, at: location))
    if !line.words.types.isEmpty, let minutes = type?.minutes { return minutes }
    return typed ?? type?.minutes ?? Self.standardMinutes
  }

  /// What a practitioner offers, in the clinic's order.
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    clinic?.types.filter { $0.isOffered(by: practitioner, at: location) } ?? []
  }
}
