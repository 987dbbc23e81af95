public import Booking

/// A practice that the console can change to: a profile of the configuration.
public struct PracticeChoice: Hashable, Sendable {
  /// The profile's name.
  public let name: String
  /// The kind of clinic.
  public let kind: ClinicKind

  /// A practice by its profile.
  public init(name: String, kind: ClinicKind) {
    self.name = name
    self.kind = kind
  }
}

/// A change to another practice. The screen shows the old one until the new one has answered, then
/// nothing of the old one.
public struct Opening: Hashable, Sendable {
  /// The practice to change to.
  public let choice: PracticeChoice
  /// The request that opens it; nil while the old practice still has a pending change.
  public internal(set) var request: RequestID?
}
