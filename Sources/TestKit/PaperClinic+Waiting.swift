public import Booking

extension PaperClinic {
  /// The waiting list, those who have waited longest first.
  public func waitingList() async throws(BookingFailure) -> [WaitingEntry] {
    try await enter(.waitingList)
    return setting.waitingList.sorted(by: WaitingEntry.isLonger)
  }

  /// Adds a client, with the mobile number of their record if the order has no phone. Throws
  /// `.invalid` for a client that isn't known.
  public func addToWaitingList(
    _ order: WaitingOrder
  ) async throws(BookingFailure) -> WaitingEntry {
    let lost = try await enterWriting(.addToWaitingList)
    guard let record = setting.clients.first(where: { $0.id == order.client }) else {
      throw BookingFailure(.invalid, "clientId is not known")
    }
    writes += 1
    var entry = WaitingEntry(
      order, id: Identifier("waiting-\(writes)"), createdAt: setting.now)
    if entry.phone.isEmpty { entry.phone = record.mobile }
    setting.waitingList.append(entry)
    if let lost { throw lost }
    return entry
  }

  /// Removes an entry; removing it twice does nothing.
  public func removeFromWaitingList(_ id: WaitingEntry.ID) async throws(BookingFailure) {
    let lost = try await enterWriting(.removeFromWaitingList)
    if setting.waitingList.contains(where: { $0.id == id }) { writes += 1 }
    setting.waitingList.removeAll { $0.id == id }
    if let lost { throw lost }
  }
}
