import ClinicStore
import CoreplusAPI

/// A reply that gives a reason instead of doing what the request asked. Nothing was changed.
struct Refusal: Error, Hashable, Sendable {
  var status: Int
  /// One sentence for the caller.
  var reason: String
  var headers: HTTPFields = [:]

  init(_ status: Int, _ reason: String, headers: HTTPFields = [:]) {
    self.status = status
    self.reason = reason
    self.headers = headers
  }

  static func badRequest(_ reason: String) -> Refusal { Refusal(400, reason) }

  /// A member or parameter with a wrong value; the complaint continues a sentence that begins with
  /// the name.
  static func field(_ name: String, _ complaint: String) -> Refusal {
    badRequest("\(name) \(complaint)")
  }

  static func notFound(_ reason: String) -> Refusal { Refusal(404, reason) }

  /// The diary's rules forbid it. With status 200, since integrations look at the body for that and
  /// not at the status (reference section 9.1), unless the options ask for 409.
  static func rule(_ reason: String, _ options: ServerOptions) -> Refusal {
    Refusal(options.conflictStatus409 ? 409 : 200, reason)
  }

  static func timeNotAvailable(_ options: ServerOptions) -> Refusal {
    rule(KnownReason.timeNotAvailable, options)
  }
}

extension Refusal {
  /// The reply for a failure of the store, whose own words are for the log.
  init(_ failure: StoreFailure, _ options: ServerOptions) {
    switch failure.code {
    case .overlap: self = .timeNotAvailable(options)
    case .busy:
      self.init(
        503, "The clinic's records are busy; nothing was changed, try again in a moment",
        headers: ["Retry-After": "1"])
    case .diskFull:
      self.init(
        503, "The server's disk is full; nothing was changed", headers: ["Retry-After": "1"])
    default: self = .fault
    }
  }

  static let queuedTooLong = Refusal(
    503, "The server was too busy for this; nothing was changed, try again in a moment",
    headers: ["Retry-After": "1"])

  static let fault = Refusal(500, "The server could not do this; nothing was changed")
}

extension Refusal {
  var response: APIResponse {
    var response = APIResponse(ResultReply(reason: reason), status: status)
    for field in headers.fields { response.headers.append(field.name, field.value) }
    return response
  }
}
