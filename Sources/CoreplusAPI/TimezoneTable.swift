import JSON

/// The time zones of Australia and the GUIDs by which queries name them.
///
/// Melbourne's GUID is coreplus's own (reference section 4.4). The others are not documented: these
/// are ours, and never change.
public struct TimezoneTable: Sendable {
  public struct Entry: Hashable, Sendable {
    public let timezoneId: String
    /// IANA name, as `Australia/Melbourne`.
    public let identifier: String

    /// The name as the wire spells it, with a backslash (reference section 5.1).
    public var tzName: String { TimezoneTable.tzName(identifier) }
  }

  public static let entries: [Entry] = [
    ("39d62534-501c-49cd-9da9-6fa8d6a81f48", "Australia/Melbourne"),
    ("c0a1d001-7a11-4a00-9a00-000000000001", "Australia/Sydney"),
    ("c0a1d001-7a11-4a00-9a00-000000000002", "Australia/Hobart"),
    ("c0a1d001-7a11-4a00-9a00-000000000003", "Australia/Brisbane"),
    ("c0a1d001-7a11-4a00-9a00-000000000004", "Australia/Lindeman"),
    ("c0a1d001-7a11-4a00-9a00-000000000005", "Australia/Adelaide"),
    ("c0a1d001-7a11-4a00-9a00-000000000006", "Australia/Broken_Hill"),
    ("c0a1d001-7a11-4a00-9a00-000000000007", "Australia/Darwin"),
    ("c0a1d001-7a11-4a00-9a00-000000000008", "Australia/Perth"),
    ("c0a1d001-7a11-4a00-9a00-000000000009", "Australia/Eucla"),
    ("c0a1d001-7a11-4a00-9a00-00000000000a", "Australia/Lord_Howe"),
    ("c0a1d001-7a11-4a00-9a00-00000000000b", "Antarctica/Macquarie"),
    ("c0a1d001-7a11-4a00-9a00-00000000000c", "Pacific/Norfolk"),
    ("c0a1d001-7a11-4a00-9a00-00000000000d", "Indian/Christmas"),
    ("c0a1d001-7a11-4a00-9a00-00000000000e", "Indian/Cocos"),
  ].map { Entry(timezoneId: $0.0, identifier: $0.1) }

  /// Ids compare without case.
  public static func entry(timezoneId: String) -> Entry? {
    entries.first { $0.timezoneId.equalsWithoutCase(timezoneId) }
  }

  /// By IANA name, old names such as `Australia/Canberra` included.
  public static func entry(identifier: String) -> Entry? {
    let current = links[identifier] ?? identifier
    return entries.first { $0.identifier == current }
  }

  public static func tzName(_ identifier: String) -> String {
    String(identifier.map { $0 == "/" ? "\\" : $0 })
  }

  /// The IANA name of a `tzName`.
  public static func identifier(tzName: String) -> String {
    String(tzName.map { $0 == "\\" ? "/" : $0 })
  }

  /// The zone database's `backward` file, as far as it speaks of Australia.
  private static let links = [
    "Australia/ACT": "Australia/Sydney", "Australia/Canberra": "Australia/Sydney",
    "Australia/NSW": "Australia/Sydney", "Australia/Currie": "Australia/Hobart",
    "Australia/Tasmania": "Australia/Hobart", "Australia/LHI": "Australia/Lord_Howe",
    "Australia/North": "Australia/Darwin", "Australia/Queensland": "Australia/Brisbane",
    "Australia/South": "Australia/Adelaide", "Australia/Victoria": "Australia/Melbourne",
    "Australia/West": "Australia/Perth", "Australia/Yancowinna": "Australia/Broken_Hill",
  ]
}
