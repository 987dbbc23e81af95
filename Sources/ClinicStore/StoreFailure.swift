/// Why a store did not do what was asked; nothing of it was done.
public struct StoreFailure: Error, Hashable, Sendable {
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Another appointment holds the practitioner's time.
    public static let overlap = Code(rawValue: "overlap")
    /// Another program kept the database locked beyond the time-out.
    public static let busy = Code(rawValue: "busy")
    public static let diskFull = Code(rawValue: "disk-full")
    public static let readOnly = Code(rawValue: "read-only")
    public static let cannotOpen = Code(rawValue: "cannot-open")
    /// The file holds something else, or is damaged.
    public static let notADatabase = Code(rawValue: "not-a-database")
    /// Written by a newer coredesk.
    public static let tooNew = Code(rawValue: "too-new")
    public static let other = Code(rawValue: "other")
  }

  public var code: Code
  /// For people: what happened and what to do.
  public var sentence: String
  /// For the log.
  public var detail: String

  public init(_ code: Code, _ sentence: String, detail: String = "") {
    self.code = code
    self.sentence = sentence
    self.detail = detail
  }
}

extension StoreFailure: CustomStringConvertible {
  public var description: String { sentence }
}
