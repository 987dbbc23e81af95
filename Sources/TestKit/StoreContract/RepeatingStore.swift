public import ClinicStore
import Glibc
import Synchronization

/// A store that runs the body of every write twice and keeps only the effects of the second run,
/// like a store whose transaction collided with another.
public final class RepeatingStore: DiaryStore {
  private let store: any DiaryStore
  private let count = Mutex(0)
  /// Writes that haven't completed.
  private let underWay = Mutex(0)

  /// Repeats every write to `store`.
  public init(_ store: any DiaryStore) { self.store = store }

  /// How often bodies have run.
  public var runs: Int { count.withLock { $0 } }

  /// The documents of the store itself.
  public var files: any FileKeeper { store.files }

  /// Reads from the store itself, once.
  public func read<Value: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value { try await store.read(on: thread, body) }

  /// Runs the body in a transaction that fails, and then once more in one that commits.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    let counted: RepeatableWrite<Value> = { [self] writer in
      count.withLock { $0 += 1 }
      return try body(writer)
    }
    let finish: @Sendable (Result<Value, any Error>) -> Void = { [self] result in
      completion(result)
      underWay.withLock { $0 -= 1 }
    }
    underWay.withLock { $0 += 1 }
    store.write(
      { writer in
        _ = try counted(writer)
        throw Collision()
      },
      completion: { [store] (first: Result<Void, any Error>) in
        switch first {
        case .failure(let error) where !(error is Collision): finish(.failure(error))
        default: store.write(counted, completion: finish)
        }
      })
  }

  /// Waits for the writes that haven't completed, then closes the store itself.
  public func close() {
    while underWay.withLock({ $0 }) > 0 { sched_yield() }
    store.close()
  }

  private struct Collision: Error {}
}
