public import Booking
public import BookingLanguage
import CivilTime

/// A client's appointments every so many weeks: where the first of them would be, and how often.
public struct Series: Hashable, Sendable {
  /// Whose appointments they are.
  public var attendee: Attendee
  /// The first appointment's place.
  public var place: AvailabilitySlot
  /// What is booked; nil where the practitioner offers nothing there.
  public var type: AppointmentType.ID?
  /// How often, and until when.
  public var wish: SeriesWish
  /// The client's entry on the waiting list that these appointments settle.
  var waiting: WaitingEntry?

  /// The days of its appointments.
  func days(in zone: Zone) -> [Day] { wish.days(from: zone.day(of: place.time.start)) }

  /// The booking of one of its appointments; nil where it isn't known for whom.
  func order(at place: AvailabilitySlot) -> BookingOrder? {
    attendee.id.map {
      BookingOrder(
        client: $0, practitioner: place.practitioner, location: place.location, type: type,
        time: place.time)
    }
  }
}

/// Who comes to an appointment that is being booked.
public enum Attendee: Hashable, Sendable {
  /// A client who was found, or given.
  case client(ClientMatch)
  /// The client of this appointment, who comes again.
  case clientOf(Appointment)

  /// Nil where the appointment has no client.
  public var id: Client.ID? {
    switch self {
    case .client(let match): match.id
    case .clientOf(let appointment): appointment.client
    }
  }
}
