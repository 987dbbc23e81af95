/// A practice that the console can change to: a profile of the configuration.
public struct PracticeChoice: Hashable, Sendable {
  public let name: String
  public let environment: Desk.Environment

  public init(name: String, environment: Desk.Environment) {
    self.name = name
    self.environment = environment
  }
}

/// The way from one practice to another. The old one stays on the screen, whole, until the new one
/// has answered; then nothing of the old one is left.
public struct Opening: Hashable, Sendable {
  public let choice: PracticeChoice
  /// Nil while the old practice still owes an answer to a change.
  public internal(set) var request: RequestID?
}
