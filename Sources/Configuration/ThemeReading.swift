public import Screen

/// A theme that was read from its files, and the lines that couldn't be used.
public struct ThemeReading: Hashable, Sendable {
  /// The theme. A role whose line can't be used has the style that it would have without that line.
  public let theme: Theme
  /// The lines that can't be used: the theme's own first, each file's in order.
  public let problems: [ThemeProblem]

  /// A reading with these problems, by default none.
  public init(_ theme: Theme, problems: [ThemeProblem] = []) {
    self.theme = theme
    self.problems = problems
  }

  /// The first problem and the number of the others, for the console's message line; nil without a
  /// problem.
  public var notice: String? {
    guard let first = problems.first else { return nil }
    let more =
      switch problems.count - 1 {
      case 0: ""
      case 1: " 1 more problem: coredesk doctor"
      case let count: " \(count) more problems: coredesk doctor"
      }
    return first.brief + more
  }
}

/// A line of a theme file that coredesk can't use.
public struct ThemeProblem: Hashable, Sendable {
  let path: String
  let line: Int
  let words: String

  /// What is wrong and what to do, with the file's path and the line.
  public var sentence: String { ConfigurationFailure.line(path, line, words).sentence }

  /// The same with the file's name alone.
  var brief: String {
    ConfigurationFailure.line(String(path.split(separator: "/").last ?? ""), line, words).sentence
  }
}
