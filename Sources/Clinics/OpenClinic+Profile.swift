public import Booking
import CommandLine
import Configuration
import Threads

extension OpenClinic {
  /// Opens the clinic of one profile while the console runs, whatever the environment variables
  /// say.
  ///
  /// A `secret-command` may take ten seconds: it is waited for on a thread of its own, and can't
  /// use the terminal, which belongs to the console.
  ///
  /// - Throws: `.unavailable` if the profile doesn't exist, isn't complete, or its secret can't be
  ///   read.
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
    let chosen = try configured { () throws(ConfigurationFailure) in
      try desk.settings.refuseUnknown(name)
      let profile = desk.settings.profiles.first { $0.name == name } ?? Profile(name: name)
      return try ChosenClinic.of(profile, desk.settings, desk.surroundings, hasTerminal: false)
    }
    return try OpenClinic(chosen, desk)
  }
}
