public import Booking
import BookingLanguage
import CivilTime

/// What the card says before it is sent, and what takes one Enter more: nothing here is forbidden,
/// and all of it is nearly always a slip.
extension BookingLine {
  public enum Caution: Hashable, Sendable {
    /// Somebody of this name and birth is a client already.
    case known(Client.ID)
    /// The client comes to this appointment at the same time.
    case comes(Appointment)
  }

  /// Whether the first Enter has been pressed in spite of it.
  public func isAccepted(_ caution: Caution) -> Bool { accepted == caution }

  /// Who it is for, where that is somebody who is known.
  var clientID: Client.ID? { client?.id ?? subject?.client }
}

extension ConsoleState {
  public func caution(of line: BookingLine) -> BookingLine.Caution? {
    if line.newcomer != nil {
      return line.matches.first { line.likeness[$0.id] == .samePerson }.map { .known($0.id) }
    }
    guard let place = line.place else { return nil }
    return visits(of: line)?.first { $0.time.overlaps(place.time) }.map { .comes($0) }
  }

  /// The client's other appointments around the place of the line; nil where they are not known.
  private func visits(of line: BookingLine) -> [Appointment]? {
    guard let client = line.clientID, let place = line.place else { return nil }
    let known: [Appointment]?
    if let picture = diary.picture, diary.isCurrent,
      picture.zone.range(of: picture.days).contains(place.time)
    {
      known = picture.appointments
    } else {
      known = line.visitsQuery == visitsQuery(of: line) ? line.visits : nil
    }
    return known?.filter { $0.client == client && $0.occupies && $0.id != line.moved?.id }
  }

  private func visitsQuery(of line: BookingLine) -> AppointmentQuery? {
    guard let client = line.clientID, let place = line.place else { return nil }
    let day = zone(of: place.location).day(of: place.time.start)
    return AppointmentQuery(days: day...day, zoneOf: place.location, client: client)
  }

  /// Shows the card, and asks what else the client has that day where the diary does not tell.
  mutating func showCard(_ line: BookingLine) -> [Effect] {
    var line = line
    line.phase = .card
    defer { put(line) }
    requests.drop(.bookingVisits)
    guard visits(of: line) == nil, let query = visitsQuery(of: line) else { return [] }
    line.visits = nil
    line.visitsQuery = query
    return [.loadAppointments(requests.begin(.bookingVisits), query)]
  }

  mutating func takeVisits(_ list: [Appointment]) -> [Effect] {
    guard var line = shownLine else { return [] }
    line.visits = list
    put(line)
    return []
  }

  /// Whether Enter may go on; where it may not, it may the next time.
  mutating func isCleared(_ line: BookingLine) -> Bool {
    guard let caution = caution(of: line), !line.isAccepted(caution) else { return true }
    var line = line
    line.accepted = caution
    put(line)
    return false
  }
}
