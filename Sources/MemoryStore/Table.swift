import ClinicStore

/// Rows in the order in which they were added, found by id in constant time.
struct Table<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
  private(set) var rows: [Row] = []
  private var places: [Row.ID: Int] = [:]

  /// Nil if no row has this id.
  subscript(id: Row.ID) -> Row? { places[id].map { rows[$0] } }

  func contains(_ id: Row.ID) -> Bool { places[id] != nil }

  /// Adds a row; throws if its id is taken.
  mutating func insert(_ row: Row) throws(StoreFailure) {
    guard places[row.id] == nil else { throw .taken }
    places[row.id] = rows.count
    rows.append(row)
  }

  /// Changes the row with this id; throws if there is none.
  mutating func update(
    _ id: Row.ID, _ what: String, _ change: (inout Row) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    guard let place = places[id] else { throw .missing(what) }
    try change(&rows[place])
  }

  /// Removes a row and returns it.
  ///
  /// Cost: like the number of rows after it.
  mutating func remove(_ id: Row.ID) -> Row? {
    guard let place = places.removeValue(forKey: id) else { return nil }
    let row = rows.remove(at: place)
    for index in place..<rows.count { places[rows[index].id] = index }
    return row
  }

  /// Throws if no row has this id; nil is all right.
  func check(_ id: Row.ID?) throws(StoreFailure) {
    guard let id, !contains(id) else { return }
    throw .unknownReference
  }
}
