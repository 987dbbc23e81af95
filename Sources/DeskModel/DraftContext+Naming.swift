import Booking
import BookingLanguage
import CivilTime

/// The practitioner, type and location that a draft's marked words mean.
extension DraftContext {
  /// The practitioner that the draft names; nil if it names none.
  func practitioner(in draft: BookingDraft) -> Practitioner? {
    pick(
      .practitioner, of: draft,
      from: draft.words.practitioners.first.map(names.practitioners(named:)))
  }

  /// The location that the draft names; nil if it names none.
  func location(in draft: BookingDraft) -> Location? {
    pick(.location, of: draft, from: draft.words.locations.first.map(names.locations(named:)))
  }

  private func pick<Element>(
    _ part: ClinicNames.Part, of draft: BookingDraft, from found: [Element]?
  ) -> Element? {
    guard let found, !found.isEmpty else { return nil }
    return found[draft.index(of: part) % found.count]
  }

  /// Why the marked words can't be used; nil if they can.
  func namingProblem(of draft: BookingDraft) -> BookingDraft.Problem? {
    for part in ClinicNames.Part.allCases {
      let texts = draft.words.texts(of: part)
      if texts.count > 1 { return .repeated(part, texts[1]) }
      if let text = texts.first, !names.isKnown(part, text) { return .unknown(part, text) }
    }
    return nil
  }

  // MARK: - Types

  /// The types that a draft can mean with this practitioner there: those that it names, else all
  /// that are offered.
  func typesMeant(
    by draft: BookingDraft, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    let offered = names.types(of: practitioner, at: location)
    guard let text = draft.words.types.first else { return offered }
    let named = Set(names.types(named: text).map(\.id))
    return offered.filter { named.contains($0.id) }
  }

  /// The type that a draft books with this practitioner there; nil if none is offered, or not the
  /// one that it names.
  func type(
    for draft: BookingDraft, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> AppointmentType.ID? {
    if let moved = draft.moved { return moved.type }
    let meant = typesMeant(by: draft, of: practitioner, at: location)
    if let chosen = draft.chosenType, meant.contains(where: { $0.id == chosen }) { return chosen }
    guard draft.words.types.isEmpty else {
      return meant.isEmpty ? nil : meant[draft.index(of: .type) % meant.count].id
    }
    let usual = usualType(of: draft).flatMap { type in meant.first { $0.id == type } }
    if let minutes = draft.words.minutes.first {
      return
        (usual?.minutes == minutes
        ? usual
        : meant.first { $0.minutes == minutes } ?? usual
          ?? meant.first)?.id
    }
    return fitting(usual, of: meant, in: draft.fixedPlace)?.id
  }

  private func usualType(of draft: BookingDraft) -> AppointmentType.ID? {
    draft.subject?.type ?? draft.client?.habit?.type
  }

  /// The usual type; if the given time is too short for it, the longest that fits.
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

  private func type(_ id: AppointmentType.ID?) -> AppointmentType? {
    id.flatMap { clinic?.type($0) }
  }

  /// The length in minutes: a named type's, else the typed one, else the usual type's. For a time
  /// from the list of free times, it is the list's.
  func minutes(
    for draft: BookingDraft, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    let typed = draft.words.minutes.first
    if let moved = draft.moved { return typed ?? moved.time.minutes }
    if draft.given?.place?.lengthWins == true, let typed { return typed }
    let type = type(type(for: draft, of: practitioner, at: location))
    if !draft.words.types.isEmpty, let minutes = type?.minutes { return minutes }
    return typed ?? type?.minutes ?? Desk.standardMinutes
  }

  /// The length in minutes that a draft needs in each free time; nil if what it names isn't offered
  /// there.
  ///
  /// Cost: one look-up for each practitioner and location, not for each free time.
  func lengths(of draft: BookingDraft) -> (AvailabilitySlot) -> Int? {
    ClinicNames.perOffer { practitioner, location in
      isOffered(draft, by: practitioner, at: location)
        ? minutes(for: draft, of: practitioner, at: location) : nil
    }
  }
}
