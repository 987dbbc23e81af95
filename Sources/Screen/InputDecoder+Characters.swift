extension InputDecoder {
  /// A byte that doesn't start a sequence: a control key, or a character in UTF-8.
  func plain(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x08, 0x7F: return .input(.key(.backspace), 1)
    case 0x09: return .input(.key(.tab), 1)
    case 0x0A, 0x0D: return .input(.key(.enter), 1)
    case 0x1B: return .input(.key(.escape), 1)
    case 0x00: return .input(.key(.control(" ")), 1)
    case 0x01...0x1A:
      return .input(.key(.control(Character(Unicode.Scalar(first + 0x60)))), 1)
    case 0x1C...0x1F:
      return .input(.key(.control(Character(Unicode.Scalar(first + 0x40)))), 1)
    case 0x20...0x7E: return .input(.key(.character(Character(Unicode.Scalar(first)))), 1)
    default: return encoded(bytes, isFinal: isFinal)
    }
  }

  /// A scalar of several bytes; a byte that doesn't belong to one is dropped.
  private func encoded(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    let length: Int
    switch bytes.first! {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .nothing(1)
    }
    let part = bytes.prefix(length)
    let continued = part.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    guard continued == part.count else { return .nothing(continued) }
    guard part.count == length else { return isFinal ? .nothing(continued) : .incomplete }
    guard let text = String(validating: part, as: UTF8.self), let character = text.first else {
      return .nothing(length)
    }
    // C1 controls aren't text either.
    guard character.unicodeScalars.first!.value > 0x9F else { return .nothing(length) }
    return .input(.key(.character(character)), length)
  }
}
