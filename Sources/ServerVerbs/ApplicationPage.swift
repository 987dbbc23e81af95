import Administration
import Booking
import CivilTime
import ClinicStore
import JSON

/// What `app list` and `app show` print: neither the secret nor the access token.
struct ApplicationPage: Sendable {
  private let application: ApplicationRecord
  private let practice: String
  private let agreement: Agreement?
  private let now: Instant

  /// - Parameter agreement: the last one to the terms, if there was one.
  init(
    _ application: ApplicationRecord, practice: String, agreement: Agreement?, now: Instant
  ) {
    self.application = application
    self.practice = practice
    self.agreement = agreement
    self.now = now
  }

  private var isExpired: Bool { application.accessTokenExpires <= now }

  private static func codes<Code>(_ codes: Set<Code>) -> [String]
  where Code: RawRepresentable<String> & Comparable {
    codes.sorted().map(\.rawValue)
  }

  // MARK: For people

  /// Aligned lines and, if changes aren't effective yet, what to do about it.
  var text: String {
    let day = Zone.utc.day(of: application.accessTokenExpires).wordsWithYear
    var lines = [
      row("name", application.name), row("practice", practice),
      row("applicationId", application.id.text), row("consumerId", application.consumerID),
      row("enabled", application.isEnabled ? "yes" : "no"),
      row("access token", isExpired ? "expired on \(day)" : "until \(day)"),
      row("effective", list(application.effective)),
    ]
    let (added, removed) = (
      application.ticked.subtracting(application.effective),
      application.effective.subtracting(application.ticked)
    )
    if let agreement {
      let day = Zone.utc.day(of: agreement.agreedAt).wordsWithYear
      lines.append(row("terms", "\(agreement.terms), agreed to by \(agreement.agreedBy) on \(day)"))
    }
    if !application.effectiveEndpoints.isEmpty {
      lines.append(row("endpoints", list(application.effectiveEndpoints)))
    }
    if !added.isEmpty { lines.append(row("ticked, not yet effective", list(added))) }
    if !removed.isEmpty { lines.append(row("no longer ticked, still effective", list(removed))) }
    let on = application.endpoints.subtracting(application.effectiveEndpoints)
    let off = application.effectiveEndpoints.subtracting(application.endpoints)
    if !on.isEmpty { lines.append(row("switched on, not yet effective", list(on))) }
    if !off.isEmpty { lines.append(row("switched off, still effective", list(off))) }
    if application.hasPendingChanges {
      lines += ["", "Disable the application and enable it again for this to take effect."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ name: String, _ value: String) -> String {
    name.count < 15
      ? name + String(repeating: " ", count: 15 - name.count) + value
      : "\(name):\n\(indent)\(value)"
  }

  private let indent = String(repeating: " ", count: 15)

  private func list<Code>(_ codes: Set<Code>) -> String
  where Code: RawRepresentable<String> & Comparable {
    codes.isEmpty ? "none" : Self.codes(codes).joined(separator: "\n\(indent)")
  }

  /// A line for each application.
  static func list(_ pages: [ApplicationPage]) -> String {
    guard !pages.isEmpty else { return "No applications yet; 'app create' makes one.\n" }
    return pages.map { page in
      let state =
        page.isExpired ? "expired " : page.application.isEnabled ? "enabled " : "disabled"
      let mark = page.application.hasPendingChanges ? "*" : " "
      return "\(page.application.id.text)  \(state)\(mark) \(page.application.name)"
        + " (\(page.practice))\n"
    }.joined()
      + (pages.contains { $0.application.hasPendingChanges }
        ? "* some settings are not yet in effect\n" : "")
  }

  // MARK: For scripts

  var json: String { Printout.json(object) }

  /// `{"applications":[…]}`.
  static func json(_ pages: [ApplicationPage]) -> String {
    Printout.json(["applications": .array(pages.map { .object($0.object) })])
  }

  private var object: JSONObject {
    func words(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }
    return [
      "applicationId": .string(application.id.text), "consumerId": .string(application.consumerID),
      "name": .string(application.name), "practice": .string(practice),
      "accessTokenExpires": .string("\(application.accessTokenExpires)"),
      "enabled": .bool(application.isEnabled), "ticked": words(Self.codes(application.ticked)),
      "effective": words(Self.codes(application.effective)),
      "endpoints": words(Self.codes(application.endpoints)),
      "effectiveEndpoints": words(Self.codes(application.effectiveEndpoints)),
      "agreement": agreement.map { agreement in
        .object([
          "terms": .string(agreement.terms), "agreedBy": .string(agreement.agreedBy),
          "agreedAt": .string("\(agreement.agreedAt)"),
        ])
      } ?? .null,
    ]
  }
}
