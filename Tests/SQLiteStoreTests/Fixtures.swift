import TestKit

extension TemporaryFolder {
  /// The database of a test that needs only one.
  func file() -> String { file("clinic.sqlite") }
}
