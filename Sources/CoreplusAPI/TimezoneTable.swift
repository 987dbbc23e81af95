import JSON

/// The time zones of Australia with the GUIDs that queries use for them.
///
/// Melbourne's GUID is coreplus's own, from its documentation of appointments and free time. The
/// others aren't documented: these are ours, and never change.
public struct TimezoneTable: Sendable {
  /// A zone with its GUID.
  public struct Entry: Hashable, Sendable {
    /// The GUID in lower case.
    public let timezoneId: String
    /// IANA name, as `Australia/Melbourne`.
    public let identifier: String

    /// The name as the API spells it, with a backslash for each slash.
    public var tzName: String { TimezoneTable.tzName(identifier) }
  }

  /// The zones of the states first, then those of the territories.
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

  /// The zone of an id, in upper or lower case; nil for one that isn't in the table.
  public static func entry(timezoneId: String) -> Entry? {
    entries.first { $0.timezoneId.equalsWithoutCase(timezoneId) }
  }

  /// The zone of an IANA name, also of an old one such as `Australia/Canberra`; nil for others.
  public static func entry(identifier: String) -> Entry? {
    let current = links[identifier] ?? identifier
    return entries.first { $0.identifier == current }
  }

  /// The name as the API spells it: a backslash for each slash.
  public static func tzName(_ identifier: String) -> String {
    String(identifier.map { $0 == "/" ? "\\" : $0 })
  }

  /// The IANA name of a `tzName`.
  public static func identifier(tzName: String) -> String {
    String(tzName.map { $0 == "\\" ? "/" : $0 })
  }

  /// Old names of Australian zones, from the zone database's file `backward`.
  private static let links = [
    "Australia/ACT": "Australia/Sydney", "Australia/Canberra": "Australia/Sydney",
    "Australia/NSW": "Australia/Sydney", "Australia/Currie": "Australia/Hobart",
    "Australia/Tasmania": "Australia/Hobart", "Australia/LHI": "Australia/Lord_Howe",
    "Australia/North": "Australia/Darwin", "Australia/Queensland": "Australia/Brisbane",
    "Australia/South": "Australia/Adelaide", "Australia/Victoria": "Australia/Melbourne",
    "Australia/West": "Australia/Perth", "Australia/Yancowinna": "Australia/Broken_Hill",
  ]
}
