import Booking
import ClinicStore
import Foundation
import SQLiteStore
import TestKit
import Testing

/// Relatives and friends of clients; reference section 5.16.
@Suite struct FamilyTests {
  private func body(_ more: String = "", client: String = ID.sam) -> String {
    #"{"clientId":"\#(client)","surname":"Smith","firstName":"Ann"\#(more)}"#
  }

  @Test func theDocumentedReply() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post("ClientFamily/", body())
    #expect(reply.status == 200)
    let id = try #require(reply.json["familyId"] as? String)
    let expected = """
      {"surname":"Smith","firstName":"Ann","familyId":"\(id)","clientId":"\(ID.sam)",
       "title":"","relationship":"","address":"","suburb":"","postcode":"","workPhone":"",
       "homePhone":"","mobile":"","email":"","notes":"","medicareCardNumber":"",
       "medicareCardIRN":"","emergencyContact":false,"invoiceRecipient":false,
       "mainContact":false}
      """
    try expectJSON(reply, expected)
  }

  @Test func everyFieldIsKept() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "clientfamily",
      body(
        """
        ,"title":"mrs","dateOfBirth":"1950-02-03","relationship":"Mother","homePhone":"1",
        "workPhone":"2","mobile":"3","email":"ann@clinic.example","address":"1 Example Street",
        "suburb":"Carlton","postcode":"3053","notes":"calls\\nback","medicareCardNumber":"4",
        "medicareCardIRN":"5","emergencyContact":"True","mainContact":true
        """))
    #expect(reply.json["title"] as? String == "Mrs")
    #expect(reply.json["dateOfBirth"] as? String == "1950-02-03")
    let family = try await clinic.store.read {
      try $0.family(of: Identifier(ID.sam), of: Identifier(ID.practice))
    }
    let member = try #require(family.first)
    #expect(member.relationship == "Mother" && member.notes == "calls\nback")
    #expect(member.isEmergencyContact && member.isMainContact && !member.isInvoiceRecipient)
    #expect(member.medicareIRN == "5" && member.mobile == "3" && member.postcode == "3053")
  }

  @Test(arguments: ["emergencyContact", "invoiceRecipient", "mainContact"])
  func onlyOneOfAFamily(_ role: String) async throws {
    let clinic = try await Clinic()
    let first = await clinic.post("ClientFamily/", body(#","\#(role)":true"#))
    #expect(first.status == 200)
    let second = await clinic.post("ClientFamily/", body(#","\#(role)":true"#))
    #expect(second.status == 400)
    #expect(second.reason == "\(role) is already set for another member of this client's family")
    #expect(await clinic.post("ClientFamily/", body()).status == 200)
    let other = await clinic.post("ClientFamily/", body(#","\#(role)":true"#, client: ID.bob))
    #expect(other.status == 200)
  }

  @Test(arguments: [
    (#"{"surname":"Smith","firstName":"Ann"}"#, "clientId is missing"),
    (#"{"clientId":"x","firstName":"Ann"}"#, "surname is missing"),
    (#"{"clientId":"x","surname":"Smith","firstName":" "}"#, "firstName is missing"),
    (#"{"clientId":"x","surname":"Smith","firstName":"Ann"}"#, "clientId is not known"),
    (
      #"{"clientId":"x","surname":"Smith","firstName":"Ann","title":"King"}"#,
      "title must be one of Dr, Master, Miss, Mr, Mrs, Ms, Mx, Sir, Rev"
    ),
  ])
  func badBodies(_ body: String, _ reason: String) async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post("ClientFamily/", body)
    #expect(reply.status == 400 && reply.reason == reason)
  }

  /// The documentation describes the id as an object, and its example is a text.
  @Test func theIdInsideAnObject() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "ClientFamily/",
      #"{"clientId":{"clientId":"\#(ID.bob)"},"surname":"Jones","firstName":"Kim"}"#)
    #expect(reply.json["clientId"] as? String == ID.bob)
  }
}
