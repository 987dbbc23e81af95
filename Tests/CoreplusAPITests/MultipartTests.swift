import Testing

@testable import CoreplusAPI

/// RFC 7578 and RFC 2046 section 5.1, and what senders make of them.
@Suite struct MultipartTests {
  private func read(_ body: String, _ boundary: String = "b") throws -> Multipart {
    try Multipart(
      Array(body.utf8), contentType: "multipart/form-data; boundary=\(boundary)")
  }

  @Test func partsInTheirOrder() throws {
    let form = try read(
      "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"json\"\r\n\r\n{}\r\n"
        + "--b  \r\ncontent-type: text/plain\r\n"
        + "CONTENT-DISPOSITION: Form-Data; filename=\"a \\\"b\\\".txt\"; name=File\r\n\r\n"
        + "one\r\ntwo\r\n--b--\r\nepilogue")
    #expect(form.parts.map(\.name) == ["json", "File"])
    #expect(form.part("FILE")?.fileName == "a \"b\".txt")
    #expect(form.part("json")?.bytes == Array("{}".utf8))
    #expect(form.part("file")?.bytes == Array("one\r\ntwo".utf8))
  }

  @Test func aBoundaryInsideALine() throws {
    let form = try read(
      "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx--b\r\n--\n--b\n\r\n--b--")
    #expect(form.parts.map(\.bytes) == [Array("x--b\r\n--\n--b\n".utf8)])
  }

  @Test func anEmptyPart() throws {
    let form = try read("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--b--")
    #expect(form.part("a")?.bytes == [])
  }

  @Test(arguments: ["\"b c\"", "b", "\"b\"; charset=utf-8"])
  func boundaries(_ written: String) throws {
    let boundary = written.contains("b c") ? "b c" : "b"
    let form = try read(
      "--\(boundary)\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--\(boundary)--",
      written)
    #expect(form.parts.count == 1)
  }

  @Test(arguments: [
    "", "--", "--b", "--c\r\n", "--b\r\n", "--b\r\n\r\n", "--bx\r\n",
    "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nno end",
    "--b\r\nContent-Disposition: form-data\r\n\r\n\r\n--b--",
    "--b\r\nContent-Disposition: attachment; name=a\r\n\r\n\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--bravo\r\n",
    "--b\r\nContent-Disposition: form-data; name=\"a\u{0}\"\r\n\r\n1\r\n--b--",
  ])
  func brokenBodies(_ body: String) {
    #expect(throws: WireFailure.self) { try read(body) }
  }

  @Test func whatBreaksNoBounds() {
    let part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
    #expect(throws: Never.self) { try read(String(repeating: part, count: 64) + "--b--") }
    #expect(throws: WireFailure.self) { try read(String(repeating: part, count: 65) + "--b--") }
    let long = "--b\r\nX: \(String(repeating: "x", count: 5000))\r\n"
    #expect(throws: WireFailure.self) { try read(long + part.dropFirst(5) + "--b--") }
    #expect(throws: WireFailure.self) { try read("--b--", "") }
    #expect(throws: WireFailure.self) { try read("--b--", String(repeating: "b", count: 71)) }
  }
}
