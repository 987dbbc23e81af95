import CivilTime
import CoreplusClient
import Glibc
import Synchronization

/// A log for finding faults, in the state folder. Its lines hold ids and codes, and no names or
/// secrets.
///
/// The first line makes the file. If it can't be made, lines are dropped: the desk works without
/// its log.
public final class DiagnosticLog: Sendable {
  private let path: String
  /// -1: not opened yet.
  private let file = Mutex<Int32>(-1)

  /// A log at this path; neither file nor folder need exist.
  public init(path: String) { self.path = path }

  deinit { file.withLock { if $0 >= 0 { close($0) } } }

  /// Appends a line with the time in UTC and the process id. Several processes may write.
  public func write(_ text: String) {
    let line = "\(ServiceClock.wallClock()) \(getpid()) \(text)\n"
    file.withLock { descriptor in
      if descriptor < 0 { descriptor = open() }
      let bytes = Array(line.utf8)
      if descriptor >= 0 { _ = Glibc.write(descriptor, bytes, bytes.count) }
    }
  }

  private func open() -> Int32 {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    return Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
  }
}
