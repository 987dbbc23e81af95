import Screen

/// A theme file as it is written: names, not yet styles, so that a theme that inherits it can
/// change its palette.
struct ThemeSource {
  struct Definition {
    let value: String
    let path: String
    let line: Int
  }

  let name: String
  var inherits: Definition?
  var palette: [String: Definition] = [:]
  var roles: [String: Definition] = [:]

  init(name: String, path: String, text: String) throws(ConfigurationFailure) {
    self.name = name
    for entry in try INIFile(path: path, text: text).entries {
      let definition = Definition(value: entry.value, path: path, line: entry.line)
      switch entry.section {
      case "theme":
        guard entry.key == "inherits" else {
          throw .line(
            path, entry.line, "unknown key \(entry.key) in [theme]; only inherits stands there.")
        }
        inherits = definition
      case "palette": palette[entry.key] = definition
      case "roles": roles[entry.key] = definition
      default:
        throw .line(
          path, entry.line,
          "unknown section [\(entry.section)]; a theme has [theme], [palette] and [roles].")
      }
    }
  }

  /// Takes over what an inherited theme says and this one does not.
  mutating func inherit(_ parent: ThemeSource) {
    palette.merge(parent.palette) { own, _ in own }
    roles.merge(parent.roles) { own, _ in own }
  }

  func theme() throws(ConfigurationFailure) -> Theme {
    var colours: [String: Colour] = [:]
    for (name, definition) in palette {
      guard let colour = StyleWords.colour(definition.value) else {
        throw .line(
          definition.path, definition.line,
          "\(definition.value) is no colour; use #rrggbb, 0 to 255, default or a name such as "
            + "bright-blue.")
      }
      colours[name] = colour
    }
    let words = StyleWords(palette: colours)
    var styles: [Role: Style] = [:]
    for (name, definition) in roles {
      do throws(StyleWords.Problem) {
        styles[Role(name)] = try words.style(definition.value)
      } catch {
        throw .line(definition.path, definition.line, error.sentence)
      }
    }
    return Theme(name: self.name, roles: styles)
  }
}
