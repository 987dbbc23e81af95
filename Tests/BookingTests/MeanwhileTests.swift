import Booking
import CivilTime
import TestKit
import Testing

/// What counts as a change since an appointment was seen, and for whom.
@Suite struct MeanwhileTests {
  private let seen = Appointment(
    id: "a", practitioner: "p", location: "l", type: "t", notes: "Knee",
    time: TimeRange(start: Instant(secondsSinceEpoch: 3600), minutes: 30))

  private func meanwhile(
    before edit: Edit? = nil, _ change: (inout Appointment) -> Void
  ) -> Meanwhile? {
    var now = seen
    change(&now)
    return Meanwhile(from: SeenAppointment(seen, before: edit), to: now)
  }

  @Test func whoMovesOrCancelsBuildsOnTimePlacePersonAndStatus() {
    #expect(meanwhile { _ in } == nil)
    #expect(meanwhile { $0.time = TimeRange(start: $0.time.start, minutes: 45) } == .moved)
    #expect(meanwhile { $0.time = TimeRange(start: $0.time.end, minutes: 30) } == .moved)
    #expect(meanwhile { $0.practitioner = "q" } == .moved)
    #expect(meanwhile { $0.location = "m" } == .moved)
    #expect(meanwhile { $0.status = .arrived } == .marked)
    #expect(meanwhile { $0.status = .cancelled } == .cancelled)
    #expect(meanwhile { $0.notes = "Hip" } == nil)
    #expect(meanwhile { $0.type = "u" } == nil)
  }

  @Test func whoEditsBuildsOnWhatIsEdited() {
    let note = Edit(notes: "x")
    #expect(meanwhile(before: note) { $0.notes = "Hip" } == .edited)
    #expect(meanwhile(before: note) { $0.type = nil } == nil)
    #expect(meanwhile(before: note) { $0.status = .arrived } == nil)
    #expect(meanwhile(before: note) { $0.status = .cancelled } == .cancelled)
    #expect(meanwhile(before: note) { $0.practitioner = "q" } == .moved)
    let type = Edit(type: "u")
    #expect(meanwhile(before: type) { $0.notes = "Hip" } == nil)
    #expect(meanwhile(before: type) { $0.type = nil } == .edited)
    let status = Edit(status: .arrived)
    #expect(meanwhile(before: status) { $0.status = .attended } == .marked)
  }

  @Test func aStartAloneIsComparedAlone() {
    let start = SeenAppointment(start: seen.time.start)
    var now = seen
    now.status = .cancelled
    now.practitioner = "q"
    #expect(Meanwhile(from: start, to: now) == nil)
    now.time = TimeRange(start: now.time.end, minutes: 30)
    #expect(Meanwhile(from: start, to: now) == .moved)
    #expect(Meanwhile(from: SeenAppointment(), to: now) == nil)
  }
}
