public import Booking
import CommandLine
import Configuration
import Threads

extension OpenClinic {
  /// Readies the clinic of one profile while the console runs; no variable touches it.
  ///
  /// A `secret-command` may take ten seconds: it is waited for on a thread of its own, and does not
  /// get the terminal, which is the console's.
  public static func open(
    profile name: String, _ desk: DeskSettings
  ) async throws(BookingFailure) -> OpenClinic {
    do throws(Failure) {
      return try await OwnThread.value { () throws(Failure) in try attempt(name, desk) }
    } catch {
      throw BookingFailure(.unavailable, error.sentence + ".", detail: error.detail)
    }
  }

  private static func attempt(
    _ name: String, _ desk: DeskSettings
  ) throws(Failure) -> OpenClinic {
    let connection = try configured { () throws(ConfigurationFailure) in
      try desk.settings.refuseUnknown(name)
      let profile = desk.settings.profiles.first { $0.name == name } ?? Profile(name: name)
      return try Connection.to(profile, desk.settings, desk.surroundings, hasTerminal: false)
    }
    return try OpenClinic(connection, desk)
  }
}
