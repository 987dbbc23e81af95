/// One place of a ``Grid``: what is drawn there and how. Sixteen bytes, no reference.
public struct Cell: Hashable, Sendable {
  /// A scalar, or an index into the grid's table of marked clusters with ``clusterBit`` set, or
  /// ``rightHalf``.
  var glyph: UInt32
  public internal(set) var style: Style

  static let clusterBit: UInt32 = 0x8000_0000
  /// The right half of a glyph of two columns.
  static let rightHalf: UInt32 = 0
  static let blank: UInt32 = 0x20

  /// True for the right half of a glyph of two columns.
  public var isRightHalf: Bool { glyph == Cell.rightHalf }
}
