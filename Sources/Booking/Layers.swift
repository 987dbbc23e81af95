import CivilTime

/// All that decides whether a practitioner's time at a location can be booked, within a window.
/// Free time, the reasons against a booking and the plan of a day are all worked out from this.
struct Layers {
  let window: TimeRange
  /// Before this nothing can be booked.
  let bookableFrom: Instant
  let shifts: [TimeRange]
  let breaks: [TimeRange]
  let closures: [Timeline<String>.Entry]
  let leave: [Timeline<String>.Entry]
  let appointments: [Timeline<Appointment.ID>.Entry]

  /// The blocks of the window that can be booked.
  var free: [TimeRange] {
    guard bookableFrom < window.end else { return [] }
    let ahead = TimeRange(start: max(window.start, bookableFrom), end: window.end)
    return shifts.clipped(to: ahead)
      .subtracting(breaks)
      .subtracting(closures.map(\.time))
      .subtracting(leave.map(\.time))
      .subtracting(appointments.map(\.time))
  }
}
