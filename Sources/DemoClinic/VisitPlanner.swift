import Booking
import CivilTime

/// Plans one practitioner's day at one location. The visits depend only on the plan and the day.
struct VisitPlanner {
  let plan: ClinicPlan
  let day: Day
  let post: Int
  private var random: SplitMix64
  private let regulars: [Int: Int]
  /// How many of the post's clients have had their turn.
  private var turns = 0
  /// How many visits are planned, also cancelled ones.
  private var count = 0
  private var hasSeenNewcomer = false

  init(plan: ClinicPlan, day: Day, post: Int) {
    self.plan = plan
    self.day = day
    self.post = post
    random = SplitMix64(plan.seed, .plan, post, day.daysSinceEpoch)
    regulars = VisitPlanner.regulars(of: plan.posts[post], on: day)
  }

  /// The visits in one stretch of work. Fill a day's stretches in their order.
  mutating func fill(_ work: TimeRange) -> [PlannedVisit] {
    var visits: [PlannedVisit] = []
    var at = work.start
    while true {
      if random.percent(17) { at = at.adding(minutes: 15 * (1 + random.below(3))) }
      let room = work.end.seconds(since: at) / 60
      guard let (client, type) = next(fitting: room) else { return visits }
      let time = TimeRange(start: at, minutes: TypeSheet.all[type].minutes)
      let visit = visit(client, type, time)
      visits.append(visit)
      // Other clients take about half of the times that become free.
      if visit.cancellation != nil, random.percent(55), let another = nextClient() {
        var visit = self.visit(another, type, time)
        visit.cancellation = nil
        visits.append(visit)
      }
      at = time.end.roundedUpToQuarter
    }
  }

  /// The next client and the type of their visit; nil if nothing fits any more.
  private mutating func next(fitting room: Int) -> (client: Int, type: Int)? {
    if room >= 60, !hasSeenNewcomer, !plan.newcomers.isEmpty, random.percent(12) {
      hasSeenNewcomer = true
      // One random stream for each practitioner and day, so that no client is in two rooms at once.
      let turn = day.daysSinceEpoch * plan.practitioners.count + plan.posts[post].practitioner
      return (plan.newcomers[turn % plan.newcomers.count], TypeSheet.initial)
    }
    guard let client = nextClient() else { return nil }
    let field = Sheet.all[plan.posts[post].practitioner].field
    let usual = plan.clients[client].usualType ?? field.rawValue
    var choices = [usual, field.rawValue]
    if random.percent(10) { choices.insert(TypeSheet.review, at: 0) }
    if random.percent(6) { choices.insert(TypeSheet.telehealth, at: 0) }
    if random.percent(5) { choices.insert(TypeSheet.initial, at: 0) }
    // If the visit is too long for the rest of the shift, plan a short one instead.
    choices.append(TypeSheet.review)
    let roster = plan.posts[post].roster
    let type = choices.first {
      TypeSheet.all[$0].minutes <= room
        && plan.types[$0].isOffered(by: roster.practitioner, at: roster.location)
    }
    return type.map { (client, $0) }
  }

  /// The post's clients take turns, so that each comes every two or three weeks; thirteen to a day.
  private mutating func nextClient() -> Int? {
    let clients = plan.posts[post].clients
    guard turns < clients.count else { return nil }
    defer { turns += 1 }
    return regulars[turns] ?? clients[(day.daysSinceEpoch * 13 + turns) % clients.count]
  }

  /// The clients who come today in any case, by their turn.
  private static func regulars(of post: ClinicPlan.Post, on day: Day) -> [Int: Int] {
    let week = day.monday.daysSinceEpoch / 7
    let days: [Weekday] = [.tuesday, .thursday, .monday, .friday]
    var regulars: [Int: Int] = [:]
    for (place, client) in post.regulars.enumerated() {
      guard (week + place / 4) % 2 == 0, day.weekday == days[place % 4] else { continue }
      var turn = (place * 3 + week) % 6
      while regulars[turn] != nil { turn += 1 }
      regulars[turn] = client
    }
    return regulars
  }

  private mutating func visit(_ client: Int, _ type: Int, _ time: TimeRange) -> PlannedVisit {
    var detail = SplitMix64(plan.seed, .appointment, post, day.daysSinceEpoch, count)
    count += 1
    let id = Appointment.ID.random(using: &detail)
    let bookedOn = day.adding(days: -VisitPlanner.lead(using: &detail))
    var cancellation: Appointment.Cancellation?
    if detail.percent(8) {
      let reason = plan.reasons[min(detail.below(8), detail.below(8))]
      let notes = detail.percent(30) ? detail.pick(VisitPlanner.cancellationNotes) : ""
      cancellation = Appointment.Cancellation(reason: reason.id, notes: notes)
    }
    return PlannedVisit(
      id: id, post: post, client: client, type: type, time: time, bookedOn: bookedOn,
      cancellation: cancellation, isMissed: detail.percent(5),
      notes: detail.percent(9) ? detail.pick(VisitPlanner.notes) : "")
  }

  /// The days between booking and visit. Many clients come regularly, and some call in the morning,
  /// so the diary is full for the next days and has more and more room later.
  private static func lead(using random: inout SplitMix64) -> Int {
    switch random.below(100) {
    case ..<30: DemoClinic.daysAround
    case ..<62: 10 + random.below(18)
    case ..<88: 5 + random.below(5)
    case ..<97: 1 + random.below(4)
    default: 0
    }
  }

  private static let notes = [
    "Bring scans.", "Interpreter booked.", "Parent attends too.", "Referral to follow.",
    "First visit after surgery.", "New orthotics to fit.", "Wants a report for work.",
    "Exercise plan by e-mail.", "Parking at the back.",
  ]

  private static let cancellationNotes = [
    "Called this morning.", "Left a message.", "Will call back.", "Rebook next month.",
  ]
}

extension Instant {
  /// The next quarter of an hour, when the next visit begins; the time before it is for notes.
  /// Australia's zones have offsets of whole half hours.
  fileprivate var roundedUpToQuarter: Instant {
    adding(seconds: Int((900 - secondsSinceEpoch % 900) % 900))
  }
}
