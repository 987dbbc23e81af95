public import Booking
import CivilTime
import CoreplusAPI
import JSON

extension APIService {
  public func clients(
    matching text: String, limit: Int
  ) async throws(BookingFailure) -> ClientMatches {
    guard limit > 0 else { return ClientMatches(matches: [], total: nil) }
    let query = Query([.init("text", text), .init("limit", String(limit))])
    let reply = try await asking { () throws(BookingFailure) in
      try await self.value(
        ClientSearchReply.self, RequestTarget.text(APIPath.clientSearch, query))
    }
    guard let reply else {
      let today = try await location(nil).zone.day(of: clock.now())
      return try await plainSearch(ClientSearch(text, today: today), limit: limit)
    }
    return ClientMatches(
      matches: reply.clients.prefix(limit).map { ClientMatch($0) }, total: reply.totalRows)
  }

  public func client(_ id: Client.ID) async throws(BookingFailure) -> ClientRecord {
    let object = try await object(APIPath.record(APIPath.client, id.text))
    // Flat as documented; a wrapper would be in keeping with the other records.
    var record = object
    if case .object(let wrapped) = object["client"] { record = wrapped }
    // The documentation doesn't show the id in the record, and we know it.
    if record["clientId"] == nil {
      record.members.append(.init(key: "clientId", value: .string(id.text)))
    }
    return ClientRecord(try Complaint.reading(record, ClientRecordResource.init(reading:)))
  }

  /// Rows read at most for one search: at ten requests a second nobody waits for more.
  private static let mostRows = 500

  /// By the documented filters: the server narrows by one word of each kind, the others are applied
  /// to what it sends.
  private func plainSearch(
    _ search: ClientSearch, limit: Int
  ) async throws(BookingFailure) -> ClientMatches {
    let most = Self.mostRows
    let found = try await rows(ClientResource.self, APIPath.client, search.query) { rows in
      rows.count >= most || (search.rest.isEmpty && rows.count >= limit)
    }
    let matches = found.rows.map { Client($0) }.filter(search.admits)
      .sorted { search.isBefore($0, $1) }
    return ClientMatches(
      matches: matches.prefix(limit).map { ClientMatch(client: $0) },
      total: search.rest.isEmpty ? found.total : nil)
  }
}
