import ClinicStore
import CoreplusAPI
import Synchronization

/// How fast one access token may ask: a bucket that holds as many requests as a second has, and
/// fills evenly (reference sections 4.1 and 9.4).
struct TokenBucket: Hashable, Sendable {
  let perSecond: Int64
  /// Thousandths of a request.
  private var level: Int64
  private var filledAt: Int64

  /// A full bucket. Precondition: one or more a second.
  init(perSecond: Int, atMillisecond now: Int64) {
    precondition(perSecond >= 1)
    self.perSecond = Int64(perSecond)
    level = self.perSecond * 1000
    filledAt = now
  }

  /// Takes one request out; false where there is none, which costs nothing.
  mutating func take(atMillisecond now: Int64) -> Bool {
    // A second fills it, however long nobody asked; a clock that went back fills nothing.
    let passed = max(0, min(1000, now - filledAt))
    level = min(perSecond * 1000, level + passed * perSecond)
    filledAt = max(filledAt, now)
    guard level >= 1000 else { return false }
    level -= 1000
    return true
  }
}

/// The buckets of all access tokens that were verified: as many as there are applications.
final class RequestRate: Sendable {
  private let perSecond: Int
  private let clock: @Sendable () -> Int64
  private let buckets = Mutex<[String: TokenBucket]>([:])

  /// - Parameter clock: milliseconds since any fixed moment.
  init(perSecond: Int, clock: @escaping @Sendable () -> Int64) {
    self.perSecond = perSecond
    self.clock = clock
  }

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
