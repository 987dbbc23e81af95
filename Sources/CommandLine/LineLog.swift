import Glibc
import Synchronization

/// The log of a program that serves others: lines on standard error, which nobody waits for.
///
/// Where the reader has stalled, a write would hold up the thread that answers a request. Lines that
/// nobody can take are counted instead, and the next one that is written says how many there were.
public final class LineLog: Sendable {
  private let descriptor: Int32
  private let lost = Mutex(0)

  /// What a pipe with any room takes at once (pipe(7)), with space for the count.
  private static let longestLine = 3900

  public convenience init() { self.init(descriptor: STDERR_FILENO) }

  public init(descriptor: Int32) { self.descriptor = descriptor }

  public func write(_ line: String) {
    lost.withLock { lost in
      guard hasRoom else {
        lost += 1
        return
      }
      let gap = lost > 0 ? "\(lost) lines are missing here: the log's reader had stalled\n" : ""
      lost = 0
      let text = String(decoding: line.utf8.prefix(Self.longestLine), as: UTF8.self)
      _ = Streams.write("\(gap)\(text)\n", to: descriptor)
    }
  }

  private var hasRoom: Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // A broken pipe is not waited for either: the write fails at once.
    return poll(&wanted, 1, 0) > 0
  }
}
