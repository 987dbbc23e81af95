public import Booking
import CoreplusAPI

extension APIService {
  /// The waiting list, longest waiting first: the server's, or this desk's if the server keeps
  /// none.
  public func waitingList() async throws(BookingFailure) -> [WaitingEntry] {
    let entries =
      if let keeper = try await ownKeeper() {
        try await keeper.entries()
      } else {
        try await serversList()
      }
    return entries.sorted(by: WaitingEntry.isLonger)
  }

  /// Adds an entry to the waiting list. If the answer gets lost, finds the entry in the list.
  ///
  /// - Throws: `unknownOutcome` if it stays unknown whether it was added.
  public func addToWaitingList(
    _ order: WaitingOrder
  ) async throws(BookingFailure) -> WaitingEntry {
    if let keeper = try await ownKeeper() {
      let entry = WaitingEntry(order, id: .random(), createdAt: clock.now())
      try await keeper.add(entry)
      return entry
    }
    let (finality, failure): (RetryPolicy.Finality, BookingFailure)
    switch try await perform("POST", APIPath.waitingList, body: WaitingResource(order).json) {
    case .doubtful(let kind, let reported): (finality, failure) = (kind, reported)
    case .answer(let response):
      guard (200..<300).contains(response.status) else { throw Complaint.about(response) }
      if let reply = try? RecordReply<WaitingResource>(json: response.body),
        let entry = try? WaitingEntry(reply.record, sent: order)
      {
        return entry
      }
      (finality, failure) = (.stillPossible, Complaint.notCoreplus("no entry in the answer"))
    }
    return try await settle(
      finality, failure,
      unknown: "The server didn't answer. Check the waiting list before you add them again."
    ) { () throws(BookingFailure) in
      // An older entry with the same wishes is as good.
      try await self.serversList().last { order.isKept(as: $0) }
    }
  }

  /// Removes an entry from the waiting list; one that is already gone is no failure.
  ///
  /// - Throws: `unknownOutcome` if it stays unknown whether it was removed.
  public func removeFromWaitingList(_ id: WaitingEntry.ID) async throws(BookingFailure) {
    if let keeper = try await ownKeeper() { return try await keeper.remove(id) }
    let (finality, failure): (RetryPolicy.Finality, BookingFailure)
    switch try await perform("DELETE", APIPath.record(APIPath.waitingList, id.text)) {
    case .answer(let response) where (200..<300).contains(response.status): return
    // The entry may already be gone; the list shows whether it is.
    case .answer(let response) where response.status == 404:
      (finality, failure) = (.settled, Complaint.about(response))
    case .answer(let response): throw Complaint.about(response)
    case .doubtful(let kind, let reported): (finality, failure) = (kind, reported)
    }
    _ = try await settle(
      finality, failure,
      unknown: "The server didn't answer. Check the waiting list before you remove them again."
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

  /// This desk's own list, if the server keeps none; nil if the server keeps it.
  private func ownKeeper() async throws(BookingFailure) -> (any WaitingKeeper)? {
    let isServers: Bool
    if let known = knowledge.hasExtensions {
      isServers = known
    } else {
      isServers = try await clinic().keepsWaitingList
    }
    if isServers { return nil }
    guard let waitingKeeper else {
      throw BookingFailure(.unavailable, "Neither the server nor this desk keeps a waiting list.")
    }
    return waitingKeeper
  }
}

extension WaitingOrder {
  /// Whether the entry is this order. Ignores the name, which the server takes from the client's
  /// record, and the number if the order has none.
  fileprivate func isKept(as entry: WaitingEntry) -> Bool {
    client == entry.client && practitioner == entry.practitioner && location == entry.location
      && type == entry.type && minutes == entry.minutes
      && WishParts(wish) == WishParts(entry.wish) && note == entry.note
      && createdBy == entry.createdBy && (phone.isEmpty || phone == entry.phone)
  }
}
