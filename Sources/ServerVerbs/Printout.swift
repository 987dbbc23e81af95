import JSON

/// Forms of output that several commands share.
enum Printout {
  /// One JSON object and a line break.
  static func json(_ object: JSONObject) -> String {
    String(decoding: JSONValue.object(object).json, as: UTF8.self) + "\n"
  }

  /// A line for each row, with the values aligned.
  static func text(_ rows: [(name: String, value: String)]) -> String {
    let width = (rows.map(\.name.count).max() ?? 0) + 2
    return rows.map { row in
      row.name + String(repeating: " ", count: width - row.name.count) + row.value + "\n"
    }.joined()
  }
}
