import Booking
import Clinics
import CommandLine
import Configuration
import CoreplusAPI

/// `coredesk profiles list|add|use|remove`: the clinics in `config.ini`. After each change the
/// command says which one is in use.
struct ProfileVerbs {
  private let line: Invocation
  private let surroundings = Surroundings()

  init(_ line: Invocation) { self.line = line }

  static func list(_ line: Invocation) -> VerbOutcome {
    outcome(line) { verbs, desk, _ in verbs.report(desk.settings).outcome(line) }
  }

  static func add(_ line: Invocation) -> VerbOutcome {
    outcome(line) { verbs, desk, file throws(Failure) in try verbs.add(desk, file) }
  }

  static func use(_ line: Invocation) -> VerbOutcome {
    outcome(line) { verbs, desk, file throws(Failure) in try verbs.use(desk, file) }
  }

  static func remove(_ line: Invocation) -> VerbOutcome {
    outcome(line) { verbs, desk, file throws(Failure) in try verbs.remove(desk, file) }
  }

  private static func outcome(
    _ line: Invocation,
    _ act: (ProfileVerbs, DeskSettings, SettingsFile) throws(Failure) -> VerbOutcome
  ) -> VerbOutcome {
    do throws(Failure) {
      let verbs = ProfileVerbs(line)
      let desk = try DeskSettings(line, verbs.surroundings)
      return try act(verbs, desk, SettingsFile(desk.folders))
    } catch {
      return VerbOutcome(error, asJSON: line.has("json"))
    }
  }

  private func add(_ desk: DeskSettings, _ file: SettingsFile) throws(Failure) -> VerbOutcome {
    let name = line.required("NAME")
    var profile = try NewProfile(line, surroundings).profile()
    // Before the person types a secret for a name that is taken.
    try configured { () throws(ConfigurationFailure) in try desk.settings.refuseTaken(name) }
    if profile.accessToken == nil {
      profile.accessToken = try NewProfile.ask("access token", of: name)
    }
    if profile.secret == nil { profile.secret = .text(try NewProfile.ask("secret", of: name)) }
    if !line.has("no-check") { try ProfileCheck.enter(profile, desk) }
    let settings = try configured { () throws(ConfigurationFailure) in try file.add(profile) }
    return report(settings).outcome(line, done: "\(name) is saved.")
  }

  private func use(_ desk: DeskSettings, _ file: SettingsFile) throws(Failure) -> VerbOutcome {
    let name = line.required("NAME")
    let settings = try configured { () throws(ConfigurationFailure) in
      if name != "demo" { try desk.settings.refuseUnknown(name) }
      return try file.use(name)
    }
    return report(settings).outcome(line, done: "\(name) is chosen.")
  }

  private func remove(_ desk: DeskSettings, _ file: SettingsFile) throws(Failure) -> VerbOutcome {
    let name = line.required("NAME")
    let settings = try configured { () throws(ConfigurationFailure) in
      // Before the file is locked, which would make its folder.
      try desk.settings.refuseUnknown(name)
      return try file.remove(name)
    }
    return report(settings).outcome(line, done: "\(name) is removed.")
  }

  private func report(_ settings: Settings) -> ProfileReport {
    let rows = settings.profiles.map { profile in
      ProfileReport.Row(
        name: profile.name, badge: profile.clinicKind?.rawValue ?? "",
        address: profile.url?.text ?? "")
    }
    return ProfileReport(
      rows: rows, inUse: settings.profileInUse(surroundings), notes: notes)
  }

  /// Names the variables that win over the file.
  private var notes: [String] {
    let set = [
      "COREDESK_PROFILE", "COREDESK_URL", "COREDESK_CONSUMER_ID", "COREDESK_ACCESS_TOKEN",
      "COREDESK_SECRET",
    ].filter { surroundings[$0] != nil }
    return set.isEmpty
      ? []
      : ["Environment variables that win over the file: \(set.joined(separator: ", "))."]
  }
}
