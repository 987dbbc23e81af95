import Booking
import CivilTime
import ClinicStore
import Synchronization
import TestKit
import Testing

/// What every store promises.
@Suite struct ContractTests {
  let folder: TemporaryFolder
  let clinic = SmallClinic()

  init() throws { folder = try TemporaryFolder() }

  func store(_ kind: StoreKind) async throws -> any DiaryStore {
    let store = try kind.make(in: folder)
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    return store
  }

  @Test(arguments: StoreKind.allCases)
  func givesBackWhatWasPutIn(kind: StoreKind) async throws {
    let store = try await store(kind)
    try store.readNow { (reader) throws -> Void in
      let id = clinic.practice.id
      #expect(try reader.practices() == [clinic.practice])
      #expect(try reader.locations(of: id) == [clinic.city])
      #expect(try reader.specialties(of: id) == [clinic.physio])
      #expect(try reader.practitioners(of: id) == [clinic.ada, clinic.ben])
      #expect(try reader.appointmentTypes(of: id) == [clinic.standard])
      #expect(try reader.cancellationReasons(of: id) == [clinic.reason])
      let always = TimeRange(start: clinic.now, minutes: 1)
      #expect(try reader.rosterBook(of: id, touching: always).rosters == [clinic.roster])
      #expect(try reader.client(clinic.jane.id, of: id)?.client == clinic.jane)
    }
  }

  private func waiting(
    _ id: WaitingEntry.ID, _ minutes: Int, _ change: (inout WaitingOrder) -> Void = { _ in }
  ) -> WaitingEntry {
    var order = WaitingOrder(
      client: clinic.jane.id, clientName: "SMITH Jane", phone: "03 9999 0000")
    change(&order)
    return WaitingEntry(order, id: id, createdAt: clinic.now.adding(minutes: minutes))
  }

  @Test(arguments: StoreKind.allCases)
  func keepsTheWaitingListAcrossARestart(kind: StoreKind) async throws {
    let store = try await store(kind)
    let id = clinic.practice.id
    let whole = waiting("b", 1) {
      $0.practitioner = clinic.ada.id
      $0.location = clinic.city.id
      $0.type = clinic.standard.id
      $0.minutes = 45
      $0.wish = PlaceWish(
        days: [.weekday(.monday), .weekday(.sunday), .day(Day(daysSinceEpoch: 20_001))],
        times: [
          .at(.midnight), .from(WallTime(minutes: 540)), .before(.endOfDay), .morning, .afternoon,
        ])
      $0.note = "O'Hara; \"scans\"\n✓"
      $0.createdBy = "jm"
    }
    let plain = waiting("a", 0)
    try await store.write {
      try $0.insert(whole, of: id)
      try $0.insert(plain, of: id)
    }
    store.close()
    let again = try kind.make(in: folder)
    let list = try again.readNow { try $0.waitingList(of: id, page: .everything) }
    #expect(list.rows == [plain, whole] && list.total == 2)
    let second = try again.readNow { try $0.waitingList(of: id, page: Page(offset: 1, limit: 1)) }
    #expect(second.rows == [whole] && second.total == 2)
  }

  @Test(arguments: StoreKind.allCases)
  func takesOffTheWaitingListOnce(kind: StoreKind) async throws {
    let store = try await store(kind)
    let (id, entry) = (clinic.practice.id, waiting("a", 0) { $0.phone = "" })
    try await store.write { try $0.insert(entry, of: id) }
    let row = try store.readNow { try $0.waitingList(of: id, page: .everything) }.rows.first
    // Where none was given it is the record's.
    #expect(row?.phone == "+61 491 570 006" && row?.clientName == "SMITH Jane")
    let others = try await store.write { try $0.removeWaiting("a", of: "another") }
    #expect(others == nil)
    let first = try await store.write { try $0.removeWaiting("a", of: id) }
    let second = try await store.write { try $0.removeWaiting("a", of: id) }
    #expect(first == clinic.jane.id && second == nil)
    #expect(try store.readNow { try $0.waitingList(of: id, page: .everything) }.total == 0)
  }

