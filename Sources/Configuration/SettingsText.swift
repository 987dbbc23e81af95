/// The text of a configuration file while it is changed. All other bytes stay as they are:
/// comments, order and line endings too.
///
/// It reads lines as libinih does: it ignores blanks around them, `#` and `;` begin a comment, a
/// section's name ends at the first `]`, and a key at the first `=` or `:`.
struct SettingsText {
  typealias Entry = (key: String, value: String)

  /// Each with its line break, which only the last line may lack.
  private var lines: [[UInt8]] = []

  init(_ text: String) {
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      guard byte == UInt8(ascii: "\n") else { continue }
      lines.append(line)
      line = []
    }
    if !line.isEmpty { lines.append(line) }
  }

  var text: String { String(decoding: lines.joined(), as: UTF8.self) }

  /// Adds a section at the end, after an empty line.
  mutating func append(section: String, _ entries: [Entry]) {
    if let last = lines.indices.last, lines[last].last != UInt8(ascii: "\n") {
      lines[last] += lineBreak
    }
    // Always, so that removing the section restores the file of before.
    if !lines.isEmpty { lines.append(lineBreak) }
    lines.append(line("[\(section)]"))
    lines += entries.map { line("\($0.key) = \($0.value)") }
  }

  /// Sets a key of a section: in its own line, else in a new line at the top of the section, else
  /// in a new section at the end.
  mutating func set(_ key: String, in section: String, to value: String) {
    if let place = place(of: key, in: section) {
      lines[place] = Self.replacingValue(of: lines[place], with: value)
    } else if let head = heads(of: section).first {
      if lines[head].last != UInt8(ascii: "\n") { lines[head] += lineBreak }
      lines.insert(line("\(key) = \(value)"), at: head + 1)
    } else {
      append(section: section, [(key, value)])
    }
  }

  /// Removes a key's line.
  mutating func remove(_ key: String, in section: String) {
    if let place = place(of: key, in: section) { lines.remove(at: place) }
  }

  /// Removes every part of a section. Comments above its heading, and above the next one, stay.
  mutating func remove(section: String) {
    for head in heads(of: section).reversed() {
      lines.removeSubrange(head..<end(ofSectionAt: head))
      closeGap(at: head)
    }
  }

  // MARK: Lines

  private enum Kind: Equatable {
    case blank, comment, other
    case head(String)
    case entry(key: String)
  }

  private func kind(_ index: Int) -> Kind {
    var line = Self.trimmed(lines[index])
    // A byte order mark, which libinih skips.
    if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = Self.trimmed(line.dropFirst(3)) }
    switch line.first {
    case nil: return .blank
    case UInt8(ascii: "#"), UInt8(ascii: ";"): return .comment
    case UInt8(ascii: "["):
      guard let end = line.firstIndex(of: UInt8(ascii: "]")) else { return .other }
      return .head(String(decoding: line[(line.startIndex + 1)..<end], as: UTF8.self))
    default:
      guard let mark = line.firstIndex(where: Self.isMark) else { return .other }
      return .entry(key: String(decoding: Self.trimmed(line[..<mark]), as: UTF8.self))
    }
  }

  private func heads(of section: String) -> [Int] {
    lines.indices.filter { kind($0) == .head(section) }
  }

  private func place(of key: String, in section: String) -> Int? {
    heads(of: section).lazy.compactMap { head in
      (head + 1..<next(after: head)).first { kind($0) == .entry(key: key) }
    }.first
  }

  /// The line of the next section's heading, or the end of the file.
  private func next(after head: Int) -> Int {
    (head + 1..<lines.count).first { if case .head = kind($0) { true } else { false } }
      ?? lines.count
  }

  /// The line after a section's last entry and the comments below it. Comments that touch the next
  /// heading belong to that.
  private func end(ofSectionAt head: Int) -> Int {
    let next = next(after: head)
    let last = (head..<next).last { ![.blank, .comment].contains(kind($0)) } ?? head
    let comments = (last + 1..<next).prefix { kind($0) == .comment }
    let end = last + 1 + comments.count
    return end == next && next < lines.count ? last + 1 : end
  }

  /// Removes one of the empty lines on both sides of what was removed.
  private mutating func closeGap(at index: Int) {
    guard index == 0 || kind(index - 1) == .blank else { return }
    if index < lines.count {
      if kind(index) == .blank { lines.remove(at: index) }
    } else if index > 0 {
      lines.remove(at: index - 1)
    }
  }
}

extension SettingsText {
  // MARK: Bytes

  /// What ends a line in this file.
  private var lineBreak: [UInt8] {
    Array((lines.first?.suffix(2) == [0x0D, 0x0A] ? "\r\n" : "\n").utf8)
  }

  private func line(_ text: String) -> [UInt8] { Array(text.utf8) + lineBreak }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":")
  }

  /// isspace(3) of the C locale.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

  private static func trimmed(_ line: some BidirectionalCollection<UInt8>) -> [UInt8] {
    let rest = Array(line.drop(while: isBlank))
    return Array(rest.prefix(rest.count - rest.reversed().prefix(while: isBlank).count))
  }

  private static func replacingValue(of line: [UInt8], with value: String) -> [UInt8] {
    let mark = (line.firstIndex(where: isMark) ?? line.count - 1) + 1
    let gap = line[mark...].prefix { $0 == 0x20 || $0 == 0x09 }
    let tail = line[(mark + gap.count)...].reversed().prefix(while: isBlank).reversed()
    return line[..<mark] + gap + Array(value.utf8) + tail
  }
}
