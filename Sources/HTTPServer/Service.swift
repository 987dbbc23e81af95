import CoreplusAPI
import Synchronization

/// What the worker threads share: the handler, the limits, the requests under way.
final class Service: Sendable {
  enum Stage: UInt8, AtomicRepresentable {
    case open
    /// Requests are answered, and each reply ends its connection.
    case draining
    /// Requests are refused.
    case closed
  }

  let handler: HTTPServer.Handler
  /// How many bytes the body of a request to a target may have.
  let bodyLimit: @Sendable (String) -> Int
  let bodyPatience: Duration
  /// How many bytes the bodies in memory have; at most `mostHeld`.
  private let held = Atomic(0)
  private let mostHeld: Int
  let exchanges = ExchangeSet()
  let heads: HeadWatch
  private let log: @Sendable (String) -> Void
  private let complaint = Mutex("")
  private let currentStage = Atomic(Stage.open)

  init(
    bodyLimit: @escaping @Sendable (String) -> Int, bodyPatience: Duration,
    heldBytes: Int, heads: HeadWatch,
    handler: @escaping HTTPServer.Handler,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.bodyLimit = bodyLimit
    self.bodyPatience = bodyPatience
    mostHeld = heldBytes
    self.heads = heads
    self.handler = handler
    self.log = log
  }

  /// Counts so many more bytes; false, and nothing counted, if that would be too many.
  func hold(_ bytes: Int) -> Bool {
    guard held.add(bytes, ordering: .relaxed).newValue > mostHeld else { return true }
    release(bytes)
    return false
  }

  func release(_ bytes: Int) { held.subtract(bytes, ordering: .relaxed) }

  var stage: Stage { currentStage.load(ordering: .sequentiallyConsistent) }

  func enter(_ stage: Stage) { currentStage.store(stage, ordering: .sequentiallyConsistent) }

  var lastComplaint: String { complaint.withLock { $0 } }

  /// Passes on a line of the library's log.
  func complain(_ line: String) {
    // The line may quote what a client sent, so control characters are replaced.
    let text = String(
      String.UnicodeScalarView(
        line.split(whereSeparator: \.isNewline).joined(separator: " ").unicodeScalars.map {
          $0.value < 0x20 || $0.value == 0x7f ? "?" : $0
        }))
    complaint.withLock { $0 = text }
    log("http: \(text)")
  }
}
