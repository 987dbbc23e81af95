import Booking
import BookingLanguage
import CivilTime

/// The practitioners and locations that a draft asks for.
extension DraftContext {
  /// The request; nil if neither the client, the text nor the cursor gives a practitioner.
  func request(of draft: BookingDraft) -> LineRequest? {
    let typedPlace = location(in: draft)?.id
    if draft.finding.asksOthers {
      return LineRequest(
        places: [typedPlace ?? location?.id].compactMap { $0 }, isPlaceTyped: typedPlace != nil)
    }
    if let typed = practitioner(in: draft)?.id {
      return LineRequest(
        people: [typed], preferred: typed, places: places(for: draft, of: typed, typedPlace),
        isPlaceTyped: typedPlace != nil)
    }
    guard let usual = usualPractitioner(of: draft) else {
      return LineRequest(
        places: [typedPlace ?? location?.id].compactMap { $0 }, isPlaceTyped: typedPlace != nil)
    }
    let places = places(for: draft, of: usual, typedPlace)
    let offers = places.contains { isOffered(draft, by: usual, at: $0) }
    // The typed words override the usual practitioner: ask for all who offer it, the usual one
    // first.
    let isElsewhere = typedPlace != nil && typedPlace != usualPlace(of: draft, with: usual)
    let givesWay = draft.moved == nil && (!offers || isElsewhere)
    return LineRequest(
      people: givesWay ? whoOffersTheUsual(draft, at: places) : [usual],
      preferred: offers ? usual : nil,
      places: givesWay && !offers && typedPlace == nil ? placesOffering(draft) : places,
      isPlaceTyped: typedPlace != nil)
  }

  /// The practitioners who offer the client's usual type there, instead of the usual practitioner;
  /// empty for all.
  private func whoOffersTheUsual(
    _ draft: BookingDraft, at places: [Location.ID]
  ) -> [Practitioner.ID] {
    guard draft.words.types.isEmpty, let type = draft.subject?.type ?? draft.client?.habit?.type
    else { return [] }
    return (clinic?.practitioners ?? []).map(\.id).filter { person in
      places.contains { place in names.types(of: person, at: place).contains { $0.id == type } }
    }
  }

  private func usualPractitioner(of draft: BookingDraft) -> Practitioner.ID? {
    if let place = givenPlace(of: draft) { return place.practitioner }
    if let subject = draft.subject { return subject.practitioner }
    guard let client = draft.client else { return cursorPractitioner }
    return client.habit?.practitioner ?? client.client.usualPractitioner
      ?? cursorPractitioner
  }

  /// The time at which the draft was begun, unless the words ask for something else.
  func givenPlace(of draft: BookingDraft) -> AvailabilitySlot? {
    guard draft.words.wish.isEmpty, draft.words.practitioners.isEmpty, draft.words.locations.isEmpty
    else { return nil }
    return draft.fixedPlace
  }

  private func usualPlace(
    of draft: BookingDraft, with practitioner: Practitioner.ID
  ) -> Location.ID? {
    if let place = givenPlace(of: draft) { return place.location }
    if let subject = draft.subject { return subject.location }
    guard let habit = draft.client?.habit, habit.practitioner == practitioner else {
      return location?.id
    }
    return habit.location
  }

  private func places(
    for draft: BookingDraft, of practitioner: Practitioner.ID, _ typed: Location.ID?
  ) -> [Location.ID] {
    if let typed { return [typed] }
    guard let usual = usualPlace(of: draft, with: practitioner) else { return [] }
    // The usual location if it is offered there, else every location where it is.
    if isOffered(draft, by: practitioner, at: usual) { return [usual] }
    let others = (clinic?.locations ?? []).map(\.id).filter {
      isOffered(draft, by: practitioner, at: $0)
    }
    return others.isEmpty ? [usual] : others
  }

  /// The diary's location if any practitioner offers the type there; empty for everywhere.
  private func placesOffering(_ draft: BookingDraft) -> [Location.ID] {
    guard let here = location?.id else { return [] }
    let isHere = (clinic?.practitioners ?? []).contains {
      !typesMeant(by: draft, of: $0.id, at: here).isEmpty
    }
    return isHere ? [here] : []
  }

  /// Whether this practitioner offers there what the text names.
  func isOffered(
    _ draft: BookingDraft, by practitioner: Practitioner.ID, at location: Location.ID
  ) -> Bool {
    if let moved = draft.moved {
      return practitioner == moved.practitioner || moved.type == nil
        || names.types(of: practitioner, at: location).contains { $0.id == moved.type }
    }
    return draft.words.types.isEmpty
      || !typesMeant(by: draft, of: practitioner, at: location).isEmpty
  }

  /// The practitioner, type and location of the chosen time; without one, those that the text asks
  /// for.
  func bookingPlan(of draft: BookingDraft) -> (
    practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
  )? {
    if let place = draft.place {
      return (
        place.practitioner, place.location,
        type(for: draft, of: place.practitioner, at: place.location)
      )
    }
    guard let request = request(of: draft), let person = request.people.first ?? request.preferred,
      let place = request.places.first ?? location?.id
    else { return nil }
    return (person, place, type(for: draft, of: person, at: place))
  }
}
