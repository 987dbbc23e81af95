import Foundation
import JSON
import TestKit
import Testing

private func parse(_ text: String) throws(JSONFailure) -> JSONValue {
  try JSONValue(json: Array(text.utf8))
}

@Suite struct Reading {
  @Test func valuesOfEveryKind() throws {
    let value = try parse(
      #" {"a":[1,-0.5e+10,true,false,null],"b":{"":""}, "c" : "\"\\\/\b\f\n\r\t\u00e9\uD83E\udD98"} "#
    )
    let expected = JSONObject([
      .init(
        key: "a",
        value: .array([.number("1"), .number("-0.5e+10"), .bool(true), .bool(false), .null])),
      .init(key: "b", value: .object(JSONObject([.init(key: "", value: .string(""))]))),
      .init(key: "c", value: .string("\"\\/\u{8}\u{c}\n\r\té🦘")),
    ])
    #expect(value == .object(expected))
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try JSONValue(json: [0xEF, 0xBB, 0xBF] + Array("1".utf8)) == .number("1"))
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{a:1}", "{'a':1}", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"",
    "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\\u0000\"", "\"a\u{0}\"", "\"a\nb\"", "01", "+1", "1.",
    ".5", "1e", "-", "--1", "NaN", "Infinity", "tru", "True", "nul", "1 2", "{} {}", "[1]]",
    "/**/1",
    "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
  ])
  func refused(text: String) {
    #expect(throws: JSONFailure.self) { try parse(text) }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(throws: JSONFailure.self) { try JSONValue(json: [quote] + bytes + [quote]) }
  }

  @Test func nestingIsBounded() throws {
    func nested(_ n: Int) -> String {
      String(repeating: "[", count: n) + String(repeating: "]", count: n)
    }
    _ = try parse(nested(32))
    for n in [33, 1000, 1_000_000] {
      #expect(throws: JSONFailure.self) { try parse(nested(n)) }
      #expect(throws: JSONFailure.self) { try parse(String(repeating: "{\"a\":", count: n)) }
    }
  }

  @Test func manyKeysTakeNoLongTime() throws {
    let many = (0..<50_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    let clock = ContinuousClock()
    let taken = try clock.measure { _ = try parse("{\(many)}") }
    // Comparing each with each would take minutes.
    #expect(taken < .seconds(20))
    #expect(throws: JSONFailure.self) { try parse("{\(many),\"k49999\":1}") }
    #expect(throws: JSONFailure.self) { try parse("{\(many),\"k3\":1}") }
  }

  @Test func keysAreFoundInAnyCaseAndTheExactOneFirst() throws {
    let object = try JSONObject(json: Array(#"{"Status":1,"status":2,"ExternalId":3}"#.utf8))
    #expect(object["status"] == .number("2"))
    #expect(object["Status"] == .number("1"))
    #expect(object["STATUS"] == .number("1"))
    #expect(object["externalid"] == .number("3"))
    #expect(object["external"] == nil)
    #expect(object.exactly("externalid") == nil)
  }

  @Test(arguments: ["[]", "1", "\"{}\"", "null"]) func onlyObjectsAreBodies(text: String) {
    #expect(throws: JSONFailure("the text is not a JSON object")) {
      try JSONObject(json: Array(text.utf8))
    }
  }
}

@Suite struct Agreement {
  /// Random trees written by us and read by Foundation and by us.
  @Test func withFoundation() throws {
    var random = Seed()
    for _ in 0..<300 {
      let value = JSONValue.array([tree(4, &random)])
      let json = value.json
      #expect(try JSONValue(json: json) == value, "\(random)")
      let theirs = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
      let back = try JSONSerialization.data(
        withJSONObject: theirs, options: [.withoutEscapingSlashes])
      #expect(sorted(try JSONValue(json: Array(back))) == sorted(value), "\(random)")
    }
  }

  @Test func damageNeverTraps() throws {
    var random = Seed()
    for _ in 0..<3000 {
      var bytes = JSONValue.array([tree(3, &random)]).json
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1 where bytes.count > 1: bytes.removeSubrange(at..<min(at + 3, bytes.count - 1))
        default: bytes.insert(Array("[]{}\",:\\u0-e".utf8).randomElement(using: &random)!, at: at)
        }
      }
      guard let value = try? JSONValue(json: bytes) else { continue }
      #expect(try JSONValue(json: value.json) == value, "\(random)")
    }
  }

  private func tree(_ depth: Int, _ random: inout Seed) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 5 : 3), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .number(String(Int.random(in: -1_000_000...1_000_000, using: &random)))
    case 3: .string(text(&random))
    case 4:
      .array((0..<Int.random(in: 0...4, using: &random)).map { _ in tree(depth - 1, &random) })
    default:
      .object(
        JSONObject(
          (0..<Int.random(in: 0...5, using: &random)).map {
            .init(key: "\($0)" + text(&random), value: tree(depth - 1, &random))
          }))
    }
  }

  private func text(_ random: inout Seed) -> String {
    let pieces = ["a", "Zoë", "\"", "\\", "/", "\n", "\u{1}", "\u{7f}", "楊", "🦘", "\u{2028}", " "]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random)!
    }.joined()
  }

  private func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): .array(values.map(sorted))
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { .init(key: $0.key, value: sorted($0.value)) }.sorted {
            $0.key < $1.key
          }))
    default: value
    }
  }
}
