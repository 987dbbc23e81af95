import Clinics
import CommandLine
import Configuration

/// Tries a profile at its server before it is saved.
enum ProfileCheck {
  /// Throws if the server doesn't accept the profile's credentials, or doesn't answer.
  static func enter(_ profile: Profile, _ desk: DeskSettings) throws(Failure) {
    let clinic = try OpenClinic(
      try configured { () throws(ConfigurationFailure) in
        try ChosenClinic.of(profile, desk.settings, desk.surroundings)
      }, desk)
    let doctor = ServerDoctor(clinic)
    let failure = waitForTask { () async -> Failure? in
      do throws(Failure) {
        try await doctor.enter()
        return nil
      } catch { return error }
    }
    guard let failure else { return }
    throw Failure(
      "\(failure.sentence). Nothing was saved; --no-check saves it without trying", failure.status)
  }
}
