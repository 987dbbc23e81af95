import ClinicStore
import CoreplusAPI
import Synchronization

/// Limits the requests of one access token (reference sections 4.1 and 9.4). It is a token bucket:
/// it has room for one second's requests and fills evenly.
struct TokenBucket: Hashable, Sendable {
  let perSecond: Int64
  /// In thousandths of a request.
  private var level: Int64
  private var filledAt: Int64

  /// A full bucket. Precondition: `perSecond` is at least 1.
  init(perSecond: Int, atMillisecond now: Int64) {
    precondition(perSecond >= 1)
    self.perSecond = Int64(perSecond)
    level = self.perSecond * 1000
    filledAt = now
  }

  /// Takes one request out; false, and nothing taken, if the bucket is empty.
  mutating func take(atMillisecond now: Int64) -> Bool {
    // One second fills it; a longer pause adds no more, and a clock that went back adds nothing.
    let passed = max(0, min(1000, now - filledAt))
    level = min(perSecond * 1000, level + passed * perSecond)
    filledAt = max(filledAt, now)
    guard level >= 1000 else { return false }
    level -= 1000
    return true
  }
}

/// The buckets of all accepted access tokens, at most one for each application.
final class RequestRate: Sendable {
  private let perSecond: Int
  private let clock: @Sendable () -> Int64
  private let buckets = Mutex<[String: TokenBucket]>([:])

  /// - Parameter clock: milliseconds since any fixed moment.
  init(perSecond: Int, clock: @escaping @Sendable () -> Int64) {
    self.perSecond = perSecond
    self.clock = clock
  }

  /// Counts a request; throws 429 if the application sends too many.
  func admit(_ application: ApplicationRecord) throws {
    let now = clock()
    let isAdmitted = buckets.withLock {
      $0[application.accessToken, default: TokenBucket(perSecond: perSecond, atMillisecond: now)]
        .take(atMillisecond: now)
    }
    guard isAdmitted else {
      throw Refusal(
        429, "Too many requests: \(perSecond) a second at most", headers: ["Retry-After": "1"])
    }
  }
}
