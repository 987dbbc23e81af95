public import Booking
public import CivilTime

/// A document of a client, or a folder of them; reference section 5.17. A document's bytes are the
/// file keeper's, under the same id.
public struct ClientDocument: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<ClientDocument>
  public var id: ID
  public var client: Client.ID
  public var name: String
  /// Bytes; 0 for a folder.
  public var size: Int
  /// Nil: at the root.
  public var folder: ID?
  public var isFolder: Bool
  public var receivedAt: Instant

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

/// The bytes of a document, under its id.
public struct FileContents: Hashable, Sendable {
  public var id: ClientDocument.ID
  public var bytes: [UInt8]

  public init(id: ClientDocument.ID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

/// Where the bytes of documents are kept.
///
/// A document is kept before its row is committed, so that no row is without its bytes; bytes whose
/// row never came are of no harm, and are swept away later.
public protocol FileKeeper: Sendable {
  /// Returns when the bytes are durable. Throws `StoreFailure`, and keeps nothing then.
  func keep(_ bytes: [UInt8], as id: ClientDocument.ID) throws
  /// Throws `StoreFailure` where they cannot be read.
  func bytes(of id: ClientDocument.ID) throws -> [UInt8]
  /// Forgets what was kept, if anything was.
  func discard(_ id: ClientDocument.ID)
}

extension FileKeeper {
  /// All of them or none.
  public func keep(_ documents: [FileContents]) throws {
    do {
      for document in documents { try keep(document.bytes, as: document.id) }
    } catch {
      discard(documents)
      throw error
    }
  }

  public func discard(_ documents: [FileContents]) {
    for document in documents { discard(document.id) }
  }
}
