import Booking
import CivilTime

/// Public holidays, staff meetings and leave. They depend only on the day.
struct ClinicCalendar {
  let plan: ClinicPlan

  /// Closures that begin on a day.
  func closures(on day: Day) -> [Closure] {
    ClinicSite.allCases.flatMap { place -> [Closure] in
      let location = plan.locations[place.rawValue]
      var closures: [Closure] = []
      if let name = PublicHoliday.name(of: day, at: place) {
        closures.append(
          Closure(location: location.id, time: location.zone.range(of: day), reason: name))
      } else if let (start, end, reason) = meeting(on: day, at: place) {
        closures.append(
          Closure(
            location: location.id,
            time: TimeRange(
              start: location.zone.instant(day, start), end: location.zone.instant(day, end)),
            reason: reason))
      }
      return closures
    }
  }

  private func meeting(on day: Day, at place: ClinicSite) -> (WallTime, WallTime, String)? {
    let week = (day.day - 1) / 7
    switch (place, day.weekday, week) {
    case (.melbourne, .thursday, 0):
      return (WallTime(minutes: 8 * 60), WallTime(minutes: 9 * 60 + 30), "Staff meeting")
    case (.adelaide, .wednesday, 2):
      return (WallTime(minutes: 14 * 60), WallTime(minutes: 18 * 60), "First aid training")
    case (.perth, .tuesday, 1):
      return (WallTime(minutes: 8 * 60), WallTime(minutes: 9 * 60), "Staff meeting")
    default: return nil
    }
  }

  /// Leave that begins on a day: a week's holiday every thirteenth week, one practitioner after
  /// the other, and now and then half a day for a course.
  func leave(on day: Day) -> [Leave] {
    plan.practitioners.indices.flatMap { index -> [Leave] in
      let zone = plan.locations[Sheet.all[index].work[0].place.rawValue].zone
      let practitioner = plan.practitioners[index].id
      var leave: [Leave] = []
      let week = day.daysSinceEpoch / 7
      if day.weekday == .monday, (week + index + 6) % 13 == 0 {
        let last = day.adding(days: 1 + (index * 5 + week) % 4)
        leave.append(
          Leave(practitioner: practitioner, time: zone.range(of: day...last), note: "Annual leave"))
      }
      var random = SplitMix64(plan.seed, .course, index, day.daysSinceEpoch)
      let works = Sheet.all[index].work.contains { place in
        place.shifts.contains { $0.weekday == day.weekday }
      }
      if works, random.below(32) == 0 {
        let time = TimeRange(
          start: zone.instant(day, WallTime(minutes: 13 * 60)),
          end: zone.instant(day, WallTime(minutes: 18 * 60)))
        leave.append(Leave(practitioner: practitioner, time: time, note: "Course"))
      }
      return leave
    }
  }
}
