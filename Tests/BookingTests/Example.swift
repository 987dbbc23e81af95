import Booking
import CivilTime
import TestKit
import Testing

/// A clinic one can reckon with in the head: Mei works in Melbourne on weekdays from 9 to 5 with an
/// hour's lunch, and in Adelaide on Saturdays.
struct Example {
  let mei: Practitioner.ID = "mei"
  let melbourne: Location.ID = "melbourne"
  let adelaide: Location.ID = "adelaide"
  var now = Instant(secondsSinceEpoch: 0)
  var book = RosterBook()
  var appointments: [Appointment] = []
  var types: [AppointmentType] = []

  init() {
    let weekdays = Weekday.allCases.prefix(5).map {
      Self.shift($0, "09:00", "17:00", breaks: [("12:00", "13:00")])
    }
    roster(melbourne, weekdays)
    roster(adelaide, [Self.shift(.saturday, "09:00", "12:00")])
  }

  mutating func roster(_ location: Location.ID, _ shifts: [Roster.Shift]) {
    book.rosters.append(Roster(practitioner: mei, location: location, shifts: shifts))
  }

  static func shift(
    _ weekday: Weekday, _ start: String, _ end: String, breaks: [(String, String)] = []
  ) -> Roster.Shift {
    Roster.Shift(
      weekday: weekday, start: time(start), end: time(end),
      breaks: breaks.map { Roster.Break(start: time($0), end: time($1)) })
  }

  static func time(_ text: String) -> WallTime {
    let parts = text.split(separator: ":").map { Int($0)! }
    return WallTime(minutes: parts[0] * 60 + parts[1])
  }

  let zone = Zone.named("Australia/Melbourne")!

  var locations: [Location] {
    [
      Location(id: melbourne, name: "Melbourne", zone: zone, timezoneID: ""),
      Location(
        id: adelaide, name: "Adelaide", zone: Zone.named("Australia/Adelaide")!, timezoneID: ""),
    ]
  }

  var availability: Availability {
    Availability(
      rosters: book, appointments: appointments, locations: locations, types: types, now: now)
  }

  /// `2026-11-24 09:00` on Melbourne's clock.
  func at(_ text: String) -> Instant {
    zone.instant(Day(iso: text.prefix(10))!, Self.time(String(text.suffix(5))))
  }

  func range(_ start: String, _ end: String) -> TimeRange {
    TimeRange(start: at(start), end: at("\(start.prefix(10)) \(end)"))
  }

  mutating func book(_ id: String, _ start: String, _ end: String) {
    appointments.append(
      Appointment(
        id: .init(id), practitioner: mei, location: melbourne, time: range(start, end)))
  }

  /// Slots as `09:00-12:00` on Melbourne's clock.
  func text(_ slots: [AvailabilitySlot]) -> [String] {
    slots.map { "\(zone.wallTime(of: $0.time.start))-\(zone.wallTime(of: $0.time.end))" }
  }

  func free(_ day: String) -> [String] {
    let day = Day(iso: day)!
    return text(availability.free(days: day...day, in: zone))
  }

  func order(
    _ start: String, _ end: String, at location: Location.ID? = nil,
    type: AppointmentType.ID? = nil
  ) -> BookingOrder {
    BookingOrder(
      client: nil, practitioner: mei, location: location ?? melbourne, type: type,
      time: range(start, end))
  }

  func whyNot(_ start: String, _ end: String) -> [Obstacle] {
    availability.obstacles(to: order(start, end))
  }
}
