/// Spaces requests so that no second has more of them than the server accepts, whenever that second
/// begins: at ten a second, a request waits until the tenth-last one is a second old.
struct RequestPace: Hashable, Sendable {
  /// A little more than a second, since requests may arrive closer together than they were sent.
  static let windowMilliseconds: Int64 = 1100

  private let perSecond: Int
  /// The times of the latest requests, also of those that wait; ascending, at most `perSecond`.
  private var latest: [Int64] = []

  /// Precondition: `perSecond` is at least 1.
  init(perSecond: Int) {
    precondition(perSecond >= 1)
    self.perSecond = perSecond
  }

  /// Reserves a time for a request and returns how long to wait for it, in milliseconds.
  mutating func wait(atMillisecond now: Int64) -> Int64 {
    var time = now
    if latest.count == perSecond {
      time = max(now, latest.removeFirst() + Self.windowMilliseconds)
    }
    latest.append(time)
    return time - now
  }
}
