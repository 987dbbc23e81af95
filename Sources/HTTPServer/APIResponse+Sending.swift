import CMicrohttpd
import CoreplusAPI

extension APIResponse {
  /// To a request that was handed to nobody.
  static let stopping = refusal(503, "The server is stopping", ["Retry-After": "1"])
  static let crowded = refusal(
    503, "The server has too much to read just now; try again in a moment", ["Retry-After": "1"])
  /// To one whose handler owes its reply and may yet do what was asked.
  static let gaveUp = refusal(504, "The server is stopping; look whether this was done")

  static func refusal(_ status: Int, _ reason: String, _ headers: HTTPFields = [:]) -> APIResponse {
    var headers = headers
    headers.append("Content-Type", "application/json")
    return APIResponse(status: status, headers: headers, body: ResultReply(reason: reason).json)
  }

  /// Gives the reply to the library. False: it does not take it.
  func queue(on connection: OpaquePointer, thenClose: Bool) -> Bool {
    let response = body.withUnsafeBytes {
      MHD_create_response_from_buffer(
        $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let response else { return false }
    defer { MHD_destroy_response(response) }
    for field in headers.fields {
      // Refused for line breaks in a value and for the length, which is the library's to tell.
      _ = MHD_add_response_header(response, field.name, field.value)
    }
    if thenClose { _ = MHD_add_response_header(response, "Connection", "close") }
    return MHD_queue_response(connection, UInt32(status), response) == .YES
  }
}
