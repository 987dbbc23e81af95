import Booking
import CivilTime
import ClinicStore
import Testing

extension StoreContract {
  /// The diary.
  static let appointments = [
    StoreCheck("forbidsOverlaps") { try await $0.forbidsOverlaps() },
    StoreCheck("cancelledAppointmentsTakeNoTime") {
      try await $0.cancelledAppointmentsTakeNoTime()
    },
    StoreCheck("movingOntoItselfIsNoOverlap") { try await $0.movingOntoItselfIsNoOverlap() },
    StoreCheck("listsAppointmentsByStartInPages") {
      try await $0.listsAppointmentsByStartInPages()
    },
    StoreCheck("tellsWhatOccupiesATime") { try await $0.tellsWhatOccupiesATime() },
    StoreCheck("numbersAppointmentsUpwards") { try await $0.numbersAppointmentsUpwards() },
    StoreCheck("leaveAndClosuresTouchARange") { try await $0.leaveAndClosuresTouchARange() },
  ]

  func forbidsOverlaps() async throws {
    try await clinic.book(clinic.appointment(1, minutes: 60), in: store)
    for (number, minutes, length) in [
      (2, 60, 30), (3, 45, 30), (4, 89, 5), (5, 0, 600), (6, 70, 5),
    ] {
      await #expect(throws: StoreFailure.self) {
        do {
          try await clinic.book(
            clinic.appointment(number, minutes: minutes, length: length), in: store)
        } catch let failure as StoreFailure {
          #expect(failure.code == .overlap)
          throw failure
        }
      }
    }
    // Half-open: what ends where the other starts does not touch it.
    try await clinic.book(clinic.appointment(7, minutes: 30), in: store)
    try await clinic.book(clinic.appointment(8, minutes: 90), in: store)
  }

  func cancelledAppointmentsTakeNoTime() async throws {
    var first = clinic.appointment(1, minutes: 60)
    try await clinic.book(first, in: store)
    first.status = .cancelled
    first.cancellation = .init(reason: clinic.reason.id, notes: "called")
    try await clinic.update(first, in: store)
    let second = clinic.appointment(2, minutes: 60)
    try await clinic.book(second, in: store)
    let kept = try await store.read { [first] in
      try $0.appointment(first.id, of: clinic.practice.id)
    }
    #expect(kept == first)

    // Nor can the cancelled one come back over the other.
    let revived = clinic.appointment(1, minutes: 60)
    let failure = await #expect(throws: StoreFailure.self) {
      try await clinic.update(revived, in: store)
    }
    #expect(failure?.code == .overlap)
  }

  func movingOntoItselfIsNoOverlap() async throws {
    var appointment = clinic.appointment(1, minutes: 60)
    try await clinic.book(appointment, in: store)
    appointment.time = TimeRange(start: clinic.now.adding(minutes: 75), minutes: 30)
    try await clinic.update(appointment, in: store)
    let read = try await store.read { [appointment] in
      try $0.appointment(appointment.id, of: clinic.practice.id)
    }
    #expect(read == appointment)
  }

  func listsAppointmentsByStartInPages() async throws {
    for number in 0..<10 {
      try await clinic.book(clinic.appointment(number, minutes: (9 - number) * 30), in: store)
    }
    var filter = AppointmentFilter(starting: TimeRange(start: clinic.now, minutes: 270))
    let all = try await store.read { [filter] in
      try $0.appointments(of: clinic.practice.id, matching: filter, page: .everything)
    }
    // The one that starts at the range's end is not in it.
    #expect(all.rows.map(\.reference) == ["9", "8", "7", "6", "5", "4", "3", "2", "1"])
    #expect(all.total == 9)
    for (page, expected) in [
      (Page(offset: 0, limit: 4), ["9", "8", "7", "6"]),
      (Page(offset: 4, limit: 4), ["5", "4", "3", "2"]),
      (Page(offset: 8, limit: 4), ["1"]), (Page(offset: 12, limit: 4), []), (Page(limit: 0), []),
    ] {
      let rows = try await store.read { [filter] in
        try $0.appointments(of: clinic.practice.id, matching: filter, page: page)
      }
      #expect(rows.rows.map(\.reference) == expected)
      #expect(rows.total == 9, "\(page)")
    }
    filter.practitioners = [clinic.ben.id]
    let none = try await store.read { [filter] in
      try $0.appointments(of: clinic.practice.id, matching: filter, page: .everything)
    }
    #expect(none.total == 0)
    filter.practitioners = [clinic.ben.id, clinic.ada.id]
    filter.clients = [clinic.jane.id]
    filter.locations = [clinic.city.id]
    let some = try await store.read { [filter] in
      try $0.appointments(of: clinic.practice.id, matching: filter, page: Page(limit: 1))
    }
    #expect(some.rows.count == 1 && some.total == 9)
  }

  func tellsWhatOccupiesATime() async throws {
    var cancelled = clinic.appointment(3, minutes: 100)
    cancelled.status = .cancelled
    for appointment in [
      clinic.appointment(1, minutes: 0, length: 120), clinic.appointment(2, minutes: 120),
      cancelled,
    ] { try await clinic.book(appointment, in: store) }
    func occupying(
      _ from: Int, _ minutes: Int, _ who: [Practitioner.ID] = []
    ) async throws -> [String] {
      try await store.read { [clinic] in
        try $0.occupying(
          TimeRange(start: clinic.now.adding(minutes: from), minutes: minutes),
          practitioners: who, of: clinic.practice.id)
      }.map(\.reference)
    }
    #expect(try await occupying(110, 5) == ["1"])
    #expect(try await occupying(110, 20) == ["1", "2"])
    #expect(try await occupying(120, 30) == ["2"])
    #expect(try await occupying(150, 30) == [])
    #expect(try await occupying(110, 0) == [])
    #expect(try await occupying(0, 200, [clinic.ben.id]) == [])
    #expect(try await occupying(0, 200, [clinic.ben.id, clinic.ada.id]) == ["1", "2"])
  }

  func numbersAppointmentsUpwards() async throws {
    let id = clinic.practice.id
    let numbers = try await store.write { writer in
      try (0..<3).map { _ in try writer.nextReference(of: id) }
    }
    let values = numbers.compactMap(Int.init)
    #expect(values.count == 3 && values[1] == values[0] + 1 && values[2] == values[1] + 1)
  }

  func leaveAndClosuresTouchARange() async throws {
    let id = clinic.practice.id
    let leave = Leave(
      practitioner: clinic.ada.id, time: TimeRange(start: clinic.now, minutes: 60), note: "away")
    let closure = Closure(
      location: clinic.city.id, time: TimeRange(start: clinic.now.adding(minutes: 60), minutes: 60),
      reason: "Holiday")
    try await store.write {
      try $0.insert(leave, of: id)
      try $0.insert(closure, of: id)
    }
    func book(_ from: Int, _ minutes: Int) async throws -> RosterBook {
      try await store.read { [clinic] in
        try $0.rosterBook(
          of: id, touching: TimeRange(start: clinic.now.adding(minutes: from), minutes: minutes))
      }
    }
    #expect(try await book(0, 60).leave == [leave])
    #expect(try await book(0, 60).closures.isEmpty)
    #expect(try await book(60, 60).leave.isEmpty)
    #expect(try await book(60, 60).closures == [closure])
    #expect(try await book(59, 2).leave == [leave])
    #expect(try await book(59, 2).closures == [closure])
    #expect(try await book(120, 60).closures.isEmpty)
    #expect(try await book(-60, 60).leave.isEmpty)
  }
}
