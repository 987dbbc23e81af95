extension HTTPServer {
  /// Where to listen, and the limits.
  public struct Configuration: Hashable, Sendable {
    /// The name or address to listen on; IPv6 without brackets.
    public var host = "127.0.0.1"
    /// The port to listen on; 0: any free one.
    public var port: UInt16 = 0
    /// Nil for plain HTTP, which is refused on any address but loopback.
    public var tls: TLS?

    /// In bytes; a longer body is refused with 413 and the connection is closed.
    public var maximumBodyBytes = 1 << 20
    /// How many bytes all bodies together may have in memory; above it a request is refused with
    /// 503.
    public var heldBytes = 256 << 20
    /// The memory of one connection, in bytes; the library uses all of it. A request's head that
    /// doesn't fit is refused with 414 or 431.
    public var connectionBytes = 32 << 10
    /// How many connections there may be; a further one is closed at once. Lower if the system
    /// allows the process fewer open files.
    public var connectionLimit = 4000
    /// How many connections may come from one address. A proxy in front is one address.
    public var connectionsPerAddress = 3000
    /// After how many seconds without a byte a connection is closed.
    public var idleSeconds = 30
    /// How long a connection may take to send the whole head of a request; then it is closed.
    public var headPatience = Duration.seconds(30)
    /// How long a request may take to send its whole body; then its connection is closed.
    public var bodyPatience = Duration.seconds(120)
    /// How many worker threads the library starts.
    public var threads = 4
    /// How long `stop` waits for requests that aren't finished.
    public var grace = Duration.seconds(10)

    /// Plain HTTP on 127.0.0.1, on any free port.
    public init() {}

    /// A certificate and its key.
    public struct TLS: Hashable, Sendable {
      /// PEM text: the server's certificate, then the ones that signed it.
      public var certificate: String
      /// PEM text, not encrypted.
      public var key: String

      /// Checked when the server starts.
      public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
      }
    }
  }
}
