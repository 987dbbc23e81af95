import Glibc
import Synchronization

/// The thread on which every clinic on paper answers, as a real clinic does on its store's.
///
/// So it answers even while other tests keep all threads of Swift's own pool.
final class ClinicThread: SerialExecutor, @unchecked Sendable {
  static let shared = ClinicThread()

  private let jobs = Mutex<[UnownedJob]>([])
  /// Counts the jobs.
  private let queued = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  private init() {
    sem_init(queued, 0, 0)
    var thread = pthread_t()
    let error = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<ClinicThread>.fromOpaque(argument!).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    precondition(error == 0, "no thread can be started: errno \(error)")
    pthread_detach(thread)
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
