public import Booking
public import CivilTime

/// What was done, and to which records.
public enum AuditAction: Hashable, Sendable {
  // Changes to a practice's records.
  case appointmentCreated(Appointment.ID)
  /// `movedFrom` is the old start; nil if time, location and practitioner didn't change.
  case appointmentChanged(Appointment.ID, movedFrom: Instant?)
  case appointmentCancelled(Appointment.ID)
  case appointmentTypeCreated(AppointmentType.ID)
  case clientCreated(Client.ID)
  case clientChanged(Client.ID)
  case familyMemberAdded(FamilyMember.ID, to: Client.ID)
  case fileAdded(ClientDocument.ID, to: Client.ID)
  /// The client is nil if the message matched no client.
  case messageReceived(SecureMessage.ID, about: Client.ID?)
  case paymentsAdded(to: Invoice.ID)
  case waitingAdded(WaitingEntry.ID, Client.ID)
  case waitingRemoved(WaitingEntry.ID, Client.ID)

  // Views of clients' records.
  case clientViewed(Client.ID)
  /// A list or a search showed these clients.
  case clientsListed([Client.ID])
  case invoiceViewed(Invoice.ID, of: Client.ID)
  /// A list showed invoices of these clients.
  case invoicesListed(of: [Client.ID])
  case paymentsViewed(Invoice.ID, of: Client.ID)
  case waitingListed([Client.ID])

  // Administration.
  case practiceCreated(Practice.ID)
  case signedUp(Practice.ID, ApplicationRecord.ID)
  case applicationCreated(ApplicationRecord.ID)
  case applicationChanged(ApplicationRecord.ID, ApplicationStep)
  /// A practice agreed to this edition of the terms for this application.
  case termsAgreed(edition: String, ApplicationRecord.ID)

  /// An action that this version of coredesk doesn't know, in the words that the store kept.
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
  /// The access token, not yet expired, got another year.
  case tokenRefreshed
  /// The access token, already expired, got another year.
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
