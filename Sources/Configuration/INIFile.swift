import CInih

/// The entries of an INI file, each with its line.
struct INIFile {
  struct Entry: Hashable {
    let section: String
    let key: String
    let value: String
    let line: Int
  }

  let path: String
  let entries: [Entry]

  /// Takes a file apart with libinih and refuses what it would silently bend: lines that are
  /// neither section nor entry, lines too long, a key given twice.
  init(path: String, text: String) throws(ConfigurationFailure) {
    self.path = path
    var bytes = text
    let (entries, fault) = bytes.withUTF8 { Self.parse($0) }
    if let fault { throw .line(path, fault.line, fault.problem) }
    self.entries = entries
    var seen: [String: Int] = [:]
    for entry in entries {
      if let first = seen.updateValue(entry.line, forKey: "\(entry.section)\n\(entry.key)") {
        throw .line(
          path, entry.line,
          "\(entry.key) is already given in line \(first); keep one of the two.")
      }
    }
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (entries: [Entry], fault: (line: Int, problem: String)?) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let long = lines.firstIndex(where: { $0.count > CINIH_LINE_LIMIT }) {
      return ([], (long + 1, "longer than \(CINIH_LINE_LIMIT) bytes."))
    }
    let gathered = Gathered()
    let fault = bytes.withMemoryRebound(to: CChar.self) { characters -> Int32 in
      guard let start = characters.baseAddress, !characters.isEmpty else { return 0 }
      return cinih_parse(
        start, characters.count,
        { context, line, section, name, value in
          Unmanaged<Gathered>.fromOpaque(context).takeUnretainedValue().entries.append(
            Entry(
              section: String(cString: section), key: String(cString: name),
              value: String(cString: value), line: Int(line)))
        }, Unmanaged.passUnretained(gathered).toOpaque())
    }
    if fault != 0 {
      return ([], (max(1, Int(fault)), "neither a [section] nor name = value."))
    }
    return (gathered.entries, nil)
  }

  private final class Gathered {
    var entries: [Entry] = []
  }
}
