import Booking
import CoreplusAPI

extension ChosenClinic {
  /// Chooses the clinic to connect to: the demo clinic for `--demo`; else the profile named on the
  /// command line, by `COREDESK_PROFILE` or in `[console]`; else the only profile. Variables win
  /// over the profile. If nothing is configured, it is the demo clinic.
  ///
  /// Runs the profile's `secret-command` if it has one, which may take up to ten seconds.
  ///
  /// - Parameters:
  ///   - profile: The name given on the command line; `demo` is the demo clinic.
  ///   - demo: Whether the command line has `--demo`.
  /// - Throws: If the profile doesn't exist, isn't complete, or its secret can't be read.
  public static func choose(
    _ settings: Settings, _ surroundings: Surroundings, profile: String? = nil, demo: Bool = false
  ) throws(ConfigurationFailure) -> ChosenClinic {
    if demo { return .demo }
    let name = profile ?? surroundings["COREDESK_PROFILE"] ?? settings.profile
    if name == "demo" { return .demo }
    let chosen = try named(name, in: settings)
    let fields = Fields(chosen, surroundings)
    if chosen == nil, fields.isEmpty { return .demo }
    return .remote(try fields.clinic(chosen, settings, surroundings))
  }

  /// The clinic of one profile, whatever the environment variables say. Runs its `secret-command`,
  /// which may take up to ten seconds.
  ///
  /// - Parameter hasTerminal: Whether that command may use our terminal.
  /// - Throws: If the profile isn't complete, or its secret can't be read.
  public static func of(
    _ profile: Profile, _ settings: Settings, _ surroundings: Surroundings,
    hasTerminal: Bool = true
  ) throws(ConfigurationFailure) -> ChosenClinic {
    let plain = Surroundings(variables: [:], home: surroundings.home)
    return .remote(
      try Fields(profile, plain).clinic(profile, settings, plain, hasTerminal: hasTerminal))
  }

  private static func named(
    _ name: String?, in settings: Settings
  ) throws(ConfigurationFailure) -> Profile? {
    if let name {
      if let found = settings.profiles.first(where: { $0.name == name }) { return found }
      let known = settings.profiles.map(\.name) + ["demo"]
      throw ConfigurationFailure(
        code: .profile,
        sentence: "There is no profile \(name) in \(settings.file); known: "
          + "\(known.joined(separator: ", ")).")
    }
    guard settings.profiles.count > 1 else { return settings.profiles.first }
    throw ConfigurationFailure(
      code: .profile,
      sentence: "\(settings.file) has \(settings.profiles.count) profiles; choose one with "
        + "--profile or with profile = NAME under [console].")
  }

  /// The fields of a connection, from the variables and the profile.
  private struct Fields {
    let url: String?
    let consumerID: String?
    let accessToken: String?
    let secret: SecretSource?

    init(_ profile: Profile?, _ surroundings: Surroundings) {
      url = surroundings["COREDESK_URL"]
      consumerID = surroundings["COREDESK_CONSUMER_ID"] ?? profile?.consumerID
      accessToken = surroundings["COREDESK_ACCESS_TOKEN"] ?? profile?.accessToken
      secret = surroundings["COREDESK_SECRET"].map { .text($0) } ?? profile?.secret
    }

    var isEmpty: Bool {
      url == nil && consumerID == nil && accessToken == nil && secret == nil
    }

    func clinic(
      _ profile: Profile?, _ settings: Settings, _ surroundings: Surroundings,
      hasTerminal: Bool = true
    ) throws(ConfigurationFailure) -> RemoteClinic {
      let address = try address() ?? profile?.url
      guard let address, let consumerID, let accessToken, let secret else {
        throw incomplete(profile, settings, hasAddress: address != nil)
      }
      let folder = settings.file.folder
      // The profile's environment is that of its own address, not of one from a variable.
      let says = url == nil ? profile?.environment : nil
      return RemoteClinic(
        profile: profile?.name, kind: ClinicKind(profile: says, address: address),
        url: address, consumerID: consumerID, accessToken: accessToken,
        secret: try secret.reveal(surroundings, folder: folder, hasTerminal: hasTerminal),
        issuer: profile?.issuer,
        audience: profile?.audience,
        caFile: profile?.caFile.map { surroundings.path($0, from: folder) })
    }

    private func address() throws(ConfigurationFailure) -> ServerAddress? {
      guard let url else { return nil }
      do throws(ServerAddress.Problem) {
        return try ServerAddress(url)
      } catch {
        throw ConfigurationFailure(code: .profile, sentence: "COREDESK_URL \(error.words).")
      }
    }

    private func incomplete(
      _ profile: Profile?, _ settings: Settings, hasAddress: Bool
    ) -> ConfigurationFailure {
      let parts = [
        (hasAddress, "url", "COREDESK_URL"),
        (consumerID != nil, "consumer-id", "COREDESK_CONSUMER_ID"),
        (accessToken != nil, "access-token", "COREDESK_ACCESS_TOKEN"),
        (secret != nil, "secret", "COREDESK_SECRET"),
      ].filter { !$0.0 }
      let missing =
        profile == nil
        ? "The environment has only part of a connection; set "
          + parts.map(\.2).joined(separator: ", ") + " too, or unset all for the demo clinic."
        : "[profile \(profile!.name)] in \(settings.file) needs "
          + parts.map(\.1).joined(separator: ", ") + "."
      return ConfigurationFailure(code: .profile, sentence: missing)
    }
  }
}

extension String {
  /// The folder of a path: the text before its last slash, or `.` without one.
  public var folder: String {
    lastIndex(of: "/").map { $0 == startIndex ? "/" : String(self[..<$0]) } ?? "."
  }
}
