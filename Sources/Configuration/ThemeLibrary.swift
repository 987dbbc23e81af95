import CommandLine
import Glibc
public import Screen

/// Finds themes: in the files of several folders, and among the built-in ones.
public struct ThemeLibrary: Sendable {
  /// The roles and the themes that are built into the program.
  public struct Inventory: Sendable {
    /// The names that a theme may set: roles, and prefixes of roles.
    let roles: [String]
    /// The theme to use if the theme `default` has no file.
    let usual: Theme
    /// The theme to use if `NO_COLOR` is set.
    let monochrome: Theme

    /// An inventory of these roles and themes.
    public init(roles: [String], usual: Theme, monochrome: Theme) {
      (self.roles, self.usual, self.monochrome) = (roles, usual, monochrome)
    }

    var themes: [Theme] { [usual, monochrome] }
  }

  /// The folders of theme files; the first that has a theme wins.
  public let folders: [String]
  private let inventory: Inventory

  /// A library of these folders and the built-in themes.
  public init(folders: [String], _ inventory: Inventory) {
    self.folders = folders
    self.inventory = inventory
  }

  /// A library of the configuration's own themes, those installed with the program
  /// (`../share/coredesk/themes`), and those of the checkout that it was built in.
  public init(_ folders: Folders, _ surroundings: Surroundings, _ inventory: Inventory) {
    let bin = surroundings.executable.folder
    self.init(
      folders: ["\(folders.configuration)/themes", "\(bin.folder)/share/coredesk/themes"]
        + (Self.checkout(above: bin).map { ["\($0)/themes"] } ?? []), inventory)
  }

  private static func checkout(above folder: String) -> String? {
    var folder = folder
    for _ in 0..<6 where folder.count > 1 {
      if access("\(folder)/Package.swift", R_OK) == 0 { return folder }
      folder = folder.folder
    }
    return nil
  }

  /// The theme to draw with: the option's, else `COREDESK_THEME`'s, else the setting's, else
  /// `default`. With `NO_COLOR` (https://no-color.org) it is the built-in monochrome theme, unless
  /// the option names another.
  ///
  /// - Parameter option: A name, or the path of a file.
  /// - Throws: If there is no such theme, or its file can't be read. Lines that can't be used are
  ///   problems of the reading.
  public func choose(
    option: String?, _ settings: Settings, _ surroundings: Surroundings
  ) throws(ConfigurationFailure) -> ThemeReading {
    if option == nil, surroundings["NO_COLOR"] != nil { return ThemeReading(inventory.monochrome) }
    guard let wanted = option ?? surroundings["COREDESK_THEME"] ?? settings.theme else {
      // A program without its files still has colours.
      return try source("default").map(reading) ?? ThemeReading(inventory.usual)
    }
    return try theme(wanted, home: surroundings.home)
  }

  /// A theme by its name, or by the path of its file. Throws as `choose` does.
  public func theme(
    _ wanted: String, home: String = "/"
  ) throws(ConfigurationFailure) -> ThemeReading {
    if wanted.contains("/") || wanted.hasSuffix(".theme") {
      let path = wanted.hasPrefix("~/") ? home + wanted.dropFirst(1) : wanted
      guard let file = try TextFile.read(path) else {
        throw ConfigurationFailure(code: .theme, sentence: "There is no theme file \(path).")
      }
      return reading(try whole(ThemeSource(name: wanted, path: path, text: file.text)))
    }
    if let found = try source(wanted) { return reading(found) }
    if let own = inventory.themes.first(where: { $0.name == wanted }) { return ThemeReading(own) }
    throw ConfigurationFailure(
      code: .theme, sentence: "There is no theme \(wanted)\(Self.hint(wanted, names))")
  }

  private func reading(_ source: ThemeSource) -> ThemeReading {
    source.reading(known: inventory.roles)
  }

  /// The names of all themes, sorted.
  public var names: [String] { Set(inventory.themes.map(\.name) + files).sorted() }

  /// The names of the themes that have files; each can be inherited.
  private var files: [String] {
    var names: [String] = []
    for folder in folders {
      guard let directory = opendir(folder) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasSuffix(".theme") { names.append(String(name.dropLast(6))) }
      }
    }
    return names
  }

  /// How a sentence ends about a theme that isn't there: with the nearest name, else with all.
  private static func hint(_ wanted: String, _ names: [String]) -> String {
    if let meant = nearest(to: wanted, among: names) { return "; did you mean \(meant)?" }
    return names.isEmpty ? "." : "; there are \(names.joined(separator: ", "))."
  }

  /// The source of a named theme with all that it inherits; nil if no folder has it.
  private func source(
    _ name: String, path: [String] = []
  ) throws(ConfigurationFailure) -> ThemeSource? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for folder in folders {
      guard let file = try TextFile.read("\(folder)/\(name).theme") else { continue }
      return try whole(
        ThemeSource(name: name, path: file.path, text: file.text), path: path + [name])
    }
    return nil
  }

  /// A source with all that it inherits. If its parent can't be used, it inherits `default`.
  ///
  /// - Parameter path: The names of the themes that inherit it, the first one first, and its own.
  private func whole(
    _ source: ThemeSource, path: [String] = []
  ) throws(ConfigurationFailure) -> ThemeSource {
    guard let parent = source.inherits else { return source }
    var source = source
    if path.contains(parent.value) {
      let circle = (path + [parent.value]).joined(separator: ", ")
      source.report(parent.problem("themes inherit in a circle: \(circle)."))
    } else if let inherited = try self.source(parent.value, path: path) {
      source.inherit(inherited)
      return source
    } else {
      let others = Set(files).subtracting(path).sorted()
      source.report(
        parent.problem(
          "there is no theme \(parent.value) to inherit\(Self.hint(parent.value, others))"))
    }
    if !path.contains("default"), let usual = try self.source("default", path: path) {
      source.inherit(usual)
    }
    return source
  }
}
