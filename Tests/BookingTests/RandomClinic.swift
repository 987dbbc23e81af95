import Booking
import CivilTime
import Foundation
import TestKit

/// A small clinic made from a seed: few people and places, so that rules meet often.
struct RandomClinic {
  let practitioners: [Practitioner.ID] = ["p1", "p2"]
  var locations: [Location] = []
  var types: [AppointmentType] = []
  var book = RosterBook()
  var appointments: [Appointment] = []
  let days: ClosedRange<Day>
  let zone: Zone
  let now: Instant

  static let australia: [String] = {
    let folder = "/usr/share/zoneinfo/Australia"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "Australia/\($0)" }
  }()

  /// Days on which some of Australia's clocks change, and one on which none does.
  private static let anchors = ["2026-04-05", "2026-10-04", "2027-04-04", "2026-11-24"]

  var availability: Availability {
    Availability(
      rosters: book, appointments: appointments, locations: locations, types: types, now: now)
  }

  var window: TimeRange { zone.range(of: days) }

  init(zone name: String, _ seed: inout Seed) {
    let anchor = Day(iso: Self.anchors.randomElement(using: &seed)!)!
    let first = anchor.adding(days: .random(in: -1...0, using: &seed))
    days = first...first.adding(days: .random(in: 0...1, using: &seed))
    let home = Zone.named(name)!
    let other = Zone.named(Self.australia.randomElement(using: &seed)!)!
    zone = Bool.random(using: &seed) ? home : other
    let begin = zone.range(of: days).start
    // Mostly before the window, sometimes within it, not always on a whole minute.
    let minutes = Int.random(in: -6000...1500, using: &seed)
    now = begin.adding(seconds: minutes * 60 + [0, 0, 17].randomElement(using: &seed)!)
    locations = [
      Location(id: "a", name: "A", zone: home, timezoneID: ""),
      Location(id: "b", name: "B", zone: other, timezoneID: ""),
    ]
    addRosters(&seed)
    addTypes(&seed)
    addAbsences(&seed)
    addAppointments(&seed)
  }

  private mutating func addRosters(_ seed: inout Seed) {
    for practitioner in practitioners {
      for location in locations where Int.random(in: 0..<5, using: &seed) > 0 {
        var shifts: [Roster.Shift] = []
        for _ in 0..<Int.random(in: 1...5, using: &seed) { shifts.append(shift(&seed)) }
        book.rosters.append(
          Roster(practitioner: practitioner, location: location.id, shifts: shifts))
      }
    }
  }

  private func shift(_ seed: inout Seed) -> Roster.Shift {
    let day = days.lowerBound.adding(days: .random(in: -1...2, using: &seed))
    let (start, end) = hours(in: 0...1440, &seed)
    var shift = Roster.Shift(weekday: day.weekday, start: start, end: end)
    if Int.random(in: 0..<3, using: &seed) == 0 {
      shift.rhythm = .fortnightly(anchor: day.adding(days: .random(in: -40...40, using: &seed)))
    }
    if Int.random(in: 0..<4, using: &seed) == 0 {
      shift.from = day.adding(days: .random(in: -2...2, using: &seed))
    }
    if Int.random(in: 0..<4, using: &seed) == 0 {
      shift.until = day.adding(days: .random(in: -2...2, using: &seed))
    }
    for _ in 0..<Int.random(in: 0...2, using: &seed) {
      let pause = hours(in: max(0, start.minutes - 60)...min(1440, end.minutes + 60), &seed)
      shift.breaks.append(Roster.Break(start: pause.0, end: pause.1))
    }
    return shift
  }

  /// Often around the hours in which clocks change, often to the end of the day, sometimes nothing.
  private func hours(
    in bounds: ClosedRange<Int>, _ seed: inout Seed
  ) -> (WallTime, WallTime) {
    func minute() -> Int {
      let range = Bool.random(using: &seed) ? 60...240 : bounds
      let minute = Int.random(in: range, using: &seed) / 5 * 5
      return min(max(minute, bounds.lowerBound), bounds.upperBound)
    }
    let pair = [minute(), Int.random(in: 0..<4, using: &seed) == 0 ? 1440 : minute()]
    let sorted = pair.sorted()
    return (WallTime(minutes: sorted[0]), WallTime(minutes: min(sorted[1], bounds.upperBound)))
  }

  private mutating func addTypes(_ seed: inout Seed) {
    let offers = practitioners.flatMap { practitioner in
      locations.map { AppointmentType.Offer(practitioner: practitioner, location: $0.id) }
    }
    types = [
      AppointmentType(id: "all", name: "All", minutes: 45),
      AppointmentType(
        id: "some", name: "Some", minutes: 20,
        offers: Set(offers.filter { _ in Bool.random(using: &seed) })),
      AppointmentType(id: "free", name: "Untold", minutes: nil),
    ]
  }

  private func range(upTo longest: Int, _ seed: inout Seed) -> TimeRange {
    let start = window.start.adding(minutes: .random(in: -600...window.minutes, using: &seed))
    return TimeRange(start: start, minutes: .random(in: 0...longest, using: &seed))
  }

  private mutating func addAbsences(_ seed: inout Seed) {
    for _ in 0..<Int.random(in: 0...2, using: &seed) {
      let leave = Leave(
        practitioner: practitioners.randomElement(using: &seed)!, time: range(upTo: 900, &seed),
        note: "away")
      book.leave.append(leave)
    }
    for _ in 0..<Int.random(in: 0...2, using: &seed) {
      let closure = Closure(
        location: locations.randomElement(using: &seed)!.id, time: range(upTo: 600, &seed),
        reason: "shut")
      book.closures.append(closure)
    }
  }

  private mutating func addAppointments(_ seed: inout Seed) {
    for number in 0..<Int.random(in: 0...14, using: &seed) {
      let isCancelled = Int.random(in: 0..<5, using: &seed) == 0
      appointments.append(
        Appointment(
          id: .init("n\(number)"), status: isCancelled ? .cancelled : .booked,
          practitioner: practitioners.randomElement(using: &seed)!,
          location: locations.randomElement(using: &seed)!.id, time: range(upTo: 90, &seed)))
    }
  }
}
