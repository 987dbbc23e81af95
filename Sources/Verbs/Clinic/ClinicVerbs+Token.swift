import CivilTime
import CommandLine
import CoreplusAPI
import JSON
import Screen
import Signing

extension ClinicVerbs {
  func token(_ line: Invocation) throws(Failure) -> Answer {
    let token = try sign(line.required("method"), line.text("url"))
    return Answer(TokenDocument(token)) { token + "\n" }
  }

  /// The verdict on a token and its claims, which are shown even if the token isn't valid.
  func verifyToken(_ line: Invocation) -> Answer {
    var text = line.required("TOKEN")
    if text == "-" { text = readLine() ?? "" }
    let inspection = inspect(Self.bare(text))
    let claims = Self.shown(inspection.payload ?? JSONObject())
    return Answer(
      TokenVerdictDocument(inspection.verdict.code, claims),
      failure: inspection.verdict.advice.map { Failure($0, .notAuthorised) }
    ) { Self.page(inspection.verdict, claims) }
  }

  /// The token alone, if people copied it with its header.
  private static func bare(_ text: String) -> String {
    let word = text.split(whereSeparator: \.isWhitespace).last.map(String.init)
    return word ?? ""
  }

  /// The claims as a screen may show them: nobody may learn the access token by looking over a
  /// shoulder.
  private static func shown(_ payload: JSONObject) -> JSONObject {
    JSONObject(
      payload.members.map { member in
        guard member.key.lowercased() == "accesstoken", case .string(let text) = member.value else {
          return member
        }
        return .init(key: member.key, value: .string(text.prefix(4) + "…"))
      })
  }

  private static func page(_ verdict: TokenInspection.Verdict, _ claims: JSONObject) -> String {
    let rows = claims.members.map { (ForeignText.safe($0.key), words(of: $0, in: claims)) }
    let width = rows.map { TextWidth.columns(of: $0.0) }.max() ?? 0
    return rows.reduce(into: verdict.words + "\n") { page, row in
      let gap = String(repeating: " ", count: width - TextWidth.columns(of: row.0) + 2)
      page += "  \(row.0)\(gap)\(row.1)\n"
    }
  }

  private static func words(of member: JSONObject.Member, in claims: JSONObject) -> String {
    if ["nbf", "exp", "iat"].contains(member.key), let seconds = try? claims.moment(member.key) {
      return UTCWords.words(of: seconds)
    }
    if case .string(let text) = member.value { return ForeignText.safe(text) }
    return ForeignText.safe(String(decoding: member.value.json, as: UTF8.self))
  }
}

/// Writes the times of tokens: to the second, in UTC.
enum UTCWords {
  /// `Tue 24 Nov 2026 04:00:05 UTC`; a time beyond the calendar stays a number.
  static func words(of seconds: Int64) -> String {
    guard abs(seconds) < 100_000_000_000 else { return "\(seconds) s" }
    let instant = Instant(secondsSinceEpoch: seconds)
    let rest = ((seconds % 60) + 60) % 60
    return "\(Zone.utc.day(of: instant).wordsWithYear) \(Zone.utc.wallTime(of: instant)):"
      + (rest < 10 ? "0\(rest)" : "\(rest)") + " UTC"
  }
}

extension TokenInspection.Verdict {
  /// The word for scripts, in the JSON document.
  var code: String {
    switch self {
    case .verified: "verified"
    case .notYetValid: "not-yet-valid"
    case .expired: "expired"
    case .otherSecret: "signature"
    case .otherAlgorithm: "algorithm"
    case .malformed: "malformed"
    }
  }

  /// The heading: one of the vendor's three outcomes, or a fourth for a token of the future.
  var words: String {
    switch self {
    case .verified: "Signature verified"
    case .notYetValid: "Signature verified, not yet valid"
    case .expired: "Signature expired"
    case .otherSecret, .otherAlgorithm, .malformed: "Signature verification failed"
    }
  }

  /// What is wrong and what to do; nil for a valid token.
  var advice: String? {
    switch self {
    case .verified: nil
    case .notYetValid(let begin):
      "the token isn't valid before \(UTCWords.words(of: begin)); set the signer's clock from the "
        + "internet and write times in UTC"
    case .expired(let end):
      "the token was valid until \(UTCWords.words(of: end)); make a new one for each request"
    case .otherSecret:
      "the token was signed with another secret, or changed afterwards; copy the secret exactly as "
        + "it is shown, from the same environment"
    case .otherAlgorithm(let name):
      "the token's algorithm is \(name.isEmpty ? "missing" : ForeignText.safe(name)); sign with HS256"
    case .malformed(let why): "this isn't a valid token: \(ForeignText.safe(why))"
    }
  }
}

/// `{"verdict":"expired","claims":{…}}`.
private struct TokenVerdictDocument: WireObject {
  var verdict: String
  var claims: JSONObject

  init(_ verdict: String, _ claims: JSONObject) {
    self.verdict = verdict
    self.claims = claims
  }

  init(reading object: JSONObject) throws(WireFailure) {
    verdict = try object.string("verdict")
    guard case .object(let claims)? = object["claims"] else {
      throw WireFailure.field("claims", "is not an object")
    }
    self.claims = claims
  }

  func write(to writer: inout JSONWriter) {
    writer.field("verdict", verdict)
    writer.key("claims")
    writer.value(.object(claims))
  }
}
