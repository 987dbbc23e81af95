public import CivilTime

/// What a change of an appointment builds on, as somebody saw it before they decided.
///
/// It goes along with the change, and where one of its members is no longer true the change isn't
/// made (`BookingFailure.Code.changedMeanwhile`). Members that are nil aren't compared.
public struct SeenAppointment: Hashable, Sendable {
  /// When it began.
  public var start: Instant?
  /// When it was over.
  public var end: Instant?
  /// Who it was with.
  public var practitioner: Practitioner.ID?
  /// Where it was.
  public var location: Location.ID?
  /// Whether it was cancelled.
  public var isCancelled: Bool?
  /// How the client came or not.
  public var status: Appointment.Status?
  /// What it was for; the value nil says that it had no type.
  public var type: AppointmentType.ID??
  /// The notes; "" says that it had none.
  public var notes: String?

  /// Only when it began, as a script knows it.
  public init(start: Instant) { self.start = start }

  /// What a change builds on: time, place and person always; the status where the change moves, cancels
  /// or marks the appointment; type and notes where it edits them.
  ///
  /// - Parameter edit: what is to be edited; nil where the appointment is to be moved or cancelled.
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

  /// Nothing is compared.
  public init() {}
}
