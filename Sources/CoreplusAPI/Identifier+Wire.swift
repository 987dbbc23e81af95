public import Booking

extension Identifier {
  /// Nil for "", which is how the wire writes that there is none.
  public init?(present text: String) {
    guard !text.isEmpty else { return nil }
    self.init(text)
  }
}
