extension ZoneRules {
  /// Reads a compiled time zone, version 2 or later (RFC 9636 section 3); nil for any other bytes.
  public init?(tzif bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0), first.version >= UInt8(ascii: "2") else { return nil }
    let second = Header.size + first.bodySize(timeSize: 4)
    guard let header = Header(bytes, at: second) else { return nil }
    let body = second + Header.size
    let end = body + header.bodySize(timeSize: 8)
    guard end < bytes.count, bytes[end] == 0x0A else { return nil }

    let types = body + header.times * 9
    var offsetOfType: [Int] = []
    for i in 0..<header.types {
      offsetOfType.append(Int(Int32(truncatingIfNeeded: bytes.integer(at: types + i * 6, size: 4))))
    }
    guard let firstOffset = offsetOfType.first else { return nil }
    var transitions: [Int64] = []
    var offsets: [Int] = []
    for i in 0..<header.times {
      let type = Int(bytes[body + header.times * 8 + i])
      guard type < offsetOfType.count else { return nil }
      transitions.append(bytes.integer(at: body + i * 8, size: 8))
      offsets.append(offsetOfType[type])
    }
    let footer = bytes[(end + 1)...].prefix { $0 != 0x0A }
    self.init(
      transitions: transitions, offsets: offsets, initialOffset: firstOffset,
      footer: footer.isEmpty ? nil : PosixZoneRule(String(decoding: footer, as: UTF8.self)))
  }

  private struct Header {
    static let size = 44
    let version: UInt8
    let utIndicators, standardIndicators, leaps, times, types, characters: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start >= 0, bytes.count >= start + Header.size,
        bytes[start..<start + 4].elementsEqual("TZif".utf8)
      else { return nil }
      version = bytes[start + 4]
      let counts = (0..<6).map { Int(bytes.integer(at: start + 20 + $0 * 4, size: 4)) }
      // Far above any real zone, and small enough that no sum below can overflow.
      guard counts.allSatisfy({ (0...65_536).contains($0) }) else { return nil }
      (utIndicators, standardIndicators, leaps) = (counts[0], counts[1], counts[2])
      (times, types, characters) = (counts[3], counts[4], counts[5])
    }

    func bodySize(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4)
        + standardIndicators + utIndicators
    }
  }
}

extension [UInt8] {
  /// A big-endian two's complement number of 4 or 8 bytes; 4 bytes are not sign-extended.
  fileprivate func integer(at start: Int, size: Int) -> Int64 {
    self[start..<start + size].reduce(0) { $0 << 8 | Int64($1) }
  }
}
