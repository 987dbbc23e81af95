import CMicrohttpd
import CoreplusAPI

extension APIResponse {
  /// The reply to a request that no handler got.
  static let stopping = refusal(503, "The server is stopping", ["Retry-After": "1"])
  static let crowded = refusal(
    503, "The server has too much to read at the moment; try again in a moment",
    ["Retry-After": "1"])
  /// The reply to a request whose handler hasn't answered and may still carry it out.
  static let gaveUp = refusal(504, "The server is stopping; check whether this was done")

  static func refusal(_ status: Int, _ reason: String, _ headers: HTTPFields = [:]) -> APIResponse {
    var headers = headers
    headers.append("Content-Type", "application/json")
    return APIResponse(status: status, headers: headers, body: ResultReply(reason: reason).json)
  }

  /// Passes the reply to the library; false if the library refuses it.
  func queue(on connection: OpaquePointer, thenClose: Bool) -> Bool {
    let response = body.withUnsafeBytes {
      MHD_create_response_from_buffer(
        $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let response else { return false }
    defer { MHD_destroy_response(response) }
    for field in headers.fields {
      // The library refuses line breaks in a value, and the length, which it sends itself.
      _ = MHD_add_response_header(response, field.name, field.value)
    }
    if thenClose { _ = MHD_add_response_header(response, "Connection", "close") }
    return MHD_queue_response(connection, UInt32(status), response) == .YES
  }
}
