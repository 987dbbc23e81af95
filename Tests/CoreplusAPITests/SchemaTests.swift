import CoreplusAPI
import JSON
import TestKit
import Testing

/// Holds every wire type against the schema that stands beside it: what the type writes satisfies
/// the schema, and every field that the schema names is read.
@Suite struct SchemaTests {
  private static let components: [NamedSchema] = [
    ResultReply.schema, Paging.schema, LocationResource.schema, PractitionerResource.schema,
    SpecialtyResource.schema, AppointmentTypeResource.schema, CancellationReasonResource.schema,
    ClientGroupResource.schema, PaymentMethodResource.schema, SlotResource.schema,
    AppointmentResource.rowSchema, AppointmentResource.schema, ClientResource.schema,
    ClientRecordResource.schema, PracticeReply.schema, RosterReply.schema, WhyNotReply.schema,
    ClientSearchReply.schema, ChangeResource.schema, WaitingResource.schema,
  ]

  private static let check = SchemaCheck(
    components: Dictionary(
      components.map { ($0.name, $0.schema.json) }, uniquingKeysWith: { first, _ in first }))

  @Test func lists() throws {
    try check(LocationResource.schema, LocationResource.self)
    try check(PractitionerResource.schema, PractitionerResource.self)
    try check(SpecialtyResource.schema, SpecialtyResource.self)
    try check(AppointmentTypeResource.schema, AppointmentTypeResource.self)
    try check(CancellationReasonResource.schema, CancellationReasonResource.self)
    try check(ClientGroupResource.schema, ClientGroupResource.self)
    try check(PaymentMethodResource.schema, PaymentMethodResource.self)
    try check(Paging.schema, Paging.self)
    try check(ResultReply.schema, ResultReply.self)
  }

  @Test func theDiary() throws {
    try check(SlotResource.schema, SlotResource.self)
    try check(AppointmentResource.rowSchema, AppointmentResource.self)
    try check(AppointmentResource.schema, AppointmentResource.self)
    try check(ChangeResource.schema, ChangeResource.self)
    try check(WaitingResource.schema, WaitingResource.self)
  }

  @Test func clients() throws {
    try check(ClientResource.schema, ClientResource.self)
    // The suburb has two names, of which the other one is read.
    try check(ClientRecordResource.schema, ClientRecordResource.self, passedOver: ["suburb"])
    try check(ClientSearchReply.schema, ClientSearchReply.self)
  }

  @Test func extensions() throws {
    try check(PracticeReply.schema, PracticeReply.self)
    try check(RosterReply.schema, RosterReply.self)
    try check(WhyNotReply.schema, WhyNotReply.self)
  }

  @Test func bodies() throws {
    try check(AppointmentTypeBody.schema, AppointmentTypeBody.self)
    try check(AppointmentBody.newSchema, AppointmentBody.self)
    try check(AppointmentBody.changeSchema, AppointmentBody.self)
    try check(AppointmentBody.cancellationSchema, AppointmentBody.self)
    try check(AppointmentBody.cancellationByIDSchema, AppointmentBody.self)
    try check(ClientBody.newSchema, ClientBody.self, passedOver: ["suburb"])
    try check(ClientBody.changeSchema, ClientBody.self)
    try check(WaitingResource.newSchema, WaitingResource.self)
  }

  /// An encoder that forgets a member, and a reader that passes one over, are found.
  @Test func whatIsForgottenIsFound() throws {
    let whole: JSONObject = ["locationId": .string(guid("ab-1")), "name": .string("x")]
    let faults = Self.check.faults(.object(whole), LocationResource.schema.schema.json)
    #expect(faults == [" has no timeZone"])
    var sample = SchemaSample(seed: 1, components: Self.components)
    let row = sample.object(PractitionerResource.schema.schema.json)
    // As if a practitioner were read as no more than a reference to a client.
    #expect(
      unread(in: row, by: ClientReference.self) == ["practitionerId", "firstName", "lastName"])
    #expect(unread(in: row, by: PractitionerResource.self) == [])
  }

  private func check<T: WireObject>(
    _ documented: NamedSchema, _ type: T.Type, passedOver: Set<String> = [],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var sample = SchemaSample(seed: seed, components: Self.components)
    let schema = documented.schema.json
    let whole = sample.object(schema)
    #expect(
      unread(in: whole, by: type).filter { name in !passedOver.contains { name.hasSuffix($0) } }
        == [], "seed \(seed)", sourceLocation: location)
    sample.hasEverything = false
    for _ in 0..<50 {
      let value = try T(reading: sample.object(schema))
      let written = JSONValue.object(try JSONObject(json: value.json))
      #expect(
        Self.check.faults(written, schema) == [], "\(documented.name), seed \(seed)",
        sourceLocation: location)
    }
  }

  /// The members, also those inside others, whose loss the type does not notice.
  private func unread<T: WireObject>(in object: JSONObject, by type: T.Type) -> [String] {
    guard let whole = try? T(reading: object) else { return ["anything at all"] }
    return object.members.flatMap { member -> [String] in
      inner(member.value).compactMap { name, value in
        var damaged = object
        damaged.members.removeAll { $0.key == member.key }
        if let value { damaged.members.append(.init(key: member.key, value: value)) }
        // What can't be read without it notices, too.
        let isNoticed = (try? T(reading: damaged)).map { $0 != whole } ?? true
        return isNoticed ? nil : name.isEmpty ? member.key : "\(member.key).\(name)"
      }
    }
  }

  /// A value with one of its members taken out, for each; and no value at all.
  private func inner(_ value: JSONValue) -> [(name: String, without: JSONValue?)] {
    var changes: [(String, JSONValue?)] = [("", nil)]
    switch value {
    case .object(let object):
      for member in object.members {
        for (name, changed) in inner(member.value) {
          var damaged = object
          damaged.members.removeAll { $0.key == member.key }
          if let changed { damaged.members.append(.init(key: member.key, value: changed)) }
          changes.append((name.isEmpty ? member.key : "\(member.key).\(name)", .object(damaged)))
        }
      }
    case .array(let items):
      for (name, changed) in inner(items[0]) {
        changes.append((name, .array((changed.map { [$0] } ?? []) + items.dropFirst())))
      }
    default: break
    }
    return changes
  }
}
