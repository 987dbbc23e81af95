public import Booking
import CoreplusAPI

extension APIService {
  public func waitingList() async throws(BookingFailure) -> [WaitingEntry] {
    let entries =
      if let keeper = try await ownKeeper() {
        try await keeper.entries()
      } else {
        try await serversList()
      }
    return entries.sorted(by: WaitingEntry.isLonger)
  }

  public func addToWaitingList(
    _ order: WaitingOrder
  ) async throws(BookingFailure) -> WaitingEntry {
    if let keeper = try await ownKeeper() {
      let entry = WaitingEntry(order, id: .random(), createdAt: clock.now())
      try await keeper.add(entry)
      return entry
    }
    let (doubt, failure): (RetryPolicy.Finality, BookingFailure)
    switch try await perform("POST", APIPath.waitingList, body: WaitingResource(order).json) {
    case .doubtful(let kind, let reported): (doubt, failure) = (kind, reported)
    case .answer(let response):
      guard (200..<300).contains(response.status) else { throw Complaint.about(response) }
      if let reply = try? RecordReply<WaitingResource>(json: response.body),
        let entry = try? WaitingEntry(reply.record, sent: order)
      {
        return entry
      }
      (doubt, failure) = (.stillPossible, Complaint.notCoreplus("no entry in the answer"))
    }
    return try await settle(
      doubt, failure, unknown: "No answer came: look at the waiting list before adding them again."
    ) { () throws(BookingFailure) in
      // One that asked for the same before does as well.
      try await self.serversList().last { order.isKept(as: $0) }
    }
  }

  public func removeFromWaitingList(_ id: WaitingEntry.ID) async throws(BookingFailure) {
    if let keeper = try await ownKeeper() { return try await keeper.remove(id) }
    let (doubt, failure): (RetryPolicy.Finality, BookingFailure)
    switch try await perform("DELETE", APIPath.record(APIPath.waitingList, id.text)) {
    case .answer(let response) where (200..<300).contains(response.status): return
    // It may be gone already: the list says whether it is.
    case .answer(let response) where response.status == 404:
      (doubt, failure) = (.settled, Complaint.about(response))
    case .answer(let response): throw Complaint.about(response)
    case .doubtful(let kind, let reported): (doubt, failure) = (kind, reported)
    }
    _ = try await settle(
      doubt, failure, unknown: "No answer came: look at the waiting list whether they are off it."
    ) { () throws(BookingFailure) in
      try await self.serversList().contains { $0.id == id } ? nil : id
    }
  }

  private func serversList() async throws(BookingFailure) -> [WaitingEntry] {
    var entries: [WaitingEntry] = []
    let rows = try await rows(WaitingResource.self, APIPath.waitingList).rows
    for (index, row) in rows.enumerated() {
      do throws(WireFailure) {
        entries.append(try WaitingEntry(row))
      } catch {
        throw Complaint.unreadable(error.inside("\(WaitingResource.listKey)[\(index)]"))
      }
    }
    return entries
  }

  /// Who keeps the list where the server does not; nil where it does.
  private func ownKeeper() async throws(BookingFailure) -> (any WaitingKeeper)? {
    let isServers: Bool
    if let known = knowledge.hasExtensions {
      isServers = known
    } else {
      isServers = try await clinic().keepsWaitingList
    }
    if isServers { return nil }
    guard let waitingKeeper else {
      throw BookingFailure(.unavailable, "The server keeps no waiting list, nor does this desk.")
    }
    return waitingKeeper
  }
}

extension WaitingOrder {
  /// A server may tell another name, and a number where none was given.
  fileprivate func isKept(as entry: WaitingEntry) -> Bool {
    client == entry.client && practitioner == entry.practitioner && location == entry.location
      && type == entry.type && minutes == entry.minutes
      && WishParts(wish) == WishParts(entry.wish) && note == entry.note
      && createdBy == entry.createdBy && (phone.isEmpty || phone == entry.phone)
  }
}
