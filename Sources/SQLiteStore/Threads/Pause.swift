import Glibc

/// Waiting without a task.
enum Pause {
  /// Blocks the calling thread for so long.
  static func milliseconds(_ count: Int) {
    var time = timespec(tv_sec: count / 1000, tv_nsec: (count % 1000) * 1_000_000)
    nanosleep(&time, nil)
  }
}
