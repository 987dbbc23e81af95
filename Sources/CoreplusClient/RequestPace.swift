/// Spaces requests so that no second sees more of them than the server takes, wherever that second
/// begins: the tenth-last request has to be a second old before another goes.
struct RequestPace: Hashable, Sendable {
  /// A little more than a second: requests can draw closer together on their way.
  static let windowMilliseconds: Int64 = 1100

  private let perSecond: Int
  /// When the latest requests went or will go, ascending, at most `perSecond` of them.
  private var latest: [Int64] = []

  /// Precondition: one or more.
  init(perSecond: Int) {
    precondition(perSecond >= 1)
    self.perSecond = perSecond
  }

  /// Takes a place and returns the milliseconds to wait for it.
  mutating func wait(atMillisecond now: Int64) -> Int64 {
    var time = now
    if latest.count == perSecond {
      time = max(now, latest.removeFirst() + Self.windowMilliseconds)
    }
    latest.append(time)
    return time - now
  }
}
