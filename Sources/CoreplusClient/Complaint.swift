public import Booking
import CoreplusAPI
import JSON

/// Turns what went wrong on the wire into words for people.
enum Complaint {
  // MARK: Answers

  /// What an answer that is not a success says; also a refusal that came as a success.
  static func about(_ response: APIResponse) -> BookingFailure {
    let reason = reason(in: response.body)
    let detail = "HTTP \(response.status)" + (reason.map { ": \($0)" } ?? "")
    func failure(_ code: BookingFailure.Code, _ sentence: String) -> BookingFailure {
      BookingFailure(code, sentence, detail: detail)
    }
    switch response.status {
    case 200..<300, 409:
      guard let reason else { return notCoreplus(detail) }
      return failure(.refused, reason)
    case 401, 403: return failure(.unauthorised, unauthorised(reason))
    case 404: return failure(.notFound, reason ?? "The server does not know what was asked for.")
    case 412:
      return failure(
        .changedMeanwhile, reason ?? "Somebody has just changed it. Check it again.")
    case 429:
      return failure(
        .unavailable, "The server gets too many requests just now: try again in a moment.")
    case 300..<400:
      return failure(
        .badReply, "The server sends us elsewhere, which we do not follow: check the profile's url."
      )
    case 400..<500: return failure(.invalid, reason ?? "The server could not read the request.")
    default:
      return failure(
        .unavailable, "The server has a problem (\(response.status)): try again in a moment.")
    }
  }

  private static func unauthorised(_ reason: String?) -> String {
    switch reason {
    case nil, KnownReason.invalidToken:
      return "The server does not accept our token (Invalid token): "
        + "check the profile's credentials and the computer's clock."
    case .some(let reason) where reason.hasPrefix(KnownReason.notAuthorisedPrefix):
      return "\(reason): give the application that permission, then disable and enable it."
    case .some(let reason): return "The server does not let us in: \(reason)"
    }
  }

  /// The first reason of a `result` array; long ones are cut.
  private static func reason(in body: [UInt8]) -> String? {
    guard let reply = try? ResultReply(json: body) else { return nil }
    let reason = reply.result.first { !$0.reason.isEmpty }?.reason
    return reason.map { String($0.prefix(300)) }
  }

  static func notCoreplus(_ detail: String) -> BookingFailure {
    BookingFailure(
      .badReply, "The server's answer is not coreplus's: check the profile's url.", detail: detail)
  }

  /// The JSON object of a successful answer. A body of complaints and no payload is a failure
  /// whatever its status (reference section 9.5).
  static func object(in response: APIResponse) throws(BookingFailure) -> JSONObject {
    let object: JSONObject
    do throws(JSONFailure) {
      object = try JSONObject(json: response.body)
    } catch {
      throw notCoreplus(error.reason)
    }
    let isComplaint =
      object["result"] != nil
      && object.members.allSatisfy { ["result", "paging", "statusMessages"].contains($0.key) }
    guard !isComplaint else { throw about(response) }
    return object
  }

  /// Reads a value from a body or a row, and says of one that can't be read that it isn't coreplus's.
  static func reading<Source, T>(
    _ source: Source, _ read: (Source) throws(WireFailure) -> T
  ) throws(BookingFailure) -> T {
    do throws(WireFailure) {
      return try read(source)
    } catch {
      throw unreadable(error)
    }
  }

  /// A reply that is coreplus's but for one field.
  static func unreadable(_ failure: WireFailure) -> BookingFailure {
    guard failure.code == .field else { return notCoreplus(failure.reason) }
    return BookingFailure(
      .badReply,
      "The server's answer is not coreplus's (\(failure.located)): check the profile's url.",
      detail: failure.located)
  }

  // MARK: Silence

  static func about(_ failure: TransportFailure, origin: String) -> BookingFailure {
    let host = origin.split(separator: "/").dropFirst().first.map(String.init) ?? origin
    func unreachable(_ sentence: String) -> BookingFailure {
      BookingFailure(.unreachable, sentence, detail: failure.detail)
    }
    switch failure.kind {
    case .nameNotFound:
      return unreachable("No server is called \(host): check the profile's url and the network.")
    case .cannotConnect:
      return unreachable("No connection to \(host): check the network and the profile's url.")
    case .insecure:
      return unreachable(
        "\(host) cannot prove that it is the server: check the profile's url and ca-file.")
    case .unusable:
      return unreachable("The address of \(host) cannot be used: check the profile's url.")
    case .timedOut: return unreachable("\(host) does not answer: try again in a moment.")
    case .dropped: return unreachable("The connection to \(host) broke: try again.")
    case .cancelled:
      return BookingFailure(.cancelled, "The request was given up.", detail: failure.detail)
    case .replyTooLarge:
      return BookingFailure(
        .badReply, "The answer of \(host) is too large to be taken.", detail: failure.detail)
    case .notHTTP: return notCoreplus(failure.detail)
    }
  }
}

extension BookingFailure.Code {
  /// Whoever asked no longer wanted to know. Only reading requests end so.
  public static let cancelled = BookingFailure.Code(rawValue: "cancelled")
}
