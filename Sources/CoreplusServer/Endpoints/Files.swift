import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Adds documents and folders of clients; reference section 5.17.
enum Files {
  static func upload(_ call: Call) throws -> Endpoint.Keeping {
    let form = try call.form()
    guard let json = form.part("json") else { throw WireFailure.field("json", "is missing") }
    let wish = try FileWish(try Body(json.bytes))
    let file = wish.file(receivedAt: call.now)
    let documents =
      wish.isFolder ? [] : [FileContents(id: file.id, bytes: try contents(form, wish))]
    return Endpoint.Keeping(documents) { call, writer in
      let client = try writer.client(file.client, of: call.practice)
      guard client != nil else { throw Refusal.field("primaryDomainKey", "is not known") }
      try check(file, call, writer)
      try writer.insert(file, of: call.practice)
      return ChangeReply(APIResponse(reply(file)), .fileAdded(file.id, to: file.client))
    }
  }

  private static func contents(_ form: Multipart, _ wish: FileWish) throws -> [UInt8] {
    guard let part = form.part("file") else { throw WireFailure.field("file", "is missing") }
    guard part.bytes.count == wish.size else {
      throw WireFailure.field("size", "is not the number of bytes of the file")
    }
    return part.bytes
  }

  private static func check(
    _ file: ClientDocument, _ call: Call, _ reader: any DiaryReader
  ) throws {
    guard let folder = file.folder else { return }
    let parent = try reader.file(folder, of: call.practice)
    guard let parent, parent.isFolder, parent.client == file.client else {
      throw Refusal.field("parentFolderId", "is not a folder of this client")
    }
  }

  private static func reply(_ file: ClientDocument) -> JSONObject {
    [
      "file": .object([
        "fileId": .string(file.id.text), "name": .string(file.name),
        "size": .string(String(file.size)), "parentFolderId": .string(file.folder?.text ?? ""),
        "isFolder": .bool(file.isFolder),
      ])
    ]
  }
}

/// The part `json`.
private struct FileWish {
  let isFolder: Bool
  let size: Int
  private let name: String
  private let client: String
  private let folder: String

  init(_ body: Body) throws {
    isFolder = try body.object.bool("isFolder") ?? false
    name = try body.requiredLine("name", atMost: 255)
    client = try body.id("primaryDomainKey")
    let entity = try body.requiredLine("entity", atMost: 50)
    guard entity.lowercased() == "client" else {
      throw WireFailure.field("entity", "must be client, the only one supported")
    }
    guard let size = try body.object.int("size") ?? (isFolder ? 0 : nil) else {
      throw WireFailure.field("size", "is missing")
    }
    guard size >= 0 else { throw WireFailure.field("size", "is negative") }
    self.size = isFolder ? 0 : size
    folder = try body.line("parentFolderId", atMost: 50)
  }

  func file(receivedAt now: Instant) -> ClientDocument {
    ClientDocument(
      id: .random(), client: Identifier(guid: client) ?? .unknown, name: name, size: size,
      folder: folder.isEmpty ? nil : Identifier(guid: folder) ?? .unknown, isFolder: isFolder,
      receivedAt: now)
  }
}

extension Call {
  /// The parts of the body.
  func form() throws -> Multipart {
    let type = request.headers["Content-Type"] ?? ""
    guard type.prefix(while: { $0 != ";" && $0 != " " }).lowercased() == "multipart/form-data"
    else {
      throw Refusal.badRequest("The body must be multipart/form-data")
    }
    return try Multipart(request.body, contentType: type)
  }
}

extension Files {
  /// The parts of the form.
  static let newSchema = NamedSchema(
    "FileUpload",
    .body(
      [
        "json": .body(
          ["name": .text(atMost: 255), "primaryDomainKey": .id, "entity": .word(["client"])],
          optional: [
            "size": .text(atMost: 10), "parentFolderId": .idOrEmpty, "isFolder": .flagSent,
          ])
      ], optional: ["file": .text]))
  /// The member `file` of the reply.
  static let schema = NamedSchema(
    "File",
    .object([
      "fileId": .id, "name": .text, "size": .text, "parentFolderId": .idOrEmpty,
      "isFolder": .flag,
    ]))
}
