public import Booking
public import CivilTime

/// A list of appointments to book or to move, each with a proposed time.
public struct Plan: Sendable {
  /// What the list is for.
  public enum Purpose: Sendable {
    /// The appointments of a series.
    case series(Series)
    /// A practitioner's appointments in this range, to move to others or to later times.
    case away(Practitioner.ID, TimeRange)
  }

  /// An appointment of the list.
  public struct Item: Sendable {
    /// The appointment to move; nil for one to book.
    public var appointment: Appointment?
    /// The wanted time.
    public var wanted: AvailabilitySlot
    /// The times that it can have, best first.
    public internal(set) var places: [AvailabilitySlot] = []
    /// The index in `places` of the proposed time; nil if it is left out.
    public internal(set) var choice: Int?
    /// The result, once it was sent.
    public internal(set) var outcome: Batch.Outcome?
    /// Why the wanted time isn't free; nil if it is, or if not known.
    public internal(set) var obstacles: [Obstacle]?

    /// The proposed time; nil if it is left out.
    public var place: AvailabilitySlot? {
      choice.flatMap { places.indices.contains($0) ? places[$0] : nil }
    }

    /// Whether the wanted time isn't free.
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

  /// What was read so far for a list.
  struct Reading: Sendable {
    /// The appointments that an absence affects; nil until read.
    var affected: [Appointment]?
    /// The free times; nil until read.
    var blocks: [AvailabilitySlot]?
  }

  private enum Content: Sendable {
    case reading(Reading)
    case list([Item])
  }

  /// What the list is for.
  public let purpose: Purpose
  private var content = Content.reading(Reading())
  /// The items of the pending batch, in its order.
  var sent: [Int] = []

  /// The items; nil until everything is read.
  public internal(set) var items: [Item]? {
    get { if case .list(let items) = content { items } else { nil } }
    set { if let newValue { content = .list(newValue) } }
  }

  /// What was read so far; nil once the list is made.
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

  /// Whether a time overlaps no other item's proposed or booked time.
  func isFree(_ place: AvailabilitySlot, for index: Int) -> Bool {
    (items ?? []).enumerated().allSatisfy { other, item in
      guard other != index, !item.isCancelled, let taken = item.place else { return true }
      return taken.practitioner != place.practitioner || !taken.time.overlaps(place.time)
    }
  }

  // MARK: - Deciding

  /// Leaves an item out, or puts it back.
  mutating func toggle(_ index: Int) {
    guard let items, items.indices.contains(index), items[index].isOpen else { return }
    let free = items[index].places.indices.first { isFree(items[index].places[$0], for: index) }
    self.items?[index].choice = items[index].choice == nil ? free : nil
    // The refusal was about another time.
    self.items?[index].outcome = nil
  }

  /// Proposes the next free time for an item, or the previous one.
  mutating func step(_ index: Int, by step: Int) {
    guard let items, items.indices.contains(index), items[index].isOpen else { return }
    let places = items[index].places
    var choice = (items[index].choice ?? -1) + step
    while places.indices.contains(choice), !isFree(places[choice], for: index) { choice += step }
    guard places.indices.contains(choice) else { return }
    self.items?[index].choice = choice
    self.items?[index].outcome = nil
  }

  /// The change that books or moves an item as proposed; nil if it is left out.
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

  /// Records the results of a batch.
  mutating func note(_ batch: Batch) {
    for (item, outcome) in zip(sent, batch.outcomes) { items?[item].outcome = outcome }
  }

  /// Records that an appointment was cancelled from the list.
  mutating func note(_ appointment: Appointment) {
    for (index, item) in (items ?? []).enumerated()
    where item.appointment?.id == appointment.id && !appointment.occupies {
      items?[index].outcome = .done(appointment)
    }
  }
}
