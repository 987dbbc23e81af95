/// An application's consumer secret. Its text is used as it is displayed: it looks like base64 and
/// is not to be decoded (reference section 2).
///
/// Says nothing of itself when printed.
public struct Secret: Hashable, Sendable {
  /// For storing and for showing once, nowhere else.
  public let text: String

  public init(_ text: String) { self.text = text }

  var key: [UInt8] { Array(text.utf8) }

  /// A new secret of 320 random bits, in the form that coreplus shows: 56 characters of padded
  /// base64.
  public static func random() -> Secret {
    Secret(Base64URL.encodePadded(Randomness.bytes(40)))
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
