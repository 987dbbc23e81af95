public import Booking
public import CivilTime
import Console
import DeskModel

/// A practice that lets us in: whom to ask from now on, and by which clock.
public struct OpenedPractice: Sendable {
  public let service: any BookingService
  public let clock: @Sendable () -> Instant

  public init(service: any BookingService, clock: @escaping @Sendable () -> Instant) {
    self.service = service
    self.clock = clock
  }

  /// Connects to the practice of a name.
  public typealias Opener =
    @Sendable (_ name: String) async throws(BookingFailure) -> OpenedPractice
}

extension ConsoleLoop {
  /// Opens another practice beside the one that is shown. Whether it is entered, the state decides:
  /// by the time it answers nobody may want it any more.
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
