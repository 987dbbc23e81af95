import Clinics
public import CommandLine
import Configuration
import Glibc
import Screen

/// `coredesk themes`: lists every theme, with a line of the diary drawn in it.
public struct ThemeVerb {
  private let line: Invocation
  private let surroundings = Surroundings()

  /// The verb, for the options of a command line.
  public init(_ line: Invocation) { self.line = line }

  /// Lists all themes. One with a broken file is listed with what is wrong, so that it doesn't hide
  /// the others.
  public func outcome() -> VerbOutcome {
    do throws(Failure) {
      let desk = try DeskSettings(line, surroundings)
      let library = ThemeLibrary(desk)
      let rows = library.names.map { name in
        do throws(ConfigurationFailure) {
          let reading = try library.theme(name)
          return ThemeReport.Row(
            name: name, theme: reading.theme, faults: reading.problems.map(\.sentence))
        } catch {
          return ThemeReport.Row(name: name, theme: nil, faults: [error.sentence])
        }
      }
      let inUse = surroundings["COREDESK_THEME"] ?? desk.settings.theme ?? "default"
      return ThemeReport(rows: rows, inUse: inUse, depth: depth).outcome(line)
    } catch {
      return VerbOutcome(error, asJSON: line.has("json"))
    }
  }

  /// The colours of standard output: none if it isn't a terminal.
  private var depth: ColourDepth {
    guard isatty(STDOUT_FILENO) == 1 else { return .none }
    let term = surroundings["TERM"] ?? "dumb"
    let isRich = term.contains("256color") || surroundings["COLORTERM"] != nil
    let colours = term == "dumb" ? 0 : isRich ? 256 : 8
    return ColourDepth(setting: nil, noColour: surroundings["NO_COLOR"], colours: colours)
  }
}
