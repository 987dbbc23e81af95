import ClinicStore
import CoreplusAPI
import JSON

/// The OpenAPI 3.1 description of everything in `Endpoint.table`, served at `/openapi.json`.
enum OpenAPIDocument {
  static let path = "/openapi.json"

  /// Made once.
  static let bytes: [UInt8] = JSONValue.object(object).json

  /// Every schema that is referred to by name; each is declared beside its wire type.
  private static let components = replies + deskReplies + bodies

  private static let replies: [NamedSchema] = [
    ResultReply.schema, Paging.schema, LocationResource.schema, PractitionerResource.schema,
    SpecialtyResource.schema, AppointmentTypeResource.schema, CancellationReasonResource.schema,
    ClientGroupResource.schema, PaymentMethodResource.schema, SlotResource.schema,
    AppointmentResource.rowSchema, AppointmentResource.schema, ClientResource.schema,
    ClientResource.partSchema, ClientRecordResource.schema, FamilyMember.schema, Files.schema,
    InvoiceView.schema, Payments.paidSchema, Payments.schema,
  ]

  private static let deskReplies: [NamedSchema] = [
    PracticeReply.schema, RosterReply.schema, WhyNotReply.schema, ClientSearchReply.schema,
    ChangeResource.schema, WaitingResource.schema,
  ]

  private static let bodies: [NamedSchema] = [
    AppointmentTypeBody.schema, AppointmentBody.newSchema, AppointmentBody.changeSchema,
    AppointmentBody.cancellationSchema, AppointmentBody.cancellationByIDSchema,
    ClientBody.newSchema, ClientBody.changeSchema, FamilyMember.newSchema, Payments.newSchema,
    WaitingResource.newSchema, Files.newSchema, Messages.newSchema,
  ]

  private static var object: JSONObject {
    [
      "openapi": .string("3.1.0"),
      "info": .object([
        "title": .string("coredesk-server"), "version": .string("2.1"),
        "description": .string(
          "A coreplus-compatible API. Upper and lower case are the same in paths and in names of "
            + "parameters, a trailing slash is optional, and v2 is the same as v2.1."),
      ]),
      "servers": .array([.object(["url": .string("/")])]),
      "security": .array([.object(["JwToken": .array([])])]),
      "paths": .object(paths),
      "components": .object([
        "securitySchemes": .object([
          "JwToken": .object([
            "type": .string("apiKey"), "in": .string("header"), "name": .string("Authorization"),
            "description": .string(
              "JwToken, a space, and a JSON Web Token (HS256) over this request's URL and method."),
          ])
        ]),
        "schemas": .object(
          JSONObject(
            components.map { .init(key: $0.name, value: .object($0.schema.json)) })),
      ]),
    ]
  }

  private static var paths: JSONObject {
    var paths = JSONObject()
    for endpoint in Endpoint.table
    where !paths.members.contains(where: { $0.key == endpoint.fullPath }) {
      let rows = Endpoint.table.filter { $0.fullPath == endpoint.fullPath }
      paths.members.append(
        .init(key: endpoint.fullPath, value: .object(operations(of: rows))))
    }
    return paths
  }

  /// The operations at a path. Rows with the same path and method, which differ in their body, are
  /// one operation.
  private static func operations(of rows: [Endpoint]) -> JSONObject {
    var object = JSONObject()
    for row in rows {
      for method in row.methods where object.exactly(method.lowercased()) == nil {
        let alike = rows.filter { $0.methods.contains(method) }
        object.members.append(
          .init(key: method.lowercased(), value: .object(operation(alike, method))))
      }
    }
    return object
  }

  private static func operation(_ rows: [Endpoint], _ method: String) -> JSONObject {
    let usual = rows[rows.count - 1]
    var object: JSONObject = [
      "operationId": .string(usual.operationID(method)),
      "summary": .string(usual.action),
      "description": .string(
        usual.permission.map { "Needs the permission \($0.rawValue)." } ?? "Needs a valid token."),
      "parameters": .array(usual.parameters.map { .object($0) }),
      "responses": .object(usual.responses),
    ]
    if let body = requestBody(rows, method) {
      object.members.append(.init(key: "requestBody", value: .object(body)))
    }
    return object
  }

  private static func requestBody(_ rows: [Endpoint], _ method: String) -> JSONObject? {
    var schemas: [JSONValue] = []
    var type = "application/json"
    for row in rows {
      switch row.takes {
      case .query: continue
      case .body(let body): schemas.append(.object(body.reference.json))
      case .form(let body):
        type = "multipart/form-data"
        schemas.append(.object(body.reference.json))
      }
    }
    guard let first = schemas.first else { return nil }
    return [
      "required": .bool(method != "DELETE"),
      "content": .object([
        type: .object([
          "schema": schemas.count == 1 ? first : .object(["anyOf": .array(schemas)])
        ])
      ]),
    ]
  }
}

extension Endpoint {
  /// As `/API/Core/v2.1/Client/{clientId}`.
  fileprivate var fullPath: String {
    (api == .core ? "/API/Core/v2.1" : "/API/CoreDesk/v1") + path
  }

  /// As `get-client-record`.
  fileprivate func operationID(_ method: String) -> String {
    let words =
      [method, api == .core ? "" : "coredesk", name, parameter == nil ? "" : "record"]
    return words.filter { !$0.isEmpty }.map { $0.lowercased() }.joined(separator: "-")
  }

  fileprivate var parameters: [JSONObject] {
    var list: [JSONObject] = []
    if let parameter {
      list.append([
        "name": .string(parameter), "in": .string("path"), "required": .bool(true),
        "schema": .object(Schema.id.json),
      ])
    }
    if case .query(let parameters) = takes { list += parameters.map(\.json) }
    return list
  }

  /// The statuses that it may reply with; section 9.1 of the reference says when.
  fileprivate var responses: JSONObject {
    let refusals: KeyValuePairs = [
      "400": "Something in the request is wrong; the reason names it.",
      "401": "The token is invalid, or the permission is missing.",
      "404": "There is no record with this id.", "409": "The time is not available.",
      "412": "The appointment has changed since ifUnchanged; nothing was changed.",
      "413": "The body is too large.", "429": "Too many requests in this second.",
      "500": "The server could not do it; nothing was changed.",
      "503": "The server is too busy; nothing was changed.",
    ]
    let done = JSONObject.Member(key: "200", value: Self.response("Done.", gives))
    return JSONObject(
      [done]
        + refusals.filter { mayAnswer($0.key) }.map {
          .init(key: $0.key, value: Self.response($0.value, ResultReply.schema.reference))
        })
  }

  private func mayAnswer(_ status: String) -> Bool {
    switch status {
    case "404": return parameter != nil
    case "412":
      if case .body(let body) = takes { return body.schema.hasMember("ifUnchanged") }
      return false
    default: return true
    }
  }

  private static func response(_ description: String, _ schema: Schema) -> JSONValue {
    .object([
      "description": .string(description),
      "content": .object(["application/json": .object(["schema": .object(schema.json)])]),
    ])
  }
}
