/// A schema that is a component of the OpenAPI document, and is referred to by its name.
public struct NamedSchema: Hashable, Sendable {
  /// As in `Location`.
  public let name: String
  /// What the name stands for.
  public let schema: Schema

  /// Gives a schema a name, which no other component has.
  public init(_ name: String, _ schema: Schema) {
    self.name = name
    self.schema = schema
  }

  /// The name alone, for use inside other schemas.
  public var reference: Schema { .named(name) }
}

/// A wire type that is a component of the OpenAPI document.
public protocol Documented {
  /// What the type writes, or what it reads.
  static var schema: NamedSchema { get }
}

extension Schema {
  /// A page of a list; reference section 4.2.
  public static func list(_ key: StaticString, of row: NamedSchema) -> Schema {
    .object([
      key.description: .array(of: row.reference), "paging": Paging.schema.reference,
      "statusMessages": .array(of: .text),
    ])
  }

  /// A page of a list under the type's own key.
  public static func list<Row: WireRow & Documented>(of type: Row.Type) -> Schema {
    list(of: type, as: Row.schema)
  }

  /// A page of a list whose rows are not all of what the type can hold.
  public static func list<Row: WireRow>(of type: Row.Type, as row: NamedSchema) -> Schema {
    list(Row.listKey, of: row)
  }

  /// A single resource under the type's key.
  public static func record<Row: WireRow & Documented>(of type: Row.Type) -> Schema {
    record(of: type, as: Row.schema.reference)
  }

  /// A single resource under the type's key, described otherwise than the type is.
  public static func record<Row: WireRow>(of type: Row.Type, as schema: Schema) -> Schema {
    .object([Row.recordKey.description: schema])
  }
}
