public import CivilTime

/// Something that was done to the diary, by whichever desk.
public struct DiaryChange: Hashable, Sendable, Identifiable {
  /// What was done; servers may send words that are not named here.
  public struct Kind: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let booked = Kind(rawValue: "Booked")
    public static let moved = Kind(rawValue: "Moved")
    /// Note, type or how the client came.
    public static let edited = Kind(rawValue: "Edited")
    public static let cancelled = Kind(rawValue: "Cancelled")
    /// By the opposite change, as a desk remembers it; a server tells that change.
    public static let undone = Kind(rawValue: "Undone")
    public static let redone = Kind(rawValue: "Done again")
  }

  /// Its number in the clinic's records; not a GUID, unlike the ids of the vendor's API.
  public var id: Int
  public var at: Instant
  public var kind: Kind
  /// The application that asked for it, by its name.
  public var application: String
  /// Who worked at its desk, as initials; empty where it was not told.
  public var operatorInitials: String
  /// As it is now, not as it was then.
  public var appointment: Appointment
  /// When it was before it was moved, where that is known.
  public var from: Instant?

  public init(
    id: Int, at: Instant, kind: Kind, application: String = "", operatorInitials: String = "",
    appointment: Appointment, from: Instant? = nil
  ) {
    self.id = id
    self.at = at
    self.kind = kind
    self.application = application
    self.operatorInitials = operatorInitials
    self.appointment = appointment
    self.from = from
  }
}
