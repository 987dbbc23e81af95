import Clinics
public import CommandLine
import Configuration

/// `coredesk profiles list|add|use|remove`: the clinics of `config.ini`.
public struct ProfileVerbs {
  private let line: Invocation
  private let surroundings = Surroundings()

  public init(_ line: Invocation) { self.line = line }

  /// Whether a command line is meant for these verbs.
  public static func take(_ line: Invocation) -> Bool { line.command.hasPrefix("profiles ") }

  /// Does what the command line says and tells what is in use then.
  public func outcome() -> Outcome {
    do throws(Failure) {
      let desk = try DeskSettings(line, surroundings)
      let file = SettingsFile(desk.folders)
      switch line.command {
      case "profiles add": return try add(desk, file)
      case "profiles use": return try use(desk, file)
      case "profiles remove": return try remove(desk, file)
      default: return report(desk.settings).outcome(line)
      }
    } catch {
      return Outcome(error, asJSON: line.has("json"))
    }
  }

  private func add(_ desk: DeskSettings, _ file: SettingsFile) throws(Failure) -> Outcome {
    let name = line.required("NAME")
    var profile = try NewProfile(line, surroundings).profile()
    // Nobody types a secret for nothing.
    try configured { () throws(ConfigurationFailure) in try desk.settings.refuseTaken(name) }
    if profile.accessToken == nil {
      profile.accessToken = try NewProfile.ask("access token", of: name)
    }
    if profile.secret == nil { profile.secret = .text(try NewProfile.ask("secret", of: name)) }
    if !line.has("no-check") { try ProfileCheck.enter(profile, desk) }
    let settings = try configured { () throws(ConfigurationFailure) in try file.add(profile) }
    return report(settings).outcome(line, done: "\(name) is saved.")
  }

  private func use(_ desk: DeskSettings, _ file: SettingsFile) throws(Failure) -> Outcome {
    let name = line.required("NAME")
    let settings = try configured { () throws(ConfigurationFailure) in
      if name != "demo" { try desk.settings.refuseUnknown(name) }
      return try file.use(name)
    }
    return report(settings).outcome(line, done: "\(name) is chosen.")
  }

  private func remove(_ desk: DeskSettings, _ file: SettingsFile) throws(Failure) -> Outcome {
    let name = line.required("NAME")
    let settings = try configured { () throws(ConfigurationFailure) in
      // No folder is made for a name that is not there.
      try desk.settings.refuseUnknown(name)
      return try file.remove(name)
    }
    return report(settings).outcome(line, done: "\(name) is removed.")
  }

  private func report(_ settings: Settings) -> ProfileReport {
    let rows = settings.profiles.map { profile in
      ProfileReport.Row(
        name: profile.name, badge: profile.badge?.rawValue ?? "",
        address: profile.url?.text ?? "")
    }
    return ProfileReport(
      rows: rows, inUse: settings.profileInUse(surroundings), notes: notes)
  }

  /// What wins over the file.
  private var notes: [String] {
    let set = [
      "COREDESK_PROFILE", "COREDESK_URL", "COREDESK_CONSUMER_ID", "COREDESK_ACCESS_TOKEN",
      "COREDESK_SECRET",
    ].filter { surroundings[$0] != nil }
    return set.isEmpty
      ? []
      : ["Set in the environment, and stronger than the file: \(set.joined(separator: ", "))."]
  }
}
