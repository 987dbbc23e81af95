import CInih

/// The entries of an INI file, each with its line.
struct INIFile {
  struct Entry: Hashable {
    let section: String
    let key: String
    let value: String
    let line: Int
  }

  /// A line that can't be used, and why.
  struct Fault {
    let line: Int
    let problem: String
  }

  let path: String
  let entries: [Entry]
  /// Lines that are neither a section nor an entry, lines that are too long, and keys that are
  /// given twice: libinih itself would change them or skip them without a word.
  let faults: [Fault]

  /// More than anyone mends before trying again; each fault costs another parse.
  private static let mostFaults = 20

  /// Parses a file with libinih; throws its first fault, if it has one.
  init(path: String, text: String) throws(ConfigurationFailure) {
    self.init(path: path, usable: text)
    if let first = faults.first { throw .line(path, first.line, first.problem) }
  }

  /// Parses a file with libinih and keeps the lines that can be used; `faults` lists the others.
  init(path: String, usable text: String) {
    self.path = path
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    var faults: [Fault] = []
    for index in lines.indices where lines[index].count > CINIH_LINE_LIMIT {
      faults.append(Fault(line: index + 1, problem: "longer than \(CINIH_LINE_LIMIT) bytes."))
      lines[index] = lines[index].prefix(0)
    }
    var entries = Self.parse(lines)
    // libinih reports the first faulty line only, and reads on.
    while faults.count < Self.mostFaults, let line = entries.faulty {
      faults.append(Fault(line: line, problem: "neither a [section] nor name = value."))
      lines[line - 1] = lines[line - 1].prefix(0)
      entries = Self.parse(lines)
    }
    var first: [String: Int] = [:]
    self.entries = entries.all.filter { entry in
      guard let before = first["\(entry.section)\n\(entry.key)"] else {
        first["\(entry.section)\n\(entry.key)"] = entry.line
        return true
      }
      faults.append(
        Fault(
          line: entry.line,
          problem: "\(entry.key) is already given in line \(before); keep one of the two."))
      return false
    }
    self.faults = faults
  }

  /// All entries, and the first line that is neither an entry nor a section.
  private static func parse(_ lines: [Substring.UTF8View]) -> (all: [Entry], faulty: Int?) {
    let gathered = Gathered()
    var bytes = Array(lines.joined(separator: [0x0A]))
    // Negative if libinih ran out of memory.
    let fault = bytes.withUnsafeMutableBytes { bytes -> Int32 in
      guard !bytes.isEmpty, let start = bytes.bindMemory(to: CChar.self).baseAddress else {
        return 0
      }
      return cinih_parse(
        start, bytes.count,
        { context, line, section, name, value in
          Unmanaged<Gathered>.fromOpaque(context).takeUnretainedValue().entries.append(
            Entry(
              section: String(cString: section), key: String(cString: name),
              value: String(cString: value), line: Int(line)))
        }, Unmanaged.passUnretained(gathered).toOpaque())
    }
    return (gathered.entries, fault == 0 ? nil : min(lines.count, max(1, Int(fault))))
  }

  private final class Gathered {
    var entries: [Entry] = []
  }
}
