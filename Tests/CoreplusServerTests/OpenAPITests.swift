import CoreplusAPI
import CoreplusServer
import Foundation
import Testing

/// The document is made from the endpoint table; these tests compare it with what the router does.
@Suite struct OpenAPITests {
  private func document() async throws -> NSDictionary {
    let clinic = try await Clinic()
    let reply = await clinic.answer(APIRequest(method: "GET", target: "/openapi.json"))
    #expect(reply.status == 200)
    #expect(reply.response.headers["Content-Type"]?.hasPrefix("application/json") == true)
    return reply.json
  }

  private func operations(_ document: NSDictionary) throws -> [String: NSDictionary] {
    let paths = try #require(document["paths"] as? [String: [String: NSDictionary]])
    var found: [String: NSDictionary] = [:]
    for (path, methods) in paths {
      for (method, operation) in methods { found["\(method.uppercased()) \(path)"] = operation }
    }
    return found
  }

  @Test func saysWhatTheTableSaysAndNothingElse() async throws {
    let expected = Endpoint.table.flatMap { endpoint in
      endpoint.methods.map { method in
        "\(method) \(endpoint.api == .core ? "/API/Core/v2.1" : "/API/CoreDesk/v1")\(endpoint.path)"
      }
    }
    let operations = try operations(try await document())
    #expect(Set(operations.keys) == Set(expected))
    let ids = operations.values.compactMap { $0["operationId"] as? String }
    #expect(Set(ids).count == operations.count)
  }

  @Test func tellsOfTheWaitingList() async throws {
    let operations = try operations(try await document())
    let path = "/API/CoreDesk/v1/WaitingList/"
    for (name, permission) in [
      ("GET /API/CoreDesk/v1/Change/", "VIEW_APPOINTMENT"),
      ("GET \(path)", "VIEW_CLIENTLIST"), ("POST \(path)", "CREATE_APPOINTMENT"),
      ("DELETE \(path){waitingId}", "CREATE_APPOINTMENT"),
    ] {
      let description = operations[name]?["description"] as? String
      #expect(description == "Needs the permission \(permission).", "\(name)")
    }
  }

  /// A request to a documented path reaches its endpoint, and no other.
  @Test func everyPathIsAnswered() async throws {
    let clinic = try await Clinic()
    for name in try operations(try await document()).keys {
      let parts = name.split(separator: " ")
      let path = parts[1].replacing(/\{.*\}/, with: ID.nobody)
      let reply = await clinic.call(String(parts[0]), String(path), parts[0] == "GET" ? "" : "{}")
      #expect(reply.reason != "There is no such endpoint", "\(name)")
      #expect(reply.status != 405 && reply.status != 500, "\(name)")
    }
  }

  @Test func requiredParametersAreRequired() async throws {
    let clinic = try await Clinic()
    for (name, operation) in try operations(try await document()) where name.hasPrefix("GET") {
      let parameters = operation["parameters"] as? [NSDictionary] ?? []
      guard !name.contains("{"),
        let first = parameters.first(where: { $0["required"] as? Bool == true })
      else { continue }
      let path = String(name.dropFirst(4))
      let reply = await clinic.call("GET", path)
      #expect(reply.reason == "\(first["name"] as? String ?? "") is missing", "\(name)")
    }
  }

  @Test func everyReferenceLeadsSomewhere() async throws {
    let document = try await document()
    let schemas = try #require(
      (document["components"] as? NSDictionary)?["schemas"] as? [String: NSDictionary])
    let text = String(
      decoding: try JSONSerialization.data(
        withJSONObject: document, options: .withoutEscapingSlashes), as: UTF8.self)
    let names = text.matches(of: /"#\/components\/schemas\/(\w+)"/).map { String($0.1) }
    #expect(names.count > 50 && Set(names) == Set(schemas.keys))
  }

  @Test func isReadAndNothingElse() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.answer(APIRequest(method: "POST", target: "/OpenAPI.json"))
    #expect(reply.status == 405 && reply.response.headers["Allow"] == "GET, HEAD")
    #expect(await clinic.answer(APIRequest(method: "GET", target: "/openapi")).status == 401)
  }
}
