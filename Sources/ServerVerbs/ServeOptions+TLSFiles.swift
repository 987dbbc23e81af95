public import CommandLine
import Glibc

extension ServeOptions {
  /// The paths of a certificate and its key.
  public struct TLSFiles: Hashable, Sendable {
    public var certificate: String
    public var key: String

    /// Both files' text: certificate, then key.
    public func read() throws(Failure) -> (certificate: String, key: String) {
      (try text(of: certificate, "certificate"), try text(of: key, "key"))
    }

    private func text(of path: String, _ what: String) throws(Failure) -> String {
      guard let file = fopen(path, "re") else {
        let reason = String(cString: strerror(errno))
        throw Failure("the \(what) \(path) cannot be read: \(reason)", .configuration)
      }
      defer { fclose(file) }
      // No chain of certificates is longer.
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = fread(&bytes, 1, bytes.count, file)
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }
}
