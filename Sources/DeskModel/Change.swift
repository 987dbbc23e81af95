public import Booking

/// Why an appointment was cancelled, as it was said at this desk.
public struct Cause: Hashable, Sendable {
  /// Nil where the clinic keeps no list of reasons.
  public var reason: CancellationReason.ID?
  /// What was typed beside the reason.
  public var notes: String

  /// A cause of these words; by default none is given.
  public init(reason: CancellationReason.ID? = nil, notes: String = "") {
    (self.reason, self.notes) = (reason, notes)
  }
}

/// A change that this console made and that can be taken back by another.
public indirect enum Change: Hashable, Sendable {
  case booked(Appointment)
  /// As it was before.
  case cancelled(Appointment, Cause)
  case moved(from: Appointment, to: Appointment)
  case edited(from: Appointment, to: Appointment)
  /// Put on the waiting list, or taken off it.
  case waits(WaitingEntry)
  case waitsNoMore(WaitingEntry)
  /// Several that were made as one; this and those after it.
  case several(Change, [Change])

  /// One change, or several as one; nil for none.
  init?(_ changes: [Change]) {
    guard let first = changes.first else { return nil }
    self = changes.count == 1 ? first : .several(first, Array(changes.dropFirst()))
  }

  /// The appointment as it is once the change is made; of several the first; nil where it is about
  /// none.
  public var appointment: Appointment? {
    switch self {
    case .booked(let appointment), .cancelled(let appointment, _), .moved(_, let appointment),
      .edited(_, let appointment):
      appointment
    case .several(let first, _): first.appointment
    case .waits, .waitsNoMore: nil
    }
  }

  /// The changes one by one, in the order they were made.
  public var parts: [Change] {
    if case .several(let first, let rest) = self {
      first.parts + rest.flatMap(\.parts)
    } else {
      [self]
    }
  }

  public var isMove: Bool { if case .moved = self { true } else { false } }

  /// Whether taking it that way is a booking, whose appointment has another id then.
  func isBooked(by direction: History.Direction) -> Bool {
    switch self {
    case .booked: direction == .redo
    case .cancelled: direction == .undo
    case .moved, .edited, .several, .waits, .waitsNoMore: false
    }
  }

  /// The same of an appointment that was booked anew and has another id by now.
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

/// What was done since the console was opened, and what was taken back.
struct History: Sendable {
  enum Direction: Hashable, Sendable { case undo, redo }

  struct Step: Hashable, Sendable {
    var change: Change
    var direction: Direction
  }

  private(set) var done: [Change] = []
  private(set) var undone: [Change] = []
  /// The step that was refused last: asked once more and refused again, it is given up, so that what
  /// was done before it can be reached.
  private var refused: Step?
  /// Changes that are being taken back, or made again.
  private var underWay: [RequestID: Step] = [:]

  mutating func record(_ change: Change?) {
    guard let change else { return }
    done.append(change)
    undone = []
  }

  /// Keeps a change of which it was learnt later that it was made, below those made since.
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

  /// A step has been made; `change` is what can be taken the other way now.
  mutating func settle(_ step: Step, as change: Change) {
    drop(step)
    if step.direction == .undo { undone.append(change) } else { done.append(change) }
  }

  /// Several were taken one way or the other as one, perhaps not all of them.
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

  /// It can be taken neither way: nobody knows whether it was made, or nobody lets it.
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
