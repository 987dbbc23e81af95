import Booking
import CivilTime
import CommandLine

/// `--if-start`: a script changes an appointment only if it still starts at the time it expects.
extension ClinicVerbs {
  /// The start that the change depends on; nil if `--if-start` isn't given.
  func seen(
    _ line: Invocation, _ directory: Directory
  ) async throws(Failure) -> SeenAppointment? {
    guard let text = line.text("if-start") else { return nil }
    let location = try directory.place(of: try await appointment(line))
    return SeenAppointment(
      start: try Moments(location: location, now: now()).instant(text, "--if-start"))
  }

  /// The appointment that the command line names.
  func appointment(_ line: Invocation) async throws(Failure) -> Appointment {
    let wanted = try Appointment.ID(typed: line.required("ID"))
    do throws(BookingFailure) {
      return try await service.appointment(wanted)
    } catch {
      throw failure(error, line)
    }
  }

  /// Why an appointment wasn't read or changed.
  func failure(_ error: BookingFailure, _ line: Invocation) -> Failure {
    switch error.code {
    case .notFound: .unknown("appointment", line.required("ID"), see: "appointments")
    case .changedMeanwhile:
      Failure(
        "the appointment no longer starts at \(line.text("if-start") ?? ""); nothing was changed",
        .refused, detail: error.debugDescription)
    default: Failure(error)
    }
  }
}

extension Directory {
  /// The location of an appointment; throws if the practice no longer has it.
  func place(of appointment: Appointment) throws(Failure) -> Location {
    guard let location = clinic.location(appointment.location) else {
      throw Failure(
        "the practice no longer has the appointment's location; check it in coreplus", .refused)
    }
    return location
  }
}
