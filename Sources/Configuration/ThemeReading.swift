public import Screen

/// A theme as its files give it, and what coredesk could not use of them.
public struct ThemeReading: Hashable, Sendable {
  /// What there is to draw with: a role whose line can't be used takes the style it would have
  /// without that line.
  public let theme: Theme
  /// In the order of the files, the theme's own first.
  public let problems: [ThemeProblem]

  /// A theme with nothing wrong, unless problems are given.
  public init(_ theme: Theme, problems: [ThemeProblem] = []) {
    self.theme = theme
    self.problems = problems
  }

  /// The first problem and how many more there are, short enough for a message line; nil where
  /// nothing is wrong.
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

  /// What is wrong and what to do, with the file's path.
  public var sentence: String { ConfigurationFailure.line(path, line, words).sentence }

  /// The same with the file's name alone.
  var brief: String {
    ConfigurationFailure.line(String(path.split(separator: "/").last ?? ""), line, words).sentence
  }
}
