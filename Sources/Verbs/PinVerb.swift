import Clinics
import CommandLine
import Configuration
import Glibc

/// `coredesk pin set|remove`: the PIN that unlocks a locked desk.
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
    // Only a person can mistype it; a pipe gives it once.
    if isatty(STDIN_FILENO) == 1, SecretLine.ask("The same PIN again: ") != pin {
      throw Failure("The two PINs are different; nothing was changed.", .usage)
    }
    try configured { () throws(ConfigurationFailure) in try DeskPin(pin).write(folders) }
    return "The PIN is set. Each desk asks for it from its next start.\n"
  }

  private static func remove(_ folders: Folders) throws(Failure) -> String {
    try configured { () throws(ConfigurationFailure) in try DeskPin.remove(folders) }
      ? "The PIN is removed. From its next start, any key unlocks a desk.\n" : "No PIN was set.\n"
  }
}
