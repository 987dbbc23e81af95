import Clinics
import CommandLine
import Configuration
import Glibc
import Threads
import Verbs

/// Watches the theme while the console runs. When somebody saves its file, one that it inherits, or
/// another `theme =` in the configuration, the console draws with it at once.
struct ThemeWatch: Sendable {
  private let line: Invocation
  private let folders: [String]

  /// Watches the folders that exist now; one that is made later isn't watched.
  init(_ line: Invocation, _ setup: ConsoleSetup) {
    self.line = line
    let named = line.text("theme").flatMap { $0.contains("/") ? $0.folder : nil }
    folders =
      [setup.desk.folders.configuration] + [named].compactMap { $0 }
      + ThemeLibrary(setup.desk).folders
  }

  /// Reports the theme each time it or its problems change, or why it can't be read. Takes a
  /// thread, which sleeps in read(2) of inotify(7). If the system has no more inotify instances,
  /// nothing is reported, and a new theme shows at the next start.
  ///
  /// - Parameter first: the theme that the console draws with now.
  func start(
    from first: ThemeReading,
    _ report: @escaping @Sendable (Result<ThemeReading, Failure>) -> Void
  ) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    let kinds = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    let watched = folders.filter { inotify_add_watch(descriptor, $0, kinds) >= 0 }
    guard !watched.isEmpty else { return }
    OwnThread.run {
      var last = Result<ThemeReading, Failure>.success(first)
      while Self.waitForChange(descriptor) {
        let now = theme()
        if now != last { report(now) }
        last = now
      }
    }
  }

  private func theme() -> Result<ThemeReading, Failure> {
    Result { () throws(Failure) in
      try ConsoleSetup.theme(line.text("theme"), try DeskSettings(line))
    }
  }

  /// Waits for the next change; false if there can't be one any more.
  private static func waitForChange(_ descriptor: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { return true }
      if errno != EINTR { return false }
    }
  }
}
