import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Lists and shows invoices; reference sections 5.18 and 5.19.
enum Invoices {
  static func list(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    let view = try InvoiceView(call.query, isRecord: false)
    let page = try PageRequest(call.query)
    let since = try call.updatedSince()
    let found = try reader.invoices(
      of: call.practice, changedSince: since,
      page: Page(offset: page.offset, limit: page.pageSize))
    let reply = ObjectList(
      "invoices", found.rows.map(view.object), paging: Paging(totalRows: found.total, of: page))
    return Disclosure(APIResponse(reply), of: found.rows.map(\.client)) {
      .invoicesListed(of: $0)
    }
  }

  static func record(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    let view = try InvoiceView(call.query, isRecord: true)
    guard let id = Invoice.ID(guid: call.id),
      let invoice = try reader.invoice(id, of: call.practice)
    else {
      throw Refusal.notFound("There is no invoice with this id")
    }
    return Disclosure(
      APIResponse(view.object(invoice)), .invoiceViewed(invoice.id, of: invoice.client))
  }
}

/// Decides which of an invoice's members a reply has.
struct InvoiceView {
  /// The fields that `Field` may name; without it a reply has the base row.
  static let fields =
    ["invoiceId", "invoiceNumber", "clientId", "generatedAt", "amountOwing"]
    + lineFields.map { "lineItems.\($0)" }
  static let lineFields = [
    "lineItemId", "productId", "description", "itemNumber", "unitAmount", "taxAmount",
    "lineAmount", "quantity",
  ]
  static let flags = [
    "getPractitionerId", "getLocationId", "getClientgroupId", "getAppointmentId", "getLockStatus",
  ]

  private let keys: Set<String>
  private let lineKeys: Set<String>

  init(_ query: Query, isRecord: Bool) throws {
    let chosen = try isRecord ? [] : query.all("Field").map(Self.field)
    var keys: Set<String> = ["invoiceId"]
    if chosen.isEmpty {
      keys.formUnion(["invoiceNumber", "clientId", "generatedAt", "lineItems"])
      lineKeys = Set(Self.lineFields)
    } else {
      let lines = chosen.filter { $0.hasPrefix("lineItems.") }.map { String($0.dropFirst(10)) }
      lineKeys = Set(lines + ["lineItemId"])
      keys.formUnion(chosen.filter { !$0.hasPrefix("lineItems.") })
      if !lines.isEmpty { keys.insert("lineItems") }
    }
    if isRecord { keys.formUnion(["amountOwing", "locked"]) }
    for (flag, key) in zip(
      Self.flags, ["practitionerId", "locationId", "clientGroupId", "appointmentId", "locked"])
    where try query.bool(flag) {
      keys.insert(key)
    }
    self.keys = keys
  }

  private static func field(_ name: String) throws -> String {
    guard let field = fields.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw Refusal.field("Field", "names an unknown field")
    }
    return field
  }

  func object(_ invoice: Invoice) -> JSONObject {
    let whole: JSONObject = [
      "invoiceId": .string(invoice.id.text), "invoiceNumber": .string(invoice.number),
      "clientId": .string(invoice.client.text),
      "generatedAt": .string(invoice.generatedAt.description),
      "lineItems": .array(invoice.lines.map { .object(line($0)) }),
      "amountOwing": .string(invoice.owing.shortest),
      "practitionerId": .string(invoice.practitioner?.text ?? ""),
      "locationId": .string(invoice.location?.text ?? ""),
      "clientGroupId": .string(invoice.clientGroup?.text ?? ""),
      "appointmentId": .string(invoice.appointment?.text ?? ""),
      "locked": .bool(invoice.isLocked),
    ]
    return JSONObject(whole.members.filter { keys.contains($0.key) })
  }

  private func line(_ line: Invoice.Line) -> JSONObject {
    let whole: JSONObject = [
      "lineItemId": .string(line.id.text), "productId": .string(line.product.text),
      "description": .string(line.description), "itemNumber": .string(line.itemNumber),
      "unitAmount": .number(line.unitAmount.shortest),
      "taxAmount": .number(line.taxAmount.shortest), "lineAmount": .number(line.amount.shortest),
      "quantity": .number("\(line.quantity).0"),
    ]
    return JSONObject(whole.members.filter { lineKeys.contains($0.key) })
  }
}

extension Money {
  /// With one decimal if that is enough, as in the documented replies: `50.0`, `24.55`.
  fileprivate var shortest: String {
    let text = description
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}

/// A page of a list of JSON objects; reference section 4.2.
struct ObjectList: WireWritable {
  private let key: StaticString
  private let rows: [JSONObject]
  private let paging: Paging

  init(_ key: StaticString, _ rows: [JSONObject], paging: Paging) {
    self.key = key
    self.rows = rows
    self.paging = paging
  }

  func write(to writer: inout JSONWriter) {
    writer.field(key, rows)
    writer.field("paging", paging)
    writer.field("statusMessages", JSONValue.array([]))
  }
}

extension InvoiceView {
  /// A row and a record; the query decides which members they have.
  static let schema = NamedSchema(
    "Invoice",
    .object(
      ["invoiceId": .id],
      optional: [
        "invoiceNumber": .text, "clientId": .id, "generatedAt": .date,
        "lineItems": .array(
          of: .object(
            ["lineItemId": .id],
            optional: [
              "productId": .id, "description": .text, "itemNumber": .text, "unitAmount": .number,
              "taxAmount": .number, "lineAmount": .number, "quantity": .number,
            ])),
        "amountOwing": .text, "practitionerId": .idOrEmpty, "locationId": .idOrEmpty,
        "clientGroupId": .idOrEmpty, "appointmentId": .idOrEmpty, "locked": .flag,
      ]))
}
