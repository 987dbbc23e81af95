import Booking
import CivilTime

/// The row that a statement stands on; valid until its next step.
struct Row {
  let statement: Statement

  func text(_ column: Int32) -> String { statement.text(column) }
  func integer(_ column: Int32) -> Int { Int(statement.integer(column)) }
  func bool(_ column: Int32) -> Bool { statement.integer(column) != 0 }
  /// The id in a text column. Where the column holds no GUID, the statement fails as a whole with
  /// this row (see `DatabaseConnection.forEach`), so the value is never used.
  func id<Entity>(_ column: Int32) -> Identifier<Entity> {
    guard let guid = statement.withBytes(column, { GUID($0.span) }) else {
      statement.isDamaged = true
      return .unknown
    }
    return Identifier(guid: guid)
  }

  func instant(_ column: Int32) -> Instant {
    Instant(secondsSinceEpoch: statement.integer(column))
  }

  /// A range in two columns, the start first.
  func range(_ column: Int32) -> TimeRange {
    TimeRange(start: instant(column), end: instant(column + 1))
  }

  func wallTime(_ column: Int32) -> WallTime { WallTime(minutes: integer(column)) }

  /// What `read` makes of a column, nil where the column holds NULL.
  func optional<T>(_ column: Int32, _ read: (Int32) -> T) -> T? {
    statement.isNull(column) ? nil : read(column)
  }

  func optionalDay(_ column: Int32) -> Day? {
    optional(column) { Day(daysSinceEpoch: integer($0)) }
  }

  func optionalID<Entity>(_ column: Int32) -> Identifier<Entity>? {
    optional(column) { id($0) }
  }
}
