import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Lists and adds payments; reference sections 5.20 and 5.21.
enum Payments {
  static func list(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    let invoice = try invoice(try call.query.required("invoiceId"), call, reader)
    let methods = try reader.paymentMethods(of: call.practice)
    let names = Dictionary(methods.map { ($0.id, $0.name) }) { first, _ in first }
    let reply: JSONObject = [
      "invoiceId": .string(invoice.id.text),
      "lineItems": .array(
        invoice.lines.map { line in
          .object([
            "lineItemId": .string(line.id.text),
            "payments": .array(line.payments.map { .object($0.object(names)) }),
          ])
        }),
    ]
    return Disclosure(APIResponse(reply), .paymentsViewed(invoice.id, of: invoice.client))
  }

  /// Adds all of the payments, or none if one is refused.
  static func add(_ call: Call) throws -> Endpoint.WriteBody {
    let body = try Body(call.request.body)
    let id = try body.id("invoiceId")
    let wishes = try body.bodies("payments").map(PaymentWish.init)
    return { call, writer in
      var invoice = try invoice(id, call, writer)
      let methods = try writer.paymentMethods(of: call.practice)
      var paid: [Invoice.Line.ID: Money] = [:]
      for wish in wishes {
        let payment = try wish.payment(among: methods)
        let index = try invoice.index(ofLine: wish.line)
        guard payment.amount <= invoice.lines[index].owing else {
          throw Refusal.field("amountPaid", "is more than the line item owes")
        }
        invoice.lines[index].payments.append(payment)
        paid[invoice.lines[index].id, default: .zero] += payment.amount
        try writer.insert(
          payment, for: invoice.lines[index].id, of: invoice.id, of: call.practice,
          changedAt: call.changedAt)
      }
      return ChangeReply(
        APIResponse(reply(invoice, paid: paid)), .paymentsAdded(to: invoice.id))
    }
  }

  /// The invoice with an id that was sent; throws if there is none.
  private static func invoice(
    _ id: String, _ call: Call, _ reader: any DiaryReader
  ) throws -> Invoice {
    guard let id = Invoice.ID(guid: id), let invoice = try reader.invoice(id, of: call.practice)
    else {
      throw Refusal.field("invoiceId", "is not known")
    }
    return invoice
  }

  /// The lines that were paid for, with the amounts of this request.
  private static func reply(_ invoice: Invoice, paid: [Invoice.Line.ID: Money]) -> JSONObject {
    let lines = invoice.lines.compactMap { line -> JSONValue? in
      guard let amount = paid[line.id] else { return nil }
      return .object([
        "lineItemId": .string(line.id.text), "productId": .string(line.product.text),
        "description": .string(line.description), "itemNumber": .string(line.itemNumber),
        "quantity": .number(String(line.quantity)), "amountPaid": .string(amount.description),
      ])
    }
    return [
      "invoiceId": .string(invoice.id.text), "invoiceNumber": .string(invoice.number),
      "clientId": .string(invoice.client.text),
      "generatedAt": .string(invoice.generatedAt.description), "lineItems": .array(lines),
      "amountOwing": .string(invoice.owing.description),
    ]
  }
}

/// A payment as it was sent.
private struct PaymentWish {
  let line: String
  private let amount: Money
  private let datePaid: Day
  private let method: String
  private let dateBanked: Day?
  private let notes: String

  init(_ body: Body) throws {
    line = try body.id("lineItemId")
    guard let text = try body.text("amountPaid"), !text.isEmpty else {
      throw WireFailure.field("amountPaid", "is missing")
    }
    guard let amount = Money(text) else {
      throw WireFailure.field("amountPaid", "is not an amount with at most two decimals")
    }
    self.amount = amount
    datePaid = try body.requiredDay("datePaid")
    method = try body.id("paymentMethodId")
    dateBanked = try body.object.day("dateBanked")
    notes = try body.line("paymentNotes", atMost: 300, .notes)
  }

  func payment(among methods: [PaymentMethod]) throws -> Payment {
    Payment(
      amount: amount, datePaid: datePaid,
      method: try methods.known(method, as: "paymentMethodId").id, dateBanked: dateBanked,
      notes: notes)
  }
}

extension Invoice {
  fileprivate func index(ofLine id: String) throws -> Int {
    let line = Line.ID(guid: id)
    guard let index = lines.firstIndex(where: { $0.id == line }) else {
      throw Refusal.field("lineItemId", "is not a line item of this invoice")
    }
    return index
  }
}

extension Payment {
  fileprivate func object(_ methods: [PaymentMethod.ID: String]) -> JSONObject {
    [
      "amountPaid": .string(amount.description), "datePaid": .string(datePaid.description),
      "paymentMethod": .string(methods[method] ?? ""), "paymentNotes": .string(notes),
      "type": .string(kind.rawValue),
    ]
  }
}

extension Payments {
  /// The body of the request.
  static let newSchema = NamedSchema(
    "NewPayments",
    .body([
      "invoiceId": .id,
      "payments": .array(
        of: .body(
          ["lineItemId": .id, "amountPaid": .amount, "datePaid": .date, "paymentMethodId": .id],
          optional: ["dateBanked": .date, "paymentNotes": .text(atMost: 300)]), atLeast: 1),
    ]))
  /// The reply to adding payments.
  static let paidSchema = NamedSchema(
    "PaidInvoice",
    .object([
      "invoiceId": .id, "invoiceNumber": .text, "clientId": .id, "generatedAt": .date,
      "lineItems": .array(
        of: .object([
          "lineItemId": .id, "productId": .id, "description": .text, "itemNumber": .text,
          "quantity": .integer(), "amountPaid": .amount,
        ])),
      "amountOwing": .amount,
    ]))
  /// The payments of an invoice.
  static let schema = NamedSchema(
    "Payments",
    .object([
      "invoiceId": .id,
      "lineItems": .array(
        of: .object([
          "lineItemId": .id,
          "payments": .array(
            of: .object([
              "amountPaid": .amount, "datePaid": .date, "paymentMethod": .text,
              "paymentNotes": .text, "type": .word(["Credit", "Refund"]),
            ])),
        ])),
    ]))
}
