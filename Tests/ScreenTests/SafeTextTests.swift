import Screen
import TestKit
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("Smith", "Smith"),
    ("\u{1B}]0;owned\u{7}", "␛]0;owned␇"),
    ("a\u{0}b\u{7F}c\u{9B}d", "a␀b␡c�d"),
    ("SM\u{200B}ITH", "SM�ITH"),
    ("\u{202E}htimS", "�htimS"),
    ("line\u{2028}break\r\n", "line�break␍␊"),
    ("\u{E000}\u{FEFF}\u{E0041}", "���"),
    ("علی\u{200C}رضا", "علیرضا"),
    ("👩🏽‍⚕️ Dr", "👩 Dr"),
    ("🇳🇿", "NZ"),
    ("\u{301}a", "◌\u{301}a"),
    ("non\u{A0}breaking", "non breaking"),
  ])
  func line(_ hostile: String, becomes safe: String) {
    #expect(SafeText.line(hostile).unicodeScalars.elementsEqual(safe.unicodeScalars))
  }

  @Test func runsOfMarksEnd() {
    let safe = SafeText.line("Z" + String(repeating: "\u{300}", count: 5_000) + "algo")
    #expect(safe.unicodeScalars.count == 9)
    #expect(TextWidth.columns(of: safe) == 5)
  }

  /// For any text: the result can't steer a terminal, making it safe again changes nothing, and its
  /// width is the sum of the widths of its parts.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2])
  func anyTextComesOutSafe(seed: UInt64) {
    var random = Seed(seed)
    for _ in 0..<2_000 {
      let text = Self.hostileText(&random)
      let safe = SafeText.line(text)
      let scalars = safe.unicodeScalars
      #expect(!scalars.contains(where: Self.isDangerous), "seed \(seed): \(scalars.map(\.value))")
      #expect(SafeText.line(safe).unicodeScalars.elementsEqual(scalars), "seed \(seed)")
      let width = safe.reduce(0) { $0 + TextWidth.columns(of: String($1)) }
      #expect(TextWidth.columns(of: safe) == width, "seed \(seed)")
      #expect(TextWidth.columns(of: text) == width, "seed \(seed)")
    }
  }

  private static func hostileText(_ random: inout Seed) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x3FF, 0x300...0x36F, 0x590...0x6FF,
      0x900...0xDFF, 0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20FF, 0x2190...0x2BFF,
      0x4E00...0x9FFF, 0xE000...0xF8FF, 0xFE00...0xFEFF, 0x1F1E6...0x1F64F, 0xE0000...0xE01FF,
      0x10000...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let range = ranges.randomElement(using: &random)!
      let value = UInt32.random(in: range, using: &random)
      scalars.append(Unicode.Scalar(value) ?? "\u{200D}")
    }
    return String(scalars)
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF, 0xE000...0xF8FF:
      true
    default: scalar.properties.generalCategory == .unassigned
    }
  }

  @Test func linesAreSplitAndWrapped() {
    #expect(SafeText.lines("one\ttwo\r\nthree\n\nfour") == ["one two", "three", "", "four"])
    #expect(
      SafeText.wrapped("Bring the referral letter", columns: 10)
        == ["Bring the", "referral", "letter"])
    #expect(SafeText.wrapped("王小明王小明", columns: 5) == ["王小", "明王", "小明"])
    #expect(SafeText.wrapped("王", columns: 1) == ["王"])
    #expect(SafeText.wrapped("", columns: 5) == [""])
  }
}
