import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Receives secure messages; reference section 5.22.
enum Messages {
  static func send(_ call: Call) throws -> Endpoint.Keeping {
    let form = try call.form()
    guard let part = form.part("messageData") else {
      throw WireFailure.field("messageData", "is missing")
    }
    let wish = try MessageWish(try Body(part.bytes))
    let attachments = try wish.attachments(in: form)
    let data = String(decoding: part.bytes, as: UTF8.self)
    let documents = attachments.map { FileContents(id: $0.attachment.file, bytes: $0.bytes) }
    let kept = attachments.map(\.attachment)
    return Endpoint.Keeping(documents) { call, writer in
      let message = SecureMessage(
        id: .random(), sendingFacility: wish.sendingFacility,
        client: try wish.client?.find(in: writer, of: call.practice),
        practitioner: try wish.practitioner?.find(in: writer, of: call.practice), data: data,
        attachments: kept, receivedAt: call.now)
      try writer.insert(message, of: call.practice)
      let reply: JSONObject = ["message": .object(["messageId": .string(message.id.text)])]
      return ChangeReply(
        APIResponse(reply), .messageReceived(message.id, about: message.client))
    }
  }
}

/// The part `messageData`.
private struct MessageWish {
  /// A person, by id or otherwise by name and date of birth.
  struct Person {
    let id: String
    let givenName: String
    let familyName: String
    let dateOfBirth: Day?

    init(_ body: Body) throws {
      id = try body.line("Id", atMost: 50)
      givenName = try body.line("Firstname", atMost: 50)
      familyName = try body.line("Surname", atMost: 50)
      dateOfBirth = try body.object.day("DateOfBirth")
      _ = try Text.word(
        body.text("Gender"), as: "Gender",
        of: ["Male", "M", "Female", "F", "Unknown", "U", "Other", "O"])
      _ = try Text.word(
        body.text("MaritalStatus"), as: "MaritalStatus",
        of: [
          "Single", "S", "Married", "M", "Widowed", "W", "Divorced", "D", "Unknown", "U",
        ])
    }
  }

  let sendingFacility: String
  let client: Person?
  let practitioner: Person?
  /// The files that the message lists.
  private let files: [(name: String, size: Int)]

  init(_ body: Body) throws {
    guard let header = try body.body("Header"), header.object["SendingFacility"] != nil else {
      throw WireFailure.field("Header.SendingFacility", "is missing")
    }
    sendingFacility = try header.line("SendingFacility", atMost: 100)
    client = try body.body("Client").map(Person.init)
    practitioner = try body.body("PractitionerTo").map(Person.init)
    files = try body.bodies("MessageContents").map { content in
      guard let details = try content.body("AttachedFileDetails") else {
        throw WireFailure.field("AttachedFileDetails", "is missing")
      }
      guard let size = try details.object.int("Size"), size >= 0 else {
        throw WireFailure.field("Size", "is missing")
      }
      return (try details.requiredLine("Name", atMost: 255), size)
    }
  }

  /// The parts of the form for the listed files, matched by name. Each part is used once; if two
  /// have the same name, in their order.
  func attachments(
    in form: Multipart
  ) throws -> [(attachment: SecureMessage.Attachment, bytes: [UInt8])] {
    var parts = form.parts.filter { !$0.name.equalsWithoutCase("messageData") }
    guard files.count <= parts.count else {
      throw WireFailure.field("MessageContents", "names more files than there are parts")
    }
    return try files.map { file in
      let index = parts.firstIndex { $0.fileName == file.name || $0.name == file.name }
      guard let index else { throw WireFailure.field("Name", "does not name a part of the body") }
      let part = parts.remove(at: index)
      guard part.bytes.count == file.size else {
        throw WireFailure.field("Size", "is not the number of bytes of the file")
      }
      let attachment = SecureMessage.Attachment(
        file: .random(), name: file.name, size: file.size)
      return (attachment, part.bytes)
    }
  }
}

extension MessageWish.Person {
  /// The client with this id, otherwise the only client with this name and date of birth; else nil.
  fileprivate func find(
    in reader: any DiaryReader, of practice: Practice.ID
  ) throws -> Client.ID? {
    if let id = Client.ID(guid: id), let client = try reader.client(id, of: practice) {
      return client.id
    }
    guard let dateOfBirth, !familyName.isEmpty else { return nil }
    var filter = ClientFilter()
    filter.dateOfBirth = dateOfBirth
    let namesakes = try reader.clients(of: practice, matching: filter, page: .everything).rows
      .filter { hasName($0.givenName, $0.familyName) }
    return namesakes.count == 1 ? namesakes[0].id : nil
  }

  /// The practitioner with this id, otherwise the only practitioner with this name; else nil.
  fileprivate func find(
    in reader: any DiaryReader, of practice: Practice.ID
  ) throws -> Practitioner.ID? {
    let people = try reader.practitioners(of: practice)
    if let id = Practitioner.ID(guid: id), let person = people.first(where: { $0.id == id }) {
      return person.id
    }
    let namesakes = people.filter { hasName($0.givenName, $0.familyName) }
    return namesakes.count == 1 ? namesakes[0].id : nil
  }

  /// Compares names; upper and lower case are the same.
  private func hasName(_ given: String, _ family: String) -> Bool {
    given.lowercased() == givenName.lowercased() && family.lowercased() == familyName.lowercased()
  }
}

extension Messages {
  /// The parts of the form.
  static let newSchema = NamedSchema(
    "MessageUpload",
    .body(
      [
        "messageData": .body([
          "Header": .body(["SendingFacility": .text(atMost: 100)]),
          "MessageContents": .array(
            of: .body([
              "AttachedFileDetails": .body(["Size": .integer(), "Name": .text(atMost: 255)])
            ]), atLeast: 1),
        ])
      ], optional: ["file": .text]))
  /// The reply: only the id, wrapped.
  static let schema = Schema.object(["message": .object(["messageId": .id])])
}
