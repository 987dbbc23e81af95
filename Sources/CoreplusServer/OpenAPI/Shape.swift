import CoreplusAPI
import JSON

/// What a JSON text may look like: a JSON Schema of draft 2020-12, which OpenAPI 3.1 uses.
struct Shape: Sendable {
  let schema: JSONObject

  private init(_ schema: JSONObject) { self.schema = schema }

  /// One of the components, by its name.
  static func named(_ name: String) -> Shape {
    Shape(["$ref": .string("#/components/schemas/\(name)")])
  }

  // MARK: Texts

  static let text = Shape(["type": .string("string")])

  static func text(atMost limit: Int) -> Shape {
    Shape(["type": .string("string"), "maxLength": .number(String(limit))])
  }

  static func word(_ words: [String]) -> Shape {
    Shape(["type": .string("string"), "enum": .array(words.map(JSONValue.string))])
  }

  private static func text(like pattern: String) -> Shape {
    Shape(["type": .string("string"), "pattern": .string(pattern)])
  }

  static let id = text(like: "^[0-9A-Fa-f-]{1,50}$")
  /// An id, or "" where there is none.
  static let idOrEmpty = text(like: "^[0-9A-Fa-f-]{0,50}$")
  static let date = Shape(["type": .string("string"), "format": .string("date")])
  /// A date, or "" where there is none.
  static let dateOrEmpty = text(like: #"^(\d{4}-\d\d-\d\d)?$"#)
  /// As replies about clients have it.
  static let dateOfBirth = text(like: #"^(\d{4}-\d\d-\d\dT00:00:00)?$"#)
  static let clock = text(like: #"^\d\d:\d\d$"#)
  /// A time of day, or "" where there is none.
  static let clockOrEmpty = text(like: #"^(([01]\d|2[0-3]):[0-5]\d|24:00)?$"#)
  /// With the documented space before the offset, or without.
  static let time = text(like: #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d ?[+-]\d\d:\d\d$"#)
  static let timeOrEmpty = text(like: #"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d ?[+-]\d\d:\d\d)?$"#)
  /// As requests may send it; reference section 4.4.
  static let timeSent = text(like: #"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)? ?([+-]\d\d:?\d\d|Z)$"#)
  static let amount = text(like: #"^\d{1,8}(\.\d{1,2})?$"#)

  // MARK: Others

  static let flag = Shape(["type": .string("boolean")])
  /// A boolean, or its word; reference section 4.5.
  static let flagSent = Shape([
    "anyOf": .array([
      .object(["type": .string("boolean")]),
      .object(["type": .string("string"), "enum": .array(["true", "false"].map(JSONValue.string))]),
    ])
  ])
  /// In a query.
  static let flagWord = word(["true", "false", "True", "False"])
  static let number = Shape(["type": .string("number")])

  static func integer(from minimum: Int = 0, to maximum: Int = Int(Int32.max)) -> Shape {
    Shape([
      "type": .string("integer"), "minimum": .number(String(minimum)),
      "maximum": .number(String(maximum)),
    ])
  }

  static func either(_ shapes: Shape...) -> Shape {
    Shape(["anyOf": .array(shapes.map { .object($0.schema) })])
  }

  static func array(of shape: Shape, atLeast count: Int = 0) -> Shape {
    Shape([
      "type": .string("array"), "items": .object(shape.schema),
      "minItems": .number(String(count)),
    ])
  }

  /// What is documented, and nothing else.
  static func object(
    _ required: KeyValuePairs<String, Shape>, optional: KeyValuePairs<String, Shape> = [:]
  ) -> Shape {
    Shape(
      JSONObject(
        members(required, optional).members + [
          .init(key: "additionalProperties", value: .bool(false))
        ]))
  }

  /// What is documented; anything else is passed over.
  static func body(
    _ required: KeyValuePairs<String, Shape>, optional: KeyValuePairs<String, Shape> = [:]
  ) -> Shape {
    Shape(members(required, optional))
  }

  private static func members(
    _ required: KeyValuePairs<String, Shape>, _ optional: KeyValuePairs<String, Shape>
  ) -> JSONObject {
    let all = Array(required) + Array(optional)
    return [
      "type": .string("object"),
      "properties": .object(
        JSONObject(all.map { .init(key: $0.key, value: .object($0.value.schema)) })),
      "required": .array(required.map { .string($0.key) }),
    ]
  }

  // MARK: Replies

  /// Reference section 4.2.
  static func list(_ key: String, of row: Shape) -> Shape {
    .object([
      key: .array(of: row), "paging": .named("Paging"), "statusMessages": .array(of: .text),
    ])
  }

  static func record(_ key: String, _ shape: Shape) -> Shape { .object([key: shape]) }
}
