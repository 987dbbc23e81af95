import Glibc
import Synchronization

/// The log of a server: lines on standard error, written without ever waiting for the reader.
///
/// If the reader stalls, a write would hold up the thread that answers a request. Such lines are
/// dropped and counted, and the next line that can be written says how many are missing.
public final class LineLog: Sendable {
  private let descriptor: Int32
  private let lost = Mutex(0)

  /// In bytes. A pipe takes so much at once if it has room (PIPE_BUF, pipe(7)), with space for the
  /// count.
  private static let longestLine = 3900

  /// A log on standard error.
  public convenience init() { self.init(descriptor: STDERR_FILENO) }

  /// A log on an open descriptor, which the caller closes.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes a line, cut to 3,900 bytes; any thread may call it.
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
    // A broken pipe counts as ready (POLLERR): the write fails at once.
    return poll(&wanted, 1, 0) > 0
  }
}
