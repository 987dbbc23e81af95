public import Booking
public import CivilTime
import Console
import DeskModel

/// A practice that was opened: its service and its clock.
public struct OpenedPractice: Sendable {
  /// Answers the desk's requests.
  public let service: any BookingService
  /// The practice's current time. The demo clinic's can differ from the computer's.
  public let clock: @Sendable () -> Instant

  /// A practice with its service and its clock.
  public init(service: any BookingService, clock: @escaping @Sendable () -> Instant) {
    self.service = service
    self.clock = clock
  }

  /// Connects to the practice with a name, and throws why it couldn't.
  public typealias Opener =
    @Sendable (_ name: String) async throws(BookingFailure) -> OpenedPractice
}

extension ConsoleLoop {
  /// Opens another practice while the current one is still shown. Once it answers, the state
  /// decides whether to change to it, since the user may have cancelled meanwhile.
  func open(_ name: String, for id: RequestID) {
    wait(for: id) { [opener] in
      do throws(BookingFailure) {
        let practice = try await opener(name)
        let clinic = try await practice.service.clinic()
        return (.practiceOpened(id, clinic, now: practice.clock()), practice)
      } catch { return (.failed(id, error), nil) }
    }
  }
}
