/// A random number generator (SplitMix64). The same seed gives the same numbers, so that a failure
/// can be repeated.
public struct Seed: RandomNumberGenerator, CustomStringConvertible {
  /// The seed itself, which a test prints if it fails.
  public let origin: UInt64
  private var state: UInt64

  /// A generator with a seed.
  ///
  /// - Parameter origin: the seed; by default a random one.
  public init(_ origin: UInt64 = .random(in: 0...UInt64.max)) {
    self.origin = origin
    state = origin
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// `seed 42`.
  public var description: String { "seed \(origin)" }
}
