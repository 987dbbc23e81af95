import CommandLine
import Glibc
import Testing

@Suite struct LineLogTests {
  private func read(_ descriptor: Int32) -> [Substring] {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: "\n")
  }

  /// When a pipe is full and nobody reads it, logging goes on, and a later line tells of the gap.
  @Test(.timeLimit(.minutes(1))) func aReaderThatStallsHoldsUpNobody() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let log = LineLog(descriptor: ends[1])
    let line = String(repeating: "x", count: 99)
    for _ in 1...5000 { log.write(line) }
    let kept = read(ends[0])
    #expect(!kept.isEmpty && kept.count < 5000 && kept.allSatisfy { $0 == line })
    log.write("again")
    log.write(String(repeating: "y", count: 10_000))
    let rest = read(ends[0])
    #expect(
      rest[..<2] == [
        "\(5000 - kept.count) lines are missing here: the log's reader had stalled", "again",
      ])
    #expect(rest[2].count == 3900)
  }
}
