import BookingLanguage
import ClinicStore

extension Session {
  static let searchKeysMark = "search-keys"

  /// Whether the keys in the file were made by the rules of this version.
  func hasCurrentSearchKeys() throws(StoreFailure) -> Bool {
    try mark(Session.searchKeysMark) == String(SearchKeys.version)
  }

  /// Makes the search keys of all clients anew.
  ///
  /// Cost: some thirty microseconds a client, in the transaction that is open.
  func renewSearchKeys() throws(StoreFailure) {
    let numbers = try connection.all("SELECT number FROM client ORDER BY number") {
      $0.integer(0)
    }
    for number in numbers {
      let client = try connection.first(
        "SELECT \(ClientColumns.all) FROM client WHERE number = ?", number,
        read: ClientColumns.record)
      guard let client else { continue }
      let keys = SearchKeys(client)
      try connection.run(
        """
        UPDATE client SET (family_key, given_key, full_key, mobile_key) = (?, ?, ?, ?)
        WHERE number = ?
        """, keys.family, keys.given, keys.full, keys.mobile, number)
      try setSearchText(of: client, number: number)
    }
    try setMark(Session.searchKeysMark, String(SearchKeys.version))
  }
}
