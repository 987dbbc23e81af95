/// A phone number as cards print it and people read it out: in groups, which are one number.
public enum PhoneWords {
  /// Whether a word can be a group of a phone number.
  public static func isGroup(_ word: String) -> Bool {
    func isDigit(_ c: UInt8) -> Bool { (0x30...0x39).contains(c) }
    return word.utf8.contains(where: isDigit)
      && word.utf8.allSatisfy { isDigit($0) || "+()-./".utf8.contains($0) }
  }

  /// The words with neighbouring groups made one number.
  ///
  /// - Parameter isOther: whether what begins at an index is something else, such as a date.
  public static func joined(
    _ words: [String], except isOther: (Int) -> Bool = { _ in false }
  ) -> [String] {
    var joined: [String] = []
    var isOpen = false
    for (index, word) in words.enumerated() {
      let isGroup = isGroup(word) && !isOther(index)
      if isGroup, isOpen { joined[joined.count - 1] += word } else { joined.append(word) }
      isOpen = isGroup
    }
    return joined
  }
}
