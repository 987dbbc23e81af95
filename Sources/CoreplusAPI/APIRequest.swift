/// One HTTP request to the coreplus API, from a socket or from inside the process.
public struct APIRequest: Hashable, Sendable {
  /// Upper case, as in `GET`.
  public var method: String
  /// Path and query exactly as sent, as in `/API/Core/v2.1/Client/?name=smi`.
  public var target: String
  /// As they were sent; the token is in `Authorization`.
  public var headers: HTTPFields
  /// Empty for most reading requests.
  public var body: [UInt8]

  /// A request, by default without headers and body.
  public init(method: String, target: String, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }
}

/// The answer to an `APIRequest`.
public struct APIResponse: Hashable, Sendable {
  /// The HTTP status code (RFC 9110 section 15).
  public var status: Int
  /// In the order in which they are sent.
  public var headers: HTTPFields
  /// JSON in UTF-8 or, for a file, its bytes.
  public var body: [UInt8]

  /// A response, by default without headers and body.
  public init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Header fields in the order sent; names compare without case (RFC 9110 section 5.1).
public struct HTTPFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One header field.
  public struct Field: Hashable, Sendable {
    /// As it was sent.
    public var name: String
    /// Without the spaces around it.
    public var value: String
  }

  /// In the order sent; a name may come more than once.
  public private(set) var fields: [Field] = []

  /// The fields in the order of the literal.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }

  /// Adds a field at the end, even if there is one of that name.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// The value of the first field of that name; nil if there is none.
  public subscript(_ name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }
}
