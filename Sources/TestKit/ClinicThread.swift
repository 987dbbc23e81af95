import Glibc
import Synchronization
import Threads

/// The thread on which every ``PaperClinic`` answers, as a real clinic answers on its store's.
///
/// So it answers even while other tests use all threads of Swift's own pool.
final class ClinicThread: SerialExecutor, @unchecked Sendable {
  static let shared = ClinicThread()

  private let jobs = Mutex<[UnownedJob]>([])
  /// Counts the jobs.
  private let queued = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  private init() {
    sem_init(queued, 0, 0)
    OwnThread.run { [self] in run() }
  }

  private func run() {
    while true {
      while sem_wait(queued) != 0 {}
      let job = jobs.withLock { $0.removeFirst() }
      job.runSynchronously(on: asUnownedSerialExecutor())
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    sem_post(queued)
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
