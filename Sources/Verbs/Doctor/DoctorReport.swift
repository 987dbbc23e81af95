public import CommandLine
import CoreplusAPI
import JSON
import Screen

/// What `coredesk doctor` prints: a line for each check, and an exit status for scripts.
public enum DoctorReport {
  /// The page, or one document if the command line has `--json`; fails with `.configuration` if a
  /// finding is wrong.
  public static func outcome(_ findings: [Finding], _ line: Invocation) -> VerbOutcome {
    var outcome = VerbOutcome(
      output: line.has("json") ? JSONText.text(FindingList(findings)) : page(findings))
    let wrong = findings.filter { $0.state == .wrong }.count
    if wrong > 0 {
      outcome.failure = Failure(
        wrong == 1
          ? "one check failed; its line says what to do"
          : "\(wrong) checks failed; their lines say what to do", .configuration)
    }
    return outcome
  }

  private static let width = 79

  private static func page(_ findings: [Finding]) -> String {
    let checks = findings.map { TextWidth.columns(of: $0.check) }.max() ?? 0
    let indent = 10 + checks
    return findings.reduce(into: "") { page, finding in
      let lines = SafeText.wrapped(ForeignText.safe(finding.words), columns: width - indent)
      let gap = String(repeating: " ", count: checks - TextWidth.columns(of: finding.check))
      let state = finding.state.rawValue
      let head = state + String(repeating: " ", count: 8 - state.utf8.count)
      page += "\(head)\(finding.check)\(gap)  \(lines.first ?? "")\n"
      for line in lines.dropFirst() {
        page += String(repeating: " ", count: indent) + line + "\n"
      }
    }
  }
}

/// `{"checks":[{"state":"ok","check":"…","words":"…"}]}`.
private struct FindingList: WireObject {
  var rows: [FindingRow]

  init(_ findings: [Finding]) { rows = findings.map(FindingRow.init) }

  init(reading object: JSONObject) throws(WireFailure) { rows = try object.objects("checks") }

  func write(to writer: inout JSONWriter) { writer.field("checks", rows) }
}

private struct FindingRow: WireObject {
  var state: String
  var check: String
  var words: String

  init(_ finding: Finding) {
    state = finding.state.rawValue
    check = finding.check
    words = finding.words
  }

  init(reading object: JSONObject) throws(WireFailure) {
    state = try object.string("state")
    check = try object.string("check")
    words = try object.string("words")
  }

  func write(to writer: inout JSONWriter) {
    writer.field("state", state)
    writer.field("check", check)
    writer.field("words", words)
  }
}
