@testable import Configuration

extension FuzzTarget {
  /// `config.ini` is taken whole or refused with the line that is wrong; of a theme each wrong line
  /// is reported.
  static let config = FuzzTarget("config", longest: 8192) { bytes in
    // What TextFile lets pass. No secret is asked for: that may run a command.
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    try judge(lines.count) {
      for entry in try INIFile(path: path, text: text).entries { try check(entry, lines) }
    }
    try judge(lines.count) {
      let settings = try Settings.parse(TextFile(path: path, text: text, mode: 0o600))
      try expect(60 % settings.rowMinutes == 0, "rows of \(settings.rowMinutes) minutes")
      try expect(
        settings.profiles.allSatisfy { Profile.isName($0.name) }, "a profile without a name")
    }
    let source = ThemeSource(name: "fuzz", path: path, text: text)
    for problem in source.reading(known: ["text", "calendar", "calendar.free"]).problems {
      try expect((1...lines.count).contains(problem.line), "no line in: \(problem.sentence)")
    }
  }

  private static let path = "config.ini"

  /// Passes over a refusal that says where: `config.ini line 3: …` with a line that is there.
  private static func judge(_ lines: Int, _ read: () throws -> Void) throws {
    do {
      try read()
    } catch let failure as ConfigurationFailure {
      let words = failure.sentence.split(separator: " ", maxSplits: 3)
      let line = words.count > 3 && words[1] == "line" ? Int(words[2].dropLast()) : nil
      try expect(line.map { (1...lines).contains($0) } ?? false, "no line in: \(failure.sentence)")
    }
  }

  /// Key and value stand on the line as they were read.
  private static func check(_ entry: INIFile.Entry, _ lines: [ArraySlice<UInt8>]) throws {
    try expect((1...lines.count).contains(entry.line), "line \(entry.line)")
    let line = lines[entry.line - 1]
    for part in [entry.key, entry.value] {
      try expect(
        part.isEmpty || line.firstRange(of: Array(part.utf8)) != nil,
        "line \(entry.line) does not hold \(part)")
    }
  }
}
