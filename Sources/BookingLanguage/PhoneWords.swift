/// Phone numbers in groups, as people write them and read them out.
public enum PhoneWords {
  /// Whether a word can be a group of a phone number: digits, perhaps with some of `+()-./`.
  public static func isGroup(_ word: String) -> Bool {
    func isDigit(_ c: UInt8) -> Bool { (0x30...0x39).contains(c) }
    return word.utf8.contains(where: isDigit)
      && word.utf8.allSatisfy { isDigit($0) || "+()-./".utf8.contains($0) }
  }

  /// The words, with neighbouring groups of a phone number joined to one.
  ///
  /// - Parameter isOther: whether the word at an index is part of something else, such as a date.
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
