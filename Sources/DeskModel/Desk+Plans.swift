import Booking
import CivilTime

/// Each practitioner's plan for the days that are shown, and which of them have a column.
extension Desk {
  /// Makes each practitioner's plan for the day from the diary that was read.
  mutating func makePlans() {
    diary.weekOf = nil
    guard let clinic, let planner else { return }
    for person in clinic.practitioners {
      diary.plans[person.id] = planner(DiaryColumn(person.id, diary.day))
    }
  }

  /// Makes the week's plans for its practitioner, unless they are made.
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

  /// Makes a column's plan from the diary that was read; nil if it has other days.
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

  /// Chooses the columns: practitioners who work that day, or whom the user added, in the list's
  /// order.
  mutating func chooseColumns() {
    guard let clinic else { return }
    let all = clinic.practitioners.map(\.id)
    var columns = all.filter { id in
      diary.shown.contains(id) || !diary.hidden.contains(id) && isAtWork(id)
    }
    if columns.isEmpty {
      // If no practitioner works that day, show all who ever work here, so that the day shows why
      // it is empty.
      let here = Set(
        diary.picture?.rosters?.rosters.filter { $0.location == location?.id }
          .map(\.practitioner) ?? [])
      columns = all.filter { !diary.hidden.contains($0) && here.contains($0) }
    }
    if columns.isEmpty { columns = all }
    diary.columns = columns
    // A week keeps its practitioner, even if they don't work on the cursor's day.
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
