import CommandLine
import Screen

/// The entries of a theme file. They aren't styles yet, so that a theme that inherits this one can
/// change its palette.
struct ThemeSource {
  struct Definition {
    let value: String
    let path: String
    let line: Int

    func problem(_ words: String) -> ThemeProblem {
      ThemeProblem(path: path, line: line, words: words)
    }
  }

  let name: String
  let path: String
  var inherits: Definition?
  /// The lines that give each name a value: the theme's own first, then those of its ancestors.
  private var palette: [String: [Definition]] = [:]
  private var roles: [String: [Definition]] = [:]
  private(set) var problems: [ThemeProblem]

  /// Reads one file. Lines that can't be used become problems; all others count.
  init(name: String, path: String, text: String) {
    (self.name, self.path) = (name, path)
    let file = INIFile(path: path, usable: text)
    problems = file.faults.map { ThemeProblem(path: path, line: $0.line, words: $0.problem) }
    var unknownSections: Set<String> = []
    for entry in file.entries {
      let definition = Definition(value: entry.value, path: path, line: entry.line)
      switch entry.section {
      case "theme" where entry.key == "inherits": inherits = definition
      case "theme":
        problems.append(
          definition.problem("I don't know \(entry.key) in [theme]; it takes only inherits."))
      case "palette": palette[entry.key] = [definition]
      case "roles": roles[entry.key] = [definition]
      default:
        // One complaint for the section, not one for each of its lines.
        guard unknownSections.insert(entry.section).inserted else { continue }
        problems.append(definition.problem(Self.unknown(section: entry.section)))
      }
    }
  }

  private static func unknown(section: String) -> String {
    let meant = nearest(to: section, among: ["theme", "palette", "roles"])
    return "I don't know the section [\(section)]"
      + (meant.map { "; did you mean [\($0)]?" }
        ?? "; a theme has [theme], [palette] and [roles].")
  }

  /// Adds the lines of an inherited theme after this one's own.
  mutating func inherit(_ parent: ThemeSource) {
    palette.merge(parent.palette) { $0 + $1 }
    roles.merge(parent.roles) { $0 + $1 }
    problems += parent.problems
  }

  /// Adds a problem that was found while looking for the inherited theme.
  mutating func report(_ problem: ThemeProblem) { problems.append(problem) }

  /// Makes the theme. A line that can't be used counts as if it weren't there.
  ///
  /// - Parameter known: The roles that a theme may set.
  func reading(known: [String]) -> ThemeReading {
    var problems = problems
    let words = StyleWords(palette: colours(&problems))
    let names = Set(known)
    var styles: [String: Style] = [:]
    for (name, definitions) in roles {
      guard names.contains(name) else {
        problems += definitions.map { $0.problem(Self.unknown(role: name, known)) }
        continue
      }
      for definition in definitions where styles[name] == nil {
        do throws(StyleWords.Problem) {
          styles[name] = try words.style(definition.value)
        } catch {
          problems.append(definition.problem(error.sentence))
        }
      }
    }
    return ThemeReading(Theme(name: name, styles: styles), problems: inOrder(problems))
  }

  /// The colours of the palette. A name without a usable value is the terminal's own colour, so
  /// that one wrong line isn't reported again for each role that uses it.
  private func colours(_ problems: inout [ThemeProblem]) -> [String: Colour] {
    var colours: [String: Colour] = [:]
    for (name, definitions) in palette {
      for definition in definitions where colours[name] == nil {
        colours[name] = StyleWords.colour(definition.value)
        guard colours[name] == nil else { continue }
        problems.append(definition.problem(Self.unknown(colour: definition.value)))
      }
      if colours[name] == nil { colours[name] = .standard }
    }
    return colours
  }

  private static func unknown(colour: String) -> String {
    let meant = nearest(to: colour, among: Colour.names + ["default"])
    return "\"\(colour)\" isn't a colour"
      + (meant.map { "; did you mean \($0)?" }
        ?? "; use #rrggbb, 0 to 255, default or a name such as bright-blue.")
  }

  private static func unknown(role: String, _ known: [String]) -> String {
    let meant = nearest(to: role, among: known)
    return "I don't know the role \(role)"
      + (meant.map { "; did you mean \($0)?" } ?? "; 'coredesk themes --help' lists them all.")
  }

  /// The theme's own problems first, each file's by their lines.
  private func inOrder(_ problems: [ThemeProblem]) -> [ThemeProblem] {
    problems.sorted {
      $0.path == $1.path
        ? $0.line < $1.line : $0.path == path || ($1.path != path && $0.path < $1.path)
    }
  }
}
