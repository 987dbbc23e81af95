import Glibc

/// A self-signed certificate for `localhost`, made by openssl(1) for the occasion.
public struct Certificate: Sendable {
  /// Paths of PEM files.
  public var certificateFile: String
  /// The path of the key's PEM file.
  public var keyFile: String
  /// The certificate's text, in PEM.
  public var certificate: String
  /// The private key's text, in PEM.
  public var key: String

  /// Makes one that is valid for two days, in files of this folder. Takes the time of a process.
  public static func make(in folder: TemporaryFolder) throws -> Certificate {
    let (certificate, key) = (folder.file("certificate.pem"), folder.file("key.pem"))
    let done = try Finished.running(
      [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
        "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ], environment: ["PATH": "/usr/bin:/bin"])
    guard done.status == 0 else { throw TimedOut(waitingFor: "openssl", seen: done.errors) }
    return Certificate(
      certificateFile: certificate, keyFile: key, certificate: try text(of: certificate),
      key: try text(of: key))
  }

  /// Sends `request` over TLS, with this certificate as the only one trusted, and returns all that
  /// comes back.
  public func ask(_ request: String, port: UInt16, in folder: TemporaryFolder) throws -> String {
    let input = folder.write(request, to: "request")
    let command = """
      openssl s_client -quiet -verify_return_error -CAfile '\(certificateFile)' \
      -verify_hostname localhost -connect 127.0.0.1:\(port) < '\(input)'
      """
    return try Finished.running(["sh", "-c", command], environment: ["PATH": "/usr/bin:/bin"])
      .output
  }

  private static func text(of path: String) throws -> String {
    guard let file = fopen(path, "re") else { throw TimedOut(waitingFor: path, seen: "no file") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }
}
