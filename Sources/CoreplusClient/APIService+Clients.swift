public import Booking
import CivilTime
import CoreplusAPI
import JSON

extension APIService {
  /// Searches clients. A coredesk server searches itself, best matches first; with any other, the
  /// words go into the documented filters, and the total may be unknown.
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

  /// Reads a client's whole record.
  public func client(_ id: Client.ID) async throws(BookingFailure) -> ClientRecord {
    let object = try await object(APIPath.record(APIPath.client, id.text))
    // Documented as flat; a server may wrap it like its other records.
    var record = object
    if case .object(let wrapped) = object["client"] { record = wrapped }
    // The documented record has no id, so add the one that was asked for.
    if record["clientId"] == nil {
      record.members.append(.init(key: "clientId", value: .string(id.text)))
    }
    return ClientRecord(try Complaint.reading(record, ClientRecordResource.init(reading:)))
  }

  /// The most rows to read for one search: at ten requests a second, more would take too long.
  private static let mostRows = 500

  /// Searches with the documented filters. The server filters by one word of each kind; the others
  /// are applied here to the rows that it sends.
  private func plainSearch(
    _ search: ClientSearch, limit: Int
  ) async throws(BookingFailure) -> ClientMatches {
    let most = Self.mostRows
    let found = try await rows(ClientResource.self, APIPath.client, search.query) { rows in
      rows.count >= most || (search.rest.isEmpty && rows.count >= limit)
    }
    let clients = search.best(of: found.rows.map { Client($0) }, limit: limit)
    return ClientMatches(
      matches: clients.map { ClientMatch(client: $0) },
      total: search.rest.isEmpty ? found.total : nil)
  }
}
