import Booking
import CivilTime

/// What a clinic's rules say of each single minute, straight from their definition: it looks at
/// clocks on walls and counts, and shares no code with what it judges.
struct MinuteOracle {
  let clinic: RandomClinic
  let window: TimeRange
  private let moments: [Location.ID: [Moment]]

  /// A minute at a location: the day on the calendar there, and the latest time that the clock has
  /// shown since midnight. A shift has begun when that has reached its start, and is over when it
  /// has reached its end, whether the clock jumped there or goes through the hour again.
  private struct Moment {
    let day: Day
    let weekday: Weekday
    let latest: Int
  }

  /// What holds for one practitioner in one minute.
  struct Verdict: Equatable {
    var worksAt: [Location.ID] = []
    var isOnBreak = false
    var isOnLeave = false
    var isClosed = false
    var isPast = false
    var appointments: [Appointment.ID] = []
    let location: Location.ID

    var isFree: Bool {
      worksAt.contains(location) && !isOnBreak && !isOnLeave && !isClosed && !isPast
        && appointments.isEmpty
    }

    var rules: Set<Obstacle.Rule> {
      var rules: Set<Obstacle.Rule> = []
      if isPast { rules.insert(.past) }
      if isClosed { rules.insert(.closed) }
      if isOnLeave { rules.insert(.onLeave) }
      if isOnBreak { rules.insert(.onBreak) }
      if !appointments.isEmpty { rules.insert(.booked) }
      if !worksAt.contains(location) { rules.insert(worksAt.isEmpty ? .offRoster : .elsewhere) }
      return rules
    }
  }

  init(_ clinic: RandomClinic) {
    self.clinic = clinic
    window = clinic.window
    var moments: [Location.ID: [Moment]] = [:]
    for location in clinic.locations {
      moments[location.id] = Self.moments(of: window, in: location.zone)
    }
    self.moments = moments
  }

  private static func moments(of window: TimeRange, in zone: Zone) -> [Moment] {
    var moments: [Moment] = []
    var day: Day?
    var latest = 0
    for minute in -1600..<window.minutes {
      let instant = window.start.adding(minutes: minute)
      let today = zone.day(of: instant)
      if today != day { latest = 0 }
      day = today
      latest = max(latest, zone.wallTime(of: instant).minutes)
      if minute >= 0 { moments.append(Moment(day: today, weekday: today.weekday, latest: latest)) }
    }
    return moments
  }

  /// One verdict for every minute of the window.
  func verdicts(of practitioner: Practitioner.ID, at location: Location.ID) -> [Verdict] {
    var verdicts = Array(repeating: Verdict(location: location), count: window.minutes)
    for roster in clinic.book.rosters where roster.practitioner == practitioner {
      mark(&verdicts, with: roster)
    }
    for leave in clinic.book.leave where leave.practitioner == practitioner {
      mark(&verdicts, in: leave.time) { $0.isOnLeave = true }
    }
    for closure in clinic.book.closures where closure.location == location {
      mark(&verdicts, in: closure.time) { $0.isClosed = true }
    }
    for held in clinic.appointments
    where held.practitioner == practitioner && held.status != .cancelled {
      mark(&verdicts, in: held.time) { $0.appointments.append(held.id) }
    }
    let first = firstBookable(at: location)
    for minute in verdicts.indices where window.start.adding(minutes: minute) < first {
      verdicts[minute].isPast = true
    }
    return verdicts
  }

  private func mark(
    _ verdicts: inout [Verdict], in time: TimeRange, change: (inout Verdict) -> Void
  ) {
    for minute in verdicts.indices {
      let instant = window.start.adding(minutes: minute)
      if time.start <= instant, instant < time.end { change(&verdicts[minute]) }
    }
  }

  private func mark(_ verdicts: inout [Verdict], with roster: Roster) {
    let moments = moments[roster.location]!
    for shift in roster.shifts {
      for minute in verdicts.indices where Self.isOn(shift, moments[minute]) {
        if !verdicts[minute].worksAt.contains(roster.location) {
          verdicts[minute].worksAt.append(roster.location)
        }
        guard roster.location == verdicts[minute].location else { continue }
        let latest = moments[minute].latest
        for pause in shift.breaks where pause.start.minutes <= latest && latest < pause.end.minutes
        {
          verdicts[minute].isOnBreak = true
        }
      }
    }
  }

  private static func isOn(_ shift: Roster.Shift, _ moment: Moment) -> Bool {
    guard shift.start.minutes <= moment.latest, moment.latest < shift.end.minutes,
      shift.weekday == moment.weekday
    else { return false }
    if let from = shift.from, moment.day.daysSinceEpoch < from.daysSinceEpoch { return false }
    if let until = shift.until, moment.day.daysSinceEpoch > until.daysSinceEpoch { return false }
    guard case .fortnightly(let anchor) = shift.rhythm else { return true }
    var week = anchor
    while week.weekday != .monday { week = week.adding(days: -1) }
    while week.daysSinceEpoch > moment.day.daysSinceEpoch { week = week.adding(days: -14) }
    while week.adding(days: 14).daysSinceEpoch <= moment.day.daysSinceEpoch {
      week = week.adding(days: 14)
    }
    return moment.day.daysSinceEpoch < week.daysSinceEpoch + 7
  }

  /// Now, or when the clock next shows a time that ends in 0 or 5.
  private func firstBookable(at location: Location.ID) -> Instant {
    let zone = clinic.locations.first { $0.id == location }!.zone
    var instant = clinic.now
    while instant.secondsSinceEpoch % 60 != 0 || zone.wallTime(of: instant).minutes % 5 != 0 {
      instant = instant.adding(seconds: 1)
    }
    return instant
  }
}
