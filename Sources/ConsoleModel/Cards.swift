public import Booking
import CivilTime
public import Screen

/// A client: contact, what the desk should know, past and future appointments.
public struct ClientCard: Sendable {
  public let id: Client.ID
  /// As the search found them, if it did.
  public var match: ClientMatch?
  public var record: ClientRecord?
  /// By start; nil until read.
  public var appointments: [Appointment]?
  /// At first the next one.
  public var selection: Appointment.ID?

  public init(id: Client.ID, match: ClientMatch?) {
    self.id = id
    self.match = match
  }

  public var client: Client? { record?.client ?? match?.client }

  public var selectedAppointment: Appointment? {
    appointments?.first { $0.id == selection }
  }

  /// As a search would have found them: with habits by their last appointment where it was not.
  var asMatch: ClientMatch? {
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

public struct AppointmentCard: Sendable {
  /// At first as the diary has it, then with notes and cancellation.
  public var appointment: Appointment
  public var isComplete = false
}

/// Changes an appointment's note or type; nothing is sent to anybody.
public struct EditCard: Sendable {
  public enum Field: Hashable, Sendable { case note, type }

  /// As the server has it; in the diary the note may be missing.
  public internal(set) var appointment: Appointment
  public internal(set) var isComplete = false
  public var note = LineEditor(limit: 500)
  /// What another desk has written meanwhile; Enter writes over it.
  public internal(set) var theirNote: String?
  public var type: AppointmentType.ID?
  public var field = Field.note
  /// Under way.
  public var write: RequestID?

  /// What is different by now.
  public var edit: Edit {
    Edit(
      notes: note.text == appointment.notes ? nil : note.text,
      type: type == appointment.type ? nil : type)
  }

  init(_ appointment: Appointment) {
    self.appointment = appointment
    type = appointment.type
  }
}

/// Asks for the reason of a cancellation; a key other than the one that opened it confirms.
public struct CancelCard: Sendable {
  public let appointment: Appointment
  /// Place in the clinic's list of reasons.
  public var reason: Int?
  public var note = LineEditor(limit: 300)
  public var isInNote = false
  /// Under way.
  public var write: RequestID?
}
