import Booking
import CivilTime

/// The current row of a statement; valid until its next step.
struct Row {
  let statement: Statement

  func text(_ column: Int32) -> String { statement.text(column) }
  func integer(_ column: Int32) -> Int { Int(statement.integer(column)) }
  func bool(_ column: Int32) -> Bool { statement.integer(column) != 0 }
  /// The id in a text column. If the text isn't a GUID, the whole statement fails with this row
  /// (see `DatabaseConnection.forEach`), so the value is never used.
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

  /// A range in this column (the start) and the next one (the end).
  func range(_ column: Int32) -> TimeRange {
    TimeRange(start: instant(column), end: instant(column + 1))
  }

  func wallTime(_ column: Int32) -> WallTime { WallTime(minutes: integer(column)) }

  /// Reads a column with `read`; nil if the column is NULL.
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
