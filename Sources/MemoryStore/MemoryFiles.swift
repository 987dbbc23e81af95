import ClinicStore
import Synchronization

/// The bytes of documents, in memory.
final class MemoryFiles: FileKeeper {
  private let kept = Mutex<[ClientDocument.ID: [UInt8]]>([:])

  func keep(_ bytes: [UInt8], as id: ClientDocument.ID) throws { kept.withLock { $0[id] = bytes } }

  func bytes(of id: ClientDocument.ID) throws -> [UInt8] {
    guard let bytes = kept.withLock({ $0[id] }) else { throw StoreFailure.missing("document") }
    return bytes
  }

  func discard(_ id: ClientDocument.ID) { kept.withLock { $0[id] = nil } }
}
