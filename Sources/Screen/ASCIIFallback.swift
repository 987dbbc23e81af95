extension Grid {
  /// The picture in ASCII, for a terminal or a locale that shows nothing else. Every glyph keeps
  /// its columns: a line or mark becomes a similar character, a letter loses its accent, and
  /// anything else becomes `?`.
  public var inASCII: Grid {
    var plain = self
    plain.clusters = []
    for at in plain.cells.indices {
      let cell = cells[at]
      if cell.isRightHalf {
        plain.cells[at].glyph = Cell.blank
      } else if cell.glyph > 0x7E {
        plain.cells[at].glyph = ASCIIFallback.glyph(for: base(of: cell)).value
      }
    }
    return plain
  }

  private func base(of cell: Cell) -> Unicode.Scalar {
    if cell.glyph & Cell.clusterBit != 0 {
      return clusters[Int(cell.glyph & ~Cell.clusterBit)].unicodeScalars.first ?? "?"
    }
    return Unicode.Scalar(cell.glyph) ?? "?"
  }
}

enum ASCIIFallback {
  /// The ASCII character for a scalar.
  static func glyph(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x7F: return scalar
    case 0x2500, 0x2501, 0x2504...0x2505, 0x2508...0x2509, 0x254C...0x254D, 0x2550: return "-"
    case 0x2502, 0x2503, 0x2506...0x2507, 0x250A...0x250B, 0x254E...0x254F, 0x2551: return "|"
    case 0x250C...0x254B, 0x2552...0x257F: return "+"
    // Bars: the lower half of a column is light, the upper one full.
    case 0x2581...0x2583: return "_"
    case 0x2584...0x2590, 0x2592...0x2595: return "#"
    case 0x2591: return ":"
    default: return marks[scalar] ?? letters[scalar] ?? "?"
    }
  }

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "·": ".", "≠": "#", "•": "*", "…": "~", "×": "x", "✓": "v", "▶": ">", "▸": ">", "▹": ">",
    "▷": ">",
    "◀": "<", "◂": "<", "▲": "^", "▼": "v", "●": "*", "○": "o", "◌": "o", "▏": "|",
    "→": ">", "⟶": ">", "←": "<", "↑": "^", "↓": "v", "›": ">", "‹": "<", "–": "-", "—": "-",
    "‘": "'", "’": "'", "“": "\"", "”": "\"",
  ]

  /// Latin letters with the letter they are based on.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("A", "ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶ"), ("a", "àáâãäåāăąạảấầẩẫậắằẳẵặ"), ("C", "ÇĆĈĊČ"),
      ("c", "çćĉċč"), ("D", "ÐĎĐ"), ("d", "ðďđ"), ("E", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
      ("I", "ÌÍÎÏĨĪĬĮİỈỊ"), ("i", "ìíîïĩīĭįıỉị"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽĿŁ"),
      ("l", "ĺļľŀł"), ("N", "ÑŃŅŇ"), ("n", "ñńņň"), ("O", "ÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢ"),
      ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("R", "ŔŖŘ"), ("r", "ŕŗř"), ("S", "ŚŜŞŠȘ"),
      ("s", "śŝşšßș"), ("T", "ŢŤŦȚ"), ("t", "ţťŧț"), ("U", "ÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰ"),
      ("u", "ùúûüũūŭůűųưụủứừửữự"), ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸỲỴỶỸ"), ("y", "ýÿŷỳỵỷỹ"),
      ("Z", "ŹŻŽ"), ("z", "źżž"),
    ]
    return families.reduce(into: [:]) { table, family in
      for letter in family.1.unicodeScalars { table[letter] = family.0 }
    }
  }()
}
