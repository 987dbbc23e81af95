import CoreplusAPI

/// The `url` claim of a token, in the parts that are compared with a request.
struct SignedURL: Hashable, Sendable {
  struct Origin: Hashable, Sendable {
    /// In lower case.
    var scheme: String
    /// The host in lower case, with the port unless it is the scheme's usual one.
    var host: String
  }

  /// Nil if the claim is only a path.
  let origin: Origin?
  let path: String
  let query: String?

  /// Nil unless the text is an http or https URL, or begins with a slash.
  init?(_ text: String) {
    var rest = text[...]
    if text.hasPrefix("/") {
      origin = nil
    } else {
      let schemes = ["https://", "http://"]
      guard let scheme = schemes.first(where: { text.prefix($0.count).lowercased() == $0 }) else {
        return nil
      }
      rest = rest.dropFirst(scheme.count)
      let host = rest.prefix { $0 != "/" && $0 != "?" }
      guard !host.isEmpty else { return nil }
      rest = rest.dropFirst(host.count)
      let name = String(scheme.dropLast(3))
      origin = Origin(scheme: name, host: Self.host(host, scheme: name))
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts.first ?? "")
    query = parts.count > 1 ? String(parts[1]) : nil
  }

  /// Whether the token was signed for this request; reference section 9.2, rule 8.
  func names(_ target: RequestTarget, host: String?, publicURL: PublicURL?) -> Bool {
    isAt(host: host, publicURL: publicURL) && hasPath(of: target, below: publicURL)
      && hasQuery(of: target)
  }

  private func isAt(host: String?, publicURL: PublicURL?) -> Bool {
    guard let origin else { return true }
    if let known = publicURL?.url.origin { return origin == known }
    // A call from the same process has no host to compare.
    guard let host else { return true }
    return origin.host == Self.host(host[...], scheme: origin.scheme)
  }

  /// A proxy in front may add a prefix of its own.
  private func hasPath(of target: RequestTarget, below publicURL: PublicURL?) -> Bool {
    let signed = Self.folded(path)
    if signed == Self.folded(target.rawPath) { return true }
    guard let prefix = publicURL?.url.path, !prefix.isEmpty else { return false }
    return signed == Self.folded(Self.folded(prefix) + target.rawPath)
  }

  private func hasQuery(of target: RequestTarget) -> Bool {
    if query == target.rawQuery { return true }
    guard let signed = try? Query(raw: query ?? ""), let sent = try? target.query() else {
      return false
    }
    return signed == sent
  }

  private static func folded(_ path: String) -> String {
    (path.hasSuffix("/") ? String(path.dropLast()) : path).lowercased()
  }

  private static func host(_ text: Substring, scheme: String) -> String {
    let usual = scheme == "https" ? ":443" : ":80"
    return (text.hasSuffix(usual) ? text.dropLast(usual.count) : text).lowercased()
  }
}
