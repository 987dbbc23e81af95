import Glibc

/// Joins the bytes that come in to lines, in whatever pieces they arrive.
struct LineReader {
  /// In bytes; the rest of a longer line is dropped.
  static let longest = 65_536

  private var begun: [UInt8] = []
  private(set) var isOver = false
  /// Whether the terminal is gone, and not merely the input's end was typed.
  private(set) var isHungUp = false

  /// Reads what has come, once. Returns the lines that are complete now, and at the end of the
  /// input also the last one without a line break.
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

  /// Takes bytes, and returns the lines that they complete.
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
