import Booking
public import CivilTime
public import ClinicStore
public import CoreplusAPI
import Signing

/// Decides which application sent a request, by the rules of reference section 9.2 in their order.
public struct TokenCheck: Sendable {
  /// The address, the leeway and how strict to be.
  public var options: ServerOptions
  /// When the request came.
  public var now: Instant

  /// A check of one request.
  public init(options: ServerOptions, now: Instant) {
    self.options = options
    self.now = now
  }

  /// The result of the check.
  public enum Admission: Hashable, Sendable {
    case accepted(ApplicationRecord)
    case refused(TokenCause)
  }

  /// The application that sent a request, or the reason why its token is refused.
  ///
  /// - Parameter takesMultipart: whether the endpoint takes documents.
  /// - Throws: only what the reader throws.
  public func admission(
    on request: APIRequest, target: RequestTarget, takesMultipart: Bool,
    in reader: any DiaryReader
  ) throws -> Admission {
    do {
      let token = try parse(try tokenText(request.headers))
      let application = try signer(of: token, in: reader)
      try checkTime(token.claims)
      try check(application, opensWith: token.claims.accessToken)
      try check(token.claims, against: request, target)
      try checkContentType(request.headers, takesMultipart: takesMultipart)
      return .accepted(application)
    } catch let cause as TokenCause {
      return .refused(cause)
    }
  }

  // MARK: The rules

  private func tokenText(_ headers: HTTPFields) throws(TokenCause) -> String {
    let values = headers.fields.filter { $0.name.lowercased() == "authorization" }.map(\.value)
    guard let value = values.first else { throw .headerMissing }
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    guard values.count == 1, parts.count == 2, parts[0].lowercased() == "jwtoken",
      !parts[1].isEmpty
    else { throw .scheme }
    return String(parts[1])
  }

  private func parse(_ text: String) throws(TokenCause) -> UnverifiedToken {
    do throws(TokenFailure) {
      return try JwToken.parse(text)
    } catch {
      throw error.code == .algorithm ? .algorithm : .malformed
    }
  }

  /// Does the same work for an unknown consumer as for a known one, so that the time doesn't show
  /// which consumers exist.
  private func signer(
    of token: UnverifiedToken, in reader: any DiaryReader
  ) throws -> ApplicationRecord {
    let application = try reader.application(consumerID: token.claims.consumerID)
    let secret = application.map { Secret($0.secret) } ?? Self.unusedSecret
    let isSigned = token.verify(signatureWith: secret)
    guard let application else { throw TokenCause.consumer }
    guard isSigned else { throw TokenCause.signature }
    return application
  }

  /// Stands in for the secret of an unknown consumer.
  private static let unusedSecret = Secret.random()

  /// Adds only to the server's own numbers, which can't overflow; the claims may be any number.
  private func checkTime(_ claims: TokenClaims) throws(TokenCause) {
    let now = now.secondsSinceEpoch
    guard claims.notBefore <= now + Int64(options.leeway) else { throw .notYetValid }
    guard now - Int64(options.leeway) < claims.expires else { throw .expired }
    let (life, isTooLong) = claims.expires.subtractingReportingOverflow(claims.notBefore)
    guard options.isLenient || !isTooLong && life <= Int64(options.longestLifetime) else {
      throw .lifetime
    }
  }

  private func check(
    _ application: ApplicationRecord, opensWith accessToken: String
  ) throws(TokenCause) {
    guard application.isEnabled else { throw .applicationDisabled }
    guard application.opens(with: accessToken),
      now < application.accessTokenExpires
    else { throw .accessToken }
  }

  private func check(
    _ claims: TokenClaims, against request: APIRequest, _ target: RequestTarget
  ) throws(TokenCause) {
    guard claims.httpMethod.uppercased() == request.method.uppercased() else { throw .method }
    guard let url = SignedURL(claims.url),
      url.names(target, host: request.headers["Host"], publicURL: options.publicURL)
    else { throw .url }
    guard !claims.issuer.isEmpty, !claims.audience.isEmpty else { throw .malformed }
  }

  /// The vendor lists a missing content type as a cause of "Invalid token", GET included.
  private func checkContentType(
    _ headers: HTTPFields, takesMultipart: Bool
  ) throws(TokenCause) {
    if options.isLenient { return }
    let type = headers["Content-Type"]?.prefix { $0 != ";" && $0 != " " }.lowercased()
    if type == "multipart/form-data", takesMultipart { return }
    guard type == "application/json" else { throw .contentType }
  }
}
