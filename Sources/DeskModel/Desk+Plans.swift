import Booking
import CivilTime

/// What everybody does on the days that are shown, and who has a column.
extension Desk {
  /// What everybody does that day, by the picture.
  mutating func makePlans() {
    diary.weekOf = nil
    guard let clinic, let planner else { return }
    for person in clinic.practitioners {
      diary.plans[person.id] = planner(DiaryColumn(person.id, diary.day))
    }
  }

  /// What the practitioner of the week does on each of its days, unless that is known.
  mutating func makeWeekPlans() {
    guard diary.effectiveView == .week, diary.isCurrent, let id = diary.cursor.practitioner else {
      return
    }
    let week = DiaryColumn(id, diary.week.lowerBound)
    guard diary.weekOf != week, let planner else { return }
    diary.weekPlans = [:]
    for day in diary.weekDays { diary.weekPlans[day] = planner(DiaryColumn(id, day)) }
    diary.weekOf = week
  }

  /// Makes plans by the picture; nil while there is none of what is shown.
  private var planner: ((DiaryColumn) -> DayPlan)? {
    guard let clinic, let location, let picture = diary.picture, diary.isCurrent else { return nil }
    let (zone, now) = (zone, now)
    guard let rosters = picture.rosters else {
      return { column in
        DayPlan(
          of: column.practitioner, at: location.id, on: column.day, in: zone, free: picture.free,
          appointments: picture.appointments, now: now)
      }
    }
    let availability = Availability(
      rosters: rosters, appointments: picture.appointments, locations: clinic.locations,
      types: clinic.types, now: now)
    return { column in
      availability.plan(of: column.practitioner, at: location.id, on: column.day, in: zone)
    }
  }

  /// Those who work that day and those chosen by hand, in the order of the list.
  mutating func chooseColumns() {
    guard let clinic else { return }
    let all = clinic.practitioners.map(\.id)
    var columns = all.filter { id in
      diary.shown.contains(id) || !diary.hidden.contains(id) && isAtWork(id)
    }
    if columns.isEmpty {
      // Nobody works: whoever ever does here, so that the day shows why it is empty.
      let here = Set(
        diary.picture?.rosters?.rosters.filter { $0.location == location?.id }
          .map(\.practitioner) ?? [])
      columns = all.filter { !diary.hidden.contains($0) && here.contains($0) }
    }
    if columns.isEmpty { columns = all }
    diary.columns = columns
    // In a week the practitioner stays, whoever works on the day of the cursor.
    if diary.view != .week || diary.cursor.practitioner == nil,
      diary.cursor.practitioner.map(columns.contains) != true
    {
      diary.cursor.practitioner = columns.first
      diary.cursor.appointment = nil
    }
  }

  private func isAtWork(_ id: Practitioner.ID) -> Bool {
    diary.plans[id]?.segments.contains { segment in
      switch segment.kind {
      case .free, .onBreak, .past, .onLeave: true
      case .booked(let ids):
        diary.picture?.appointments.contains {
          ids.contains($0.id) && $0.location == location?.id
        } ?? false
      case .closed, .elsewhere, .offRoster, .notOffered: false
      }
    } ?? false
  }
}
