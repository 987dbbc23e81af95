/// Which kind of diary a desk changes. The raw value is the word for it in headers and reports.
public enum ClinicKind: String, Hashable, Sendable, CaseIterable {
  /// The built-in demo clinic only.
  case demo = "DEMO"
  /// A server for trying things out.
  case sandbox = "SANDBOX"
  /// A practice's real diary.
  case production = "PRODUCTION"
}
