import Booking
import CoreplusAPI

extension APIService {
  /// Makes sure that an appointment is changed only if it is still as the caller saw it.
  ///
  /// A coredesk server checks that inside the transaction of the change: then this returns what to
  /// send along. Any other server is read first, which leaves a short gap before the change. If it
  /// doesn't show the appointment, the change is sent without a check.
  func check(
    _ id: Appointment.ID, isStillAs seen: SeenAppointment?
  ) async throws(BookingFailure) -> SeenAppointment? {
    guard let seen else { return nil }
    if try await looksAtIfUnchanged() { return seen }
    do throws(BookingFailure) {
      let now = try await appointment(id)
      if let meanwhile = Meanwhile(from: seen, to: now) { throw meanwhile.failure }
    } catch {
      guard Self.isNotShown(error) else { throw error }
    }
    return nil
  }

  /// Whether the server checks `ifUnchanged`; asked once, with the practice's reply.
  private func looksAtIfUnchanged() async throws(BookingFailure) -> Bool {
    if let known = knowledge.looksAtIfUnchanged { return known }
    do throws(BookingFailure) {
      let reply = try await asking { () throws(BookingFailure) in
        try await self.value(PracticeReply.self, APIPath.practice)
      }
      knowledge.looksAtIfUnchanged = reply?.looksAtIfUnchanged
      return reply?.looksAtIfUnchanged ?? false
    } catch {
      guard Self.isNotShown(error) else { throw error }
      return false
    }
  }

  private static func isNotShown(_ failure: BookingFailure) -> Bool {
    [.unauthorised, .notFound, .badReply].contains(failure.code)
  }
}
