import Booking
import CivilTime

/// A client of the demo clinic and what they usually come for.
struct ClientPlan: Sendable {
  var record: ClientRecord
  /// Index in `TypeSheet.all`; nil for a client without habits.
  var usualType: Int?
  /// Index in `ClinicPlan.locations`.
  var home: Int
  /// The practitioner of the client's story, if there is one: an index in `Sheet.all`.
  var practitioner: Int?

  /// How many of a hundred clients have a usual practitioner.
  private static let withHabit = 87

  /// Gives the client a usual practitioner, and returns the post where they go; nil for none.
  mutating func assign(
    to posts: [ClinicPlan.Post], _ practitioners: [Practitioner], seed: UInt64
  ) -> Int? {
    var random = SplitMix64(seed, .habit, Int(truncatingIfNeeded: record.id.hashWord))
    let weights = posts.map { post in
      guard post.location == home else { return 0 }
      if let practitioner { return post.practitioner == practitioner ? 1 : 0 }
      return post.roster.shifts.reduce(0) { $0 + $1.minutesPerFortnight }
    }
    let hasHabit = random.percent(ClientPlan.withHabit) || practitioner != nil
    guard hasHabit, let post = random.index(of: weights) else { return nil }
    let usual = posts[post].practitioner
    record.client.usualPractitioner = practitioners[usual].id
    usualType = ClientPlan.usualType(of: Sheet.all[usual].field, using: &random)
    return post
  }

  private static func usualType(of field: Discipline, using random: inout SplitMix64) -> Int {
    random.percent(84) || field == .psychology ? field.rawValue : TypeSheet.review
  }
}

extension Identifier {
  /// A hash of the id's text, the same on every machine (FNV-1a).
  fileprivate var hashWord: UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

extension Roster.Shift {
  /// Working time, as a measure of how many clients a post can see.
  fileprivate var minutesPerFortnight: Int {
    let pause = breaks.reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
    let minutes = end.minutes - start.minutes - pause
    return rhythm == .weekly ? minutes * 2 : minutes
  }
}

extension SplitMix64 {
  /// A random index, as likely as its weight; nil if all weights are 0.
  mutating func index(of weights: [Int]) -> Int? {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    var rest = below(sum)
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return nil
  }
}
