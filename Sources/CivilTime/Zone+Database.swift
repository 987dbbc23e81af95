import Glibc
import Synchronization

extension Zone {
  /// The zone of an IANA name such as `Australia/Adelaide`, from the system's zone database (the
  /// folder in `TZDIR`, else `/usr/share/zoneinfo`); nil if it has none of that name.
  ///
  /// Cost: reads one small file the first time, a dictionary look-up afterwards.
  public static func named(_ identifier: String) -> Zone? {
    if let known = cache.withLock({ $0[identifier] }) { return known }
    guard isSafe(identifier), let rules = load(identifier) else { return nil }
    let zone = Zone(identifier: identifier, rules: rules)
    cache.withLock { $0[identifier] = zone }
    return zone
  }

  private static let cache = Mutex<[String: Zone]>(["UTC": .utc])

  /// Names come from servers: no path that leaves the database's folder, and no second spelling of
  /// one name, so that the cache stays as small as the database.
  private static func isSafe(_ identifier: String) -> Bool {
    !identifier.isEmpty && identifier.utf8.count <= 64
      && identifier.utf8.allSatisfy { c in
        (0x41...0x5A).contains(c & 0xDF) || (0x30...0x39).contains(c) || "_+-/".utf8.contains(c)
      } && !"/\(identifier)/".contains("//")
  }

  private static func load(_ identifier: String) -> ZoneRules? {
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
    guard let file = fopen("\(folder)/\(identifier)", "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return ZoneRules(tzif: Array(bytes[..<count]))
  }
}
