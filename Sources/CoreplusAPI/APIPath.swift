/// The paths that our client calls, in the documentation's spelling.
public enum APIPath {
  public static let core = "/API/Core/v2.1/"
  public static let location = core + "Location/"
  public static let practitioner = core + "Practitioner/"
  public static let appointmentType = core + "appointmenttype/"
  public static let specialty = core + "Specialty/"
  public static let availabilitySlot = core + "AvailabilitySlot/"
  public static let appointment = core + "Appointment/"
  public static let client = core + "Client/"
  public static let invoice = core + "Invoice/"
  public static let payment = core + "Payment/"
  public static let cancellationReason = core + "CancellationReason/"

  public static let coreDesk = "/API/CoreDesk/v1/"
  public static let practice = coreDesk + "Practice/"
  public static let roster = coreDesk + "Roster/"
  public static let whyNot = coreDesk + "WhyNot/"
  public static let clientSearch = coreDesk + "ClientSearch/"
  public static let change = coreDesk + "Change/"
  public static let waitingList = coreDesk + "WaitingList/"

  /// A record below a collection, as `/API/Core/v2.1/Client/ffff…`.
  public static func record(_ collection: String, _ id: String) -> String {
    collection + PercentCoding.encode(id)
  }
}
