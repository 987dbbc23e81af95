/// Why a store couldn't do something; it has changed nothing.
public struct StoreFailure: Error, Hashable, Sendable {
  /// The kind of failure, for programs; more kinds may be added.
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Another appointment takes up the practitioner's time.
    public static let overlap = Code(rawValue: "overlap")
    /// Another program kept the database locked for longer than the time-out.
    public static let busy = Code(rawValue: "busy")
    /// There is no space left on the disk.
    public static let diskFull = Code(rawValue: "disk-full")
    /// The database can be read but not written.
    public static let readOnly = Code(rawValue: "read-only")
    /// The database can't be opened, or not be created.
    public static let cannotOpen = Code(rawValue: "cannot-open")
    /// The file isn't a coredesk database, or is damaged.
    public static let notADatabase = Code(rawValue: "not-a-database")
    /// A newer version of coredesk wrote the database.
    public static let tooNew = Code(rawValue: "too-new")
    /// Any other failure.
    public static let other = Code(rawValue: "other")
  }

  /// The kind of failure.
  public var code: Code
  /// For people: what happened and what to do. Has no personal data.
  public var sentence: String
  /// For the log: the storage's own words. Has no personal data.
  public var detail: String

  /// A failure that this file or `StoreFailure+Known` doesn't already name.
  public init(_ code: Code, _ sentence: String, detail: String = "") {
    self.code = code
    self.sentence = sentence
    self.detail = detail
  }
}

extension StoreFailure: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { sentence }
  public var debugDescription: String { "\(code.rawValue): \(sentence) \(detail)" }
}
