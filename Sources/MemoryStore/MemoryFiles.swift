import ClinicStore
import Synchronization

/// The bytes of documents, in memory.
final class MemoryFiles: FileKeeper {
  private let kept = Mutex<[ClientFile.ID: [UInt8]]>([:])

  func keep(_ bytes: [UInt8], as id: ClientFile.ID) throws { kept.withLock { $0[id] = bytes } }

  func bytes(of id: ClientFile.ID) throws -> [UInt8] {
    guard let bytes = kept.withLock({ $0[id] }) else { throw StoreFailure.missing("document") }
    return bytes
  }

  func discard(_ id: ClientFile.ID) { kept.withLock { $0[id] = nil } }
}
