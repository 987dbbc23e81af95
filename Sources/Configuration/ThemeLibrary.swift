import CommandLine
import Glibc
public import Screen

/// The themes there are: files in folders, and those that are compiled in.
public struct ThemeLibrary: Sendable {
  /// Searched in order.
  public let folders: [String]

  public init(folders: [String]) { self.folders = folders }

  /// The configuration's own themes, those installed beside the program
  /// (`../share/coredesk/themes`), those of the checkout it was built in.
  public init(_ folders: Folders, _ surroundings: Surroundings) {
    let bin = surroundings.executable.folder
    self.folders =
      ["\(folders.configuration)/themes", "\(bin.folder)/share/coredesk/themes"]
      + (Self.checkout(above: bin).map { ["\($0)/themes"] } ?? [])
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
  /// `default`. `NO_COLOR` (https://no-color.org) takes the monochrome one unless the option
  /// names another.
  ///
  /// - Parameter option: A name, or the path of a file.
  public func choose(
    option: String?, _ settings: Settings, _ surroundings: Surroundings
  ) throws(ConfigurationFailure) -> Theme {
    if option == nil, surroundings["NO_COLOR"] != nil { return .monochrome }
    guard let wanted = option ?? surroundings["COREDESK_THEME"] ?? settings.theme else {
      // Without its files the program still has colours.
      return try source("default")?.theme() ?? .sixteenColours
    }
    return try theme(wanted, home: surroundings.home)
  }

  /// A theme by its name, or by the path of its file.
  public func theme(_ wanted: String, home: String = "/") throws(ConfigurationFailure) -> Theme {
    if wanted.contains("/") || wanted.hasSuffix(".theme") {
      let path = wanted.hasPrefix("~/") ? home + wanted.dropFirst(1) : wanted
      guard let file = try TextFile.read(path) else {
        throw ConfigurationFailure(code: .theme, sentence: "There is no theme file \(path).")
      }
      return try whole(try ThemeSource(name: wanted, path: path, text: file.text)).theme()
    }
    if let found = try source(wanted) { return try found.theme() }
    if let own = Self.compiledIn.first(where: { $0.name == wanted }) { return own }
    throw ConfigurationFailure(code: .theme, sentence: "There is no theme \(wanted)\(known()).")
  }

  /// The names of all themes, sorted.
  public var names: [String] {
    var names = Set(Self.compiledIn.map(\.name))
    for folder in folders {
      guard let directory = opendir(folder) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasSuffix(".theme") { names.insert(String(name.dropLast(6))) }
      }
    }
    return names.sorted()
  }

  private static let compiledIn = [Theme.sixteenColours, .monochrome]

  private func known() -> String { "; there are \(names.joined(separator: ", "))" }

  /// The source of a named theme with all it inherits; nil where no folder has it.
  private func source(
    _ name: String, path: [String] = []
  ) throws(ConfigurationFailure) -> ThemeSource? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for folder in folders {
      guard let file = try TextFile.read("\(folder)/\(name).theme") else { continue }
      return try whole(
        try ThemeSource(name: name, path: file.path, text: file.text), path: path + [name])
    }
    return nil
  }

  private func whole(
    _ source: ThemeSource, path: [String] = []
  ) throws(ConfigurationFailure) -> ThemeSource {
    guard let parent = source.inherits else { return source }
    guard !path.contains(parent.value) else {
      let circle = (path + [parent.value]).joined(separator: ", ")
      throw .line(parent.path, parent.line, "themes inherit in a circle: \(circle).")
    }
    guard let inherited = try self.source(parent.value, path: path) else {
      throw .line(
        parent.path, parent.line, "there is no theme \(parent.value) to inherit\(known()).")
    }
    var source = source
    source.inherit(inherited)
    return source
  }
}
