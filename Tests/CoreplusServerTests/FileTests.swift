import Booking
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import SQLiteStore
import TestKit
import Testing

/// Adding documents; reference section 5.17.
@Suite struct FileTests {
  private let letter = Array("Dear colleague,\r\n--\u{0}\u{1}the knee".utf8)

  private func json(
    _ more: String = "", size: Int? = nil, name: String = "letter.txt", client: String = ID.sam
  ) -> String {
    """
    {"name":"\(name)","primaryDomainKey":"\(client)","size":"\(size ?? letter.count)",
     "entity":"client"\(more)}
    """
  }

  private func form(_ json: String, file: [UInt8]?, part: String = "file") -> Form {
    var form = Form(parts: [
      .init(name: "json", fileName: "", type: "application/json", bytes: Array(json.utf8))
    ])
    if let file { form.parts.append(.init(name: part, fileName: "letter.txt", bytes: file)) }
    return form
  }

  @Test(arguments: ["file", "File"])
  func aDocumentIsKept(_ part: String) async throws {
    let clinic = try await Clinic()
    let reply = await clinic.send(form(json(), file: letter, part: part), to: "File/")
    #expect(reply.status == 200)
    let file = try #require(reply.json["file"] as? NSDictionary)
    let id = try #require(file["fileId"] as? String)
    try expectJSON(
      reply,
      """
      {"file":{"fileId":"\(id)","name":"letter.txt","size":"\(letter.count)",
       "parentFolderId":"","isFolder":false}}
      """)
    #expect(try clinic.store.files.bytes(of: Identifier(id)) == letter)
    let rows = try await clinic.store.read {
      try $0.files(of: Identifier(ID.sam), of: Identifier(ID.practice))
    }
    #expect(rows.map(\.id.text) == [id] && rows[0].receivedAt == opening)
  }

