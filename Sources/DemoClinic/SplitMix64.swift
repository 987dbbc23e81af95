/// Random numbers that are the same for one seed on every machine and with every compiler. The
/// standard library doesn't promise that for `random(in:)` and `shuffled()`.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A separate stream for each topic and index.
  init(_ seed: UInt64, _ topic: Topic, _ parts: Int...) {
    state = seed &+ topic.rawValue &* 0x9E37_79B9_7F4A_7C15
    for part in parts {
      state = next() ^ UInt64(bitPattern: Int64(part))
    }
  }

  /// What a stream decides. Never renumber these: that would change the demo clinic.
  enum Topic: UInt64 {
    case practice = 1
    case location, specialty, practitioner, type, reason, client, habit
    case plan, course, appointment, record
    case group, method, product, invoice
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 0 to `limit` - 1.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
