import CoreplusAPI
import Testing

@Suite struct ServerAddressTests {
  @Test(arguments: [
    "localhost", "LOCALHOST", "localhost.", "desk.localhost", "a.b.Localhost.", "127.0.0.1",
    "127.255.0.3", "::1", "[::1]",
  ])
  func thisMachine(_ host: String) {
    #expect(Host(host).isLoopback)
  }

  @Test(arguments: [
    "localhost.example", "mylocalhost", "127.0.0.1.example", "127.0.0", "127.0.0.256", "128.0.0.1",
    "0.0.0.0", "::", "::2", "10.0.0.1", "127.example", "", ".", "localhost..",
  ])
  func anotherMachine(_ host: String) {
    #expect(!Host(host).isLoopback)
  }

  /// Only names need to be told from a number.
  @Test func numbersForNamesAlone() {
    #expect(Host("Desk.localhost").loopbackAddresses == ["127.0.0.1", "::1"])
    for host in ["127.0.0.1", "::1", "clinic.example"] {
      #expect(Host(host).loopbackAddresses == nil, "\(host)")
    }
  }

  @Test func whatAProfileMayHold() throws {
    for (text, origin, host, port) in [
      ("https://API.example", "https://API.example", "api.example", 443),
      ("HTTPS://h:8443/", "https://h:8443", "h", 8443),
      ("https://h/prefix/api/core/v2.1/", "https://h/prefix", "h", 443),
      ("https://h/API/Core/v2/", "https://h", "h", 443),
      ("http://[::1]:8750/a/b//", "http://[::1]:8750/a/b", "[::1]", 8750),
      ("http://desk.localhost", "http://desk.localhost", "desk.localhost", 80),
    ] as [(String, String, String, UInt16)] {
      let address = try ServerAddress(text)
      #expect(address.origin == origin && address.text == text)
      #expect("\(address.host)" == host && address.port == port, "\(text)")
    }
  }

  @Test(arguments: [
    "", "https://", "https:/h", "ftp://h", "https://a b", "https://u@h", "https://h?q",
    "https://h#f",
    "https://h:0", "https://h:65536", "https://h:+1", "https://h:", "https://a::b", "https://[h]",
    "http://[localhost]", "https://h\u{7F}",
  ])
  func whatIsNoAddress(_ text: String) {
    let problem = #expect(throws: ServerAddress.Problem.self) { try ServerAddress(text) }
    #expect(problem?.words.hasPrefix("must look like") == true)
  }

  @Test(arguments: ["http://clinic.example", "http://localhost.example", "http://10.0.0.1"])
  func plainHTTPLeavesThisMachineNever(_ text: String) {
    let problem = #expect(throws: ServerAddress.Problem.self) { try ServerAddress(text) }
    #expect(problem?.words.hasPrefix("must begin with https://") == true)
  }
}
