extension HTTPServer {
  public struct Configuration: Hashable, Sendable {
    /// A name or an address, IPv6 without brackets.
    public var host = "127.0.0.1"
    /// 0: any free one.
    public var port: UInt16 = 0
    /// PEM text; nil for plain HTTP, which is refused beyond loopback.
    public var tls: TLS?

    /// A longer body is answered with 413 and the connection is closed.
    public var maximumBodyBytes = 1 << 20
    /// Bytes of all bodies that are being read or answered; beyond them a request is told 503.
    public var heldBytes = 256 << 20
    /// Memory of one connection, which the library touches all of; a request's head that does not fit
    /// is answered with 414 or 431.
    public var connectionBytes = 32 << 10
    /// Beyond these a connection is closed as soon as it is made. A proxy in front is one address.
    /// Where the system lets a process open fewer files, there are fewer.
    public var connectionLimit = 4000
    public var connectionsPerAddress = 3000
    /// A connection that is silent for so many seconds is closed.
    public var idleSeconds = 30
    /// A connection that has not sent the whole head of a request by then is closed, however busy.
    public var headPatience = Duration.seconds(30)
    /// A body that is not there by then is not waited for any longer.
    public var bodyPatience = Duration.seconds(120)
    public var threads = 4
    /// How long `stop` waits for what is in flight.
    public var grace = Duration.seconds(10)

    public init() {}

    public struct TLS: Hashable, Sendable {
      public var certificate: String
      public var key: String

      public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
      }
    }
  }
}
