/// Decodes the bytes that a terminal sends into keys, pastes (mode 2004) and mouse reports (mode
/// 1006), in whatever pieces they arrive.
///
/// A lone escape may be the key or the start of a sequence: only more bytes or time can tell. While
/// ``isWaiting``, call ``flush()`` when the escape delay is over.
public struct InputDecoder: Sendable {
  /// The most bytes of a paste that are kept; the rest is dropped.
  public static let pasteLimit = 65_536

  /// The sequences that the terminal's description names for its keys, which are tried first.
  let known: [[UInt8]: Key]
  let longestKnown: Int
  /// Whether escape and a character that arrive together are Alt and that character. Otherwise they
  /// are two keys: keys that are typed ahead arrive together too.
  let meansAlt: Bool

  var bytes: [UInt8] = []
  var pasted: [UInt8]?

  /// A decoder that knows the sequences of ECMA-48 and of XTerm.
  ///
  /// - Parameters:
  ///   - known: more sequences, from the terminal's description; they win over the others.
  ///   - meansAlt: whether escape and a character that arrive together are one key with Alt.
  public init(known: [[UInt8]: Key] = [:], meansAlt: Bool = false) {
    self.known = known
    self.meansAlt = meansAlt
    longestKnown = known.keys.map(\.count).max() ?? 0
  }

  /// True while more bytes may change the meaning of those that came.
  public var isWaiting: Bool { !bytes.isEmpty || pasted != nil }

  /// True inside a paste, which may take longer to arrive than any key.
  public var isPasting: Bool { pasted != nil }

  /// Takes bytes, and returns the inputs that they complete.
  public mutating func feed(_ more: some Sequence<UInt8>) -> [Input] {
    bytes += more
    return decode(isFinal: false)
  }

  /// Decodes what came so far, because nothing more came in time.
  public mutating func flush() -> [Input] {
    var inputs = decode(isFinal: true)
    if isPasting {
      keep(bytes[...])
      bytes = []
    }
    if let text = endPaste() { inputs.append(.paste(text)) }
    return inputs
  }

  private mutating func decode(isFinal: Bool) -> [Input] {
    var inputs: [Input] = []
    var at = 0
    while at < bytes.count {
      if pasted != nil {
        guard let end = takePaste(from: &at) else { break }
        inputs.append(.paste(end))
        continue
      }
      switch next(bytes[at...], isFinal: isFinal) {
      case .incomplete:
        bytes.removeFirst(at)
        return inputs
      case .nothing(let count): at += count
      case .input(let input, let count):
        inputs.append(input)
        at += count
      case .pasteBegins(let count):
        pasted = []
        at += count
      }
    }
    bytes.removeFirst(min(at, bytes.count))
    return inputs
  }

  /// Moves bytes into the paste up to its end; nil if the end hasn't come.
  private mutating func takePaste(from at: inout Int) -> String? {
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var place = at
    while place + end.count <= bytes.count {
      if bytes[place] == 0x1B, bytes[place..<place + end.count].elementsEqual(end) {
        keep(bytes[at..<place])
        at = place + end.count
        return endPaste()
      }
      place += 1
    }
    keep(bytes[at..<place])
    at = place
    return nil
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    let room = Self.pasteLimit - (pasted?.count ?? 0)
    pasted?.append(contentsOf: part.prefix(max(0, room)))
  }

  private mutating func endPaste() -> String? {
    defer { pasted = nil }
    return pasted.map { String(decoding: $0, as: UTF8.self) }
  }
}
