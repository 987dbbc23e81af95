import CWidth

/// One glyph as a terminal draws it: a scalar of one or two columns, and the marks on it.
///
/// Only this type knows how wide a text is, and only this type makes foreign text safe:
/// ``TextWidth``, ``SafeText`` and ``Grid`` all go through ``walk(_:_:)``.
///
/// A grapheme cluster is one glyph if terminals agree that it is. If they and ncurses don't
/// (variation selectors, joined emoji, skin tones), only the base is drawn and counted; a flag is
/// drawn as its two letters. A spacing mark has a column of its own in every terminal, so it is a
/// glyph of its own here too.
struct SafeGlyph {
  var base: Unicode.Scalar
  /// 1 or 2.
  var columns: Int
  /// Combining marks on the base, at most ``marksLimit``.
  var marks: [Unicode.Scalar] = []

  /// The marks that fit into a cell of ncurses with their base: `CCHARW_MAX` - 1 (getcchar(3)).
  static let marksLimit = 4

  var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(contentsOf: marks)
    return String(scalars)
  }

  /// Calls `body` with each glyph in order until it answers false.
  static func walk(_ text: String, _ body: (SafeGlyph) -> Bool) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index != scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let columns = simpleColumns(scalar)
      if columns > 0, next == scalars.endIndex || startsCluster(scalars[next]) {
        if !body(SafeGlyph(base: scalar, columns: columns)) { return }
        index = next
      } else {
        let end = text.index(after: index)
        if !walkCluster(scalars[index..<end], body) { return }
        index = end
      }
    }
  }

  private static func walkCluster(
    _ cluster: Substring.UnicodeScalarView, _ body: (SafeGlyph) -> Bool
  ) -> Bool {
    var glyph: SafeGlyph?
    for scalar in cluster {
      let part = SafePart(scalar, after: glyph?.base)
      switch part {
      case .base(let base, let columns):
        if let done = glyph, !body(done) { return false }
        glyph = SafeGlyph(base: base, columns: columns)
      case .mark:
        if glyph == nil { glyph = SafeGlyph(base: "\u{25CC}", columns: 1) }
        if glyph!.marks.count < marksLimit { glyph!.marks.append(scalar) }
      case .ignored: continue
      case .restIgnored: return glyph.map(body) ?? true
      }
    }
    return glyph.map(body) ?? true
  }

  /// The columns of a scalar that is certainly printable and, if another that starts a cluster
  /// follows, a cluster of its own; 0 for one that needs a closer look.
  @inline(__always)
  static func simpleColumns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    // Latin; the soft hyphen is invisible in some terminals.
    case 0xA1...0xAC, 0xAE...0x2FF: 1
    // Dashes, quotes, bullets, the ellipsis; box drawing and blocks.
    case 0x2010...0x2027, 0x2500...0x25CF: 1
    case 0x4E00...0x9FEF: 2
    default: 0
    }
  }

  @inline(__always)
  private static func startsCluster(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || simpleColumns(scalar) > 0
  }
}

/// What a scalar means for the glyph before it.
enum SafePart {
  /// Starts a glyph; the scalar may be a visible stand-in for one that mustn't be drawn.
  case base(Unicode.Scalar, columns: Int)
  case mark
  case ignored
  /// The scalar and the rest of its cluster are left out.
  case restIgnored

  /// Drawn instead of a scalar that is invisible, unassigned, private, or could steer the terminal.
  static let standIn: Unicode.Scalar = "\u{FFFD}"

  init(_ scalar: Unicode.Scalar, after base: Unicode.Scalar?) {
    let value = scalar.value
    switch value {
    case 0..<0x20: self = .base(Unicode.Scalar(0x2400 + value)!, columns: 1)
    case 0x7F: self = .base("\u{2421}", columns: 1)
    case 0x80...0x9F: self = .base(Self.standIn, columns: 1)
    case 0xA0, 0x202F: self = .base(" ", columns: 1)
    case 0x1F1E6...0x1F1FF:
      self = .base(Unicode.Scalar(0x41 + value - 0x1F1E6)!, columns: 1)
    default: self = Self.unusual(scalar, after: base)
    }
  }

  private static func unusual(_ scalar: Unicode.Scalar, after base: Unicode.Scalar?) -> SafePart {
    if let base, let joined = joining(scalar, to: base) { return joined }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .base(standIn, columns: 1) }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .base(standIn, columns: 1)
    default: break
    }
    switch Int(cwidth_columns(scalar.value)) {
    case 0:
      // Vowels and finals of Hangul join only a syllable, not even a dotted circle.
      let isJamo = properties.generalCategory == .otherLetter
      return isJamo && !isHangul(base) ? .base(standIn, columns: 1) : .mark
    case 1: return .base(scalar, columns: 1)
    case 2: return .base(scalar, columns: 2)
    default: return .base(standIn, columns: 1)
    }
  }

  /// The invisible scalars that ordinary text contains: after an emoji, an ideograph, or a letter
  /// of a script that joins. Nil if the scalar doesn't belong after this base.
  private static func joining(_ scalar: Unicode.Scalar, to base: Unicode.Scalar) -> SafePart? {
    switch scalar.value {
    case 0x200D where base.properties.isEmojiPresentation || isPictograph(base):
      return .restIgnored
    case 0x1F3FB...0x1F3FF where base.properties.isEmojiModifierBase: return .ignored
    case 0xFE00...0xFE0F where base.properties.isEmoji || base.properties.isIdeographic:
      return .ignored
    case 0xE0100...0xE01EF where base.properties.isIdeographic: return .ignored
    case 0xE0020...0xE007F where base.properties.isEmoji && isPictograph(base): return .ignored
    case 0x20E3 where base.properties.isEmoji: return .ignored
    // Persian and Indic names are spelt with the joiner and the non-joiner.
    case 0x200C, 0x200D:
      return (0x600...0xDFF).contains(base.value) ? .ignored : nil
    default: return nil
    }
  }

  private static func isHangul(_ base: Unicode.Scalar?) -> Bool {
    switch base?.value ?? 0 {
    case 0x1100...0x115E, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }

  private static func isPictograph(_ base: Unicode.Scalar) -> Bool {
    base.value > 0xFF && base.properties.isEmoji
  }
}
