import Booking
import CivilTime
import ClinicStore

/// Reads and changes the records inside one transaction of a connection.
struct Session: DiaryWriter {
  let connection: DatabaseConnection
}

extension Session {
  func setMark(_ name: String, _ value: String) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO mark(name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
      name, value)
  }

  func mark(_ name: String) throws(StoreFailure) -> String? {
    try connection.first("SELECT value FROM mark WHERE name = ?", name) { $0.text(0) }
  }

  func insert(_ practice: Practice) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO practice(id, name, email) VALUES (?, ?, ?)", practice.id, practice.name,
      practice.email)
  }

  func practices() throws(StoreFailure) -> [Practice] {
    try connection.all("SELECT id, name, email FROM practice ORDER BY number") {
      Practice(id: $0.id(0), name: $0.text(1), email: $0.text(2))
    }
  }

  /// Placeholders for a list of values, as `?, ?, ?`.
  static func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
