import CCurl
import Glibc
import Synchronization
import Threads

/// The one thread that uses libcurl's handles. Other threads submit transfers and get the results.
///
/// `@unchecked` since only that thread uses the handles. The one call from other threads is
/// `curl_multi_wakeup`, which allows that (curl_multi_wakeup(3)).
final class CurlLoop: @unchecked Sendable {
  private struct Inbox {
    var submitted: [CurlTransfer] = []
    var cancelled: [CurlTransfer] = []
    var isStopping = false
  }

  private let inbox = Mutex(Inbox())
  private let multi: UnsafeMutableRawPointer
  private let options: CurlTransport.Options
  private let usesProxy: Bool
  /// Used by the thread only, like `idle`.
  private var running: [UnsafeMutableRawPointer: CurlTransfer] = [:]
  private var idle: [UnsafeMutableRawPointer] = []

  private static let libraryIsReady = ccurl_load()

  /// At ten requests a second, more connections gain nothing.
  private static let mostConnections = 8

  init(options: CurlTransport.Options, usesProxy: Bool) {
    precondition(Self.libraryIsReady, "libcurl cannot start")
    self.options = options
    self.usesProxy = usesProxy
    guard let multi = ccurl_multi_init() else { fatalError("libcurl is out of memory") }
    self.multi = multi
    ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, Self.mostConnections)
    ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.mostConnections)
    OwnThread.run { [self] in run() }
  }

  func submit(_ transfer: CurlTransfer, completion: @escaping CurlTransfer.Completion) {
    inbox.withLock {
      transfer.completion = completion
      $0.submitted.append(transfer)
      ccurl_multi_wakeup(multi)
    }
  }

  func cancel(_ transfer: CurlTransfer) {
    inbox.withLock {
      guard !$0.isStopping else { return }
      $0.cancelled.append(transfer)
      ccurl_multi_wakeup(multi)
    }
  }

  /// Ends the thread, without waiting for it. The wake-up is inside the lock, so that it can't come
  /// after the thread has seen the flag and freed `multi`.
  func stop() {
    inbox.withLock {
      $0.isStopping = true
      ccurl_multi_wakeup(multi)
    }
  }

  private func run() {
    // Other threads handle the signals; a SIGPIPE from OpenSSL's writes must not end the program.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, nil)
    while true {
      let inbox = self.inbox.withLock { inbox in
        defer { (inbox.submitted, inbox.cancelled) = ([], []) }
        return inbox
      }
      if inbox.isStopping { break }
      for transfer in inbox.submitted { start(transfer) }
      for transfer in inbox.cancelled { abandon(transfer) }
      var count: Int32 = 0
      ccurl_multi_perform(multi, &count)
      finishDone()
      // At most a second, in case a wake-up is missed.
      ccurl_multi_wait(multi, 1000)
    }
    tearDown()
  }

  private func start(_ transfer: CurlTransfer) {
    guard !transfer.isAbandoned else {
      transfer.complete(.failure(TransportFailure(.cancelled, mayHaveBeenSent: false)))
      return
    }
    guard let easy = idle.popLast() ?? ccurl_easy_init() else {
      let failure = TransportFailure(.unusable, mayHaveBeenSent: false, detail: "out of memory")
      transfer.complete(.failure(failure))
      return
    }
    ccurl_easy_reset(easy)
    transfer.prepare(easy, options: options, usesProxy: usesProxy)
    running[easy] = transfer
    ccurl_multi_add_handle(multi, easy)
  }

  private func abandon(_ transfer: CurlTransfer) {
    guard let easy = running.first(where: { $0.value === transfer })?.key else {
      transfer.isAbandoned = true
      return
    }
    let wasSent = transfer.mayHaveBeenSent(easy)
    release(easy)
    transfer.complete(.failure(TransportFailure(.cancelled, mayHaveBeenSent: wasSent)))
  }

  private func finishDone() {
    var code = CURLE_OK
    while let easy = ccurl_multi_done(multi, &code) {
      let transfer = running[easy]
      transfer?.finish(easy, code)
      release(easy)
    }
  }

  private func release(_ easy: UnsafeMutableRawPointer) {
    ccurl_multi_remove_handle(multi, easy)
    running[easy] = nil
    idle.append(easy)
  }

  private func tearDown() {
    for (easy, transfer) in running {
      transfer.complete(
        .failure(
          TransportFailure(.cancelled, mayHaveBeenSent: transfer.mayHaveBeenSent(easy))))
      release(easy)
    }
    for easy in idle { ccurl_easy_cleanup(easy) }
    ccurl_multi_cleanup(multi)
  }
}
