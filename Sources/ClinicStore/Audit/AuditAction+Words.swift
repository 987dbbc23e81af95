import Booking
import CivilTime

extension AuditAction {
  /// The verb and the subjects in the form that the audit trail keeps.
  public var words: (verb: String, subjects: [String]) {
    if case .other(let verb, let subjects) = self { return (verb, subjects) }
    let subjects = subjects.map(\.words)
    if let verb { return (verb.rawValue, subjects) }
    switch self {
    case .applicationChanged(_, let step): return (step.words, subjects)
    case .termsAgreed(let edition, _): return ("\(Self.agreeing) \(edition)", subjects)
    default: preconditionFailure("an action without a verb: \(self)")
    }
  }

  /// The words before the edition of the terms.
  static let agreeing = "agreeing to terms"

  /// Nil if the verb has a variable part.
  private var verb: AuditVerb? {
    switch self {
    case .appointmentCreated: .creatingAppointment
    case .appointmentChanged: .updatingAppointment
    case .appointmentCancelled: .cancellingAppointment
    case .appointmentTypeCreated: .creatingAppointmentType
    case .clientCreated: .creatingClient
    case .clientChanged: .updatingClient
    case .familyMemberAdded: .creatingClientFamily
    case .fileAdded: .creatingFile
    case .messageReceived: .sendingMessage
    case .paymentsAdded: .creatingPayment
    case .waitingAdded: .addingToWaitingList
    case .waitingRemoved: .removingFromWaitingList
    case .clientViewed: .viewingClient
    case .clientsListed: .viewingClientList
    case .invoiceViewed: .viewingInvoice
    case .invoicesListed: .viewingInvoiceList
    case .paymentsViewed: .viewingPaymentList
    case .waitingListed: .viewingWaitingList
    case .practiceCreated: .creatingPractice
    case .signedUp: .signingUp
    case .applicationCreated: .creatingApplication
    case .applicationChanged, .termsAgreed, .other: nil
    }
  }

  private var subjects: [AuditSubject] {
    switch self {
    case .appointmentCreated(let id), .appointmentCancelled(let id): [.init(.appointment, id)]
    case .appointmentChanged(let id, let start):
      [.init(.appointment, id)] + (start.map { [.init(movedFrom: $0)] } ?? [])
    case .appointmentTypeCreated(let id): [.init(.appointmentType, id)]
    case .clientCreated(let id), .clientChanged(let id), .clientViewed(let id):
      [.init(.client, id)]
    case .familyMemberAdded(let id, let client):
      [.init(.familyMember, id), .init(.client, client)]
    case .fileAdded(let id, let client): [.init(.file, id), .init(.client, client)]
    case .messageReceived(let id, let client):
      [.init(.message, id)] + (client.map { [.init(.client, $0)] } ?? [])
    case .paymentsAdded(let invoice): [.init(.invoice, invoice)]
    case .waitingAdded(let id, let client), .waitingRemoved(let id, let client):
      [.init(.waiting, id), .init(.client, client)]
    case .clientsListed(let clients), .invoicesListed(let clients), .waitingListed(let clients):
      clients.map { .init(.client, $0) }
    case .invoiceViewed(let id, let client), .paymentsViewed(let id, let client):
      [.init(.invoice, id), .init(.client, client)]
    case .practiceCreated(let id): [.init(.practice, id)]
    case .signedUp(let practice, let application):
      [.init(.practice, practice), .init(.application, application)]
    case .applicationCreated(let id), .applicationChanged(let id, _), .termsAgreed(_, let id):
      [.init(.application, id)]
    case .other: []
    }
  }
}

/// One subject of an entry, as `client <id>`.
struct AuditSubject: Hashable {
  enum Kind: String {
    case appointment, client, file, message, invoice, waiting, practice, application
    case appointmentType = "appointment type"
    case familyMember = "family member"
    /// Followed by seconds since 1970 instead of an id: when an appointment began before its move.
    case from
  }

  private let kind: Kind
  private let text: String

  init<Entity>(_ kind: Kind, _ id: Identifier<Entity>) {
    self.kind = kind
    text = id.text
  }

  init(movedFrom start: Instant) {
    kind = .from
    text = String(start.secondsSinceEpoch)
  }

  var words: String { "\(kind.rawValue) \(text)" }
}
