public import Booking
public import CivilTime

/// A list of appointments that are about to be made or moved, each with the place proposed for it.
public struct Plan: Sendable {
  /// What the list is about.
  public enum Purpose: Sendable {
    /// A client's appointments.
    case series(Series)
    /// A practitioner's appointments of these days, for others or for later.
    case away(Practitioner.ID, TimeRange)
  }

  /// An appointment of the list.
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

    /// Where it is to be; nil: left out.
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

  /// What is read of a list until it can be made.
  struct Reading: Sendable {
    /// Whom an absence affects; nil until read.
    var affected: [Appointment]?
    /// The free time to go to; nil until read.
    var blocks: [AvailabilitySlot]?
  }

  private enum Content: Sendable {
    case reading(Reading)
    case list([Item])
  }

  public let purpose: Purpose
  private var content = Content.reading(Reading())
  /// The items that the batch under way is about, in its order.
  var sent: [Int] = []

  /// Nil until read.
  public internal(set) var items: [Item]? {
    get { if case .list(let items) = content { items } else { nil } }
    set { if let newValue { content = .list(newValue) } }
  }

  /// What is read so far; nil once the list is made.
  var reading: Reading? {
    get { if case .reading(let reading) = content { reading } else { nil } }
    set { if let newValue { content = .reading(newValue) } }
  }

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// The date to ask about next.
  var firstUnexplained: Item? { items?.first(where: \.isUnexplained) }

  /// The items that are to be sent if all are.
  public var chosen: [Int] {
    (items ?? []).indices.filter { items?[$0].isOpen == true && items?[$0].place != nil }
  }

  /// Whether nothing of the list is left after this batch.
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

  /// Whether an item has a place to be sent to.
  public func canSend(_ index: Int) -> Bool { chosen.contains(index) }

  // MARK: - Deciding

  /// Leaves one out, or takes it in again.
  mutating func toggle(_ index: Int) {
    guard let items, items.indices.contains(index), items[index].isOpen else { return }
    let free = items[index].places.indices.first { isFree(items[index].places[$0], for: index) }
    self.items?[index].choice = items[index].choice == nil ? free : nil
    // What was refused was another proposal.
    self.items?[index].outcome = nil
  }

  /// Proposes the next free place after the one that is proposed, or the one before.
  mutating func step(_ index: Int, by step: Int) {
    guard let items, items.indices.contains(index), items[index].isOpen else { return }
    let places = items[index].places
    var choice = (items[index].choice ?? -1) + step
    while places.indices.contains(choice), !isFree(places[choice], for: index) { choice += step }
    guard places.indices.contains(choice) else { return }
    self.items?[index].choice = choice
    self.items?[index].outcome = nil
  }

  /// The change that makes an item what it proposes; nil where it proposes nothing.
  func write(_ index: Int) -> AppointmentWrite? {
    guard let items, items.indices.contains(index), let place = items[index].place else {
      return nil
    }
    switch purpose {
    case .away:
      return items[index].appointment.map {
        .moving(
          $0,
          Move(
            time: place.time,
            practitioner: place.practitioner == $0.practitioner ? nil : place.practitioner,
            location: place.location == $0.location ? nil : place.location))
      }
    case .series(let series): return series.order(at: place).map { .booking($0) }
    }
  }

  // MARK: - Outcomes

  /// Notes what came of what was sent.
  mutating func note(_ batch: Batch) {
    for (item, outcome) in zip(sent, batch.outcomes) { items?[item].outcome = outcome }
  }

  /// Notes that an appointment of the list was cancelled from it.
  mutating func note(_ appointment: Appointment) {
    for (index, item) in (items ?? []).enumerated()
    where item.appointment?.id == appointment.id && !appointment.occupies {
      items?[index].outcome = .done(appointment)
    }
  }
}
