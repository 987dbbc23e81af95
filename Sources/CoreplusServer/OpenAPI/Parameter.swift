import CoreplusAPI
import JSON

/// A parameter of an endpoint's query.
struct Parameter: Sendable {
  var name: String
  var schema: Schema
  var isRequired = false
  var isRepeated = false

  static func required(_ name: String, _ schema: Schema) -> Parameter {
    Parameter(name: name, schema: schema, isRequired: true)
  }

  static func optional(_ name: String, _ schema: Schema) -> Parameter {
    Parameter(name: name, schema: schema)
  }

  /// Repeats the name; reference section 4.6.
  static func repeated(_ name: String, _ schema: Schema) -> Parameter {
    Parameter(name: name, schema: schema, isRepeated: true)
  }

  var json: JSONObject {
    [
      "name": .string(name), "in": .string("query"), "required": .bool(isRequired),
      "explode": .bool(true),
      "schema": .object(isRepeated ? Schema.array(of: schema).json : schema.json),
    ]
  }
}

extension [Parameter] {
  /// Reference section 4.2.
  static let paging: [Parameter] = [
    .optional("pageNumber", .integer(from: 1)), .optional("pageSize", .integer(from: 1)),
  ]

  /// Reference sections 5.6 and 5.7.
  static let days: [Parameter] = [
    .required("startDate", .date), .required("endDate", .date), .required("timezoneId", .id),
  ]

  static let appointmentFlags: [Parameter] = [
    .optional("getPractitionerProfiles", .flagWord), .optional("cancellationId", .flagWord),
  ]

  static let invoiceFlags: [Parameter] = InvoiceView.flags.map { .optional($0, .flagWord) }
}

/// What an endpoint is sent, beside the path.
enum Input: Sendable {
  case query([Parameter])
  /// A JSON body.
  case body(NamedSchema)
  /// A `multipart/form-data` body.
  case form(NamedSchema)
}
