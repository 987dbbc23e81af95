public import Booking
import CoreplusAPI
import JSON

/// Turns failures of requests into sentences for people.
enum Complaint {
  // MARK: Answers

  /// The failure for an answer with an error status, or for a refusal with status 200.
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
    case 404: return failure(.notFound, reason ?? "The server doesn't have that.")
    case 412:
      return failure(
        .changedMeanwhile, reason ?? "Somebody has just changed it. Check it again.")
    case 429:
      return failure(
        .unavailable, "The server has too many requests at the moment. Try again in a moment.")
    case 300..<400:
      return failure(
        .badReply, "The server redirects to another address. Check the profile's url."
      )
    case 400..<500: return failure(.invalid, reason ?? "The server couldn't read the request.")
    default:
      return failure(
        .unavailable, "The server has a problem (\(response.status)). Try again in a moment.")
    }
  }

  private static func unauthorised(_ reason: String?) -> String {
    switch reason {
    case nil, KnownReason.invalidToken:
      return "The server doesn't accept the token (Invalid token). "
        + "Check the profile's credentials and this computer's clock."
    case .some(let reason) where reason.hasPrefix(KnownReason.notAuthorisedPrefix):
      return "\(reason). Give the application that permission, then disable and enable it."
    case .some(let reason): return "The server refuses access: \(reason)"
    }
  }

  /// The first reason of a `result` array, at most 300 characters.
  private static func reason(in body: [UInt8]) -> String? {
    guard let reply = try? ResultReply(json: body) else { return nil }
    let reason = reply.result.first { !$0.reason.isEmpty }?.reason
    return reason.map { String($0.prefix(300)) }
  }

  static func notCoreplus(_ detail: String) -> BookingFailure {
    BookingFailure(
      .badReply, "The answer isn't from a coreplus server. Check the profile's url.", detail: detail
    )
  }

  /// The JSON object of a successful answer. A body with reasons and no record is a failure,
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

  /// Reads a value from a body or a row; throws `badReply` if it isn't as documented.
  static func reading<Source, T>(
    _ source: Source, _ read: (Source) throws(WireFailure) -> T
  ) throws(BookingFailure) -> T {
    do throws(WireFailure) {
      return try read(source)
    } catch {
      throw unreadable(error)
    }
  }

  /// The failure for a reply with a wrong field, which it names.
  static func unreadable(_ failure: WireFailure) -> BookingFailure {
    guard failure.code == .field else { return notCoreplus(failure.reason) }
    return BookingFailure(
      .badReply,
      "The answer isn't from a coreplus server (\(failure.located)). Check the profile's url.",
      detail: failure.located)
  }

  // MARK: No answer

  static func about(_ failure: TransportFailure, origin: String) -> BookingFailure {
    let host = origin.split(separator: "/").dropFirst().first.map(String.init) ?? origin
    func unreachable(_ sentence: String) -> BookingFailure {
      BookingFailure(.unreachable, sentence, detail: failure.detail)
    }
    switch failure.kind {
    case .nameNotFound:
      return unreachable("There is no server \(host). Check the profile's url and the network.")
    case .cannotConnect:
      return unreachable("Can't connect to \(host). Check the network and the profile's url.")
    case .insecure:
      return unreachable(
        "\(host) has no certificate that this computer trusts. Check the profile's url and ca-file."
      )
    case .unusable:
      return unreachable("The address of \(host) is malformed. Check the profile's url.")
    case .timedOut: return unreachable("\(host) doesn't answer. Try again in a moment.")
    case .dropped: return unreachable("The connection to \(host) broke. Try again.")
    case .cancelled:
      return BookingFailure(.cancelled, "The request was cancelled.", detail: failure.detail)
    case .replyTooLarge:
      return BookingFailure(
        .badReply, "The answer from \(host) is too large.", detail: failure.detail)
    case .notHTTP: return notCoreplus(failure.detail)
    }
  }
}

extension BookingFailure.Code {
  /// The caller cancelled the request. Only requests that read end like this.
  public static let cancelled = BookingFailure.Code(rawValue: "cancelled")
}
