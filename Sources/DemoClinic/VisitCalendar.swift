import Booking
import CivilTime

/// The visits of each of some days.
struct VisitCalendar {
  private let plan: ClinicPlan
  /// An empty diary: what is free in it is working time.
  private let work: Availability

  init(plan: ClinicPlan, days: ClosedRange<Day>) {
    self.plan = plan
    let calendar = ClinicCalendar(plan: plan)
    // Leave lasts less than a week, so no earlier leave reaches into the first day.
    let all = (days.lowerBound.daysSinceEpoch - 7...days.upperBound.daysSinceEpoch)
      .map { Day(daysSinceEpoch: $0) }
    work = Availability(
      rosters: RosterBook(
        rosters: plan.posts.map(\.roster), leave: all.flatMap { calendar.leave(on: $0) },
        closures: all.flatMap { calendar.closures(on: $0) }),
      appointments: [], locations: plan.locations, types: plan.types,
      now: Instant(secondsSinceEpoch: 0))
  }

  /// The visits on a day; they depend only on the plan and the day.
  func visits(on day: Day) -> [PlannedVisit] {
    plan.posts.indices.flatMap { post -> [PlannedVisit] in
      let roster = plan.posts[post].roster
      let stretches = work.free(
        days: day...day, in: plan.locations[plan.posts[post].location].zone,
        practitioners: [roster.practitioner], locations: [roster.location])
      var planner = VisitPlanner(plan: plan, day: day, post: post)
      return stretches.flatMap { planner.fill($0.time) }
    }
  }
}
