import Foundation

/// A Swift file of a target, as far as the rules look into it.
struct SourceFile {
  /// As `Booking/Slot.swift`.
  let path: String
  let text: String

  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The modules that it imports; of `import struct A.B` the module is A.
  var imports: Set<String> {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?([\w]+)/
      .anchorsMatchLineEndings()
    return Set(text.matches(of: declaration).map { String($0.output.1) })
  }

  /// Lines that are neither empty nor a comment.
  var codeLines: Int {
    text.split(separator: "\n").count { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      return !line.isEmpty && !line.hasPrefix("//")
    }
  }

  /// The words of its code with which something waits or asks a clock.
  var wordsThatWait: Set<String> {
    Set(["await", "Task", "ContinuousClock", "SuspendingClock"].filter(says))
  }

  /// Whether a word is in its code; comments and strings do not count.
  func says(_ word: String) -> Bool {
    guard text.contains(word) else { return false }
    let code = text.replacing(/"""(?s:.*?)"""/, with: "")
      .replacing(/"(\\.|[^"\\\n])*"/, with: "").replacing(/\/\/[^\n]*/, with: "")
    return code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == word }
  }
}
