import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

extension Clients {
  static func create(_ call: Call) throws -> Endpoint.WriteBody {
    let body = try ClientBody(json: call.request.body)
    for (name, key) in [(body.firstName, "firstName"), (body.lastName, "lastName")]
    where name == nil {
      throw WireFailure.field(key, "is missing")
    }
    return { call, writer in
      guard let birth = body.dateOfBirth?.day else {
        throw WireFailure.field("dateOfBirth", "is missing")
      }
      var record = ClientRecord(
        client: Client(id: .random(), givenName: "", familyName: "", dateOfBirth: birth))
      try record.apply(body, call, writer)
      try writer.insert(record, of: call.practice, changedAt: call.changedAt)
      return ChangeReply(
        APIResponse(ClientCreatedReply(clientId: record.id)), .clientCreated(record.id))
    }
  }

  /// Changes any of a client's fields; those that aren't sent don't change.
  static func update(_ call: Call) throws -> Endpoint.WriteBody {
    let body = try ClientBody(json: call.request.body)
    return { call, writer in
      let old = try client(call, writer)
      var new = old
      try new.apply(body, call, writer)
      if new != old { try writer.update(new, of: call.practice, changedAt: call.changedAt) }
      return ChangeReply(
        APIResponse(ClientCreatedReply(clientId: new.id)),
        new != old ? .clientChanged(new.id) : nil)
    }
  }
}

extension ClientRecord {
  fileprivate mutating func apply(
    _ body: ClientBody, _ call: Call, _ reader: any DiaryReader
  ) throws {
    try applyNames(body)
    try applyWords(body)
    try applyDates(body, call, reader)
    try applyContacts(body)
    try applyCards(body)
    try applyAddresses(body)
    try Text.check(body.externalId, as: "ExternalId", atMost: ClientRules.line)
    externalID = body.externalId ?? externalID
    try Text.check(body.notes1, as: "notes1", atMost: ClientRules.notes, .notes)
    notes = body.notes1 ?? notes
    if let id = body.practitionerId {
      client.usualPractitioner =
        id.isEmpty
        ? nil : try reader.practitioners(of: call.practice).known(id, as: "practitionerId").id
    }
  }

  private mutating func applyNames(_ body: ClientBody) throws {
    try Text.set(&client.givenName, body.firstName, "firstName", atMost: ClientRules.name)
    try Text.set(&client.familyName, body.lastName, "lastName", atMost: ClientRules.name)
    try Text.set(&client.middleName, body.middleName, "middleName", atMost: ClientRules.name)
    try Text.set(
      &client.preferredName, body.preferredName, "preferredName", atMost: ClientRules.name)
    try Text.set(&client.culture, body.culture, "culture", atMost: ClientRules.culture)
    // A person with one name has "" for the other; a name of spaces only is a mistake.
    let names = [(client.givenName, "firstName"), (client.familyName, "lastName")]
    for (name, key) in names where !name.isEmpty && name.allSatisfy(\.isWhitespace) {
      throw WireFailure.field(key, "is missing")
    }
    guard names.contains(where: { !$0.0.isEmpty }) else {
      throw WireFailure.field("firstName", "is missing")
    }
  }

  private mutating func applyWords(_ body: ClientBody) throws {
    client.title =
      try Text.word(body.title, as: "title", of: ClientRules.titles) ?? client.title
    client.gender =
      try Text.word(body.gender, as: "gender", of: ClientRules.genders) ?? client.gender
    client.pronouns =
      try Text.word(body.pronouns, as: "pronouns", of: ClientRules.pronouns) ?? client.pronouns
    let word = try Text.word(body.status, as: "Status", of: ClientRules.statuses)
    if let word, !word.isEmpty { status = Status(rawValue: word) }
  }

  private mutating func applyDates(
    _ body: ClientBody, _ call: Call, _ reader: any DiaryReader
  ) throws {
    if let expires = body.medicareCardExpireDate { medicareExpires = expires.day }
    guard let sent = body.dateOfBirth else { return }
    guard let birth = sent.day else { throw WireFailure.field("dateOfBirth", "is missing") }
    let zone = try reader.locations(of: call.practice).first?.zone ?? .utc
    guard birth <= zone.day(of: call.now) else {
      throw Refusal.field("dateOfBirth", "is in the future")
    }
    guard birth >= Client.earliestDateOfBirth else {
      throw Refusal.field("dateOfBirth", "is before \(Client.earliestDateOfBirth)")
    }
    client.dateOfBirth = birth
  }

  private mutating func applyContacts(_ body: ClientBody) throws {
    try Text.set(&homePhone, body.phoneNumberHome, "phoneNumberHome", atMost: ClientRules.contact)
    try Text.set(&workPhone, body.phoneNumberWork, "phoneNumberWork", atMost: ClientRules.contact)
    try Text.set(&mobile, body.phoneNumberMobile, "phoneNumberMobile", atMost: ClientRules.contact)
    try Text.set(&email, body.email, "email", atMost: ClientRules.contact)
  }

  private mutating func applyCards(_ body: ClientBody) throws {
    try Text.set(
      &medicareNumber, body.medicareCardNumber, "medicareCardNumber", atMost: ClientRules.card)
    try Text.set(
      &medicareIRN, body.medicareCardIRN, "medicareCardIRN", atMost: ClientRules.reference)
    try Text.set(&dvaNumber, body.dvaCardNumber, "dvaCardNumber", atMost: ClientRules.card)
  }

  private mutating func applyAddresses(_ body: ClientBody) throws {
    try residence.apply(body.addressResidential, as: "addressResidential")
    try postal.apply(body.addressPostal, as: "addressPostal")
    isPostalSameAsResidential = body.postalSameAsResidential ?? isPostalSameAsResidential
    if isPostalSameAsResidential { postal = residence }
  }
}

extension PostalAddress {
  fileprivate mutating func apply(_ body: AddressBody?, as name: String) throws {
    guard let body else { return }
    try Text.set(&street, body.streetAddress, "\(name).streetAddress", atMost: ClientRules.line)
    try Text.set(&suburb, body.city, "\(name).city", atMost: ClientRules.line)
    try Text.set(&state, body.state, "\(name).state", atMost: ClientRules.line)
    try Text.set(&postcode, body.postcode, "\(name).postcode", atMost: ClientRules.line)
  }
}

extension Text {
  /// Checks and sets a text, if it was sent.
  fileprivate static func set(
    _ text: inout String, _ sent: String?, _ name: String, atMost limit: Int
  ) throws {
    guard let sent else { return }
    try check(sent, as: name, atMost: limit)
    text = sent
  }
}
