import Glibc

/// Why the system couldn't start a thread.
public struct ThreadFailure: Error, Hashable, Sendable {
  /// The error number, as `EAGAIN`.
  public let code: Int32

  /// The system's sentence for the code (strerror(3)).
  public var reason: String { String(cString: strerror(code)) }
}
