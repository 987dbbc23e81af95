import CommandLine
import Glibc
import Threads

/// The signals that end the server.
public enum Signals {
  private static var ending: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, number) }
    return set
  }

  /// Blocks the signals INT, TERM and HUP, so that they stay pending until `wait`. Call it before
  /// the first thread starts, because threads inherit the mask (pthread_sigmask(3)).
  public static func block() {
    var set = ending
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Returns when one of the signals has come (sigwait(3)); they must be blocked.
  public static func wait() {
    var set = ending
    var number: Int32 = 0
    while sigwait(&set, &number) != 0 {}
  }

  /// From now on the next signal ends the program at once, with status 75. Takes a thread of its
  /// own.
  public static func leaveOnNext() {
    OwnThread.run {
      wait()
      _exit(ExitStatus.tryAgain.rawValue)
    }
  }
}
