extension ApplicationStep {
  private static let ticking = "ticking "
  private static let unticking = "unticking "
  private static let switchingOn = "switching on endpoint "
  private static let switchingOff = "switching off endpoint "

  /// The form that the audit trail keeps, as `ticking VIEW_CLIENT`. It never changes: hashes cover
  /// it.
  var words: String {
    switch self {
    case .ticked(let permissions): Self.ticking + Self.list(permissions)
    case .unticked(let permissions): Self.unticking + Self.list(permissions)
    case .enabled: "enabling application"
    case .disabled: "disabling application"
    case .switchedOn(let endpoint): Self.switchingOn + endpoint.rawValue
    case .switchedOff(let endpoint): Self.switchingOff + endpoint.rawValue
    case .tokenRefreshed: "refreshing access token"
    case .tokenExtended: "extending access token"
    }
  }

  /// Reads what `words` wrote; nil for any other text.
  init?(words: String) {
    func rest(after beginning: String) -> String? {
      words.hasPrefix(beginning) ? String(words.dropFirst(beginning.count)) : nil
    }
    let fixed: [ApplicationStep] = [.enabled, .disabled, .tokenRefreshed, .tokenExtended]
    if let step = fixed.first(where: { $0.words == words }) {
      self = step
    } else if let permissions = rest(after: Self.ticking).flatMap(Self.permissions) {
      self = .ticked(permissions)
    } else if let permissions = rest(after: Self.unticking).flatMap(Self.permissions) {
      self = .unticked(permissions)
    } else if let endpoint = rest(after: Self.switchingOn).flatMap(AdditionalEndpoint.init) {
      self = .switchedOn(endpoint)
    } else if let endpoint = rest(after: Self.switchingOff).flatMap(AdditionalEndpoint.init) {
      self = .switchedOff(endpoint)
    } else {
      return nil
    }
  }

  /// The codes in alphabetical order.
  private static func list(_ permissions: Set<Permission>) -> String {
    permissions.sorted().map(\.rawValue).joined(separator: ",")
  }

  private static func permissions(_ list: String) -> Set<Permission>? {
    let codes = list.split(separator: ",", omittingEmptySubsequences: false)
    let permissions = codes.compactMap { Permission(rawValue: String($0)) }
    return permissions.count == codes.count ? Set(permissions) : nil
  }
}
