import Screen

extension FuzzTarget {
  /// What a terminal sends, in any pieces: the same inputs come out, and no byte stays behind.
  ///
  /// The first byte chooses the decoder and where the rest is cut.
  static let input = FuzzTarget("input", longest: 1024) { bytes in
    guard let choice = bytes.first else { return }
    let bytes = bytes.dropFirst()
    let whole = try decode([bytes], choice)
    try expect(whole.count <= bytes.count, "\(whole.count) inputs of \(bytes.count) bytes")
    try expect(whole.allSatisfy(isSound), "\(whole)")
    let cut = bytes.startIndex + min(Int(choice >> 2), bytes.count)
    for pieces in [[bytes[..<cut], bytes[cut...]], bytes.indices.map { bytes[$0...$0] }] {
      let inputs = try decode(pieces, choice)
      try expect(inputs == whole, "\(inputs) in pieces, \(whole) at once")
    }
    // An escape's delay may be over anywhere.
    _ = try decode([bytes[..<cut]], choice) + decode([bytes[cut...]], choice)
  }

  private static func decode(_ pieces: [ArraySlice<UInt8>], _ choice: UInt8) throws -> [Input] {
    // rxvt's Shift-Tab and a keypad's Enter, as terminfo names them.
    let known: [[UInt8]: Key] = [
      Array("\u{1B}[25~".utf8): .backtab, Array("\u{1B}Oj".utf8): .enter,
    ]
    var decoder = InputDecoder(known: choice & 1 == 0 ? [:] : known, meansAlt: choice & 2 != 0)
    let inputs = pieces.flatMap { decoder.feed($0) } + decoder.flush()
    try expect(!decoder.isWaiting, "bytes stay behind")
    return inputs
  }

  private static func isSound(_ input: Input) -> Bool {
    switch input {
    case .key(.character(let character)), .key(.alt(let character)):
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    case .key(.function(let number)): (1...12).contains(number)
    case .mouse(let mouse): mouse.at.column >= 0 && mouse.at.row >= 0
    case .modeReport(let report): report.mode >= 0 && report.setting >= 0
    case .key, .paste: true
    case .resized: false
    }
  }
}
