import Testing

@testable import Terminal

@Suite struct LineReaderTests {
  @Test func linesAreWholeHoweverTheyAreCut() {
    let bytes = Array("smi j\r\n\nNguyễn\nq".utf8)
    for cut in 0...bytes.count {
      var reader = LineReader()
      let lines = reader.take(bytes[..<cut]) + reader.take(bytes[cut...])
      #expect(lines == ["smi j", "", "Nguyễn"], "cut at \(cut)")
      #expect(reader.take(Array("\n".utf8)[...]) == ["q"])
    }
  }

  @Test func aLineWithoutEndIsNotKeptForEver() {
    var reader = LineReader()
    let many = [UInt8](repeating: 0x61, count: LineReader.longest)
    #expect(reader.take(many[...]).isEmpty && reader.take(many[...]).isEmpty)
    #expect(reader.take([0x0A]).map(\.utf8.count) == [LineReader.longest])
  }
}
