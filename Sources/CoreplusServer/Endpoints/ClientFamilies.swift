import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Adds relatives and friends of clients; reference section 5.16.
enum ClientFamilies {
  static func create(_ call: Call) throws -> Endpoint.WriteBody {
    let body = try Body(call.request.body)
    let id = try body.id("clientId")
    let member = try FamilyMember(body, client: Identifier(guid: id) ?? .unknown)
    return { call, writer in
      let client = try writer.knownClient(id, of: call.practice)
      let family = try writer.family(of: client.id, of: call.practice)
      for (role, name) in FamilyMember.roles where member[keyPath: role] {
        guard !family.contains(where: { $0[keyPath: role] }) else {
          throw Refusal.field(name, "is already set for another member of this client's family")
        }
      }
      try writer.insert(member, of: call.practice)
      return ChangeReply(
        APIResponse(FamilyReply(member)), .familyMemberAdded(member.id, to: client.id))
    }
  }
}

extension FamilyMember {
  static let titles = ["Dr", "Master", "Miss", "Mr", "Mrs", "Ms", "Mx", "Sir", "Rev"]

  /// The roles that only one member of a client's family can have.
  fileprivate static var roles: [(KeyPath<FamilyMember, Bool>, String)] {
    [
      (\.isEmergencyContact, "emergencyContact"), (\.isInvoiceRecipient, "invoiceRecipient"),
      (\.isMainContact, "mainContact"),
    ]
  }

  fileprivate init(_ body: Body, client: Client.ID) throws {
    self.init(id: .random(), client: client)
    givenName = try body.requiredLine("firstName", atMost: 50)
    familyName = try body.requiredLine("surname", atMost: 50)
    title = try Text.word(body.text("title"), as: "title", of: Self.titles) ?? ""
    dateOfBirth = try body.object.day("dateOfBirth")
    // The documented words are only suggestions.
    relationship = try body.line("relationship", atMost: 50)
    medicareNumber = try body.line("medicareCardNumber", atMost: 20)
    medicareIRN = try body.line("medicareCardIRN", atMost: 1)
    homePhone = try body.line("homePhone", atMost: 50)
    workPhone = try body.line("workPhone", atMost: 50)
    mobile = try body.line("mobile", atMost: 50)
    email = try body.line("email", atMost: 50)
    address = try body.line("address", atMost: 100)
    suburb = try body.line("suburb", atMost: 100)
    postcode = try body.line("postcode", atMost: 100)
    notes = try body.line("notes", atMost: 300, .notes)
    isEmergencyContact = try body.object.bool("emergencyContact") ?? false
    isInvoiceRecipient = try body.object.bool("invoiceRecipient") ?? false
    isMainContact = try body.object.bool("mainContact") ?? false
  }
}

/// The documented reply: flat, and without a date of birth if there is none.
private struct FamilyReply: WireWritable {
  private let member: FamilyMember

  init(_ member: FamilyMember) { self.member = member }

  func write(to writer: inout JSONWriter) {
    writer.field("surname", member.familyName)
    writer.field("firstName", member.givenName)
    writer.field("familyId", member.id.text)
    writer.field("clientId", member.client.text)
    if let birth = member.dateOfBirth { writer.field("dateOfBirth", birth.description) }
    writer.field("title", member.title)
    writer.field("relationship", member.relationship)
    writer.field("address", member.address)
    writer.field("suburb", member.suburb)
    writer.field("postcode", member.postcode)
    writer.field("workPhone", member.workPhone)
    writer.field("homePhone", member.homePhone)
    writer.field("mobile", member.mobile)
    writer.field("email", member.email)
    writer.field("notes", member.notes)
    writer.field("medicareCardNumber", member.medicareNumber)
    writer.field("medicareCardIRN", member.medicareIRN)
    writer.field("emergencyContact", member.isEmergencyContact)
    writer.field("invoiceRecipient", member.isInvoiceRecipient)
    writer.field("mainContact", member.isMainContact)
  }
}

extension FamilyMember {
  /// The body of the request.
  static let newSchema = NamedSchema(
    "NewFamilyMember",
    .body(
      ["clientId": .id, "firstName": .text(atMost: 50), "surname": .text(atMost: 50)],
      optional: [
        "title": .word(titles), "dateOfBirth": .date, "relationship": .text(atMost: 50),
        "medicareCardNumber": .text(atMost: 20), "medicareCardIRN": .text(atMost: 1),
        "homePhone": .text(atMost: 50), "workPhone": .text(atMost: 50),
        "mobile": .text(atMost: 50), "email": .text(atMost: 50), "address": .text(atMost: 100),
        "suburb": .text(atMost: 100), "postcode": .text(atMost: 100), "notes": .text(atMost: 300),
        "emergencyContact": .flagSent, "invoiceRecipient": .flagSent, "mainContact": .flagSent,
      ]))
  /// The reply.
  static let schema = NamedSchema(
    "FamilyMember",
    .object(
      [
        "surname": .text, "firstName": .text, "familyId": .id, "clientId": .id, "title": .text,
        "relationship": .text, "address": .text, "suburb": .text, "postcode": .text,
        "workPhone": .text, "homePhone": .text, "mobile": .text, "email": .text, "notes": .text,
        "medicareCardNumber": .text, "medicareCardIRN": .text, "emergencyContact": .flag,
        "invoiceRecipient": .flag, "mainContact": .flag,
      ], optional: ["dateOfBirth": .date]))
}
