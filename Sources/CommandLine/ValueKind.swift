/// What the value of an option or an argument may be.
public enum ValueKind: Hashable, Sendable {
  /// Any text; the command reads it, for example as a day in one of many forms.
  case text
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// Printable, no spaces, at most 100 characters.
  case id
  /// The path of a file, which need not exist.
  case file
  /// The path of a directory, which need not exist.
  case directory
  /// What `HostPort` reads.
  case hostPort
  /// `http://` or `https://` and a host.
  case url
  /// One of these words.
  case choice([String])
  /// One or more of these words, separated by commas.
  case choices([String])

  /// What the help calls the value, unless the option has its own word for it.
  public var placeholder: String {
    switch self {
    case .text: "TEXT"
    case .integer: "N"
    case .id: "ID"
    case .file: "FILE"
    case .directory: "DIR"
    case .hostPort: "HOST:PORT"
    case .url: "URL"
    case .choice(let words): words.joined(separator: "|")
    case .choices: "LIST"
    }
  }
}

extension ValueKind {
  /// What is taken instead of `value`, to follow "takes" in a sentence; nil if `value` is valid.
  func complaint(about value: String) -> String? {
    switch self {
    case .text: nil
    case .integer(let range):
      Int(value).map(range.contains) == true
        ? nil : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .id:
      !value.isEmpty && value.utf8.count <= 100
        && value.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
        ? nil : "an id from the lists"
    case .file: value.isEmpty ? "the path of a file" : nil
    case .directory: value.isEmpty ? "the path of a directory" : nil
    case .hostPort:
      HostPort(value) == nil ? "a host and a port such as 127.0.0.1:8750 or [::1]:8750" : nil
    case .url: Self.isURL(value) ? nil : "an address such as https://clinic.example"
    case .choice(let words):
      words.contains(value) ? nil : Self.oneOf(words, nearest: value)
    case .choices(let words):
      value.split(separator: ",", omittingEmptySubsequences: false)
        .first { !words.contains(String($0)) }
        .map { "a list of \(words.joined(separator: ", "))" + Self.hint(words, String($0)) }
    }
  }

  private static func isURL(_ value: String) -> Bool {
    guard let scheme = ["http://", "https://"].first(where: { value.lowercased().hasPrefix($0) }),
      value.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
    else { return false }
    let host = value.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return !host.isEmpty
  }

  private static func oneOf(_ words: [String], nearest value: String) -> String {
    listed(words, "or") + hint(words, value)
  }

  private static func hint(_ words: [String], _ value: String) -> String {
    nearest(to: value, among: words).map { " (did you mean \($0)?)" } ?? ""
  }
}

/// `a, b or c`.
func listed(_ words: [String], _ conjunction: String) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
