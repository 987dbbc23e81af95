public import Booking
public import CivilTime

/// A client's document, or a folder of documents; reference section 5.17. The file keeper has a
/// document's bytes, under the same id.
public struct ClientDocument: Hashable, Sendable, Identifiable {
  /// The id of a document, a folder or an attachment of a message.
  public typealias ID = Identifier<ClientDocument>
  /// The server makes it, at random.
  public var id: ID
  /// Whose document it is.
  public var client: Client.ID
  /// The file name that was sent, 1 to 255 characters; never used as a path.
  public var name: String
  /// In bytes; 0 for a folder.
  public var size: Int
  /// The folder it is in, one of the same client; nil: none.
  public var folder: ID?
  /// Whether it is a folder, which has no bytes.
  public var isFolder: Bool
  /// When the server received it.
  public var receivedAt: Instant

  /// A document or folder as it is stored.
  public init(
    id: ID, client: Client.ID, name: String, size: Int, folder: ID?, isFolder: Bool,
    receivedAt: Instant
  ) {
    self.id = id
    self.client = client
    self.name = name
    self.size = size
    self.folder = folder
    self.isFolder = isFolder
    self.receivedAt = receivedAt
  }
}

/// A document's bytes, with its id.
public struct FileContents: Hashable, Sendable {
  /// The document's or the attachment's id.
  public var id: ClientDocument.ID
  /// As they were sent.
  public var bytes: [UInt8]

  /// Bytes for `FileKeeper.keep`.
  public init(id: ClientDocument.ID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

/// Keeps the bytes of documents.
///
/// A document is kept before its row is committed, so that every row has its bytes. If the commit
/// fails, the bytes do no harm, and a later sweep removes them.
public protocol FileKeeper: Sendable {
  /// Keeps a document, and returns when its bytes are durable; blocks the thread that long.
  ///
  /// - Throws: `StoreFailure`; then nothing is kept.
  func keep(_ bytes: [UInt8], as id: ClientDocument.ID) throws
  /// The bytes that were kept under an id. Throws `StoreFailure` if they can't be read.
  func bytes(of id: ClientDocument.ID) throws -> [UInt8]
  /// Removes a document's bytes; does nothing if there are none.
  func discard(_ id: ClientDocument.ID)
}

extension FileKeeper {
  /// Keeps all of these documents, or none if one fails.
  ///
  /// - Throws: `StoreFailure`.
  public func keep(_ documents: [FileContents]) throws {
    do {
      for document in documents { try keep(document.bytes, as: document.id) }
    } catch {
      discard(documents)
      throw error
    }
  }

  /// Removes the bytes of all of these documents.
  public func discard(_ documents: [FileContents]) {
    for document in documents { discard(document.id) }
  }
}
