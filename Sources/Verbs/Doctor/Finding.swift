/// One line of what the doctor found.
public struct Finding: Hashable, Sendable {
  public enum State: String, Hashable, Sendable { case ok, warning, wrong }

  public var state: State
  /// What was looked at, one or two words.
  public var check: String
  /// What is so and, unless all is well, what to do. Never a secret.
  public var words: String

  public init(_ state: State, _ check: String, _ words: String) {
    self.state = state
    self.check = check
    self.words = words
  }

  public static func ok(_ check: String, _ words: String) -> Finding {
    Finding(.ok, check, words)
  }

  public static func warning(_ check: String, _ words: String) -> Finding {
    Finding(.warning, check, words)
  }

  public static func wrong(_ check: String, _ words: String) -> Finding {
    Finding(.wrong, check, words)
  }
}
