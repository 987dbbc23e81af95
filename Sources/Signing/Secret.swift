/// An application's consumer secret. It looks like base64, but isn't decoded: the key is the text
/// itself (reference section 2).
///
/// Printing a value doesn't show the secret.
public struct Secret: Hashable, Sendable {
  /// Only for storing it, and for showing it once.
  public let text: String

  /// A secret that a server has given out.
  public init(_ text: String) { self.text = text }

  var key: [UInt8] { Array(text.utf8) }

  /// A new secret of 320 random bits, in coreplus' form: 56 characters of padded base64.
  public static func random() -> Secret {
    Secret(Base64URL.encodePadded(Randomness.bytes(40)))
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
