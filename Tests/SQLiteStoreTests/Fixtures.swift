import TestKit

extension TemporaryFolder {
  /// The database of a test that needs one only.
  func file() -> String { file("clinic.sqlite") }
}
