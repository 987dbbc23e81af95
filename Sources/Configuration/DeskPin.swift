import Glibc
import Signing

/// The PIN that unlocks a locked desk. Only its salted hash (PBKDF2) is kept, in the file `pin` in
/// the configuration's folder, which only its owner can read.
public struct DeskPin: Sendable {
  /// Enough that finding four digits from a copied file takes time, and few enough that nobody has
  /// to wait.
  static let iterations = 300_000
  static let digits = 4...12

  private let salt: [UInt8]
  private let hash: [UInt8]
  private let iterations: Int

  /// A new PIN with a random salt. Takes about a tenth of a second.
  public init(_ digits: String) {
    salt = Randomness.bytes(16)
    iterations = Self.iterations
    hash = PasswordHash.pbkdf2(digits, salt: salt, iterations: iterations)
  }

  /// Whether a text is 4 to 12 digits.
  public static func isPin(_ text: String) -> Bool {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether the digits that were typed are the PIN. Takes about a tenth of a second, on purpose.
  public func opens(_ typed: String) -> Bool {
    HMAC.isEqual(PasswordHash.pbkdf2(typed, salt: salt, iterations: iterations), hash)
  }

  // MARK: - File

  /// The path of its file.
  public static func path(in folders: Folders) -> String { "\(folders.configuration)/pin" }

  /// The PIN that is set; nil if none is. Throws if others can read its file, or if the file isn't
  /// one that coredesk wrote: a damaged file mustn't unlock the desk.
  public static func read(_ folders: Folders) throws(ConfigurationFailure) -> DeskPin? {
    let path = path(in: folders)
    guard let file = try TextFile.read(path) else { return nil }
    guard file.isPrivate else {
      throw .file(path, "can be read by others; run: chmod 600 \(path)")
    }
    guard let pin = DeskPin(line: file.text) else {
      throw .file(path, "isn't a PIN that coredesk saved; set it again with 'coredesk pin set'.")
    }
    return pin
  }

  /// Saves the PIN for each desk's next start. Throws if its file can't be written.
  public func write(_ folders: Folders) throws(ConfigurationFailure) {
    try LockedFile(Self.path(in: folders)).replace(with: text)
  }

  /// Removes the PIN; false if none was set. Throws if its file can't be removed.
  public static func remove(_ folders: Folders) throws(ConfigurationFailure) -> Bool {
    let path = path(in: folders)
    if unlink(path) == 0 { return true }
    if errno == ENOENT { return false }
    throw .file(path, "can't be removed: \(String(cString: strerror(errno))).")
  }

  private static let method = "pbkdf2-sha256"

  private var text: String {
    "\(Self.method) \(iterations) \(Self.hex(salt)) \(Self.hex(hash))\n"
  }

  private init?(line: String) {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard words.count == 4, words[0] == Self.method, let iterations = Int(words[1]),
      (1_000...10_000_000).contains(iterations), let salt = Self.bytes(words[2]),
      let hash = Self.bytes(words[3]), salt.count == 16, hash.count == 32
    else { return nil }
    (self.salt, self.hash, self.iterations) = (salt, hash, iterations)
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(_ hex: Substring) -> [UInt8]? {
    let digits = Array(hex)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return bytes.count * 2 == digits.count ? bytes : nil
  }
}
