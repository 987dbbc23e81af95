import Booking
import CoreplusAPI

extension APIService {
  /// Sees to it that an appointment is changed only as it was seen.
  ///
  /// Our server looks inside the transaction that makes the change: then this gives back what goes
  /// along with it. Any other server is read first, which leaves a moment in between; one that does
  /// not show the appointment is left to judge by itself.
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

  /// Asked once, with the practice's reply.
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
