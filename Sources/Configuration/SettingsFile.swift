import CoreplusAPI

/// Changes `config.ini`. The new text is parsed before it is written: if it doesn't say what was
/// meant, the file stays as it is.
///
/// Each change returns the settings after it, and throws if the file can't be read, used or
/// written.
public struct SettingsFile: Sendable {
  /// The path of `config.ini`.
  public let path: String

  /// The file in these folders; it may not exist.
  public init(_ folders: Folders) { path = folders.configurationFile }

  /// Adds a profile. If there was only one, that one stays in use. Throws if the name is taken.
  @discardableResult
  public func add(_ profile: Profile) throws(ConfigurationFailure) -> Settings {
    try change { (text, settings) throws(ConfigurationFailure) in
      try settings.refuseTaken(profile.name)
      if settings.profile == nil, settings.profiles.count == 1 {
        settings.profile = settings.profiles[0].name
        text.set("profile", in: "console", to: settings.profiles[0].name)
      }
      settings.profiles.append(profile)
      text.append(section: "profile \(profile.name)", profile.entries)
    }
  }

  /// Sets the profile to use; `demo` is the demo clinic. Throws if the profile doesn't exist.
  @discardableResult
  public func use(_ name: String) throws(ConfigurationFailure) -> Settings {
    try change { (text, settings) throws(ConfigurationFailure) in
      if name != "demo" { try settings.refuseUnknown(name) }
      settings.profile = name
      text.set("profile", in: "console", to: name)
    }
  }

  /// Removes a profile's section, and the setting that it is in use. Throws if it doesn't exist.
  @discardableResult
  public func remove(_ name: String) throws(ConfigurationFailure) -> Settings {
    try change { (text, settings) throws(ConfigurationFailure) in
      try settings.refuseUnknown(name)
      settings.profiles.removeAll { $0.name == name }
      text.remove(section: "profile \(name)")
      guard settings.profile == name else { return }
      settings.profile = nil
      text.remove("profile", in: "console")
    }
  }

  private typealias Change =
    (inout SettingsText, inout Settings) throws(ConfigurationFailure) -> Void

  private func change(_ change: Change) throws(ConfigurationFailure) -> Settings {
    let locked = try LockedFile(path)
    let file = try locked.read()
    var settings = Settings(file: path)
    if let file { settings = try Settings.parse(file) }
    var text = SettingsText(file?.text ?? "")
    try change(&text, &settings)
    try check(text.text, says: settings)
    try locked.replace(with: text.text)
    return settings
  }

  private func check(_ text: String, says settings: Settings) throws(ConfigurationFailure) {
    let read = try Settings.parse(TextFile(path: path, text: text, mode: 0o600))
    guard Set(read.profiles) == Set(settings.profiles), read.profile == settings.profile else {
      throw .file(path, "is written in a way that coredesk can't change safely; edit it yourself.")
    }
  }
}

extension Settings {
  /// Throws if a profile has this name already.
  public func refuseTaken(_ name: String) throws(ConfigurationFailure) {
    guard profiles.contains(where: { $0.name == name }) else { return }
    throw ConfigurationFailure(
      code: .name,
      sentence: "There is a profile \(name) in \(file) already; remove it first, or choose another "
        + "name.")
  }

  /// Throws if no profile has this name.
  public func refuseUnknown(_ name: String) throws(ConfigurationFailure) {
    guard !profiles.contains(where: { $0.name == name }) else { return }
    let known = profiles.isEmpty ? "none" : profiles.map(\.name).joined(separator: ", ")
    throw ConfigurationFailure(
      code: .name, sentence: "There is no profile \(name) in \(file); known: \(known).")
  }

  /// The profile that `ChosenClinic.choose` uses if the command line names none; `demo` is the demo
  /// clinic. Nil if there are several and none is chosen.
  public func profileInUse(_ surroundings: Surroundings) -> String? {
    surroundings["COREDESK_PROFILE"] ?? profile
      ?? (profiles.count > 1 ? nil : profiles.first?.name ?? "demo")
  }
}

extension Profile {
  /// Whether a value fits on a line of the file and is read back unchanged.
  public static func canHold(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else {
      return false
    }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && value.utf8.count <= 3_900
      && value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  /// The lines of its section.
  var entries: [SettingsText.Entry] {
    let values: [(key: String, value: String?)] = [
      ("environment", environment?.rawValue), ("url", url?.text), ("consumer-id", consumerID),
      ("access-token", accessToken), secret?.entry ?? ("secret", nil), ("issuer", issuer),
      ("audience", audience), ("ca-file", caFile),
    ]
    return values.compactMap { key, value in value.map { (key, $0) } }
  }
}

extension SecretSource {
  fileprivate var entry: (key: String, value: String?) {
    switch self {
    case .text(let secret): ("secret", secret)
    case .file(let path): ("secret-file", path)
    case .command(let command): ("secret-command", command)
    }
  }
}
