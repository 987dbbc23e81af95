public import Booking
import CommandLine
import Configuration

extension OpenClinic {
  /// Readies the clinic of one profile while the console runs; no variable touches it.
  ///
  /// A `secret-command` may take ten seconds: it is waited for on a thread of its own, and does not
  /// get the terminal, which is the console's.
  public static func open(
    profile name: String, _ desk: DeskSettings
  ) async throws(BookingFailure) -> OpenClinic {
    let result = await withCheckedContinuation { (answer: CheckedContinuation<Attempt, Never>) in
      OwnThread.run { answer.resume(returning: attempt(name, desk)) }
    }
    switch result {
    case .success(let clinic): return clinic
    case .failure(let failure):
      throw BookingFailure(.unavailable, failure.sentence + ".", detail: failure.detail)
    }
  }

  private typealias Attempt = Result<OpenClinic, Failure>

  private static func attempt(_ name: String, _ desk: DeskSettings) -> Attempt {
    do throws(Failure) {
      let connection = try configured { () throws(ConfigurationFailure) in
        try desk.settings.refuseUnknown(name)
        let profile = desk.settings.profiles.first { $0.name == name } ?? Profile(name: name)
        return try Connection.to(profile, desk.settings, desk.surroundings, hasTerminal: false)
      }
      return .success(try OpenClinic(connection, desk))
    } catch { return .failure(error) }
  }
}
