public import Booking

/// A client in a card: the record with contact data and notes, past and coming appointments.
public struct ClientFile: Sendable {
  /// The client's id.
  public let id: Client.ID
  /// The client as a search found them; nil if none did.
  public internal(set) var match: ClientMatch?
  /// The client's record; nil until read.
  public internal(set) var record: ClientRecord?
  /// By start; nil until read.
  public internal(set) var appointments: [Appointment]?
  /// The appointment that is selected first: the next one to come, else the last one.
  public internal(set) var next: Appointment.ID?

  init(id: Client.ID, match: ClientMatch?) {
    self.id = id
    self.match = match
  }

  /// The client from the record, else from the search; nil until either is known.
  public var client: Client? { record?.client ?? match?.client }

  /// The appointment of an id; nil until it is read.
  public func appointment(_ id: Appointment.ID?) -> Appointment? {
    appointments?.first { $0.id == id }
  }

  /// The client as a search would find them; if none did, with the habits that their last
  /// appointment shows.
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
