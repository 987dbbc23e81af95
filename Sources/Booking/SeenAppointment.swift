public import CivilTime

/// What the desk saw of an appointment when it decided to change it.
///
/// It is sent along with the change. If one of its values is no longer true, the change isn't made
/// (`BookingFailure.Code.changedMeanwhile`). Values that are nil aren't compared.
public struct SeenAppointment: Hashable, Sendable {
  /// When it begins.
  public var start: Instant?
  /// When it ends.
  public var end: Instant?
  /// Who it is with.
  public var practitioner: Practitioner.ID?
  /// Where it is.
  public var location: Location.ID?
  /// Whether it is cancelled.
  public var isCancelled: Bool?
  /// How far it has come.
  public var status: Appointment.Status?
  /// What it is for; `.some(nil)` says that it has no type.
  public var type: AppointmentType.ID??
  /// The notes; "" says that it has none.
  public var notes: String?

  /// Only its start, which is what a script knows.
  public init(start: Instant) { self.start = start }

  /// What a change depends on: always time, place and practitioner; the status too if the change
  /// moves or cancels the appointment or sets the status; type and notes if it edits them.
  ///
  /// - Parameter edit: the change; nil if the appointment is to be moved or cancelled.
  public init(_ appointment: Appointment, before edit: Edit? = nil) {
    start = appointment.time.start
    end = appointment.time.end
    practitioner = appointment.practitioner
    location = appointment.location
    isCancelled = !appointment.occupies
    guard let edit else {
      status = appointment.status
      return
    }
    if edit.status != nil { status = appointment.status }
    if edit.type != nil { type = .some(appointment.type) }
    if edit.notes != nil { notes = appointment.notes }
  }

  /// Compares nothing.
  public init() {}
}
