public import Booking
public import CivilTime
public import Screen

/// Something that happened: a key, an answer, the passing of time.
public enum Event: Sendable {
  case started
  case input(Input)
  /// The clock shows this now.
  case ticked(Instant)
  /// The program was stopped and runs again.
  case resumed
  /// A request has been under way for a tenth of a second.
  case slowed(RequestID)

  case clinicLoaded(RequestID, Clinic)
  case diaryLoaded(RequestID, DiaryPicture)
  case slotsFound(RequestID, [AvailabilitySlot])
  case clientsFound(RequestID, ClientMatches)
  case clientLoaded(RequestID, ClientRecord)
  case appointmentsLoaded(RequestID, [Appointment])
  case appointmentLoaded(RequestID, Appointment)
  case obstaclesFound(RequestID, [Obstacle]?)
  case booked(RequestID, Appointment)
  case cancelled(RequestID, Appointment)
  case failed(RequestID, BookingFailure)
}

/// Something to be done at the rim. Its answer comes back as an event with the same id.
public enum Effect: Hashable, Sendable {
  case loadClinic(RequestID)
  case loadDiary(RequestID, DiaryQuery)
  case findSlots(RequestID, SlotQuery)
  case searchClients(RequestID, text: String, limit: Int)
  case loadClient(RequestID, Client.ID)
  case loadAppointments(RequestID, AppointmentQuery)
  case loadAppointment(RequestID, Appointment.ID)
  case findObstacles(RequestID, BookingOrder)
  case book(RequestID, BookingOrder)
  case cancel(RequestID, Appointment.ID, CancellationReason.ID?, notes: String)
  case beep
  case quit
}
