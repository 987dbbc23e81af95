import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import SQLiteStore
import Signing
import TestKit
import Testing

/// A reply, and its body as a tree.
struct Reply: Sendable {
  let response: APIResponse

  var status: Int { response.status }

  var json: NSDictionary {
    let data = Data(response.body)
    return (try? JSONSerialization.jsonObject(with: data)) as? NSDictionary ?? [:]
  }

  /// The one reason of a refusal; nil for any other body.
  var reason: String? {
    guard let reply = try? ResultReply(json: response.body), reply.result.count == 1,
      reply.result[0].severity == 2, json.count == 1
    else { return nil }
    return reply.result[0].reason
  }

  func list<Row: WireRow>(_ type: Row.Type = Row.self) throws -> ListReply<Row> {
    try ListReply(json: response.body)
  }

  func appointment() throws -> AppointmentResource {
    try RecordReply<AppointmentResource>(json: response.body).record
  }
}

/// Compares whole bodies; the order of keys doesn't matter.
func expectJSON(
  _ reply: Reply, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let tree = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary
  #expect(
    reply.json == tree, "got \(String(decoding: reply.response.body, as: UTF8.self))",
    sourceLocation: sourceLocation)
}

extension APIRequest {
  /// A request as coredesk's own client sends it.
  init(
    _ method: String, _ target: String, _ body: String = "", by application: ApplicationRecord,
    at now: Instant = opening
  ) {
    let claims = TokenClaims(
      issuer: "https://clinic-tools.example", audience: "http://coreplus.com.au",
      notBefore: now.secondsSinceEpoch - 5, expires: now.secondsSinceEpoch + 55,
      consumerID: application.consumerID, accessToken: application.accessToken,
      url: "https://clinic.example\(target)", httpMethod: method)
    let token = JwToken.sign(claims, with: Secret(application.secret))
    self.init(
      method: method, target: target,
      headers: [
        "Host": "clinic.example", "Authorization": "JwToken \(token)",
        "Content-Type": "application/json",
      ], body: Array(body.utf8))
  }
}

extension Clinic {
  /// Checks every answer against the OpenAPI document.
  func answer(_ request: APIRequest) async -> Reply {
    let response = await withCheckedContinuation { continuation in
      server.respond(to: request) { continuation.resume(returning: $0) }
    }
    let faults = DocumentedReply.faults(request, response)
    #expect(faults == [], "\(request.method) \(request.target)")
    return Reply(response: response)
  }

  /// Sends a change while the writer is busy, so that it waits for its turn until `meanwhile` is
  /// done. `change` is committed before the change that was sent.
  func answer(
    queued request: APIRequest, behind change: @escaping RepeatableWrite<Void> = { _ in },
    meanwhile: () -> Void
  ) async -> Reply {
    let isDone = DispatchSemaphore(value: 0)
    store.write(
      { writer in
        isDone.wait()
        try change(writer)
      },
      completion: { result in
        if case .failure(let error) = result { Issue.record("\(error)") }
      })
    return await withCheckedContinuation { continuation in
      server.respond(to: request) { continuation.resume(returning: Reply(response: $0)) }
      meanwhile()
      isDone.signal()
    }
  }

  /// Calls a path below `/API/Core/v2.1/`, or a whole path if it begins with a slash.
  func call(
    _ method: String, _ path: String, _ body: String = "", by application: ApplicationRecord? = nil,
    at now: Instant = opening
  ) async -> Reply {
    let target = path.hasPrefix("/") ? path : "/API/Core/v2.1/\(path)"
    return await answer(
      APIRequest(method, target, body, by: application ?? owner, at: now))
  }

  func get(_ path: String, by application: ApplicationRecord? = nil) async -> Reply {
    await call("GET", path, by: application)
  }

  func post(_ path: String, _ body: String) async -> Reply { await call("POST", path, body) }

  /// Books Samantha with Ada, for half an hour unless `minutes` is given.
  @discardableResult
  func book(_ start: String, minutes: Int = 30, practitioner: String = ID.ada) async -> Reply {
    await post("Appointment/", bookingBody(start, minutes: minutes, practitioner: practitioner))
  }

  func allAppointments() async throws -> [Appointment] {
    let always = TimeRange(start: opening, end: opening.adding(minutes: 525_600))
    return try await store.read {
      try $0.appointments(
        of: Identifier(ID.practice), matching: AppointmentFilter(starting: always),
        page: .everything
      ).rows
    }
  }
}

/// - Parameter start: as `2026-11-24T10:00`, in Melbourne's summer time.
func bookingBody(
  _ start: String, minutes: Int = 30, practitioner: String = ID.ada, client: String = ID.sam,
  type: String = ID.consult, location: String = ID.mainStreet, more: String = ""
) -> String {
  let from = instant("\(start):00+11:00")
  let end = WireTime(from.adding(minutes: minutes), offset: 39_600)
  return """
    {"startDateTime":"\(start):00+11:00","endDateTime":"\(end)",
     "practitioner":{"practitionerId":"\(practitioner)"},"locationId":"\(location)",
     "appointmentTypeId":"\(type)","clients":[{"clientId":"\(client)"}]\(more)}
    """
}

/// A JSON object with one member, as `"notes":"x"`, set or added.
func setting(_ member: String, in object: String) throws -> String {
  let read = { (text: String) in
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
  let merged = try read(object).merging(try read("{\(member)}")) { _, new in new }
  return String(decoding: try JSONSerialization.data(withJSONObject: merged), as: UTF8.self)
}
