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

  /// Keeps them pending for `wait`. To be called before the first thread starts, since threads
  /// inherit what is blocked.
  public static func block() {
    var set = ending
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  public static func wait() {
    var set = ending
    var number: Int32 = 0
    while sigwait(&set, &number) != 0 {}
  }

  /// From now on the next one ends the program at once, whatever is under way.
  public static func leaveOnNext() {
    OwnThread.run {
      wait()
      _exit(ExitStatus.tryAgain.rawValue)
    }
  }
}
