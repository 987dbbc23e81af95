public import Booking
import BookingLanguage
import CivilTime

/// Who and where a line asks for: what is typed beats what is filled in.
struct LineRequest: Hashable {
  /// Empty: everybody.
  var people: [Practitioner.ID] = []
  /// Whose places come first, if there are any.
  var preferred: Practitioner.ID?
  /// Empty: everywhere.
  var places: [Location.ID] = []
  var isPlaceTyped = false
}

extension ConsoleState {
  /// Nil while nothing says who: no client, no name, no cursor.
  func request(of line: BookingLine) -> LineRequest? {
    let typedPlace = location(in: line)?.id
    if line.asksOthers {
      return LineRequest(
        places: [typedPlace ?? location?.id].compactMap { $0 }, isPlaceTyped: typedPlace != nil)
    }
    if let typed = practitioner(in: line)?.id {
      return LineRequest(
        people: [typed], preferred: typed, places: places(for: line, of: typed, typedPlace),
        isPlaceTyped: typedPlace != nil)
    }
    guard let usual = usualPractitioner(of: line) else {
      return LineRequest(
        places: [typedPlace ?? location?.id].compactMap { $0 }, isPlaceTyped: typedPlace != nil)
    }
    let places = places(for: line, of: usual, typedPlace)
    let offers = places.contains { isOffered(line, by: usual, at: $0) }
    // What is typed beats the filled-in practitioner: whoever can, the usual one first.
    let isElsewhere = typedPlace != nil && typedPlace != usualPlace(of: line, with: usual)
    let givesWay = line.moved == nil && (!offers || isElsewhere)
    return LineRequest(
      people: givesWay ? whoOffersTheUsual(line, at: places) : [usual],
      preferred: offers ? usual : nil,
      places: givesWay && !offers && typedPlace == nil ? placesOffering(line) : places,
      isPlaceTyped: typedPlace != nil)
  }

  /// Where somebody else must do it: those who offer what the client comes for, if anybody there does.
  private func whoOffersTheUsual(
    _ line: BookingLine, at places: [Location.ID]
  ) -> [Practitioner.ID] {
    guard line.words.types.isEmpty, let type = line.subject?.type ?? line.client?.habit?.type
    else { return [] }
    return (clinic?.practitioners ?? []).map(\.id).filter { person in
      places.contains { place in types(of: person, at: place).contains { $0.id == type } }
    }
  }

  private func usualPractitioner(of line: BookingLine) -> Practitioner.ID? {
    if let place = givenPlace(of: line) { return place.practitioner }
    if let subject = line.subject { return subject.practitioner }
    guard let client = line.client else { return diary.cursor.practitioner }
    return client.habit?.practitioner ?? client.client.usualPractitioner
      ?? diary.cursor.practitioner
  }

  /// The free cell the line was opened on, unless the words ask for something else.
  func givenPlace(of line: BookingLine) -> AvailabilitySlot? {
    guard line.words.wish.isEmpty, line.words.practitioners.isEmpty, line.words.locations.isEmpty
    else { return nil }
    return line.fixedPlace
  }

  private func usualPlace(
    of line: BookingLine, with practitioner: Practitioner.ID
  ) -> Location.ID? {
    if let place = givenPlace(of: line) { return place.location }
    if let subject = line.subject { return subject.location }
    guard let habit = line.client?.habit, habit.practitioner == practitioner else {
      return location?.id
    }
    return habit.location
  }

  private func places(
    for line: BookingLine, of practitioner: Practitioner.ID, _ typed: Location.ID?
  ) -> [Location.ID] {
    if let typed { return [typed] }
    guard let usual = usualPlace(of: line, with: practitioner) else { return [] }
    // Here if it is on offer here, else wherever it is.
    if isOffered(line, by: practitioner, at: usual) { return [usual] }
    let others = (clinic?.locations ?? []).map(\.id).filter {
      isOffered(line, by: practitioner, at: $0)
    }
    return others.isEmpty ? [usual] : others
  }

  /// Here, if anybody offers here what is named, else everywhere.
  private func placesOffering(_ line: BookingLine) -> [Location.ID] {
    guard let here = location?.id else { return [] }
    let isHere = (clinic?.practitioners ?? []).contains {
      !typesMeant(by: line, of: $0.id, at: here).isEmpty
    }
    return isHere ? [here] : []
  }

  /// Whether what the line names can be had of this practitioner there.
  func isOffered(
    _ line: BookingLine, by practitioner: Practitioner.ID, at location: Location.ID
  ) -> Bool {
    if let moved = line.moved {
      return practitioner == moved.practitioner || moved.type == nil
        || types(of: practitioner, at: location).contains { $0.id == moved.type }
    }
    return line.words.types.isEmpty
      || !typesMeant(by: line, of: practitioner, at: location).isEmpty
  }

  /// Who, what and where, as far as it is known: of the place that was found, else of what is asked.
  public func bookingPlan(of line: BookingLine) -> (
    practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
  )? {
    if let place = line.place {
      return (
        place.practitioner, place.location,
        type(for: line, of: place.practitioner, at: place.location)
      )
    }
    guard let request = request(of: line), let person = request.people.first ?? request.preferred,
      let place = request.places.first ?? location?.id
    else { return nil }
    return (person, place, type(for: line, of: person, at: place))
  }
}
