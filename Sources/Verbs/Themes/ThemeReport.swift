public import CommandLine
import ConsoleViews
import CoreplusAPI
import JSON
public import Screen

/// What `coredesk themes` prints: each theme with a line that shows it.
public struct ThemeReport: Sendable {
  /// One theme.
  public struct Row: Sendable {
    /// The theme's name, as in `theme = nord`.
    public var name: String
    /// Nil if its file can't be read.
    public var theme: Theme?
    /// What is wrong with its files, one sentence for each line.
    public var faults: [String]

    /// A row of the list.
    public init(name: String, theme: Theme?, faults: [String] = []) {
      self.name = name
      self.theme = theme
      self.faults = faults
    }
  }

  /// The themes, in the order to print them.
  public var rows: [Row]
  /// The name of the theme in use, or the path of its file.
  public var inUse: String
  /// The colours that the output can show; with none, no sequences are printed.
  public var depth: ColourDepth

  /// A report of these themes.
  public init(rows: [Row], inUse: String, depth: ColourDepth) {
    self.rows = rows
    self.inUse = inUse
    self.depth = depth
  }

  /// A line for each theme with its faults below, or a document with `--json`.
  public func outcome(_ line: Invocation) -> VerbOutcome {
    if line.has("json") { return VerbOutcome(output: JSONText.text(ThemeList(self))) }
    let width = rows.map { TextWidth.columns(of: ForeignText.safe($0.name)) }.max() ?? 0
    return VerbOutcome(output: rows.map { text(of: $0, width) + "\n" }.joined())
  }

  private func text(of row: Row, _ width: Int) -> String {
    let name = ForeignText.safe(row.name)
    let pad = String(repeating: " ", count: width - TextWidth.columns(of: name))
    let head = "\(row.name == inUse ? "▸" : " ") \(name)\(pad)  "
    let faults = row.faults.map(ForeignText.safe)
    guard let theme = row.theme else { return head + faults.joined(separator: " ") }
    let sample = head + Self.sample.map { painted($1, theme[$0]) }.joined()
    return ([sample] + faults.map { "    " + $0 }).joined(separator: "\n")
  }

  /// Parts of a diary's line, each with the role that styles it.
  private static let sample: [(ThemeRole, String)] = [
    (.header, " coredesk "), (.badgeDemo, " DEMO "), (.text, " "), (.free, "· free "),
    (.booked, "┃ SMITH "), (.arrived, "✓ LE "), (.cancelled, "× SATO "), (.pause, "= break "),
    (.leave, "~ leave "), (.cursor, "▶ cursor"), (.text, " "), (.failure, "not booked"),
  ]

  /// The text between the sequences of its style (SGR, ECMA-48 8.3.117), with 256 colours as in
  /// "XTerm Control Sequences"; without sequences if there are no colours.
  private func painted(_ text: String, _ style: Style) -> String {
    let style = depth.reduce(style)
    var codes: [String] = []
    let attributes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    if depth != .none { codes = attributes.filter { style.attributes.contains($0.0) }.map(\.1) }
    if case .indexed(let index) = style.foreground.kind { codes.append("38;5;\(index)") }
    if case .indexed(let index) = style.background.kind { codes.append("48;5;\(index)") }
    return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// `{"themes":[{"name":"…","inUse":true,"fault":"…"}]}`.
private struct ThemeList: WireObject {
  var rows: [ThemeRow]

  init(_ report: ThemeReport) {
    rows = report.rows.map {
      ThemeRow(
        name: $0.name, isInUse: $0.name == report.inUse,
        fault: $0.faults.isEmpty ? nil : $0.faults.joined(separator: " "))
    }
  }

  init(reading object: JSONObject) throws(WireFailure) { rows = try object.objects("themes") }

  func write(to writer: inout JSONWriter) { writer.field("themes", rows) }
}

private struct ThemeRow: WireObject {
  var name: String
  var isInUse: Bool
  var fault: String?

  init(name: String, isInUse: Bool, fault: String?) {
    (self.name, self.isInUse, self.fault) = (name, isInUse, fault)
  }

  init(reading object: JSONObject) throws(WireFailure) {
    name = try object.string("name")
    isInUse = try object.bool("inUse") ?? false
    fault = try object.optionalString("fault")
  }

  func write(to writer: inout JSONWriter) {
    writer.field("name", name)
    writer.field("inUse", isInUse)
    writer.optionalField("fault", fault)
  }
}