  @Test func foldersHoldDocuments() async throws {
    let clinic = try await Clinic()
    let made = await clinic.send(
      form(json(#","isFolder":"True""#, size: 0, name: "Scans"), file: nil), to: "File/")
    let folder = try #require((made.json["file"] as? NSDictionary)?["fileId"] as? String)
    let inside = await clinic.send(
      form(json(#","parentFolderId":"\#(folder)""#), file: letter), to: "File/")
    #expect(
      (inside.json["file"] as? NSDictionary)?["parentFolderId"] as? String == folder)
    let document = try #require((inside.json["file"] as? NSDictionary)?["fileId"] as? String)
    for (parent, client) in [(document, ID.sam), (folder, ID.bob), (ID.nobody, ID.sam)] {
      let refused = await clinic.send(
        form(json(#","parentFolderId":"\#(parent)""#, client: client), file: letter), to: "File/")
      #expect(refused.reason == "parentFolderId is not a folder of this client")
    }
  }

  @Test func whatDoesNotFitIsRefusedAndLeavesNothing() async throws {
    let clinic = try await Clinic()
    for (form, reason) in [
      (
        form(json(size: letter.count + 1), file: letter),
        "size is not the number of bytes of the file"
      ),
      (form(json(), file: nil), "file is missing"),
      (form(json(client: ID.nobody), file: letter), "primaryDomainKey is not known"),
      (form(json(name: "a\\u0007b"), file: letter), "name has a control character"),
      (
        form(json().replacing("client\"", with: "invoice\""), file: letter),
        "entity must be client, the only one supported"
      ),
      (Form(parts: [.init(name: "file", bytes: letter)]), "json is missing"),
    ] {
      let reply = await clinic.send(form, to: "File/")
      #expect(reply.status == 400 && reply.reason == reason)
    }
    #expect(try clinic.keptFiles().isEmpty)
  }

  @Test func aBodyThatIsNoForm() async throws {
    let clinic = try await Clinic()
    #expect(
      await clinic.post("File/", "{}").reason == "The body must be multipart/form-data")
    var request = APIRequest("POST", "/API/Core/v2.1/Client/", by: clinic.owner)
    request.headers = ["Content-Type": "multipart/form-data; boundary=a"]
    for field in APIRequest("POST", "/API/Core/v2.1/Client/", by: clinic.owner).headers.fields
    where field.name != "Content-Type" { request.headers.append(field.name, field.value) }
    #expect(await clinic.answer(request).reason == "Invalid token")
  }

  @Test func tenMegabytesAndNoMore() async throws {
    let clinic = try await Clinic()
    let large = [UInt8](repeating: 0x41, count: 10_485_760)
    let taken = await clinic.send(form(json(size: large.count), file: large), to: "File/")
    #expect(taken.status == 200)
    let larger = large + [UInt8](repeating: 0x41, count: 70_000)
    let refused = await clinic.send(form(json(size: larger.count), file: larger), to: "File/")
    #expect(refused.status == 413)
    let elsewhere = await clinic.post("Client/", String(repeating: " ", count: 1_048_577))
    #expect(elsewhere.status == 413)
  }
}

extension Clinic {
  /// The names of the files beside the database.
  func keptFiles() throws -> [String] {
    let folder = databasePath + "-files"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder)
  }
}

/// Secure messages; reference section 5.22.
@Suite struct MessageTests {
  private let scan: [UInt8] = [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF]

  private func form(
    _ more: String = "", size: Int = 6, name: String = "scan.pdf"
  ) -> Form {
    let data = """
      {"Header":{"SendingFacility":"Bayside Imaging"},
       "MessageContents":[{"AttachedFileDetails":{"Size":\(size),"Name":"\(name)"}}]\(more)}
      """
    return Form(parts: [
      .init(name: "messageData", type: "application/json", bytes: Array(data.utf8)),
      .init(name: "file1", fileName: "scan.pdf", type: "application/pdf", bytes: scan),
    ])
  }

  private func openedClinic() async throws -> (Clinic, ApplicationRecord) {
    let clinic = try await Clinic()
    var caller = application(3, of: ID.practice)
    caller.endpoints = [.message]
    caller.effectiveEndpoints = [.message]
    let opened = caller
    try await clinic.store.write { try $0.insert(opened) }
    return (clinic, opened)
  }

  private func received(_ clinic: Clinic) async throws -> [SecureMessage] {
    try await clinic.store.read { try $0.messages(of: Identifier(ID.practice)) }
  }

  @Test func theMinimum() async throws {
    let (clinic, caller) = try await openedClinic()
    let reply = await clinic.send(form(), to: "Message/", by: caller)
    #expect(reply.status == 200)
    let id = try #require((reply.json["message"] as? NSDictionary)?["messageId"] as? String)
    try expectJSON(reply, #"{"message":{"messageId":"\#(id)"}}"#)
    let message = try #require(try await received(clinic).first)
    #expect(message.sendingFacility == "Bayside Imaging" && message.client == nil)
    #expect(message.attachments.map(\.name) == ["scan.pdf"])
    #expect(try clinic.store.files.bytes(of: message.attachments[0].file) == scan)
  }

  private func letter(_ contents: [String], _ parts: [Form.Part]) -> Form {
    let entries = contents.map { #"{"AttachedFileDetails":\#($0)}"# }.joined(separator: ",")
    let data = #"{"Header":{"SendingFacility":"B"},"MessageContents":[\#(entries)]}"#
    return Form(parts: [.init(name: "messageData", bytes: Array(data.utf8))] + parts)
  }

  /// Two scanners may use the same file name; neither file is lost.
  @Test func twoFilesOfOneNameAreBothKept() async throws {
    let (clinic, caller) = try await openedClinic()
    let form = letter(
      [#"{"Size":3,"Name":"scan.pdf"}"#, #"{"Size":6,"Name":"scan.pdf"}"#],
      [
        .init(name: "file", fileName: "scan.pdf", bytes: [1, 2, 3]),
        .init(name: "file", fileName: "scan.pdf", bytes: scan),
      ])
    #expect(await clinic.send(form, to: "Message/", by: caller).status == 200)
    let kept = try #require(try await received(clinic).first).attachments
    #expect(try kept.map { try clinic.store.files.bytes(of: $0.file) } == [[1, 2, 3], scan])
  }

  /// One part that is listed three hundred times would make three hundred files.
  @Test func noPartIsKeptTwice() async throws {
    let (clinic, caller) = try await openedClinic()
    let part = Form.Part(name: "file", fileName: "scan.pdf", bytes: scan)
    let other = Form.Part(name: "file", fileName: "other.pdf", bytes: scan)
    let entry = #"{"Size":6,"Name":"scan.pdf"}"#
    for (count, parts, reason) in [
      (300, [part], "MessageContents names more files than there are parts"),
      (2, [part, other], "Name does not name a part of the body"),
    ] {
      let form = letter([String](repeating: entry, count: count), parts)
      let reply = await clinic.send(form, to: "Message/", by: caller)
      #expect(reply.status == 400 && reply.reason == reason)
    }
    #expect(try clinic.keptFiles().isEmpty)
  }

  @Test func isOffUntilItIsSwitchedOn() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.send(form(), to: "Message/")
    #expect(reply.status == 401 && reply.reason == "Not authorized for sending message")
    #expect(try clinic.keptFiles().isEmpty)
  }

  @Test(arguments: [
    (#","Client":{"Id":"\#(ID.bob)","Firstname":"Some","Surname":"Body"}"#, ID.bob, nil),
    (
      #","Client":{"Id":"","Firstname":"samantha","Surname":"SMITH","DateOfBirth":"1972-07-02"}"#,
      ID.sam, nil
    ),
    (#","Client":{"Firstname":"Samantha","Surname":"Smith"}"#, nil, nil),
    (
      #","Client":{"Firstname":"Samantha","Surname":"Smith","DateOfBirth":"1972-07-03"}"#, nil, nil
    ),
    (#","PractitionerTo":{"Id":"\#(ID.leo)"}"#, nil, ID.leo),
    (#","PractitionerTo":{"Firstname":"ada","Surname":"nguyen"}"#, nil, ID.ada),
    (#","PractitionerTo":{"Firstname":"Ada","Surname":"Nobody"}"#, nil, nil),
  ])
  func matching(_ more: String, _ client: String?, _ practitioner: String?) async throws {
    let (clinic, caller) = try await openedClinic()
    #expect(await clinic.send(form(more), to: "Message/", by: caller).status == 200)
    let message = try #require(try await received(clinic).first)
    #expect(message.client?.text == client && message.practitioner?.text == practitioner)
  }

  @Test func whatDoesNotFit() async throws {
    let (clinic, caller) = try await openedClinic()
    for (form, reason) in [
      (form(size: 7), "Size is not the number of bytes of the file"),
      (form(name: "other.pdf"), "Name does not name a part of the body"),
      (
        form(#","Client":{"Gender":"X"}"#),
        "Gender must be one of Male, M, Female, F, Unknown, U, Other, O"
      ),
      (Form(parts: []), "the body does not begin with its boundary"),
    ] {
      let reply = await clinic.send(form, to: "Message/", by: caller)
      #expect(reply.status == 400)
      if reason.first?.isUppercase == true { #expect(reply.reason == reason) }
    }
    #expect(try await received(clinic).isEmpty)
    #expect(try clinic.keptFiles().isEmpty)
  }
}
