public import Booking

/// Why an appointment was cancelled, as typed at this desk.
public struct Cause: Hashable, Sendable {
  /// The reason; nil if the clinic has no list of reasons.
  public var reason: CancellationReason.ID?
  /// The note beside the reason; may be empty.
  public var notes: String

  /// A cause, by default without a reason and a note.
  public init(reason: CancellationReason.ID? = nil, notes: String = "") {
    (self.reason, self.notes) = (reason, notes)
  }
}

/// A change that this desk made and can undo.
public indirect enum Change: Hashable, Sendable {
  case booked(Appointment)
  /// The appointment before it was cancelled.
  case cancelled(Appointment, Cause)
  case moved(from: Appointment, to: Appointment)
  case edited(from: Appointment, to: Appointment)
  /// An entry was added to the waiting list.
  case waits(WaitingEntry)
  case waitsNoMore(WaitingEntry)
  /// Several changes that were made as one; at least one.
  case several(Change, [Change])

  /// One change, or several as one; nil for none.
  init?(_ changes: [Change]) {
    guard let first = changes.first else { return nil }
    self = changes.count == 1 ? first : .several(first, Array(changes.dropFirst()))
  }

  /// The appointment after the change, of several changes the first one's; nil for the waiting
  /// list.
  public var appointment: Appointment? {
    switch self {
    case .booked(let appointment), .cancelled(let appointment, _), .moved(_, let appointment),
      .edited(_, let appointment):
      appointment
    case .several(let first, _): first.appointment
    case .waits, .waitsNoMore: nil
    }
  }

  /// The single changes in the order in which they were made.
  public var parts: [Change] {
    if case .several(let first, let rest) = self {
      first.parts + rest.flatMap(\.parts)
    } else {
      [self]
    }
  }

  /// Whether an appointment was moved, so that reminders go out again.
  public var isMove: Bool { if case .moved = self { true } else { false } }

  /// Whether undoing or redoing it books anew, so that the appointment gets another id.
  func isBooked(by direction: History.Direction) -> Bool {
    switch self {
    case .booked: direction == .redo
    case .cancelled: direction == .undo
    case .moved, .edited, .several, .waits, .waitsNoMore: false
    }
  }

  /// The same change to the appointment that was booked anew with another id.
  func renamed(_ old: Appointment.ID, to new: Appointment) -> Change {
    func known(_ appointment: Appointment) -> Appointment {
      guard appointment.id == old else { return appointment }
      var renamed = appointment
      (renamed.id, renamed.reference) = (new.id, new.reference)
      return renamed
    }
    return switch self {
    case .booked(let appointment): .booked(known(appointment))
    case .cancelled(let appointment, let cause): .cancelled(known(appointment), cause)
    case .moved(let from, let to): .moved(from: known(from), to: known(to))
    case .edited(let from, let to): .edited(from: known(from), to: known(to))
    case .waits, .waitsNoMore: self
    case .several(let first, let rest):
      .several(first.renamed(old, to: new), rest.map { $0.renamed(old, to: new) })
    }
  }
}

/// The changes since the desk was opened, and those that were undone.
struct History: Sendable {
  enum Direction: Hashable, Sendable { case undo, redo }

  struct Step: Hashable, Sendable {
    var change: Change
    var direction: Direction
  }

  private(set) var done: [Change] = []
  private(set) var undone: [Change] = []
  /// The step that was refused last. If it is refused a second time it is dropped, so that the
  /// changes before it can be undone.
  private var refused: Step?
  /// Changes that are being undone or redone.
  private var underWay: [RequestID: Step] = [:]

  mutating func record(_ change: Change?) {
    guard let change else { return }
    done.append(change)
    undone = []
  }

  /// Inserts a change whose result became known late, below those made since.
  mutating func record(_ change: Change, at depth: Int) {
    done.insert(change, at: min(depth, done.count))
  }

  func next(_ direction: Direction) -> Change? {
    direction == .undo ? done.last : undone.last
  }

  mutating func begin(_ change: Change, _ direction: Direction, as id: RequestID) {
    underWay[id] = Step(change: change, direction: direction)
  }

  mutating func finish(_ id: RequestID) -> Step? { underWay.removeValue(forKey: id) }

  /// Records that a step was made; `change` can be reversed now.
  mutating func settle(_ step: Step, as change: Change) {
    drop(step)
    if step.direction == .undo { undone.append(change) } else { done.append(change) }
  }

  /// Records that several changes were undone or redone as one, perhaps not all of them.
  mutating func settle(
    _ change: Change, _ direction: Direction, made: [Change], left: [Change]
  ) {
    drop(Step(change: change, direction: direction))
    let (made, left) = (Change(made), Change(left))
    if direction == .undo {
      done += [left].compactMap { $0 }
      undone += [made].compactMap { $0 }
    } else {
      undone += [left].compactMap { $0 }
      done += [made].compactMap { $0 }
    }
  }

  mutating func refuse(_ step: Step) {
    if refused == step { drop(step) }
    refused = step
  }

  /// Drops a step that can't be undone or redone: its result is unknown, or the server refuses it.
  mutating func drop(_ step: Step) {
    if step.direction == .undo, let index = done.lastIndex(of: step.change) {
      done.remove(at: index)
    }
    if step.direction == .redo, let index = undone.lastIndex(of: step.change) {
      undone.remove(at: index)
    }
  }

  mutating func rename(_ old: Appointment.ID, to new: Appointment) {
    done = done.map { $0.renamed(old, to: new) }
    undone = undone.map { $0.renamed(old, to: new) }
  }
}
