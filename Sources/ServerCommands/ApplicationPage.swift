import Administration
import Booking
import CivilTime
import CoreplusServer
import JSON

/// What an administrator may see of an application: neither its secret nor its access token.
struct ApplicationPage: Sendable {
  private let application: ApplicationRecord
  private let practice: String
  private let now: Instant

  init(_ application: ApplicationRecord, practice: String, now: Instant) {
    self.application = application
    self.practice = practice
    self.now = now
  }

  private var isExpired: Bool { application.accessTokenExpires <= now }

  private static func codes(_ permissions: Set<Permission>) -> [String] {
    permissions.sorted().map(\.rawValue)
  }

  // MARK: For people

  /// Aligned lines, and what has to be done for ticks to count.
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
    if !added.isEmpty { lines.append(row("ticked, not yet effective", list(added))) }
    if !removed.isEmpty { lines.append(row("no longer ticked, still effective", list(removed))) }
    if application.hasPendingPermissions {
      lines += ["", "Disable the application and enable it again for its ticks to take effect."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ name: String, _ value: String) -> String {
    name.count < 15
      ? name + String(repeating: " ", count: 15 - name.count) + value
      : "\(name):\n\(indent)\(value)"
  }

  private let indent = String(repeating: " ", count: 15)

  private func list(_ permissions: Set<Permission>) -> String {
    permissions.isEmpty ? "none" : Self.codes(permissions).joined(separator: "\n\(indent)")
  }

  /// A line for each.
  static func list(_ pages: [ApplicationPage]) -> String {
    guard !pages.isEmpty else { return "No applications; 'app create' makes one.\n" }
    return pages.map { page in
      let state =
        page.isExpired ? "expired " : page.application.isEnabled ? "enabled " : "disabled"
      let mark = page.application.hasPendingPermissions ? "*" : " "
      return "\(page.application.id.text)  \(state)\(mark) \(page.application.name)"
        + " (\(page.practice))\n"
    }.joined()
      + (pages.contains { $0.application.hasPendingPermissions }
        ? "* ticked permissions are not yet in effect\n" : "")
  }

  // MARK: For scripts

  var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// `{"applications":[…]}`.
  static func json(_ pages: [ApplicationPage]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("applications")
    writer.beginArray()
    for page in pages { page.write(to: &writer) }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func write(to writer: inout JSONWriter) {
    writer.beginObject()
    let texts: [(StaticString, String)] = [
      ("applicationId", application.id.text), ("consumerId", application.consumerID),
      ("name", application.name), ("practice", practice),
      ("accessTokenExpires", "\(application.accessTokenExpires)"),
    ]
    for (key, value) in texts {
      writer.key(key)
      writer.string(value)
    }
    writer.key("enabled")
    writer.bool(application.isEnabled)
    for (key, permissions) in [
      ("ticked", application.ticked), ("effective", application.effective),
    ] as [(StaticString, Set<Permission>)] {
      writer.key(key)
      writer.beginArray()
      for code in Self.codes(permissions) { writer.string(code) }
      writer.endArray()
    }
    writer.endObject()
  }
}