  @Test(arguments: StoreKind.allCases)
  func nobodyWaitsForWhatThereIsNot(kind: StoreKind) async throws {
    let store = try await store(kind)
    let id = clinic.practice.id
    for entry in [
      waiting("a", 0) { $0.client = "nobody" }, waiting("b", 0) { $0.practitioner = "nobody" },
      waiting("c", 0) { $0.location = "nowhere" }, waiting("d", 0) { $0.type = "nothing" },
      waiting("e", 0) { $0.minutes = 481 },
    ] {
      await #expect(throws: StoreFailure.self) {
        try await store.write { try $0.insert(entry, of: id) }
      }
    }
    #expect(try store.readNow { try $0.waitingList(of: id, page: .everything) }.total == 0)
  }

  @Test(arguments: StoreKind.allCases)
  func keepsListsInTheOrderTheyWereMade(kind: StoreKind) async throws {
    let store = try await store(kind)
    let reasons = ["Zebra", "Apple", "Mango"].enumerated().map { i, name in
      CancellationReason(id: .init("5000000\(9 - i)"), name: name)
    }
    let id = clinic.practice.id
    try await store.write { for reason in reasons { try $0.insert(reason, of: id) } }
    let names = try store.readNow { try $0.cancellationReasons(of: id) }.map(\.name)
    #expect(names == ["Unwell", "Zebra", "Apple", "Mango"])
  }

  @Test(arguments: StoreKind.allCases)
  func keepsApplications(kind: StoreKind) async throws {
    let store = try await store(kind)
    var application = ApplicationRecord(
      id: "a0000000-0000-4000-8000-000000000001", practice: clinic.practice.id, name: "Desk",
      consumerID: "B0000000-0000-4000-8000-00000000000A", secret: "not so secret",
      accessToken: "c0000000-0000-4000-8000-000000000001",
      accessTokenExpires: clinic.now.adding(minutes: 60), ticked: Set(Permission.allCases),
      effective: [.viewClientList, .viewAppointment], isEnabled: true)
    try await store.write { [application] in try $0.insert(application) }
    let byLowerCase = try store.readNow {
      try $0.application(consumerID: "b0000000-0000-4000-8000-00000000000a")
    }
    #expect(byLowerCase == application)
    application.isEnabled = false
    application.effective = []
    try await store.write { [application] in try $0.update(application) }
    #expect(try store.readNow { try $0.applications() } == [application])
    #expect(try store.readNow { try $0.application(consumerID: "nobody") } == nil)
  }

  @Test(arguments: StoreKind.allCases)
  func keepsPracticesApart(kind: StoreKind) async throws {
    let store = try await store(kind)
    let other = Practice(id: "10000000-0000-4000-8000-000000000002", name: "Elsewhere")
    let appointment = clinic.appointment(1, minutes: 10)
    try await store.write { [clinic] in
      try $0.insert(other)
      try $0.insert(clinic.city, of: other.id)
      try $0.insert(clinic.ada, of: other.id, specialty: false)
      try $0.insert(ClientRecord(client: clinic.jane), of: other.id, changedAt: clinic.now)
      try $0.insert(appointment, of: clinic.practice.id, changedAt: clinic.now)
      // The same practitioner's id in another practice is another practitioner.
      var there = appointment
      there.type = nil
      try $0.insert(there, of: other.id, changedAt: clinic.now)
    }
    try store.readNow { (reader) throws -> Void in
      #expect(try reader.cancellationReasons(of: other.id).isEmpty)
      #expect(try reader.appointment(appointment.id, of: other.id)?.type == nil)
      #expect(try reader.appointment(appointment.id, of: clinic.practice.id) == appointment)
      let found = try reader.searchClients("smith", of: other.id, now: clinic.now, limit: 9)
      #expect(found.total == 1 && found.rows.count == 1)
      #expect(
        try reader.searchClients("smith", of: "nobody", now: clinic.now, limit: 9).total == 0)
    }
  }

  // MARK: Appointments

  @Test(arguments: StoreKind.allCases)
  func forbidsOverlaps(kind: StoreKind) async throws {
    let store = try await store(kind)
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

  @Test(arguments: StoreKind.allCases)
  func cancelledAppointmentsTakeNoTime(kind: StoreKind) async throws {
    let store = try await store(kind)
    var first = clinic.appointment(1, minutes: 60)
    try await clinic.book(first, in: store)
    first.status = .cancelled
    first.cancellation = .init(reason: clinic.reason.id, notes: "called")
    try await clinic.update(first, in: store)
    let second = clinic.appointment(2, minutes: 60)
    try await clinic.book(second, in: store)
    #expect(
      try store.readNow { try $0.appointment(first.id, of: clinic.practice.id) } == first)

    // Nor can the cancelled one come back over the other.
    let revived = clinic.appointment(1, minutes: 60)
    let failure = await #expect(throws: StoreFailure.self) {
      try await clinic.update(revived, in: store)
    }
    #expect(failure?.code == .overlap)
  }

  @Test(arguments: StoreKind.allCases)
  func movingOntoItselfIsNoOverlap(kind: StoreKind) async throws {
    let store = try await store(kind)
    var appointment = clinic.appointment(1, minutes: 60)
    try await clinic.book(appointment, in: store)
    appointment.time = TimeRange(start: clinic.now.adding(minutes: 75), minutes: 30)
    try await clinic.update(appointment, in: store)
    let read = try store.readNow { try $0.appointment(appointment.id, of: clinic.practice.id) }
    #expect(read == appointment)
  }

  @Test(arguments: StoreKind.allCases)
  func listsAppointmentsByStartInPages(kind: StoreKind) async throws {
    let store = try await store(kind)
    for number in 0..<10 {
      try await clinic.book(clinic.appointment(number, minutes: (9 - number) * 30), in: store)
    }
    var filter = AppointmentFilter(starting: TimeRange(start: clinic.now, minutes: 270))
    let all = try store.readNow {
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
      let rows = try store.readNow {
        try $0.appointments(of: clinic.practice.id, matching: filter, page: page)
      }
      #expect(rows.rows.map(\.reference) == expected)
      #expect(rows.total == 9, "\(page)")
    }
    filter.practitioners = [clinic.ben.id]
    let none = try store.readNow {
      try $0.appointments(of: clinic.practice.id, matching: filter, page: .everything)
    }
    #expect(none.total == 0)
    filter.practitioners = [clinic.ben.id, clinic.ada.id]
    filter.clients = [clinic.jane.id]
    filter.locations = [clinic.city.id]
    let some = try store.readNow {
      try $0.appointments(of: clinic.practice.id, matching: filter, page: Page(limit: 1))
    }
    #expect(some.rows.count == 1 && some.total == 9)
  }

  @Test(arguments: StoreKind.allCases)
  func tellsWhatOccupiesATime(kind: StoreKind) async throws {
    let store = try await store(kind)
    var cancelled = clinic.appointment(3, minutes: 100)
    cancelled.status = .cancelled
    for appointment in [
      clinic.appointment(1, minutes: 0, length: 120), clinic.appointment(2, minutes: 120),
      cancelled,
    ] { try await clinic.book(appointment, in: store) }
    func occupying(_ from: Int, _ minutes: Int, _ who: [Practitioner.ID] = []) throws -> [String] {
      try store.readNow {
        try $0.occupying(
          TimeRange(start: clinic.now.adding(minutes: from), minutes: minutes),
          practitioners: who, of: clinic.practice.id)
      }.map(\.reference)
    }
    #expect(try occupying(110, 5) == ["1"])
    #expect(try occupying(110, 20) == ["1", "2"])
    #expect(try occupying(120, 30) == ["2"])
    #expect(try occupying(150, 30) == [])
    #expect(try occupying(110, 0) == [])
    #expect(try occupying(0, 200, [clinic.ben.id]) == [])
    #expect(try occupying(0, 200, [clinic.ben.id, clinic.ada.id]) == ["1", "2"])
  }

  @Test(arguments: StoreKind.allCases)
  func numbersAppointmentsUpwards(kind: StoreKind) async throws {
    let store = try await store(kind)
    let id = clinic.practice.id
    let numbers = try await store.write { writer in
      try (0..<3).map { _ in try writer.nextReference(of: id) }
    }
    let values = numbers.compactMap(Int.init)
    #expect(values.count == 3 && values[1] == values[0] + 1 && values[2] == values[1] + 1)
  }

  @Test(arguments: StoreKind.allCases)
  func leaveAndClosuresTouchARange(kind: StoreKind) async throws {
    let store = try await store(kind)
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
    func book(_ from: Int, _ minutes: Int) throws -> RosterBook {
      try store.readNow {
        try $0.rosterBook(
          of: id, touching: TimeRange(start: clinic.now.adding(minutes: from), minutes: minutes))
      }
    }
    #expect(try book(0, 60).leave == [leave] && book(0, 60).closures.isEmpty)
    #expect(try book(60, 60).leave.isEmpty && book(60, 60).closures == [closure])
    #expect(try book(59, 2).leave == [leave] && book(59, 2).closures == [closure])
    #expect(try book(120, 60).closures.isEmpty && book(-60, 60).leave.isEmpty)
  }

  // MARK: Transactions

  @Test(arguments: StoreKind.allCases)
  func aBodyThatThrowsLeavesNothing(kind: StoreKind) async throws {
    struct Refusal: Error {}
    let store = try await store(kind)
    await #expect(throws: Refusal.self) {
      try await store.write { [clinic] in
        try $0.insert(
          clinic.appointment(1, minutes: 0), of: clinic.practice.id, changedAt: clinic.now)
        try $0.setMark("half", "done")
        throw Refusal()
      }
    }
    #expect(try store.readNow { try $0.mark("half") } == nil)
    try await clinic.book(clinic.appointment(2, minutes: 0), in: store)
  }

  /// All are queued while the first holds the writer, so that they share a commit.
  @Test(arguments: StoreKind.allCases)
  func oneOfManyQueuedWritesFailsAlone(kind: StoreKind) async throws {
    struct Refusal: Error {}
    let store = try await store(kind)
    let results = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<60 {
        group.addTask {
          do {
            try await store.write { writer in
              try writer.setMark("n\(number)", "x")
              if number % 3 == 0 { throw Refusal() }
            }
            return (number, true)
          } catch {
            return (number, false)
          }
        }
      }
      var results: [Int: Bool] = [:]
      for await (number, isDone) in group { results[number] = isDone }
      return results
    }
    for number in 0..<60 {
      #expect(results[number] == (number % 3 != 0))
      let mark = try store.readNow { try $0.mark("n\(number)") }
      #expect(mark == (number % 3 == 0 ? nil : "x"))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aReadSeesOneMoment(kind: StoreKind) async throws {
    let store = try await store(kind)
    try await store.write { try $0.setMark("a", "1") }
    try store.readNow { (reader) throws -> Void in
      #expect(try reader.mark("a") == "1")
      let written = Mutex(false)
      store.write({ try $0.setMark("a", "2") }, completion: { _ in written.withLock { $0 = true } })
      let deadline = ContinuousClock.now + .seconds(10)
      while !written.withLock({ $0 }), ContinuousClock.now < deadline {}
      #expect(written.withLock { $0 })
      #expect(try reader.mark("a") == "1")
    }
    #expect(try await store.read { try $0.mark("a") } == "2")
  }

  @Test(arguments: StoreKind.allCases)
  func refusesUnknownReferences(kind: StoreKind) async throws {
    let store = try await store(kind)
    await #expect(throws: StoreFailure.self) {
      var stranger = clinic.appointment(1, minutes: 0)
      stranger.client = "60000000-0000-4000-8000-00000000ffff"
      try await clinic.book(stranger, in: store)
    }
    await #expect(throws: StoreFailure.self) {
      try await clinic.update(clinic.appointment(77, minutes: 0), in: store)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func closingFinishesWhatIsQueued(kind: StoreKind) async throws {
    let store = try await store(kind)
    let done = Mutex(0)
    for number in 0..<50 {
      store.write(
        { try $0.setMark("n\(number)", "x") },
        completion: { result in
          if case .success = result { done.withLock { $0 += 1 } }
        })
    }
    store.close()
    #expect(done.withLock { $0 } == 50)
    await #expect(throws: StoreFailure.self) { try await store.write { try $0.setMark("z", "") } }
    await #expect(throws: StoreFailure.self) { _ = try await store.read { try $0.practices() } }
    #expect(throws: StoreFailure.self) { _ = try store.readNow { try $0.practices() } }
    let again = try kind.make(in: folder)
    #expect(try again.readNow { try $0.mark("n49") } == "x")
  }
}

extension DiaryWriter {
  /// The practitioner without specialties, which another practice may not have.
  fileprivate func insert(
    _ practitioner: Practitioner, of practice: Practice.ID, specialty: Bool
  ) throws {
    var practitioner = practitioner
    if !specialty { practitioner.specialties = [] }
    try insert(practitioner, of: practice)
  }
}
