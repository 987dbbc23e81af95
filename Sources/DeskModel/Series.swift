public import Booking
public import BookingLanguage
import CivilTime

/// A client's appointments every few weeks: the first one's time, and how many.
public struct Series: Hashable, Sendable {
  /// The client.
  public var attendee: Attendee
  /// The first appointment's time, practitioner and location.
  public var place: AvailabilitySlot
  /// The type; nil if the practitioner offers none there.
  public var type: AppointmentType.ID?
  /// How often, and until when.
  public var wish: SeriesWish
  /// The client's entry on the waiting list that these appointments settle.
  var waiting: WaitingEntry?

  /// The days of its appointments.
  func days(in zone: Zone) -> [Day] { wish.days(from: zone.day(of: place.time.start)) }

  /// The booking of one of its appointments; nil if the client isn't known.
  func order(at place: AvailabilitySlot) -> BookingOrder? {
    attendee.id.map {
      BookingOrder(
        client: $0, practitioner: place.practitioner, location: place.location, type: type,
        time: place.time)
    }
  }
}

/// The client of an appointment that is being booked.
public enum Attendee: Hashable, Sendable {
  /// A client who was found, or given.
  case client(ClientMatch)
  /// The client of this appointment, for another one.
  case clientOf(Appointment)

  /// The client's id; nil if the appointment has no client.
  public var id: Client.ID? {
    switch self {
    case .client(let match): match.id
    case .clientOf(let appointment): appointment.client
    }
  }
}
