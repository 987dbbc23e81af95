/// Which of the vendor's two environments a database stands for; credentials of one open nothing in
/// the other, since each has a database of its own (reference section 6).
public enum ServerEnvironment: String, Hashable, Sendable, CaseIterable {
  case sandbox, production

  private static let mark = "environment"

  /// What the database says of itself; nil: nobody has decided yet.
  public init?(_ reader: any DiaryReader) throws {
    guard let word = try reader.mark(Self.mark) else { return nil }
    self.init(rawValue: word)
  }

  public func set(in writer: any DiaryWriter) throws {
    try writer.setMark(Self.mark, rawValue)
  }
}
