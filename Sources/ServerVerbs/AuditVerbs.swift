import Administration
import Booking
import CivilTime
import ClinicStore
import CommandLine
import JSON

/// `audit verify`.
struct AuditVerify: DatabaseVerb {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// Exits with status 65 if the trail was changed.
  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    let verdict = try await AuditTrail.verify(in: store, expecting: invocation.text("head"))
    try print(invocation.has("json") ? Self.json(verdict) : Self.text(verdict))
    return verdict.isWhole ? .done : .badData
  }

  private static func text(_ verdict: AuditTrail.Verification) -> String {
    var lines = ["records  \(verdict.count)", "head     \(verdict.head)"]
    if let number = verdict.firstBroken {
      lines.append("Broken: record \(number) doesn't follow the one before it.")
    } else if verdict.hasExpected == false {
      lines.append("Cut off: no record has the hash you gave.")
    } else {
      lines.append("Whole: every record follows the one before it.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ verdict: AuditTrail.Verification) -> String {
    Printout.json([
      "records": .number(String(verdict.count)), "head": .string(verdict.head),
      "whole": .bool(verdict.isWhole),
      "firstBroken": verdict.firstBroken.map { .number(String($0)) } ?? .null,
    ])
  }
}

/// `audit export`.
struct AuditExport: DatabaseVerb {
  private let isJSON: Bool
  let isForPrograms = true

  init(_ invocation: Invocation) { isJSON = invocation.has("json") }

  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    var text = isJSON ? "{\"records\":[" : ""
    var isFirst = true
    try await AuditTrail.forEach(in: store) { record in
      text += isJSON ? (isFirst ? "" : ",\n") + Self.json(record) : Self.line(record)
      isFirst = false
      guard text.utf8.count > 1 << 16 else { return }
      try print(text)
      text = ""
    }
    try print(isJSON ? text + "]}\n" : text)
    return .done
  }

  /// The fields with tabs between; no field contains a tab.
  private static func line(_ record: AuditRecord) -> String {
    let entry = record.entry
    let words = entry.words
    return [
      String(record.number), entry.at.description, entry.practice?.text ?? "", words.actor,
      words.action, words.subjects.joined(separator: ","), record.hash,
    ].joined(separator: "\t") + "\n"
  }

  private static func json(_ record: AuditRecord) -> String {
    let entry = record.entry
    let words = entry.words
    let object: JSONObject = [
      "number": .number(String(record.number)), "at": .string(entry.at.description),
      "practiceId": .string(entry.practice?.text ?? ""), "actor": .string(words.actor),
      "action": .string(words.action), "subjects": .array(words.subjects.map(JSONValue.string)),
      "hash": .string(record.hash),
    ]
    return String(decoding: JSONValue.object(object).json, as: UTF8.self)
  }
}
