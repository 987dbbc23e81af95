/// One line of what `coredesk doctor` found.
public struct Finding: Hashable, Sendable {
  /// How a check ended; the raw value is the word on the page and in the document.
  public enum State: String, Hashable, Sendable { case ok, warning, wrong }

  /// How the check ended.
  public var state: State
  /// What was checked, in one or two words.
  public var check: String
  /// What was found and, unless all is well, what to do. Never a secret.
  public var words: String

  /// A finding of any state.
  public init(_ state: State, _ check: String, _ words: String) {
    self.state = state
    self.check = check
    self.words = words
  }

  /// All is well.
  public static func ok(_ check: String, _ words: String) -> Finding {
    Finding(.ok, check, words)
  }

  /// The desk works, but something should be mended; the exit status stays 0.
  public static func warning(_ check: String, _ words: String) -> Finding {
    Finding(.warning, check, words)
  }

  /// The desk doesn't work until this is mended; the exit status becomes 78.
  public static func wrong(_ check: String, _ words: String) -> Finding {
    Finding(.wrong, check, words)
  }
}
