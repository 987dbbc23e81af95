/// An amount in Australian dollars, exact to the cent.
public struct Money: Hashable, Comparable, Sendable {
  /// Negative for money owed to the client.
  public var cents: Int64

  /// An amount of so many cents.
  public init(cents: Int64) { self.cents = cents }

  /// $0.00.
  public static let zero = Money(cents: 0)

  /// The largest amount that is read from a text: far more than any invoice, and small enough that
  /// no sum of them overflows.
  public static let largest = Money(cents: 99_999_999_99)

  public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }
  /// Traps if the sum exceeds 64 bits, as do the next two.
  public static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
  /// Negative if `b` is the larger amount.
  public static func - (a: Money, b: Money) -> Money { Money(cents: a.cents - b.cents) }
  /// Adds an amount to this one.
  public static func += (a: inout Money, b: Money) { a = a + b }
}

extension Money: LosslessStringConvertible {
  /// Reads digits with at most two decimals, as `80`, `80.5` and `80.50`; nil for any other text,
  /// also for a sign and for more than `largest` (coreplus API, Payment).
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    let isDigits = (parts + [decimals]).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isDigits, decimals.utf8.count <= 2, parts[0].utf8.count <= 12,
      let dollars = Int64(parts[0]), let hundredths = Int64(decimals)
    else { return nil }
    cents = dollars * 100 + (decimals.utf8.count == 1 ? hundredths * 10 : hundredths)
    guard self <= .largest else { return nil }
  }

  /// Two decimals, as `24.50`.
  public var description: String {
    let amount = cents.magnitude
    let hundredths = amount % 100
    return "\(cents < 0 ? "-" : "")\(amount / 100).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
