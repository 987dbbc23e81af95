public import ClinicStore

/// Permissions as they are written on a command line: `all`, or codes separated by commas.
public struct PermissionList: Hashable, Sendable {
  /// The permissions in the list.
  public var permissions: Set<Permission>

  /// A list of these permissions.
  public init(_ permissions: Set<Permission>) { self.permissions = permissions }

  /// Every permission that there is.
  public static let all = PermissionList(Set(Permission.allCases))

  /// Reads a list. Upper and lower case are the same, and spaces around a code don't matter.
  public init(_ text: String) throws(AdministrationFailure) {
    if text.lowercased() == "all" {
      self = .all
      return
    }
    permissions = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let code = part.trimmed.uppercased()
      guard let permission = Permission(rawValue: code) else { throw Self.unknown(code) }
      permissions.insert(permission)
    }
  }

  private static func unknown(_ code: String) -> AdministrationFailure {
    let known = Permission.allCases.map(\.rawValue).joined(separator: ", ")
    let isName = code.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
    let name = isName && !code.isEmpty ? " \(code)" : ""
    return AdministrationFailure(
      .permission, "unknown permission code\(name); give all, or some of \(known)")
  }
}

extension PermissionList: CustomStringConvertible {
  /// The codes in alphabetical order.
  public var description: String {
    permissions.sorted().map(\.rawValue).joined(separator: ",")
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
