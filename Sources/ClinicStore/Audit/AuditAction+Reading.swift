import Booking
import CivilTime

extension AuditAction {
  /// Reads what `words` wrote. If an action would not write exactly the same words again, the
  /// words are kept as they are (`other`), so that their hash still matches.
  init(verb: String, subjects: [String]) {
    let other = AuditAction.other(verb: verb, subjects: subjects)
    guard let read = Self.read(verb, AuditSubjects(subjects)) else {
      self = other
      return
    }
    self = read.words == (verb, subjects) ? read : other
  }

  private static func read(_ verb: String, _ subjects: AuditSubjects) -> AuditAction? {
    guard let fixed = AuditVerb(rawValue: verb) else { return variable(verb, subjects) }
    switch fixed {
    case .viewingClientList: return .clientsListed(subjects.ids(.client))
    case .viewingInvoiceList: return .invoicesListed(of: subjects.ids(.client))
    case .viewingWaitingList: return .waitingListed(subjects.ids(.client))
    case .sendingMessage:
      return subjects.id(.message).map { .messageReceived($0, about: subjects.id(.client)) }
    case .updatingAppointment:
      return subjects.id(.appointment).map {
        .appointmentChanged($0, movedFrom: subjects.movedFrom)
      }
    case .signingUp: return pair(.practice, .application, subjects) { .signedUp($0, $1) }
    default: return ofOne(fixed, subjects) ?? ofClient(fixed, subjects)
    }
  }

  private static func ofOne(_ verb: AuditVerb, _ subjects: AuditSubjects) -> AuditAction? {
    switch verb {
    case .creatingAppointment: subjects.id(.appointment).map { .appointmentCreated($0) }
    case .cancellingAppointment: subjects.id(.appointment).map { .appointmentCancelled($0) }
    case .creatingAppointmentType:
      subjects.id(.appointmentType).map { .appointmentTypeCreated($0) }
    case .creatingClient: subjects.id(.client).map { .clientCreated($0) }
    case .updatingClient: subjects.id(.client).map { .clientChanged($0) }
    case .viewingClient: subjects.id(.client).map { .clientViewed($0) }
    case .creatingPayment: subjects.id(.invoice).map { .paymentsAdded(to: $0) }
    case .creatingPractice: subjects.id(.practice).map { .practiceCreated($0) }
    case .creatingApplication: subjects.id(.application).map { .applicationCreated($0) }
    default: nil
    }
  }

  /// Actions on a client and one more record.
  private static func ofClient(_ verb: AuditVerb, _ subjects: AuditSubjects) -> AuditAction? {
    switch verb {
    case .creatingClientFamily:
      pair(.familyMember, .client, subjects) { .familyMemberAdded($0, to: $1) }
    case .creatingFile: pair(.file, .client, subjects) { .fileAdded($0, to: $1) }
    case .addingToWaitingList: pair(.waiting, .client, subjects) { .waitingAdded($0, $1) }
    case .removingFromWaitingList: pair(.waiting, .client, subjects) { .waitingRemoved($0, $1) }
    case .viewingInvoice: pair(.invoice, .client, subjects) { .invoiceViewed($0, of: $1) }
    case .viewingPaymentList: pair(.invoice, .client, subjects) { .paymentsViewed($0, of: $1) }
    default: nil
    }
  }

  private static func pair<A, B>(
    _ first: AuditSubject.Kind, _ second: AuditSubject.Kind, _ subjects: AuditSubjects,
    _ action: (Identifier<A>, Identifier<B>) -> AuditAction
  ) -> AuditAction? {
    guard let a: Identifier<A> = subjects.id(first), let b: Identifier<B> = subjects.id(second)
    else { return nil }
    return action(a, b)
  }

  /// Verbs that end in something variable: an edition of the terms, or a list of permissions.
  private static func variable(_ verb: String, _ subjects: AuditSubjects) -> AuditAction? {
    guard let application: ApplicationRecord.ID = subjects.id(.application) else { return nil }
    if verb.hasPrefix(agreeing + " ") {
      return .termsAgreed(edition: String(verb.dropFirst(agreeing.count + 1)), application)
    }
    return ApplicationStep(words: verb).map { .applicationChanged(application, $0) }
  }
}

/// The subjects of an entry, as a store kept them.
struct AuditSubjects {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// The first id of a kind; nil if there is none, or if the first isn't a GUID.
  func id<Entity>(_ kind: AuditSubject.Kind) -> Identifier<Entity>? {
    rests(of: kind).first.flatMap { Identifier(guid: $0) }
  }

  /// All ids of a kind; texts that aren't GUIDs are left out.
  func ids<Entity>(_ kind: AuditSubject.Kind) -> [Identifier<Entity>] {
    rests(of: kind).compactMap { Identifier(guid: $0) }
  }

  var movedFrom: Instant? {
    rests(of: .from).first.flatMap { Int64($0) }.map(Instant.init(secondsSinceEpoch:))
  }

  private func rests(of kind: AuditSubject.Kind) -> [String] {
    let beginning = kind.rawValue + " "
    return texts.filter { $0.hasPrefix(beginning) }.map { String($0.dropFirst(beginning.count)) }
  }
}
