/// What an application may do. The raw values are the codes of reference section 9.3, by which
/// people tick permissions.
///
/// Databases and the audit trail keep these words, so the spelling of a code can't change; a stored
/// code that isn't known permits nothing. The table of endpoints in CoreplusServer says which
/// permission each request needs.
public enum Permission: String, Hashable, Sendable, CaseIterable, Comparable {
  case viewClientList = "VIEW_CLIENTLIST"
  case viewClient = "VIEW_CLIENT"
  case createClient = "CREATE_CLIENT"
  case updateClient = "UPDATE_CLIENT"
  case createClientFamily = "CREATE_CLIENTFAMILY"
  case viewLocation = "VIEW_LOCATION"
  case viewPractitioner = "VIEW_PRACTITIONER"
  case viewSpecialty = "VIEW_SPECIALTY"
  case viewAppointmentType = "VIEW_APPOINTMENTTYPE"
  case createAppointmentType = "CREATE_APPOINTMENTTYPE"
  case viewAvailabilitySlot = "VIEW_AVAILABILITYSLOT"
  case viewAppointment = "VIEW_APPOINTMENT"
  case createAppointment = "CREATE_APPOINTMENT"
  case updateAppointment = "UPDATE_APPOINTMENT"
  case cancelAppointment = "CANCEL_APPOINTMENT"
  case createFile = "CREATE_FILE"
  case viewInvoice = "VIEW_INVOICE"
  case viewPayment = "VIEW_PAYMENT"
  case createPayment = "CREATE_PAYMENT"
  case sendMessage = "SEND_MESSAGE"

  public static func < (a: Permission, b: Permission) -> Bool { a.rawValue < b.rawValue }
}
