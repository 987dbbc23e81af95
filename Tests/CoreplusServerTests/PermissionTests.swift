import Booking
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Testing

/// Runs over the whole endpoint table, so that a new row is covered.
@Suite struct PermissionTests {
  private struct Case {
    var endpoint: Endpoint
    var method: String
    var target: String
    var body: String
  }

  private static let cases: [Case] = Endpoint.table.flatMap { endpoint in
    endpoint.methods.map { method in
      let prefix = endpoint.api == .core ? "/API/Core/v2.1/" : "/API/CoreDesk/v1/"
      let id = endpoint.parameter == nil ? "" : ID.nobody
      let body = endpoint.action == "cancelling appointment" ? #"{"deleted":"true"}"# : "{}"
      return Case(
        endpoint: endpoint, method: method, target: "\(prefix)\(endpoint.name)/\(id)",
        body: method == "GET" ? "" : body)
    }
  }

  private func reply(_ one: Case, with permissions: Set<Permission>) async throws -> Reply {
    let clinic = try await Clinic()
    var caller = application(3, of: ID.practice, permissions: permissions)
    caller.effectiveEndpoints = Set(AdditionalEndpoint.allCases)
    try await clinic.store.write { [caller] in try $0.insert(caller) }
    return await clinic.call(one.method, one.target, one.body, by: caller)
  }

  @Test func withoutItsPermissionEveryEndpointRefuses() async throws {
    for one in Self.cases {
      guard let permission = one.endpoint.permission else { continue }
      let others = Set(Permission.allCases).subtracting([permission])
      let reply = try await reply(one, with: others)
      #expect(reply.status == 401, "\(one.method) \(one.target)")
      #expect(reply.reason == "Not authorized for \(one.endpoint.action)")
    }
  }

  @Test func itsPermissionAloneOpensEveryEndpoint() async throws {
    for one in Self.cases {
      let reply = try await reply(one, with: Set([one.endpoint.permission].compactMap { $0 }))
      #expect([200, 400, 404].contains(reply.status), "\(one.method) \(one.target)")
    }
  }

  @Test func theDocumentedBody() async throws {
    let clinic = try await Clinic()
    let caller = application(3, of: ID.practice, permissions: [])
    try await clinic.store.write { try $0.insert(caller) }
    let reply = await clinic.get("Client/", by: caller)
    #expect(reply.status == 401)
    try expectJSON(
      reply,
      #"{"result":[{"severity":2,"reason":"Not authorized for viewing client list"}]}"#)
    #expect(await clinic.get("CancellationReason/", by: caller).status == 200)
  }

  @Test func whatIsTickedButNotInEffectOpensNothing() async throws {
    let clinic = try await Clinic()
    var caller = application(3, of: ID.practice, permissions: [])
    caller.ticked = [.viewLocation]
    let ticked = caller
    try await clinic.store.write { try $0.insert(ticked) }
    #expect(await clinic.get("Location/", by: ticked).status == 401)
  }

  @Test func noTwoRowsAreReachedByTheSameRequest() {
    var seen = Set<String>()
    for one in Self.cases {
      let isNew = seen.insert("\(one.method) \(one.target) \(one.body)").inserted
      #expect(isNew, "\(one.method) \(one.endpoint.path)")
    }
  }
}
