import CivilTime

/// Free time of several practitioners at several locations. Blocks refer to them by their position
/// in sorted lists, so that a year of blocks is sorted by small numbers.
struct FreeBlocks {
  struct Block: Comparable {
    var time: TimeRange
    let person: Int
    let place: Int

    /// By start, then practitioner, then location.
    static func < (a: Block, b: Block) -> Bool {
      if a.time.start != b.time.start { return a.time.start < b.time.start }
      return a.person != b.person ? a.person < b.person : a.place < b.place
    }

    /// How many pieces of a length fit into the block; 1 without a length.
    func pieces(minutes: Int?) -> Int { minutes.map { time.seconds / ($0 * 60) } ?? 1 }
  }

  private let people: [Practitioner.ID]
  private let places: [Location]
  var blocks: [Block] = []

  /// The free blocks of a window where the type is offered, not cut and not sorted.
  init(
    of availability: Availability, in window: TimeRange, practitioners: [Practitioner.ID],
    locations: [Location.ID], type: AppointmentType.ID?
  ) {
    people =
      practitioners.isEmpty ? availability.practitioners : Set(practitioners).sorted()
    places = availability.locations
      .filter { locations.isEmpty || locations.contains($0.id) }
      .sorted { $0.id < $1.id }
    guard !window.isEmpty else { return }
    for (place, location) in places.enumerated() {
      let days = WallDays(covering: window, in: location.zone)
      for (person, practitioner) in people.enumerated() {
        guard availability.works(practitioner, at: location.id),
          availability.isOffered(type, by: practitioner, at: location.id)
        else { continue }
        let layers = availability.layers(of: practitioner, at: location, in: window, on: days)
        for time in layers.free {
          blocks.append(Block(time: time, person: person, place: place))
        }
      }
    }
  }

  func slot(_ block: Block) -> AvailabilitySlot {
    AvailabilitySlot(
      practitioner: people[block.person], location: places[block.place].id, time: block.time)
  }

  /// In the order of start, then practitioner, then location.
  var slots: [AvailabilitySlot] { blocks.sorted().map(slot) }

  /// Some of the slots that splitting would give, and how many that would be. Each block must be
  /// inside one day: then a day's pieces come before the next day's, and only the days of these
  /// rows need to be split.
  func slots(
    rows: Range<Int>, minutes: Int?, days: WallDays
  ) -> (slots: [AvailabilitySlot], total: Int) {
    let byDay = Dictionary(grouping: blocks) { days.firstMidnight(after: $0.time.start) }
    var found: [AvailabilitySlot] = []
    var total = 0
    for (_, blocks) in byDay.sorted(by: { $0.key < $1.key }) {
      let count = blocks.reduce(0) { $0 + $1.pieces(minutes: minutes) }
      let wanted = rows.clamped(to: total..<total + count)
      if !wanted.isEmpty {
        var day = self
        day.blocks = blocks
        if let minutes { day.split(minutes: minutes) }
        found += day.slots[wanted.lowerBound - total..<wanted.upperBound - total]
      }
      total += count
    }
    return (found, total)
  }

  /// Cuts every block where a day ends.
  mutating func cut(at days: WallDays) {
    replace { block, pieces in
      var rest = block
      var index = days.firstMidnight(after: block.time.start)
      while index < days.midnights.count, days.midnights[index] < block.time.end {
        let midnight = days.midnights[index]
        var piece = rest
        piece.time = TimeRange(start: rest.time.start, end: midnight)
        pieces.append(piece)
        rest.time = TimeRange(start: midnight, end: block.time.end)
        index = days.firstMidnight(after: midnight)
      }
      pieces.append(rest)
    }
  }

  /// Cuts every block into pieces of one length and drops what is left.
  mutating func split(minutes: Int) {
    replace { block, pieces in
      var piece = block
      piece.time = TimeRange(start: block.time.start, minutes: minutes)
      while piece.time.end <= block.time.end {
        pieces.append(piece)
        piece.time = TimeRange(start: piece.time.end, minutes: minutes)
      }
    }
  }

  private mutating func replace(_ divide: (Block, inout [Block]) -> Void) {
    var pieces: [Block] = []
    pieces.reserveCapacity(blocks.count)
    for block in blocks { divide(block, &pieces) }
    blocks = pieces
  }
}
