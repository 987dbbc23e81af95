import Booking
import Clinics
import CommandLine
import Configuration
import Console
import DeskModel
import Screen
import Verbs

/// What a console begins with, on a screen or in lines: its keys, its theme and its first state, as
/// the configuration and the command line have them.
struct ConsoleSetup {
  let desk: DeskSettings
  let bindings: Bindings
  let usesMouse: Bool
  let countsSeconds: Bool
  /// What a locked desk asks for; nil: any key opens it.
  let pin: DeskPin?

  /// Reads the configuration. Throws `Failure` with the line of what cannot be used.
  init(_ line: Invocation) throws(Failure) {
    let desk = try DeskSettings(line)
    self.desk = desk
    bindings = try Bindings(desk.settings)
    pin = try configured { () throws(ConfigurationFailure) in try DeskPin.read(desk.folders) }
    usesMouse = desk.settings.usesMouse && !line.has("no-mouse")
    countsSeconds = !line.has("no-animation")
  }

  /// The demo clinic says at the start what to press.
  func state(of clinic: OpenClinic, size: Size) -> Console {
    let settings = desk.settings
    return Console(
      now: clinic.now(), size: size, clinicKind: clinic.kind,
      operatorName: operatorName, bindings: bindings,
      rowMinutes: settings.rowMinutes, firstHour: settings.firstHour,
      weekStart: settings.weekStart, choices: settings.profiles.map { PracticeChoice($0) },
      practiceName: clinic.profile,
      lockAfterSeconds: settings.lockAfter.map { Int($0.components.seconds) },
      usesMouse: usesMouse, countsSeconds: countsSeconds, greets: clinic.kind == .demo,
      asksPin: pin != nil)
  }

  /// What plain mode begins with; it has no lock.
  func plainDesk(of clinic: OpenClinic) -> Desk {
    let settings = desk.settings
    return Desk(
      now: clinic.now(), clinicKind: clinic.kind, operatorName: operatorName,
      diary: Diary(rowMinutes: settings.rowMinutes, weekStart: settings.weekStart),
      choices: settings.profiles.map { PracticeChoice($0) }, practiceName: clinic.profile)
  }

  private var operatorName: String { initials(of: desk.surroundings["USER"] ?? "") }

  /// The theme that the console would use, once its keys are found usable. Throws `Failure` where
  /// the console would not start.
  static func look(_ desk: DeskSettings) throws(Failure) -> ThemeReading {
    _ = try Bindings(desk.settings)
    return try theme(nil, desk)
  }

  /// The theme that the command line asks for, else the configuration's.
  func theme(for line: Invocation) throws(Failure) -> ThemeReading {
    try Self.theme(line.text("theme"), desk)
  }

  static func theme(_ name: String?, _ desk: DeskSettings) throws(Failure) -> ThemeReading {
    try configured { () throws(ConfigurationFailure) in
      try ThemeLibrary(desk).choose(
        option: name, desk.settings, desk.surroundings)
    }
  }

  /// `jm` of `jane.miller`; a name of one part as it is, at most eight characters.
  private func initials(of name: String) -> String {
    let parts = name.split { ".-_ ".contains($0) }
    return String(parts.count > 1 ? String(parts.compactMap(\.first)) : String(name.prefix(8)))
  }
}

extension Bindings {
  /// The standard keys with those of the configuration.
  fileprivate init(_ settings: Settings) throws(Failure) {
    let entries = settings.keys.map { Rebinding($0.action, to: $0.keys.joined(separator: " ")) }
    do throws(BindingFailures) {
      self = try Bindings.standard.rebinding(entries)
    } catch {
      let told = error.all.map { "\(settings.keys[$0.entry].place): \($0.sentence)" }
      throw Failure(told.joined(separator: "; "), .configuration)
    }
  }
}

extension PracticeChoice {
  /// Without an address it cannot be opened, and says so then.
  fileprivate init(_ profile: Profile) {
    self.init(name: profile.name, kind: profile.clinicKind ?? .production)
  }
}
