import Glibc

/// Makes lines of the bytes that come in, however they are cut.
struct LineReader {
  /// The longest line that is kept; what goes beyond is dropped.
  static let longest = 65_536

  private var begun: [UInt8] = []
  private(set) var isOver = false
  /// The terminal has gone, which is no end that somebody typed.
  private(set) var isHungUp = false

  /// Reads what is there without waiting for more; gives the lines that are whole by now, and at
  /// the end of the input what was begun.
  mutating func read(from descriptor: Int32) -> [String] {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else {
      (isOver, isHungUp) = (true, count < 0 && errno == EIO)
      defer { begun = [] }
      return begun.isEmpty ? [] : [String(decoding: begun, as: UTF8.self)]
    }
    return take(buffer[..<count])
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) -> [String] {
    var lines: [String] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if begun.last == UInt8(ascii: "\r") { begun.removeLast() }
        lines.append(String(decoding: begun, as: UTF8.self))
        begun = []
      } else if begun.count < Self.longest {
        begun.append(byte)
      }
    }
    return lines
  }
}
