public import JSON

/// The schema of a JSON value: a JSON Schema of draft 2020-12, which OpenAPI 3.1 uses.
public struct Schema: Hashable, Sendable {
  /// The schema as the OpenAPI document has it.
  public let json: JSONObject

  private init(_ json: JSONObject) { self.json = json }

  /// One of the document's components, by its name.
  static func named(_ name: String) -> Schema {
    Schema(["$ref": .string("#/components/schemas/\(name)")])
  }

  // MARK: Texts

  /// Any text.
  public static let text = Schema(["type": .string("string")])

  /// A text with at most so many characters.
  public static func text(atMost limit: Int) -> Schema {
    Schema(["type": .string("string"), "maxLength": .number(String(limit))])
  }

  /// One of these words.
  public static func word(_ words: [String]) -> Schema {
    Schema(["type": .string("string"), "enum": .array(words.map(JSONValue.string))])
  }

  private static func text(like pattern: String) -> Schema {
    Schema(["type": .string("string"), "pattern": .string(pattern)])
  }

  private static let guid = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
  /// An id.
  public static let id = text(like: "^\(guid)$")
  /// An id, or "" for none.
  public static let idOrEmpty = text(like: "^(\(guid))?$")
  /// A whole number, in a text.
  public static let digits = text(like: #"^\d{1,18}$"#)
  /// A date as `yyyy-mm-dd`.
  public static let date = Schema(["type": .string("string"), "format": .string("date")])
  /// A date, or "" for none.
  public static let dateOrEmpty = text(like: #"^(\d{4}-\d\d-\d\d)?$"#)
  /// A date of birth as replies about clients have it, with a time of zero; "" for none.
  public static let dateOfBirth = text(like: #"^(\d{4}-\d\d-\d\dT00:00:00)?$"#)
  /// A time of day as `hh:mm`.
  public static let clock = text(like: #"^\d\d:\d\d$"#)
  /// A time of day, or "" for none.
  public static let clockOrEmpty = text(like: #"^(([01]\d|2[0-3]):[0-5]\d|24:00)?$"#)
  /// An instant with the documented space before the offset, or without.
  public static let time = text(like: #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d ?[+-]\d\d:\d\d$"#)
  /// An instant, or "" for none.
  public static let timeOrEmpty = text(
    like: #"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d ?[+-]\d\d:\d\d)?$"#)
  /// An instant in any form that a request may send, as `WireTime` reads it.
  public static let timeSent = text(
    like: #"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)? ?([+-]\d\d:?\d\d|Z)$"#)
  /// An amount of money that isn't negative, in a text.
  public static let amount = text(like: #"^\d{1,8}(\.\d{1,2})?$"#)

  // MARK: Numbers and booleans

  /// A boolean.
  public static let flag = Schema(["type": .string("boolean")])
  /// A boolean in a request; integrations also send the words in quotation marks.
  public static let flagSent = either(flag, word(["true", "false"]))
  /// A boolean in a query.
  public static let flagWord = word(["true", "false", "True", "False"])
  /// Any number.
  public static let number = Schema(["type": .string("number")])

  /// A whole number from `minimum` to `maximum`.
  public static func integer(from minimum: Int = 0, to maximum: Int = Int(Int32.max)) -> Schema {
    Schema([
      "type": .string("integer"), "minimum": .number(String(minimum)),
      "maximum": .number(String(maximum)),
    ])
  }

  // MARK: Compound values

  /// Whether the schema is that of an object and names a member of that key.
  public func hasMember(_ key: String) -> Bool {
    guard case .object(let properties)? = json.exactly("properties") else { return false }
    return properties.exactly(key) != nil
  }

  /// A value that satisfies at least one of these schemas.
  public static func either(_ schemas: Schema...) -> Schema {
    Schema(["anyOf": .array(schemas.map { .object($0.json) })])
  }

  /// An array of such values, with at least so many of them.
  public static func array(of schema: Schema, atLeast count: Int = 0) -> Schema {
    Schema([
      "type": .string("array"), "items": .object(schema.json),
      "minItems": .number(String(count)),
    ])
  }

  /// An object with these members and no others, as our server writes it.
  public static func object(
    _ required: KeyValuePairs<String, Schema>, optional: KeyValuePairs<String, Schema> = [:]
  ) -> Schema {
    Schema(
      JSONObject(
        members(required, optional).members + [
          .init(key: "additionalProperties", value: .bool(false))
        ]))
  }

  /// An object with these members; our server ignores others that are sent.
  public static func body(
    _ required: KeyValuePairs<String, Schema>, optional: KeyValuePairs<String, Schema> = [:]
  ) -> Schema {
    Schema(members(required, optional))
  }

  private static func members(
    _ required: KeyValuePairs<String, Schema>, _ optional: KeyValuePairs<String, Schema>
  ) -> JSONObject {
    // A required key may come again among the optional ones; it counts once.
    let all = required + optional.filter { member in !required.contains { $0.key == member.key } }
    return [
      "type": .string("object"),
      "properties": .object(
        JSONObject(all.map { .init(key: $0.key, value: .object($0.value.json)) })),
      "required": .array(required.map { .string($0.key) }),
    ]
  }
}
