public import Booking
public import CivilTime

/// A list of appointments that are about to be made or moved, each with the place proposed for it.
public struct PlanCard: Sendable {
  public enum Purpose: Sendable {
    /// A client's appointments.
    case series(Series)
    /// A practitioner's appointments of these days, for others or for later.
    case away(Practitioner.ID, TimeRange)
  }

  public struct Item: Sendable {
    /// Whose appointment is to be moved; nil where one is to be made.
    public var appointment: Appointment?
    /// Where it should be.
    public var wanted: AvailabilitySlot
    /// Where it can be, the best first.
    public internal(set) var places: [AvailabilitySlot] = []
    /// Which of `places`; nil: left out.
    public internal(set) var choice: Int?
    /// What came of it, once it was sent.
    public internal(set) var outcome: Batch.Outcome?
    /// Why the wanted place is taken; nil where it is not, or where nobody has told yet.
    public internal(set) var obstacles: [Obstacle]?

    public var place: AvailabilitySlot? {
      choice.flatMap { places.indices.contains($0) ? places[$0] : nil }
    }

    /// Whether it cannot be where it should.
    public var isTaken: Bool { places.first != wanted }

    var isUnexplained: Bool { isTaken && obstacles == nil }

    var isCancelled: Bool {
      if case .done(let appointment)? = outcome { !appointment.occupies } else { false }
    }

    /// Whether it is still to be decided.
    public var isOpen: Bool {
      switch outcome {
      case nil, .refused, .notSent: true
      case .done, .unknown: false
      }
    }
  }

  public let purpose: Purpose
  /// Nil until read.
  public internal(set) var items: [Item]?
  public internal(set) var selection = 0
  /// The items that the batch under way is about, in its order.
  var sent: [Int] = []
  /// What an absence does to the diary, until the free time to go to is read as well.
  var affected: [Appointment]?
  var blocks: [AvailabilitySlot]?

  init(_ purpose: Purpose) { self.purpose = purpose }

  public var selected: Item? {
    items.flatMap { $0.indices.contains(selection) ? $0[selection] : nil }
  }

  /// The date to ask about next.
  var firstUnexplained: Item? { items?.first(where: \.isUnexplained) }

  /// The items that Enter or `a` would send.
  var chosen: [Int] {
    (items ?? []).indices.filter { items?[$0].isOpen == true && items?[$0].place != nil }
  }

  /// Whether nothing of the card is left after this batch.
  func isWholeBatch(_ batch: Batch) -> Bool {
    (items ?? []).allSatisfy { !$0.isOpen || $0.choice == nil && $0.appointment == nil }
      && sent.count == batch.writes.count
  }

  /// Whether a place collides with none that is chosen for another item, or was.
  func isFree(_ place: AvailabilitySlot, for index: Int) -> Bool {
    (items ?? []).enumerated().allSatisfy { other, item in
      guard other != index, !item.isCancelled, let taken = item.place else { return true }
      return taken.practitioner != place.practitioner || !taken.time.overlaps(place.time)
    }
  }
}
