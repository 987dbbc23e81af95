import CoreplusAPI
import JSON
import TestKit

/// Makes values that satisfy a schema.
struct SchemaSample {
  var random: Seed
  /// What `#/components/schemas/…` leads to.
  let components: [String: JSONObject]
  /// All members are there, with values that nothing has by default; otherwise it's up to chance.
  var hasEverything = true

  init(seed: UInt64, components: [NamedSchema]) {
    random = Seed(seed)
    self.components = Dictionary(
      components.map { ($0.name, $0.schema.json) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func value(_ schema: JSONObject) -> JSONValue {
    if case .string(let reference)? = schema.exactly("$ref") {
      return value(components[reference.split(separator: "/").last.map(String.init) ?? ""]!)
    }
    // Of several the last: it is the one that our encoders write.
    if case .array(let schemas)? = schema.exactly("anyOf"), case .object(let last)? = schemas.last {
      return value(last)
    }
    if case .array(let words)? = schema.exactly("enum") {
      return hasEverything ? words[0] : words.randomElement(using: &random)!
    }
    switch schema.exactly("type") {
    case .string("string"): return .string(text(schema))
    case .string("boolean"): return .bool(hasEverything || random.flag())
    case .string("integer"): return .number(String(integer(schema)))
    case .string("number"): return .number("\(Int.random(in: 0...999, using: &random)).5")
    case .string("array"): return .array(items(schema))
    case .string("object"): return .object(object(schema))
    default: preconditionFailure("a schema of no type: \(schema)")
    }
  }

  mutating func object(_ schema: JSONObject) -> JSONObject {
    guard case .object(let properties)? = schema.exactly("properties"),
      case .array(let required)? = schema.exactly("required")
    else { return JSONObject() }
    var object = JSONObject()
    for member in properties.members {
      guard case .object(let schema) = member.value,
        hasEverything || required.contains(.string(member.key)) || random.flag()
      else { continue }
      object.members.append(.init(key: member.key, value: value(schema)))
    }
    return object
  }

  private mutating func items(_ schema: JSONObject) -> [JSONValue] {
    guard case .object(let item)? = schema.exactly("items") else { return [] }
    return (0..<Int.random(in: 1...2, using: &random)).map { _ in value(item) }
  }

  private mutating func integer(_ schema: JSONObject) -> Int {
    guard case .number(let low)? = schema.exactly("minimum"),
      case .number(let high)? = schema.exactly("maximum")
    else { return 0 }
    let range = Int(low)!...Int(high)!
    return hasEverything
      ? range.lowerBound + range.count / 3 : Int.random(in: range, using: &random)
  }

  private mutating func text(_ schema: JSONObject) -> String {
    let number = Int.random(in: 0..<1 << 40, using: &random)
    guard let kind = Self.kinds.first(where: { $0.key.json == schema }) else {
      if case .number(let most)? = schema.exactly("maxLength") {
        return String(String(number, radix: 36).prefix(Int(most)!))
      }
      return String(number, radix: 36)
    }
    return kind.value(number)
  }

  private static let kinds: KeyValuePairs<Schema, @Sendable (Int) -> String> = [
    .id: id, .idOrEmpty: id, .date: day, .dateOrEmpty: day,
    .dateOfBirth: { day($0) + "T00:00:00" }, .clock: clock, .clockOrEmpty: clock,
    .time: time, .timeOrEmpty: time, .timeSent: time, .amount: { "\($0 % 1000).50" },
    .digits: { String($0) },
  ]

  @Sendable private static func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "aaaaaaaa-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  @Sendable private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  @Sendable private static func day(_ number: Int) -> String {
    "\(1900 + number % 150)-\(two(1 + number / 150 % 12))-\(two(1 + number / 1800 % 28))"
  }

  @Sendable private static func clock(_ number: Int) -> String {
    "\(two(number % 24)):\(two(number / 24 % 60))"
  }

  @Sendable private static func time(_ number: Int) -> String {
    "\(day(number))T\(clock(number)):00+11:00"
  }
}
