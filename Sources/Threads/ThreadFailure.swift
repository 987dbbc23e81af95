import Glibc

/// Why the system started no thread.
public struct ThreadFailure: Error, Hashable, Sendable {
  /// The error number, as `EAGAIN`.
  public let code: Int32

  /// The system's words for it.
  public var reason: String { String(cString: strerror(code)) }
}
