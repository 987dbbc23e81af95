public import CivilTime

/// Something that a desk did to the diary; an extension of coredesk's own server.
public struct DiaryChange: Hashable, Sendable, Identifiable {
  /// What was done; servers may send other words than these.
  public struct Kind: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A new appointment.
    public static let booked = Kind(rawValue: "Booked")
    /// To another time, practitioner or location.
    public static let moved = Kind(rawValue: "Moved")
    /// A new note, type or status.
    public static let edited = Kind(rawValue: "Edited")
    /// The appointment was cancelled.
    public static let cancelled = Kind(rawValue: "Cancelled")
    /// Taken back by the opposite change, as this desk remembers it; a server lists that change.
    public static let undone = Kind(rawValue: "Undone")
    /// Done again after it was undone, as this desk remembers it.
    public static let redone = Kind(rawValue: "Done again")
  }

  /// Its number in the clinic's records; not a GUID, unlike the ids of the vendor's API.
  public var id: Int
  /// When the server made the change.
  public var at: Instant
  /// What was done.
  public var kind: Kind
  /// The name of the application that made the change.
  public var application: String
  /// The initials of who worked at the desk; empty if none were set.
  public var operatorInitials: String
  /// The appointment as it is now, not as it was then.
  public var appointment: Appointment
  /// Its start before it was moved; nil for other changes, and if that isn't known.
  public var from: Instant?

  /// A change with these values.
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
