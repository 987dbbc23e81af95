import Foundation

/// A Swift file of a target, and what the rules need to know of it.
struct SourceFile {
  /// As `Booking/Slot.swift`.
  let path: String
  let text: String

  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The modules that it imports; for `import struct A.B` that is A.
  var imports: Set<String> {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?([\w]+)/
      .anchorsMatchLineEndings()
    return Set(text.matches(of: declaration).map { String($0.output.1) })
  }

  /// The number of lines that are neither empty nor a comment.
  var codeLines: Int {
    text.split(separator: "\n").count { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      return !line.isEmpty && !line.hasPrefix("//")
    }
  }

  /// The numbers of its lines with a comment beyond column 100; the formatter doesn't check these.
  var wideComments: [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      $1.count > 100 && $1.trimmingCharacters(in: .whitespaces).hasPrefix("//") ? $0 + 1 : nil
    }
  }

  /// The words in its code that wait, or read a clock.
  var wordsThatWait: Set<String> {
    Set(["await", "Task", "ContinuousClock", "SuspendingClock"].filter(says))
  }

  /// Whether a word is in its code; comments and strings don't count.
  func says(_ word: String) -> Bool {
    guard text.contains(word) else { return false }
    let code = text.replacing(/"""(?s:.*?)"""/, with: "")
      .replacing(/"(\\.|[^"\\\n])*"/, with: "").replacing(/\/\/[^\n]*/, with: "")
    return code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == word }
  }
}
