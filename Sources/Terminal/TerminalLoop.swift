import CNcurses
import Glibc
import Synchronization

/// The console's thread: an executor whose jobs run between keys, signals and deadlines.
///
/// An actor that names it as its executor shares one thread with the terminal, so its state, its
/// drawing and curses need no lock, and what it awaits comes back between two keys.
///
/// Make it on the main thread before any other thread is started: the signals it handles are
/// blocked from then on, and every thread inherits that.
public final class TerminalLoop: SerialExecutor {
  let wakeUps: Int32
  let signals: Int32
  private let jobs = Mutex<[UnownedJob]>([])
  private let thread = pthread_self()

  public init() {
    wakeUps = cncurses_eventfd()
    signals = cncurses_signalfd()
  }

  deinit {
    close(wakeUps)
    close(signals)
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = jobs.withLock { queue in
      queue.append(job)
      return queue.count == 1
    }
    if isFirst { cncurses_wake(wakeUps) }
  }

  public func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }

  public func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "not on the console's thread")
  }

  public func isIsolatingCurrentContext() -> Bool? {
    pthread_equal(pthread_self(), thread) != 0
  }

  /// Runs the jobs that are queued; those they queue in turn wait for the next round, so that
  /// keys are heard in between.
  func runJobs() {
    cncurses_clear(wakeUps)
    let due = jobs.withLock { queue in
      let due = queue
      queue = []
      return due
    }
    for job in due { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }
}
