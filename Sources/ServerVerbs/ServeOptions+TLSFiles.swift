public import CommandLine
import Glibc

extension ServeOptions {
  /// The paths of a certificate and its key.
  public struct TLSFiles: Hashable, Sendable {
    /// The path of the certificate and its chain, in PEM.
    public var certificate: String
    /// The path of the certificate's private key, in PEM.
    public var key: String

    /// Reads both files, at most a mebibyte of each. Throws `.configuration` if one can't be read.
    public func read() throws(Failure) -> (certificate: String, key: String) {
      (try text(of: certificate, "certificate"), try text(of: key, "key"))
    }

    private func text(of path: String, _ what: String) throws(Failure) -> String {
      guard let file = fopen(path, "re") else { throw Self.unreadable(path, what) }
      defer { fclose(file) }
      // No chain of certificates is longer.
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = fread(&bytes, 1, bytes.count, file)
      // A folder opens like a file, and only reading it fails.
      guard ferror(file) == 0 else { throw Self.unreadable(path, what) }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static func unreadable(_ path: String, _ what: String) -> Failure {
      let reason = String(cString: strerror(errno))
      return Failure("the \(what) \(path) can't be read: \(reason)", .configuration)
    }
  }
}
