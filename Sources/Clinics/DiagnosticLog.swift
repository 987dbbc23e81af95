import CivilTime
import CoreplusClient
import Glibc
import Synchronization

/// Lines for whoever looks for a fault, in the state folder: ids and codes, no names, no secrets.
///
/// The file is made with its first line; where that cannot be, there is no log.
public final class DiagnosticLog: Sendable {
  private let path: String
  /// -1: not opened yet.
  private let file = Mutex<Int32>(-1)

  public init(path: String) { self.path = path }

  deinit { file.withLock { if $0 >= 0 { close($0) } } }

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
