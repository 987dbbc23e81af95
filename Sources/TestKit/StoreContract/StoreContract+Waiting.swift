import Booking
import CivilTime
import ClinicStore
import Testing

extension StoreContract {
  /// The waiting list.
  static let waiting = [
    StoreCheck("keepsTheWaitingList") { try await $0.keepsTheWaitingList() },
    StoreCheck("takesOffTheWaitingListOnce") { try await $0.takesOffTheWaitingListOnce() },
    StoreCheck("nobodyWaitsForWhatThereIsNot") { try await $0.nobodyWaitsForWhatThereIsNot() },
  ]

  func keepsTheWaitingList() async throws {
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
    let list = try await store.read { try $0.waitingList(of: id, page: .everything) }
    #expect(list.rows == [plain, whole] && list.total == 2)
    let second = try await store.read {
      try $0.waitingList(of: id, page: Page(offset: 1, limit: 1))
    }
    #expect(second.rows == [whole] && second.total == 2)
  }

  func takesOffTheWaitingListOnce() async throws {
    let (id, entry) = (clinic.practice.id, waiting("a", 0) { $0.phone = "" })
    try await store.write { try $0.insert(entry, of: id) }
    let row = try await store.read { try $0.waitingList(of: id, page: .everything) }.rows.first
    // Where none was given it is the record's.
    #expect(row?.phone == "+61 491 570 006" && row?.clientName == "SMITH Jane")
    let others = try await store.write { try $0.removeWaiting("a", of: "another") }
    #expect(others == nil)
    let first = try await store.write { try $0.removeWaiting("a", of: id) }
    let second = try await store.write { try $0.removeWaiting("a", of: id) }
    #expect(first == clinic.jane.id && second == nil)
    #expect(try await store.read { try $0.waitingList(of: id, page: .everything) }.total == 0)
  }

  func nobodyWaitsForWhatThereIsNot() async throws {
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
    #expect(try await store.read { try $0.waitingList(of: id, page: .everything) }.total == 0)
  }

  private func waiting(
    _ id: WaitingEntry.ID, _ minutes: Int, _ change: (inout WaitingOrder) -> Void = { _ in }
  ) -> WaitingEntry {
    var order = WaitingOrder(
      client: clinic.jane.id, clientName: "SMITH Jane", phone: "03 9999 0000")
    change(&order)
    return WaitingEntry(order, id: id, createdAt: clinic.now.adding(minutes: minutes))
  }
}
