public import Booking
import BookingLanguage
import CivilTime

/// Whom and what the marked words of a line mean.
extension ConsoleState {
  public func practitioners(named text: String) -> [Practitioner] {
    names.practitioners(named: text)
  }
  public func guess(for word: String) -> String? { names.guess(for: word) }
  public func types(named text: String) -> [AppointmentType] { names.types(named: text) }
  public func locations(named text: String) -> [Location] { names.locations(named: text) }
  func isKnown(_ part: BookingLine.Part, _ text: String) -> Bool { names.isKnown(part, text) }

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
      let texts = line.words.texts(of: part)
      if texts.count > 1 { return .repeated(part, texts[1]) }
      if let text = texts.first, !isKnown(part, text) { return .unknown(part, text) }
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

  /// How long: a type that is named says so, else what is typed, else the type. Of a place from the
  /// list of free ones it is what that showed.
  func minutes(
    for line: BookingLine, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    let typed = line.words.minutes.first
    if let moved = line.moved { return typed ?? moved.time.minutes }
    if line.lengthWins, let typed { return typed }
    let type = type(type(for: line, of: practitioner, at: location))
    if !line.words.types.isEmpty, let minutes = type?.minutes { return minutes }
    return typed ?? type?.minutes ?? Desk.standardMinutes
  }

  /// How long a place of a line must be in each free block; nil where what it names is not offered.
  ///
  /// Each practitioner is looked at once for each location, however many blocks there are.
  func lengths(of line: BookingLine) -> (AvailabilitySlot) -> Int? {
    ClinicNames.perOffer { practitioner, location in
      isOffered(line, by: practitioner, at: location)
        ? minutes(for: line, of: practitioner, at: location) : nil
    }
  }

}
