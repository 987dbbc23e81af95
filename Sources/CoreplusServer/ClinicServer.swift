public import CivilTime
public import ClinicStore
public import CoreplusAPI

/// Answers the requests of a clinic's integrations and desks, from a socket or from the same
/// process.
public struct ClinicServer: Sendable {
  private let store: any DiaryStore
  private let clock: @Sendable () -> Instant
  private let router: Router
  private let milliseconds: @Sendable () -> Int64
  private let log: @Sendable (String) -> Void

  /// A change that has waited longer for its turn to write isn't made. Its caller has given up by
  /// then, has checked the diary and may have asked again.
  static let longestQueueMilliseconds: Int64 = 10_000

  /// A server over a store. The caller closes the store after the last answer.
  ///
  /// - Parameters:
  ///   - clock: read for each request, and again for each change.
  ///   - milliseconds: since any fixed moment; limits the rate of requests and how long they wait.
  ///   - log: called on any thread with a line for an operator, which never quotes a request's
  ///       query or
  ///     body.
  public init(
    store: any DiaryStore, clock: @escaping @Sendable () -> Instant, options: ServerOptions,
    milliseconds: @escaping @Sendable () -> Int64 = Router.steadyMilliseconds,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.store = store
    self.clock = clock
    self.milliseconds = milliseconds
    self.log = log
    router = Router(options: options, clock: clock, milliseconds: milliseconds)
  }

  /// Answers a request; blocks the caller's thread for as long as a read takes.
  ///
  /// If the store reads without suspending, a request that only reads is answered before this
  /// returns. A change is answered after its commit, on a thread of the store.
  public func respond(
    to request: APIRequest, completion: @escaping @Sendable (APIResponse) -> Void
  ) {
    // Runs on this thread until something suspends; that costs a fifth of a microsecond.
    Task.immediate {
      do {
        finish(try await step(for: request, on: .callers), of: request, completion)
      } catch {
        completion(settle(router.answer(to: error), of: request))
      }
    }
  }

  /// The step for a request, after keeping its documents.
  private func step(
    for request: APIRequest, on thread: ReadThread
  ) async throws -> Router.Step {
    let now = clock()
    let step = try await store.read(on: thread) { [router] in
      router.step(for: request, in: $0, at: now)
    }
    if !step.documents.isEmpty {
      try await store.read(on: thread) { [store] _ in try store.files.keep(step.documents) }
    }
    return step
  }

  /// Answers a request on the store's threads, for callers whose own thread must not block.
  public func respond(to request: APIRequest) async -> APIResponse {
    do {
      let step = try await step(for: request, on: .stores)
      return await withCheckedContinuation { continuation in
        finish(step, of: request) { continuation.resume(returning: $0) }
      }
    } catch {
      return settle(router.answer(to: error), of: request)
    }
  }

  private func finish(
    _ step: Router.Step, of request: APIRequest,
    _ completion: @escaping @Sendable (APIResponse) -> Void
  ) {
    switch step {
    case .reply(let answer): completion(settle(answer, of: request))
    case .look(let answer, let entry, let waitsForRecord):
      let answer = settle(answer, of: request)
      guard waitsForRecord else {
        completion(answer)
        return record(entry) { _ in }
      }
      // If the trail can't record a view, the caller doesn't get to see the record.
      record(entry) { error in
        completion(error.map { settle(router.answer(to: $0), of: request) } ?? answer)
      }
    case .write(let body, let documents):
      store.write(unlessTooLate(body)) { result in
        switch result {
        case .success(let response): completion(response)
        case .failure(let error):
          store.files.discard(documents)
          completion(settle(router.answer(to: error), of: request))
        }
      }
    }
  }

  private func unlessTooLate(
    _ body: @escaping RepeatableWrite<APIResponse>
  ) -> RepeatableWrite<APIResponse> {
    let queuedAt = milliseconds()
    return { [milliseconds] writer in
      guard milliseconds() - queuedAt <= Self.longestQueueMilliseconds else {
        throw Refusal.queuedTooLong
      }
      return try body(writer)
    }
  }

  private func record(
    _ entry: AuditEntry, _ completion: @escaping @Sendable ((any Error)?) -> Void
  ) {
    let finish: @Sendable (Result<Void, any Error>) -> Void = { [log] result in
      switch result {
      case .success: completion(nil)
      case .failure(let error):
        let reason = (error as? StoreFailure)?.code.rawValue ?? "fault"
        log("the audit trail could not record a view: \(reason)")
        completion(error)
      }
    }
    store.write({ try $0.append(entry) }, completion: finish)
  }

  /// How many bytes the body of a request to `target` may have.
  public func largestBody(of target: String) -> Int {
    router.largestBody(of: RequestTarget(target))
  }

  /// Logs the note of an answer, if it has one. Leaves out the query, which may name people.
  private func settle(_ answer: Router.LoggedResponse, of request: APIRequest) -> APIResponse {
    if let note = answer.note {
      let method = Self.plain(request.method, atMost: 10)
      let path = Self.plain(RequestTarget(request.target).rawPath, atMost: 120)
      log("\(answer.response.status) \(method) \(path): \(note)")
    }
    return answer.response
  }

  /// A text that fits in one line of a log: printable ASCII only.
  private static func plain(_ text: String, atMost limit: Int) -> String {
    String(
      text.unicodeScalars.prefix(limit).map {
        (0x21...0x7E).contains($0.value) ? Character($0) : "?"
      })
  }
}

extension Router.Step {
  /// The documents to keep before the transaction. Outside of it, since other writes would wait for
  /// the disk.
  fileprivate var documents: [FileContents] {
    if case .write(_, let documents) = self { documents } else { [] }
  }
}
