/// A schema that is a component of the OpenAPI document; other schemas refer to it by its name.
public struct NamedSchema: Hashable, Sendable {
  /// As in `Location`.
  public let name: String
  /// The schema itself.
  public let schema: Schema

  /// A schema with a name that no other component may have.
  public init(_ name: String, _ schema: Schema) {
    self.name = name
    self.schema = schema
  }

  /// A reference to the schema, for use inside others.
  public var reference: Schema { .named(name) }
}

/// A type of the API that is a component of the OpenAPI document.
public protocol Documented {
  /// The schema of what the type writes or, for a body, reads.
  static var schema: NamedSchema { get }
}

extension Schema {
  /// A page of a list, as `ListReply` writes it.
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

  /// A page of a list whose rows have fewer members than the type.
  public static func list<Row: WireRow>(of type: Row.Type, as row: NamedSchema) -> Schema {
    list(Row.listKey, of: row)
  }

  /// A single resource under the type's key.
  public static func record<Row: WireRow & Documented>(of type: Row.Type) -> Schema {
    record(of: type, as: Row.schema.reference)
  }

  /// A single resource under the type's key, with another schema than the type's.
  public static func record<Row: WireRow>(of type: Row.Type, as schema: Schema) -> Schema {
    .object([Row.recordKey.description: schema])
  }
}
