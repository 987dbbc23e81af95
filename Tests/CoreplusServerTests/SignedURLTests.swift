import CoreplusAPI
import Testing

@testable import CoreplusServer

/// Whether a token was signed for a request; reference section 9.2, rule 8.
@Suite struct SignedURLTests {
  private func names(
    _ claim: String, _ target: String, host: String? = "clinic.example:8750",
    publicURL: String? = nil
  ) throws -> Bool {
    let known = try publicURL.map { try #require(PublicURL($0)) }
    return SignedURL(claim)?.names(RequestTarget(target), host: host, publicURL: known) ?? false
  }

  @Test(arguments: [
    "/API/Core/v2.1/Client/?name=s%20j&q=a",
    "http://clinic.example:8750/API/Core/v2.1/Client/?name=s%20j&q=a",
    "https://clinic.example:8750/API/Core/v2.1/Client/?name=s%20j&q=a",
    "HTTPS://CLINIC.example:8750/api/core/V2.1/client?name=s%20j&q=a",
    "/API/Core/v2.1/Client?name=s+j&q=a",
    "/API/Core/v2.1/Client/?name=s%20j&q=%61",
  ])
  func theseNameTheRequest(claim: String) throws {
    #expect(try names(claim, "/API/Core/v2.1/Client/?name=s%20j&q=a"))
  }

  @Test(arguments: [
    "", "Client", "ftp://clinic.example:8750/API/Core/v2.1/Client/?name=s%20j&q=a",
    "https:///API/Core/v2.1/Client/?name=s%20j&q=a",
    "https://other.example/API/Core/v2.1/Client/?name=s%20j&q=a",
    "https://clinic.example/API/Core/v2.1/Client/?name=s%20j&q=a",
    "https://me@clinic.example:8750/API/Core/v2.1/Client/?name=s%20j&q=a",
    "/API/Core/v2/Client/?name=s%20j&q=a", "/API/Core/v2.1/Client//?name=s%20j&q=a",
    "/API/Core/v2.1/Client/", "/API/Core/v2.1/Client/?q=a&name=s%20j",
    "/API/Core/v2.1/Client/?name=S%20j&q=a", "/API/Core/v2.1/Client/?name=s%20j&q=a&q=b",
    "/API/Core/v2.1/Client/?name=s%20j&q=a%",
  ])
  func theseDoNot(claim: String) throws {
    #expect(try !names(claim, "/API/Core/v2.1/Client/?name=s%20j&q=a"))
  }

  @Test func aSchemesOwnPortNeedNotBeSaid() throws {
    #expect(try names("https://clinic.example/a", "/a", host: "clinic.example:443"))
    #expect(try names("https://clinic.example:443/a", "/a", host: "clinic.example"))
    #expect(try names("http://clinic.example:80/a", "/a", host: "clinic.example"))
    #expect(try !names("http://clinic.example:443/a", "/a", host: "clinic.example"))
  }

  @Test func insideTheProcessThereIsNoHostToCompare() throws {
    #expect(try names("https://clinic.example/a?b", "/a?b", host: nil))
  }

  @Test func whatTheServerIsKnownAsDecides() throws {
    let known = "https://desk.example/clinic"
    #expect(try names("https://desk.example/clinic/API/a", "/API/a", publicURL: known))
    #expect(try names("https://desk.example/API/a", "/API/a", publicURL: known))
    #expect(try names("/clinic/API/a/", "/API/a", publicURL: known))
    #expect(try names("/API/a", "/API/a", publicURL: known))
    #expect(try !names("http://desk.example/clinic/API/a", "/API/a", publicURL: known))
    #expect(try !names("https://clinic.example:8750/API/a", "/API/a", publicURL: known))
    #expect(try !names("https://desk.example/other/API/a", "/API/a", publicURL: known))
  }

  @Test func aPublicURLIsAbsolute() {
    for text in ["", "/clinic", "desk.example", "https://", "https://desk.example/?a"] {
      #expect(PublicURL(text) == nil, "\(text)")
    }
    #expect(PublicURL("https://desk.example") != nil)
    #expect(PublicURL("https://desk.example/") == PublicURL("https://desk.example:443/"))
  }
}
