public import Booking

/// What was read of a client who is looked at: contact, what the desk should know, past and future
/// appointments.
public struct ClientFile: Sendable {
  public let id: Client.ID
  /// As the search found them, if it did.
  public internal(set) var match: ClientMatch?
  public internal(set) var record: ClientRecord?
  /// By start; nil until read.
  public internal(set) var appointments: [Appointment]?
  /// What keys act on at first: the next one to come, else the last one.
  public internal(set) var next: Appointment.ID?

  init(id: Client.ID, match: ClientMatch?) {
    self.id = id
    self.match = match
  }

  public var client: Client? { record?.client ?? match?.client }

  /// The appointment of an id; nil until it is read.
  public func appointment(_ id: Appointment.ID?) -> Appointment? {
    appointments?.first { $0.id == id }
  }

  /// As a search would have found them: with habits by their last appointment where it was not.
  public var asMatch: ClientMatch? {
    if let match { return match }
    guard let record else { return nil }
    let last = appointments?.last { $0.occupies }
    return ClientMatch(
      client: record.client, mobile: record.mobile,
      habit: last.map {
        .init(practitioner: $0.practitioner, location: $0.location, type: $0.type)
      })
  }
}
