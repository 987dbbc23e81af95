import CoreplusAPI
import Testing

@testable import CoreplusServer

/// Looking up a path finds the same rows as going through the table.
@Suite struct EndpointPathTests {
  private static func targets(_ endpoint: Endpoint) -> [String] {
    let below = endpoint.path.replacing("{\(endpoint.parameter ?? "")}", with: "x")
    let prefixes =
      endpoint.api == .coreDesk
      ? ["/API/CoreDesk/v1"] : ["/API/Core/v2", "/API/Core/v2.1"]
    return prefixes.flatMap { ["\($0)\(below)", "\($0)\(below)".lowercased()] }
  }

  @Test func findsEveryRowOfTheTable() throws {
    for endpoint in Endpoint.table {
      for text in Self.targets(endpoint) {
        let target = RequestTarget(text)
        let path = try #require(EndpointPath(target), "\(text)")
        let rows = Endpoint.table.filter { $0.isAt(target) }
        #expect(path.takesMultipart == rows.contains(where: \.takesMultipart))
        for method in endpoint.methods {
          let chosen = try path.choose(for: APIRequest(method: method, target: text)).endpoint
          #expect(chosen.path == endpoint.path && chosen.api == endpoint.api)
          #expect(chosen.methods.contains(method) && rows.contains { $0.action == chosen.action })
        }
      }
    }
  }

  @Test(arguments: [
    "/", "/API/Core/v2.1/", "/API/Core/v2.1/Nothing/", "/API/Core/v2.1/Appointment/x/y",
    "/API/Core/v3/Appointment/", "/API/CoreDesk/v1/Appointment/", "/API/Core/v2.1/WhyNot/",
    "/API/Core/v2.1/Message/x", "Appointment/",
  ])
  func findsNothingElse(text: String) { #expect(EndpointPath(RequestTarget(text)) == nil) }

  /// The body decides between changing and cancelling, and the handler gets it without reading it
  /// again.
  @Test func readsTheBodyThatDecides() throws {
    let path = try #require(EndpointPath(RequestTarget("/API/Core/v2.1/Appointment/x")))
    func choose(_ body: String) throws -> (String, Bool?) {
      let chosen = try path.choose(
        for: APIRequest(
          method: "POST", target: "/API/Core/v2.1/Appointment/x", headers: [:],
          body: Array(body.utf8)))
      return (chosen.endpoint.action, (try? chosen.appointment?.get())?.deleted)
    }
    #expect(try choose(#"{"deleted":true}"#) == ("cancelling appointment", true))
    #expect(try choose(#"{"deleted":false}"#) == ("updating appointment", false))
    #expect(try choose("nonsense") == ("updating appointment", nil))
  }
}
