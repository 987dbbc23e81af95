/// The paths that our client calls, spelled as in the coreplus documentation.
public enum APIPath {
  /// Every documented endpoint is below this path. The documentation uses `v2` in most examples and
  /// `v2.1` in newer ones; our server accepts both, and case doesn't matter.
  public static let core = "/API/Core/v2.1/"
  /// Location: documented by name, its reply known from integrations.
  public static let location = core + "Location/"
  /// Practitioner: documented by name, its reply known from integrations.
  public static let practitioner = core + "Practitioner/"
  /// Appointment Type, in small letters as documented.
  public static let appointmentType = core + "appointmenttype/"
  /// Specialty: documented by name only; the path is our choice.
  public static let specialty = core + "Specialty/"
  /// AvailabilitySlot: free time.
  public static let availabilitySlot = core + "AvailabilitySlot/"
  /// Appointment: list, record, booking, change and cancellation.
  public static let appointment = core + "Appointment/"
  /// Client: list, record, new client and change.
  public static let client = core + "Client/"
  /// Invoice: list and record.
  public static let invoice = core + "Invoice/"
  /// Payment: of an invoice, and new ones.
  public static let payment = core + "Payment/"
  /// The practice's reasons for cancelling: not documented, our choice.
  public static let cancellationReason = core + "CancellationReason/"

  /// Our extensions are below this path; a server without them answers 404.
  public static let coreDesk = "/API/CoreDesk/v1/"
  /// What the documented endpoints leave out of a practice: see `PracticeReply`.
  public static let practice = coreDesk + "Practice/"
  /// See `RosterReply`.
  public static let roster = coreDesk + "Roster/"
  /// See `WhyNotReply`.
  public static let whyNot = coreDesk + "WhyNot/"
  /// See `ClientSearchReply`.
  public static let clientSearch = coreDesk + "ClientSearch/"
  /// See `ChangeResource`.
  public static let change = coreDesk + "Change/"
  /// See `WaitingResource`.
  public static let waitingList = coreDesk + "WaitingList/"

  /// The path of one record, as `/API/Core/v2.1/Client/ffff…`; the id is percent-encoded.
  public static func record(_ collection: String, _ id: String) -> String {
    collection + PercentCoding.encode(id)
  }
}
