import CCurl
import CoreplusAPI
import Glibc

/// One request under way. `@unchecked` since only the loop's thread uses it once it is submitted.
final class CurlTransfer: @unchecked Sendable {
  typealias Completion = @Sendable (Result<APIResponse, TransportFailure>) -> Void

  private let request: APIRequest
  private let url: String
  private var headers: UnsafeMutablePointer<curl_slist>?
  /// The addresses of a loopback name, so that libcurl doesn't ask a resolver (RFC 6761 section
  /// 6.3); nil for any other name.
  private var found: UnsafeMutablePointer<curl_slist>?
  private var sent = 0
  private var reply = APIResponse(status: 0)
  private var largestReply = 0
  private var isTooLarge = false
  var completion: Completion?
  /// Set if the transfer is cancelled before the loop has started it.
  var isAbandoned = false

  init(_ request: APIRequest, to address: ServerAddress) {
    self.request = request
    url = address.origin + request.target
    if let numbers = address.host.loopbackAddresses {
      let list = numbers.map { "\(Host($0))" }.joined(separator: ",")
      found = ccurl_slist_append(nil, "\(address.host.name):\(address.port):\(list)")
    }
    for field in request.headers.fields {
      headers = ccurl_slist_append(headers, "\(field.name): \(field.value)")
    }
    // libcurl would ask first before it sends a large body, and coreplus servers don't answer that.
    headers = ccurl_slist_append(headers, "Expect:")
  }

  deinit {
    ccurl_slist_free_all(headers)
    ccurl_slist_free_all(found)
  }

  /// Prepares a handle that is new or reset.
  func prepare(_ easy: UnsafeMutableRawPointer, options: CurlTransport.Options, usesProxy: Bool) {
    largestReply = options.largestReply
    ccurl_set_string(easy, CURLOPT_URL, url)
    // Send exactly the path that was signed.
    ccurl_set_long(easy, CURLOPT_PATH_AS_IS, 1)
    ccurl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    ccurl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
    ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout)
    ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, options.totalTimeout)
    ccurl_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    ccurl_set_string(easy, CURLOPT_ACCEPT_ENCODING, "gzip")
    if let caFile = options.caFile { ccurl_set_string(easy, CURLOPT_CAINFO, caFile) }
    if !usesProxy { ccurl_set_string(easy, CURLOPT_NOPROXY, "*") }
    ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, headers)
    if let found { ccurl_set_pointer(easy, CURLOPT_RESOLVE, found) }
    setMethod(easy)
    setCallbacks(easy)
  }

  private func setMethod(_ easy: UnsafeMutableRawPointer) {
    guard request.method != "GET" else { return }
    ccurl_set_long(easy, CURLOPT_POST, 1)
    ccurl_set_string(easy, CURLOPT_CUSTOMREQUEST, request.method)
    ccurl_set_long(easy, CURLOPT_POSTFIELDSIZE, request.body.count)
    // A read function that can't seek, on purpose. If a kept connection turns out to be dead,
    // libcurl would otherwise send the request a second time by itself, although the server may
    // have carried out the first one. Like this it fails with CURLE_SEND_FAIL_REWIND.
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_callback(
      easy, CURLOPT_READFUNCTION, CURLOPT_READDATA,
      { data, size, count, context in
        CurlTransfer.from(context).provide(data, room: size * count)
      }, context)
  }

  private func setCallbacks(_ easy: UnsafeMutableRawPointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_pointer(easy, CURLOPT_PRIVATE, context)
    ccurl_set_callback(
      easy, CURLOPT_WRITEFUNCTION, CURLOPT_WRITEDATA,
      { data, size, count, context in
        CurlTransfer.from(context).take(data, count: size * count)
      }, context)
    ccurl_set_callback(
      easy, CURLOPT_HEADERFUNCTION, CURLOPT_HEADERDATA,
      { data, size, count, context in
        CurlTransfer.from(context).takeHeader(data, count: size * count)
      }, context)
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> CurlTransfer {
    Unmanaged<CurlTransfer>.fromOpaque(context!).takeUnretainedValue()
  }

  private func provide(_ data: UnsafeMutablePointer<CChar>?, room: Int) -> Int {
    let piece = request.body[sent..<min(sent + room, request.body.count)]
    piece.withUnsafeBytes { bytes in
      if let source = bytes.baseAddress, let data { memcpy(data, source, bytes.count) }
    }
    sent += piece.count
    return piece.count
  }

  private func take(_ data: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    guard reply.body.count + count <= largestReply else {
      isTooLarge = true
      return 0
    }
    reply.body.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
    return count
  }

  private func takeHeader(_ data: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    let line = String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
    // A status line begins a new head; interim responses (RFC 9110 section 15.2) have their own.
    if line.hasPrefix("HTTP/") { reply.headers = [:] }
    guard let colon = line.firstIndex(of: ":"), reply.headers.fields.count < 200 else {
      return count
    }
    reply.headers.append(
      String(line[..<colon]), line[line.index(after: colon)...].trimmingSpace)
    return count
  }

  func finish(_ easy: UnsafeMutableRawPointer, _ code: CURLcode) {
    guard code == CURLE_OK else {
      complete(.failure(failure(easy, code)))
      return
    }
    reply.status = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE)
    complete(.success(reply))
  }

  func complete(_ result: Result<APIResponse, TransportFailure>) {
    completion?(result)
    completion = nil
  }

  /// Whether any byte was sent: if not, the server can't have received the request.
  func mayHaveBeenSent(_ easy: UnsafeMutableRawPointer) -> Bool {
    ccurl_get_long(easy, CURLINFO_REQUEST_SIZE) > 0
  }

  private func failure(_ easy: UnsafeMutableRawPointer, _ code: CURLcode) -> TransportFailure {
    let wasSent = mayHaveBeenSent(easy)
    let kind: TransportFailure.Kind =
      switch code {
      case _ where isTooLarge: .replyTooLarge
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameNotFound
      case CURLE_COULDNT_CONNECT: .cannotConnect
      case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
        .insecure
      case CURLE_URL_MALFORMAT, CURLE_OUT_OF_MEMORY: .unusable
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
        .notHTTP
      default: wasSent ? .dropped : .cannotConnect
      }
    return TransportFailure(
      kind, mayHaveBeenSent: wasSent, detail: String(cString: ccurl_easy_strerror(code)))
  }
}

extension Substring {
  fileprivate var trimmingSpace: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    let tail = drop(while: isSpace)
    let end = tail.lastIndex { !isSpace($0) }
    return end.map { String(tail[...$0]) } ?? ""
  }
}
