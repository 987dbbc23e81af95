import JSON

/// The path and query of a request, as in the request line (RFC 9112 section 3.2.1).
public struct RequestTarget: Hashable, Sendable {
  /// Which API a path belongs to.
  public enum API: Hashable, Sendable {
    /// The documented API, in this version.
    case core(Version)
    /// Our extensions.
    case coreDesk
  }

  /// The versions that the documentation shows. Our server treats both alike.
  public enum Version: String, Hashable, Sendable, CaseIterable {
    case v2 = "v2"
    case v2point1 = "v2.1"
  }

  /// Exactly as sent.
  public let rawPath: String
  /// Exactly as sent, without the `?`; nil if there is none.
  public let rawQuery: String?
  /// Nil if the path is outside the APIs, or can't be decoded.
  public let api: API?
  /// The decoded parts of the path below the API's prefix, without a trailing slash:
  /// `["Appointment", "eeee…"]`.
  public let segments: [String]

  /// Takes a target apart; never fails, see `api`.
  public init(_ target: String) {
    // Split by bytes: a combining mark after a delimiter would form one character with it.
    let parts = target.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    rawPath = String(Substring(parts[0]))
    rawQuery = parts.count > 1 ? String(Substring(parts[1])) : nil
    (api, segments) = Self.route(parts[0]) ?? (nil, [])
  }

  /// The first segment in lower case, as `availabilityslot`; "" if there is none.
  public var endpoint: String { segments.first?.lowercased() ?? "" }

  /// The second segment if there are exactly two; else nil.
  public var id: String? { segments.count == 2 ? segments[1] : nil }

  /// The decoded query; empty if there is none. Throws if a percent escape is broken.
  public func query() throws(WireFailure) -> Query {
    guard let rawQuery else { return Query() }
    return try Query(raw: rawQuery)
  }

  private static func route(_ path: Substring.UTF8View) -> (API, [String])? {
    let slash = UInt8(ascii: "/")
    guard path.first == slash else { return nil }
    var segments: [String] = []
    for part in path.dropFirst().split(separator: slash, omittingEmptySubsequences: false) {
      guard let segment = PercentCoding.decode(part, plusIsSpace: false) else { return nil }
      segments.append(segment)
    }
    if segments.last == "" { segments.removeLast() }
    guard segments.count >= 3, !segments.contains(""), segments[0].equalsWithoutCase("api") else {
      return nil
    }
    let below = Array(segments.dropFirst(3))
    let (family, version) = (segments[1].lowercased(), segments[2].lowercased())
    if family == "core", let version = Version(rawValue: version) { return (.core(version), below) }
    if family == "coredesk", version == "v1" { return (.coreDesk, below) }
    return nil
  }
}

extension RequestTarget {
  /// The text that a client signs and sends: path and query, escaped.
  public static func text(_ path: String, _ query: Query = Query()) -> String {
    let raw = query.raw
    return raw.isEmpty ? path : "\(path)?\(raw)"
  }
}
