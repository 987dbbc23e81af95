import CoreplusAPI
import JSON
import TestKit
import Testing

@testable import CoreplusServer

/// Checks every reply of these tests against the OpenAPI document.
struct DocumentedReply {
  private static let document = try! JSONObject(json: OpenAPIDocument.bytes)

  private static let check: SchemaCheck = {
    var components: [String: JSONObject] = [:]
    for member in document.object("components")?.object("schemas")?.members ?? [] {
      if case .object(let schema) = member.value { components[member.key] = schema }
    }
    return SchemaCheck(components: components)
  }()

  /// What is wrong with a reply; empty if the document doesn't describe the request.
  static func faults(_ request: APIRequest, _ response: APIResponse) -> [String] {
    let target = RequestTarget(request.target)
    guard
      let row = Endpoint.table.first(where: {
        $0.methods.contains(request.method) && $0.isAt(target)
      })
    else { return [] }
    let prefix = row.api == .core ? "/API/Core/v2.1" : "/API/CoreDesk/v1"
    guard
      let responses = document.object("paths")?.object(prefix + row.path)?
        .object(request.method.lowercased())?.object("responses"),
      let schema = (responses.object("\(response.status)") ?? responses.object("400"))?
        .object("content")?.object("application/json")?.object("schema")
    else { return ["\(request.method) \(row.path) is not documented"] }
    guard let body = try? JSONObject(json: response.body) else {
      return ["the body of \(request.target) is no JSON object"]
    }
    return check.faults(.object(body), schema)
  }

  /// The document's components, for tests of the check itself.
  static var components: [String] {
    document.object("components")?.object("schemas")?.members.map(\.key) ?? []
  }
}

extension JSONObject {
  fileprivate func object(_ key: String) -> JSONObject? {
    if case .object(let object)? = exactly(key) { object } else { nil }
  }
}

@Suite struct DocumentedReplyTests {
  /// The check notices a reply with a member too many, too few or of another type.
  @Test func aReplyThatIsNotDocumentedIsFound() throws {
    let request = APIRequest(method: "GET", target: "/API/Core/v2.1/Location/")
    func faults(_ row: String) -> [String] {
      let body = """
        {"locations":[\(row)],"paging":{"totalRows":1,"pageNumber":1,"pageSize":50},
         "statusMessages":[]}
        """
      return DocumentedReply.faults(request, APIResponse(status: 200, body: Array(body.utf8)))
    }
    let zone = #""timeZone":{"timezoneId":"\#(melbourne)","tzName":"x"}"#
    #expect(faults(#"{"locationId":"\#(ID.mainStreet)","name":"x",\#(zone)}"#) == [])
    #expect(faults(#"{"locationId":"\#(ID.mainStreet)",\#(zone)}"#) == ["locations[0] has no name"])
    #expect(
      faults(#"{"locationId":"\#(ID.mainStreet)","name":"x","phone":"1",\#(zone)}"#)
        == ["locations[0] has phone, which is not documented"])
    #expect(
      faults(#"{"locationId":"\#(ID.mainStreet)","name":7,\#(zone)}"#) == [
        "locations[0].name is no string"
      ])
    #expect(
      faults(#"{"locationId":"x y","name":"x",\#(zone)}"#)
        == ["locations[0].locationId is malformed"])
    #expect(
      DocumentedReply.faults(request, APIResponse(status: 404, body: Array("{}".utf8)))
        == [" has no result"])
  }
}
