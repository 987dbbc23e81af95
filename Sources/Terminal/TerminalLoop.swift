import CNcurses
import Glibc
import Synchronization

/// The console's thread: an executor whose jobs run between keys, signals and deadlines.
///
/// An actor that has it as its executor shares one thread with the terminal, so its state, its
/// drawing and curses need no lock, and an answer that it awaits arrives between two keys.
///
/// Make it on the main thread before any other thread starts: it blocks the signals that it
/// handles, and threads inherit the mask (pthread_sigmask(3)).
public final class TerminalLoop: SerialExecutor {
  let wakeUps: Int32
  let signals: Int32
  private let jobs = Mutex<[UnownedJob]>([])
  private let thread = pthread_self()

  /// Opens the eventfd(2) that wakes the loop and the signalfd(2) for its signals, which are
  /// blocked from now on.
  public init() {
    wakeUps = cncurses_eventfd()
    signals = cncurses_signalfd()
  }

  deinit {
    close(wakeUps)
    close(signals)
  }

  /// Queues a job and wakes the loop; any thread may call it.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = jobs.withLock { queue in
      queue.append(job)
      return queue.count == 1
    }
    if isFirst { cncurses_wake(wakeUps) }
  }

  /// This loop as the executor of an actor, which mustn't outlive it.
  public func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }

  /// Traps unless it is called on the loop's thread.
  public func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "not on the console's thread")
  }

  /// Whether it is called on the loop's thread.
  public func isIsolatingCurrentContext() -> Bool? {
    pthread_equal(pthread_self(), thread) != 0
  }

  /// Runs the jobs that are queued. Jobs that they queue wait for the next round, so that keys are
  /// read in between.
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
