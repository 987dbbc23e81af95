import Booking
import CivilTime
import CoreplusAPI
import CoreplusClient
import Signing
import TestKit

/// A service for a server on loopback; it never pauses.
enum Desk {
  static let secretText = "bm90LWEtcmVhbC1zZWNyZXQtYnV0LWxvbmctZW5vdWdoLWZvci1h"
  static let secret = Secret(secretText)
  static let embedded = "http://demo.invalid"

  static func service(
    _ origin: String, caFile: String? = nil, waitingKeeper: (any WaitingKeeper)? = nil
  ) -> APIService {
    var options = CurlTransport.Options()
    options.caFile = caFile
    let transport = CurlTransport(try! ServerAddress(origin), options: options)
    return APIService(
      transport: transport,
      credentials: Credentials(
        url: origin, consumerID: "consumer-1", accessToken: "access-1", secret: secret),
      clock: ServiceClock(pause: { _ in await Task.yield() }), waitingKeeper: waitingKeeper)
  }

  /// A service whose clock always shows `now`.
  static func service(over transport: any APITransport, now: Instant) -> APIService {
    APIService(
      transport: transport,
      credentials: Credentials(
        url: transport.origin, consumerID: "consumer-1", accessToken: "access-1", secret: secret),
      clock: ServiceClock(now: { now }, pause: { _ in await Task.yield() }))
  }

  static let locations = """
    {"locations":[{"locationId":"\(order.location)","name":"City","timeZone":{"timezoneId":"tz-1",
    "tzName":"Australia\\\\Melbourne"}}],"paging":{"totalRows":1,"pageNumber":1,"pageSize":50}}
    """

  static let zone = Zone.named("Australia/Melbourne")!
  static let start = zone.instant(Day(year: 2026, month: 11, day: 24)!, WallTime(minutes: 900))

  static let order = BookingOrder(
    client: "client-1", practitioner: "prac-1", location: "loc-1", type: "type-1",
    time: TimeRange(start: start, minutes: 30))

  static let appointmentID: Appointment.ID = "app-1"

  static let appointment = """
    {"appointmentId":"\(appointmentID)","status":"Booked","practitioner":{"practitionerId":"\(order.practitioner)"},
    "subject":"","locationId":"\(order.location)","appointmentTypeId":"\(order.type!)",
    "startDateTime":"2026-11-24T15:00:00 +11:00","endDateTime":"2026-11-24T15:30:00 +11:00",
    "clients":[{"clientId":"\(order.client!)"}]}
    """

  static func list(_ appointments: String...) -> String {
    """
    {"appointments":[\(appointments.joined(separator: ","))],
    "paging":{"totalRows":\(appointments.count),"pageNumber":1,"pageSize":100},"statusMessages":[]}
    """
  }
}

/// The failure of a call; nil if it succeeded.
func failure<Value>(
  of call: () async throws(BookingFailure) -> Value
) async -> BookingFailure? {
  do throws(BookingFailure) {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}
