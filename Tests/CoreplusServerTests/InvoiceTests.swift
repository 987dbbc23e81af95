import CivilTime
import Foundation
import Testing

/// Invoices and payments, with all examples of reference sections 5.18 to 5.21.
@Suite struct InvoiceTests {
  private let lines = """
    [{"lineItemId":"\(ID.line)","productId":"\(ID.product)","description":"Standard consult",
      "itemNumber":"00031","unitAmount":50.0,"taxAmount":0.0,"lineAmount":50.0,"quantity":1.0},
     {"lineItemId":"\(ID.tape)","productId":"\(ID.product)","description":"Tape",
      "itemNumber":"9","unitAmount":6.25,"taxAmount":1.25,"lineAmount":13.75,"quantity":2.0}]
    """

  @Test func theRecord() async throws {
    let clinic = try await Clinic()
    let expected = """
      {"invoiceId":"\(ID.invoice)","invoiceNumber":"261123-1","clientId":"\(ID.sam)",
       "generatedAt":"2026-11-23","lineItems":\(lines),"amountOwing":"63.75","locked":false}
      """
    try expectJSON(await clinic.get("invoice/\(ID.invoice)"), expected)
    let flagged = await clinic.get(
      "Invoice/\(ID.invoice)/?getPractitionerId=True&getLocationId=true")
    #expect(flagged.json["practitionerId"] as? String == ID.ada)
    #expect(flagged.json["locationId"] as? String == ID.mainStreet)
    #expect(flagged.json["clientGroupId"] == nil)
    #expect(await clinic.get("invoice/\(ID.nobody)").status == 404)
  }

  @Test func amountsOwingAreTexts() async throws {
    let clinic = try await Clinic()
    let owing = await clinic.get("invoice/\(ID.oldInvoice)").json["amountOwing"]
    #expect(owing as? String == "0.0")
  }

  @Test func theListHasFiveMembersARow() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.get("invoice/?pageSize=1")
    let expected = """
      {"invoices":[{"invoiceId":"\(ID.invoice)","invoiceNumber":"261123-1","clientId":"\(ID.sam)",
        "generatedAt":"2026-11-23","lineItems":\(lines)}],
       "paging":{"totalRows":2,"pageNumber":1,"pageSize":1},"statusMessages":[]}
      """
    try expectJSON(reply, expected)
  }

  /// The documentation spells the flags in two ways.
  @Test func flagsAddMembers() async throws {
    let clinic = try await Clinic()
    let flags =
      "getPractitionerId=true&getLocationId=true&getClientGroupId=true&getAppointmentId=true"
    let reply = await clinic.get("invoice/?\(flags)&getLockstatus=true")
    let row = try #require((reply.json["invoices"] as? [NSDictionary])?.first)
    #expect(
      Set(row.allKeys.compactMap { $0 as? String }) == [
        "invoiceId", "invoiceNumber", "clientId", "generatedAt", "lineItems", "practitionerId",
        "locationId", "clientGroupId", "appointmentId", "locked",
      ])
    #expect(row["clientGroupId"] as? String == ID.privateGroup && row["locked"] as? Bool == false)
    #expect(row["appointmentId"] as? String == "")
  }

  @Test func chosenFieldsAlwaysHaveTheirIds() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.get(
      "invoice/?Field=invoiceNumber&field=LINEITEMS.itemNumber&pageSize=1")
    let expected = """
      {"invoices":[{"invoiceId":"\(ID.invoice)","invoiceNumber":"261123-1","lineItems":[
         {"lineItemId":"\(ID.line)","itemNumber":"00031"},
         {"lineItemId":"\(ID.tape)","itemNumber":"9"}]}],
       "paging":{"totalRows":2,"pageNumber":1,"pageSize":1},"statusMessages":[]}
      """
    try expectJSON(reply, expected)
    let owing = await clinic.get("invoice/?Field=amountOwing&pageSize=1")
    let row = (owing.json["invoices"] as? [NSDictionary])?.first
    #expect(row == ["invoiceId": ID.invoice, "amountOwing": "63.75"] as NSDictionary)
    #expect(await clinic.get("invoice/?Field=secret").status == 400)
  }

  @Test func changedSince() async throws {
    let clinic = try await Clinic()
    func count(_ since: String) async -> Int? {
      (await clinic.get("invoice/?updatedSince=\(since)").json["invoices"] as? [Any])?.count
    }
    #expect(await count("2026-11-23%2008:30:00%2B1100") == 1)
    #expect(await count("2026-11-23%2008:30:06%2B1100") == 0)
    #expect(await count("2017-06-30%2014:18:00%2B1000") == 2)
    #expect(await clinic.get("invoice/?updatedSince=yesterday").status == 400)
    // A payment is a change.
    clinic.setClock(opening.adding(minutes: 1))
    _ = await clinic.post(
      "Payment/",
      """
      {"invoiceId":"\(ID.invoice)","payments":[{"lineItemId":"\(ID.line)","amountPaid":"1",
       "datePaid":"2026-11-23","paymentMethodId":"\(ID.cash)"}]}
      """)
    #expect(await count("2026-11-23%2008:30:30%2B1100") == 1)
  }

  @Test func anotherPracticesInvoicesAreNobodys() async throws {
    let clinic = try await Clinic()
    let list = await clinic.get("invoice/", by: clinic.stranger)
    #expect((list.json["invoices"] as? [Any])?.isEmpty == true)
    #expect(await clinic.get("invoice/\(ID.invoice)", by: clinic.stranger).status == 404)
    #expect(
      await clinic.get("Payment/?invoiceId=\(ID.invoice)", by: clinic.stranger).reason
        == "invoiceId is not known")
  }
}

