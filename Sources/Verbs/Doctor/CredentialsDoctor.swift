/// Checks whether credentials were copied completely and go to the right environment. The findings
/// hold nothing of the credentials themselves.
public enum CredentialsDoctor {
  /// Checks the credentials of one clinic; asks no server.
  ///
  /// - Parameters:
  ///   - badge: what the console calls the environment, such as `SANDBOX`.
  ///   - host: the server that the credentials are sent to.
  public static func findings(
    consumerID: String, accessToken: String, secret: String, badge: String, host: String
  ) -> [Finding] {
    var findings = [environment(badge, host)]
    let odd =
      [("consumer-id", consumerID), ("access-token", accessToken)].filter { !isGUID($0.1) }
      .map(\.0)
    if !odd.isEmpty {
      findings.append(
        .warning(
          "credentials",
          "\(odd.joined(separator: " and ")) should look like "
            + "11111111-1111-4111-8111-111111111111; copy it exactly as it is shown"))
    }
    if secret.contains(where: { $0.isWhitespace || !$0.isASCII }) {
      findings.append(
        .wrong(
          "credentials", "the secret contains spaces or letters that no secret has; copy it again"))
    } else if secret.count < 40 {
      findings.append(
        .warning(
          "credentials",
          "the secret is short: coreplus shows 56 characters, with = at the end; copy all of them"))
    } else if odd.isEmpty {
      findings.append(.ok("credentials", "consumer-id, access-token and secret are complete"))
    }
    return findings
  }

  private static func environment(_ badge: String, _ host: String) -> Finding {
    let looksLikeSandbox = host.hasPrefix("sandbox.")
    if looksLikeSandbox != (badge == "SANDBOX"), host.contains("coreplus") {
      return .warning(
        "environment",
        "the profile says \(badge), but the address is \(looksLikeSandbox ? "" : "not ")the sandbox's; "
          + "credentials for one don't work on the other")
    }
    return .ok("environment", "\(badge), at \(host)")
  }

  /// 8-4-4-4-12 hexadecimal digits.
  private static func isGUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
  }
}
