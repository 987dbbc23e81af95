/// One cell of a ``Grid``: a glyph and its style. Sixteen bytes, without a reference.
public struct Cell: Hashable, Sendable {
  /// A scalar, or an index into the grid's table of clusters with ``clusterBit`` set, or
  /// ``rightHalf``.
  var glyph: UInt32
  /// How the glyph is drawn.
  public internal(set) var style: Style

  static let clusterBit: UInt32 = 0x8000_0000
  /// The right half of a glyph of two columns.
  static let rightHalf: UInt32 = 0
  static let blank: UInt32 = 0x20

  /// True for the right half of a glyph of two columns.
  public var isRightHalf: Bool { glyph == Cell.rightHalf }
}
