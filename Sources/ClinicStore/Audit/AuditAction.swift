public import Booking
public import CivilTime

/// What was done, and to what.
public enum AuditAction: Hashable, Sendable {
  // Changes to a practice's records.
  case appointmentCreated(Appointment.ID)
  /// `movedFrom` is the start that the appointment had; nil where it kept time, place and
  /// practitioner.
  case appointmentChanged(Appointment.ID, movedFrom: Instant?)
  case appointmentCancelled(Appointment.ID)
  case appointmentTypeCreated(AppointmentType.ID)
  case clientCreated(Client.ID)
  case clientChanged(Client.ID)
  case familyMemberAdded(FamilyMember.ID, to: Client.ID)
  case fileAdded(ClientDocument.ID, to: Client.ID)
  /// The client is nil where the message matched none.
  case messageReceived(SecureMessage.ID, about: Client.ID?)
  case paymentsAdded(to: Invoice.ID)
  case waitingAdded(WaitingEntry.ID, Client.ID)
  case waitingRemoved(WaitingEntry.ID, Client.ID)

  // Looks at records of clients.
  case clientViewed(Client.ID)
  /// In a list or a search.
  case clientsListed([Client.ID])
  case invoiceViewed(Invoice.ID, of: Client.ID)
  /// The clients whose invoices a list showed.
  case invoicesListed(of: [Client.ID])
  case paymentsViewed(Invoice.ID, of: Client.ID)
  case waitingListed([Client.ID])

  // Administration.
  case practiceCreated(Practice.ID)
  case signedUp(Practice.ID, ApplicationRecord.ID)
  case applicationCreated(ApplicationRecord.ID)
  case applicationChanged(ApplicationRecord.ID, ApplicationStep)
  /// Which edition of the terms a practice agreed to, for which application.
  case termsAgreed(edition: String, ApplicationRecord.ID)

  /// An action that this version of coredesk doesn't know, in the words that were kept.
  case other(verb: String, subjects: [String])
}

/// A change to an application's settings.
public enum ApplicationStep: Hashable, Sendable {
  case ticked(Set<Permission>)
  case unticked(Set<Permission>)
  case enabled
  case disabled
  case switchedOn(AdditionalEndpoint)
  case switchedOff(AdditionalEndpoint)
  /// Another year before the access token expired.
  case tokenRefreshed
  /// Another year after the access token had expired.
  case tokenExtended
}

extension AuditAction {
  /// The appointment that was created, changed or cancelled; nil for every other action.
  public var appointment: Appointment.ID? {
    switch self {
    case .appointmentCreated(let id), .appointmentChanged(let id, _),
      .appointmentCancelled(let id):
      id
    default: nil
    }
  }
}
