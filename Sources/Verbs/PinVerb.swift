import Clinics
public import CommandLine
import Configuration
import Glibc

/// `coredesk pin set|remove`: what a locked desk asks for.
public struct PinVerb {
  private let line: Invocation

  public init(_ line: Invocation) { self.line = line }

  public static func take(_ line: Invocation) -> Bool { line.command.hasPrefix("pin ") }

  public func outcome() -> Outcome {
    do throws(Failure) {
      let folders = try DeskSettings(line).folders
      return Outcome(output: line.command == "pin set" ? try set(folders) : try remove(folders))
    } catch {
      return Outcome(error, asJSON: line.has("json"))
    }
  }

  private func set(_ folders: Folders) throws(Failure) -> String {
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

  private func remove(_ folders: Folders) throws(Failure) -> String {
    try configured { () throws(ConfigurationFailure) in try DeskPin.remove(folders) }
      ? "Any key opens a locked desk from its next start on.\n" : "There was no PIN.\n"
  }
}
