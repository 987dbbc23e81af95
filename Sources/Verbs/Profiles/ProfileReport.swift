public import CommandLine
import CoreplusAPI
import JSON

/// What `coredesk profiles` prints: names and addresses, and no credentials.
public struct ProfileReport: Sendable {
  /// One profile.
  public struct Row: Hashable, Sendable {
    /// The `NAME` of `[profile NAME]`.
    public var name: String
    /// The word in the console's header; empty if the profile has no address.
    public var badge: String
    /// The address of the API; empty if the profile has none.
    public var address: String

    /// A row of the list.
    public init(name: String, badge: String, address: String) {
      self.name = name
      self.badge = badge
      self.address = address
    }
  }

  /// The profiles, in the order of the file.
  public var rows: [Row]
  /// The profile in use, which may not exist; `demo` for the demo clinic; nil if none is chosen.
  public var inUse: String?
  /// Sentences after the list.
  public var notes: [String]

  /// A report of these profiles.
  public init(rows: [Row], inUse: String?, notes: [String]) {
    self.rows = rows
    self.inUse = inUse
    self.notes = notes
  }

  /// The table, or a document with `--json`.
  ///
  /// - Parameter done: after a change, the sentence to print instead of the table; the profile in
  ///   use is named after it.
  public func outcome(_ line: Invocation, done: String? = nil) -> VerbOutcome {
    if line.has("json") { return VerbOutcome(output: JSONText.text(ProfileList(self))) }
    let said = (done.map { ["\($0) \(use)"] } ?? listed) + notes
    return VerbOutcome(output: said.map { $0 + "\n" }.joined())
  }

  private var listed: [String] {
    let isListed = rows.contains { $0.name == inUse }
    return (rows.isEmpty ? [] : [table]) + (isListed ? [] : [use])
  }

  private var table: String {
    var table = TextTable(["PROFILE", "ENVIRONMENT", "ADDRESS", ""])
    for row in rows {
      table.add([row.name, row.badge, row.address, row.name == inUse ? "in use" : ""])
    }
    return String(table.text().dropLast())
  }

  private var use: String {
    switch inUse {
    case nil: "No profile is in use; choose one with 'coredesk profiles use NAME'."
    case "demo": "In use: the built-in demo clinic."
    case let name? where rows.contains { $0.name == name }: "In use: \(ForeignText.safe(name))."
    case let name?:
      "In use: \(ForeignText.safe(name)), which doesn't exist; choose another with "
        + "'coredesk profiles use NAME'."
    }
  }
}

/// `{"profiles":[{"name":"…","environment":"SANDBOX","url":"…","inUse":true}],"inUse":"…"}`.
private struct ProfileList: WireObject {
  var rows: [ProfileRow]
  var inUse: String?

  init(_ report: ProfileReport) {
    rows = report.rows.map { ProfileRow(row: $0, isInUse: $0.name == report.inUse) }
    inUse = report.inUse
  }

  init(reading object: JSONObject) throws(WireFailure) {
    rows = try object.objects("profiles")
    inUse = try object.string("inUse")
  }

  func write(to writer: inout JSONWriter) {
    writer.field("profiles", rows)
    writer.optionalField("inUse", inUse)
  }
}

private struct ProfileRow: WireObject {
  var row: ProfileReport.Row
  var isInUse: Bool

  init(row: ProfileReport.Row, isInUse: Bool) {
    self.row = row
    self.isInUse = isInUse
  }

  init(reading object: JSONObject) throws(WireFailure) {
    row = ProfileReport.Row(
      name: try object.string("name"), badge: try object.string("environment"),
      address: try object.string("url"))
    isInUse = try object.bool("inUse") ?? false
  }

  func write(to writer: inout JSONWriter) {
    writer.field("name", row.name)
    writer.field("environment", row.badge)
    writer.field("url", row.address)
    writer.field("inUse", isInUse)
  }
}