@Suite struct PaymentTests {
  private func body(
    _ amount: String, line: String = ID.line, method: String = ID.cash, more: String = ""
  ) -> String {
    """
    {"invoiceId":"\(ID.invoice)","payments":[{"lineItemId":"\(line)","amountPaid":"\(amount)",
     "datePaid":"2026-11-23","paymentMethodId":"\(method)"\(more)}]}
    """
  }

  @Test func theDocumentedExample() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post("Payment/", body("25.50"))
    let expected = """
      {"invoiceId":"\(ID.invoice)","invoiceNumber":"261123-1","clientId":"\(ID.sam)",
       "generatedAt":"2026-11-23","lineItems":[{"lineItemId":"\(ID.line)",
        "productId":"\(ID.product)","description":"Standard consult","itemNumber":"00031",
        "quantity":1,"amountPaid":"25.50"}],"amountOwing":"38.25"}
      """
    try expectJSON(reply, expected)
    #expect(await clinic.get("invoice/\(ID.invoice)").json["amountOwing"] as? String == "38.25")
  }

  @Test func reading() async throws {
    let clinic = try await Clinic()
    let expected = """
      {"invoiceId":"\(ID.oldInvoice)","lineItems":[{"lineItemId":"\(ID.line)","payments":[
        {"amountPaid":"80.00","datePaid":"2025-08-09","paymentMethod":"Cash",
         "paymentNotes":"Paid in full","type":"Credit"},
        {"amountPaid":"30.00","datePaid":"2025-08-09","paymentMethod":"BPay",
         "paymentNotes":"Refunded","type":"Refund"}]}]}
      """
    try expectJSON(await clinic.get("payment?invoiceId=\(ID.oldInvoice)"), expected)
    #expect(await clinic.get("Payment/").reason == "invoiceId is missing")
  }

  @Test func severalPaymentsAtOnceAreAllOrNone() async throws {
    let clinic = try await Clinic()
    let two = """
      {"invoiceId":"\(ID.invoice)","payments":[
       {"lineItemId":"\(ID.line)","amountPaid":30,"datePaid":"2026-11-23",
        "paymentMethodId":"\(ID.cash)","paymentNotes":"first"},
       {"lineItemId":"\(ID.line)","amountPaid":"20.01","datePaid":"2026-11-23",
        "paymentMethodId":"\(ID.bpay)"}]}
      """
    let refused = await clinic.post("Payment/", two)
    #expect(refused.status == 400)
    #expect(refused.reason == "amountPaid is more than the line item owes")
    #expect(await clinic.get("invoice/\(ID.invoice)").json["amountOwing"] as? String == "63.75")
    let taken = await clinic.post("Payment/", two.replacing("20.01", with: "20.00"))
    #expect(taken.json["amountOwing"] as? String == "13.75")
    let lines = taken.json["lineItems"] as? [NSDictionary]
    #expect(lines?.count == 1 && lines?.first?["amountPaid"] as? String == "50.00")
  }

  @Test(arguments: [
    ("-1", "amountPaid is not an amount with at most two decimals"),
    ("1.234", "amountPaid is not an amount with at most two decimals"),
    ("", "amountPaid is missing"), ("50.01", "amountPaid is more than the line item owes"),
  ])
  func amountsThatAreNone(_ amount: String, _ reason: String) async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post("Payment/", body(amount))
    #expect(reply.status == 400 && reply.reason == reason)
  }

  @Test func whatHasToBeKnown() async throws {
    let clinic = try await Clinic()
    for (body, reason) in [
      (body("1", line: ID.nobody), "lineItemId is not a line item of this invoice"),
      (body("1", method: ID.nobody), "paymentMethodId is not known"),
      (body("1").replacing(ID.invoice, with: ID.nobody), "invoiceId is not known"),
      (#"{"invoiceId":"\#(ID.invoice)"}"#, "payments is missing"),
      (#"{"invoiceId":"\#(ID.invoice)","payments":[1]}"#, "payments is not a list of objects"),
      (body("1", more: #","dateBanked":"soon""#), "dateBanked is not a date as yyyy-mm-dd"),
    ] {
      let reply = await clinic.post("Payment/", body)
      #expect(reply.status == 400 && reply.reason == reason, "\(body)")
    }
    #expect(await clinic.get("invoice/\(ID.invoice)").json["amountOwing"] as? String == "63.75")
  }
}
