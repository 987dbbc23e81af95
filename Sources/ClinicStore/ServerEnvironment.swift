/// Which of the vendor's two environments a database is for. Credentials for one don't work in the
/// other, since each has a database of its own (reference section 6).
public enum ServerEnvironment: String, Hashable, Sendable, CaseIterable {
  case sandbox, production

  private static let mark = "environment"

  /// The environment that a database is marked for; nil if it isn't marked yet.
  ///
  /// - Throws: `StoreFailure` if the storage fails.
  public init?(_ reader: any DiaryReader) throws {
    guard let word = try reader.mark(Self.mark) else { return nil }
    self.init(rawValue: word)
  }

  /// Marks a database for this environment. Check first that it isn't marked for the other one.
  ///
  /// - Throws: `StoreFailure` if the storage fails.
  public func set(in writer: any DiaryWriter) throws {
    try writer.setMark(Self.mark, rawValue)
  }
}
