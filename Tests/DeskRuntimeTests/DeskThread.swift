import DeskRuntime
import Foundation
import Screen
import Threads

/// A thread for a `ConsoleLoop`, with inputs from a test instead of a terminal. Events and jobs run
/// one after the other, and after each round the loop says what to do next.
final class DeskThread: SerialExecutor, @unchecked Sendable {
  private let condition = NSCondition()
  private var thread: pthread_t?
  private var jobs: [UnownedJob] = []
  private var events: [DisplayEvent] = []
  private var isStopped = false
  private var pictures: [Grid] = []
  private var beeps = 0
  private var status: Int32?
  private let began = ContinuousClock.now
  private var firstPicture: ContinuousClock.Instant?

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock {
      jobs.append(job)
      condition.broadcast()
    }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }

  func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "not on the desk's thread")
  }

  func isIsolatingCurrentContext() -> Bool? {
    condition.withLock { thread.map { pthread_equal($0, pthread_self()) != 0 } }
  }

  /// Runs the loop until it finishes or `stop`.
  func run(_ loop: ConsoleLoop) {
    OwnThread.run { [self] in
      condition.withLock { thread = pthread_self() }
      loop.assumeIsolated { $0.start() }
      var deadline = round(loop)
      while let due = deadline {
        for event in wait(until: due) { loop.assumeIsolated { $0.handle(event) } }
        deadline = round(loop)
      }
    }
  }

  /// Runs queued jobs and settles; nil once the loop has finished.
  private func round(_ loop: ConsoleLoop) -> ContinuousClock.Instant?? {
    let due = condition.withLock {
      defer { jobs = [] }
      return jobs
    }
    for job in due { job.runSynchronously(on: asUnownedSerialExecutor()) }
    let outcome = loop.assumeIsolated { $0.settle() }
    return condition.withLock {
      if let picture = outcome.picture {
        pictures.append(picture)
        firstPicture = firstPicture ?? .now
      }
      if outcome.beeps { beeps += 1 }
      condition.broadcast()
      switch outcome.step {
      case .finish(let status):
        self.status = status
        return nil
      case .wait(let until): return isStopped ? nil : .some(until)
      }
    }
  }

  private func wait(until deadline: ContinuousClock.Instant?) -> [DisplayEvent] {
    condition.withLock {
      while jobs.isEmpty, events.isEmpty, !isStopped {
        let left = deadline.map { (ContinuousClock.now).duration(to: $0) / .seconds(1) } ?? 60
        guard left > 0 else { return [.deadline] }
        _ = condition.wait(until: Date(timeIntervalSinceNow: left))
      }
      defer { events = [] }
      return events
    }
  }

  // MARK: - For the test

  func send(_ event: DisplayEvent) {
    condition.withLock {
      events.append(event)
      condition.broadcast()
    }
  }

  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  /// How long it took to the first picture.
  var untilFirstPicture: Duration? { condition.withLock { firstPicture.map { $0 - began } } }

  var seen: (pictures: [Grid], beeps: Int, status: Int32?) {
    condition.withLock { (pictures, beeps, status) }
  }
}
