import Clinics
import CommandLine
import Configuration
import Glibc

/// `coredesk pin set|remove`: what a locked desk asks for.
enum PinVerb {
  static func set(_ line: Invocation) -> VerbOutcome { outcome(line, set) }

  static func remove(_ line: Invocation) -> VerbOutcome { outcome(line, remove) }

  private static func outcome(
    _ line: Invocation, _ change: (Folders) throws(Failure) -> String
  ) -> VerbOutcome {
    do throws(Failure) {
      return VerbOutcome(output: try change(try DeskSettings(line).folders))
    } catch {
      return VerbOutcome(error, asJSON: line.has("json"))
    }
  }

  private static func set(_ folders: Folders) throws(Failure) -> String {
    guard let pin = SecretLine.ask("PIN, 4 to 12 digits: "), DeskPin.isPin(pin) else {
      throw Failure("A PIN is 4 to 12 digits; nothing was changed.", .usage)
    }
    // Where nobody types there is nothing to mistype.
    if isatty(STDIN_FILENO) == 1, SecretLine.ask("The same again: ") != pin {
      throw Failure("These were two different PINs; nothing was changed.", .usage)
    }
    try configured { () throws(ConfigurationFailure) in try DeskPin(pin).write(folders) }
    return "A locked desk asks for the PIN from its next start on.\n"
  }

  private static func remove(_ folders: Folders) throws(Failure) -> String {
    try configured { () throws(ConfigurationFailure) in try DeskPin.remove(folders) }
      ? "Any key opens a locked desk from its next start on.\n" : "There was no PIN.\n"
  }
}
