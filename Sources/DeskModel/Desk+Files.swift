public import Booking
import CivilTime

/// The clients and appointments in open cards.
extension Desk {
  /// How many days before and after today a client's appointments are read.
  static let fileDays = 180

  /// Reads a client, also one whose card is already open.
  mutating func openClient(_ id: Client.ID, _ match: ClientMatch?) -> [Effect] {
    if clientFiles[id] == nil { clientFiles[id] = ClientFile(id: id, match: match) }
    let days = today.adding(days: -Self.fileDays)...today.adding(days: Self.fileDays)
    let query = AppointmentQuery(days: days, zoneOf: location?.id, client: id)
    return [
      .loadClient(requests.begin(.client(id)), id),
      .loadAppointments(requests.begin(.clientAppointments(id)), query),
    ]
  }

  /// Whether a client's appointments are still being read.
  public func isReadingAppointments(of id: Client.ID) -> Bool {
    clientFiles[id]?.appointments == nil && requests.isUnderWay(.clientAppointments(id))
  }

  mutating func take(_ record: ClientRecord) -> [Effect] {
    clientFiles[record.id]?.record = record
    return []
  }

  mutating func take(_ appointments: [Appointment], of id: Client.ID) -> [Effect] {
    let own = appointments.filter { $0.client == id }
    let isNew = clientFiles[id]?.appointments == nil
    clientFiles[id]?.appointments = own
    guard isNew else { return [] }
    let next =
      own.first { $0.occupies && $0.time.end > now } ?? own.last { $0.occupies } ?? own.last
    clientFiles[id]?.next = next?.id
    return []
  }

  mutating func failAppointments(of id: Client.ID, _ failure: BookingFailure) {
    if clientFiles[id]?.appointments == nil { clientFiles[id]?.appointments = [] }
    notice = .failed(failure)
  }

  /// Reads an appointment with its notes.
  mutating func openAppointment(_ appointment: Appointment) -> [Effect] {
    if appointmentFiles[appointment.id] == nil {
      appointmentFiles[appointment.id] = AppointmentFile(appointment)
    }
    return read(appointment)
  }

  func isReading(_ appointment: Appointment) -> Bool {
    requests.isUnderWay(.appointment(appointment.id))
  }

  mutating func read(_ appointment: Appointment) -> [Effect] {
    [.loadAppointment(requests.begin(.appointment(appointment.id)), appointment.id)]
  }

  mutating func take(_ appointment: Appointment) -> [Effect] {
    if appointmentFiles[appointment.id] != nil {
      appointmentFiles[appointment.id]?.appointment = appointment
      appointmentFiles[appointment.id]?.isComplete = true
    }
    if edit?.appointment.id == appointment.id { edit?.take(appointment) }
    return []
  }

  /// Drops the clients and appointments whose cards are closed.
  public mutating func keepFiles(of clients: Set<Client.ID>, _ appointments: Set<Appointment.ID>) {
    if clientFiles.count != clients.count {
      clientFiles = clientFiles.filter { clients.contains($0.key) }
    }
    if appointmentFiles.count != appointments.count {
      appointmentFiles = appointmentFiles.filter { appointments.contains($0.key) }
    }
  }

  /// Replaces an appointment everywhere with the server's current version.
  mutating func replace(_ appointment: Appointment) {
    if diary.picture?.appointments.contains(where: { $0.id == appointment.id }) == true {
      insert(appointment)
    }
    for id in clientFiles.keys {
      let known = clientFiles[id]?.appointments
      clientFiles[id]?.appointments = known?.map { $0.id == appointment.id ? appointment : $0 }
    }
    appointmentFiles[appointment.id]?.appointment = appointment
    plan?.note(appointment)
  }
}

/// The search for clients.
extension Desk {
  mutating func findClients(_ text: String) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else {
      requests.drop(.clients)
      clientSearch = FoundClients()
      return []
    }
    clientSearch.askedText = text
    return [.searchClients(requests.begin(.clients), text: text, limit: 50)]
  }

  mutating func take(_ found: ClientMatches) -> [Effect] {
    clientSearch.matches = found.matches
    clientSearch.total = found.total
    clientSearch.failure = nil
    clientSearch.matchedText = clientSearch.askedText
    return []
  }

  mutating func failClients(_ failure: BookingFailure) {
    clientSearch = FoundClients()
    clientSearch.failure = failure
    notice = .failed(failure)
  }
}
