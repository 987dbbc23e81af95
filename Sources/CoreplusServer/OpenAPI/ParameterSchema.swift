import CoreplusAPI
import JSON

/// A parameter of an endpoint's query.
struct ParameterSchema: Sendable {
  var name: String
  var schema: Schema
  var isRequired = false
  var isRepeated = false

  static func required(_ name: String, _ schema: Schema) -> ParameterSchema {
    ParameterSchema(name: name, schema: schema, isRequired: true)
  }

  static func optional(_ name: String, _ schema: Schema) -> ParameterSchema {
    ParameterSchema(name: name, schema: schema)
  }

  /// May be sent several times; reference section 4.6.
  static func repeated(_ name: String, _ schema: Schema) -> ParameterSchema {
    ParameterSchema(name: name, schema: schema, isRepeated: true)
  }

  var json: JSONObject {
    [
      "name": .string(name), "in": .string("query"), "required": .bool(isRequired),
      "explode": .bool(true),
      "schema": .object(isRepeated ? Schema.array(of: schema).json : schema.json),
    ]
  }
}

extension [ParameterSchema] {
  /// The parameters of a list; reference section 4.2.
  static let paging: [ParameterSchema] = [
    .optional("pageNumber", .integer(from: 1)), .optional("pageSize", .integer(from: 1)),
  ]

  /// The parameters of a range of days; reference sections 5.6 and 5.7.
  static let days: [ParameterSchema] = [
    .required("startDate", .date), .required("endDate", .date), .required("timezoneId", .id),
  ]

  static let appointmentFlags: [ParameterSchema] = [
    .optional("getPractitionerProfiles", .flagWord), .optional("cancellationId", .flagWord),
  ]

  static let invoiceFlags: [ParameterSchema] = InvoiceView.flags.map { .optional($0, .flagWord) }
}

/// What a caller sends to an endpoint, besides the path.
enum EndpointInput: Sendable {
  case query([ParameterSchema])
  /// A JSON body.
  case body(NamedSchema)
  /// A `multipart/form-data` body.
  case form(NamedSchema)
}
