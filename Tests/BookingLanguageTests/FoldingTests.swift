import Booking
import BookingLanguage
import CivilTime
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Smith", ["smith"]), ("O'Brien", ["obrien"]), ("O’Brien", ["obrien"]),
    ("van der Berg", ["van", "der", "berg"]), ("Smith-Jones", ["smith", "jones"]),
    ("Müller", ["muller"]), ("Mu\u{308}ller", ["muller"]), ("Weiß", ["weiss"]),
    ("Åkesson", ["akesson"]), ("Łukasz", ["lukasz"]), ("Đặng", ["dang"]), ("Nguyễn", ["nguyen"]),
    ("Þór", ["thor"]), ("Æsa", ["aesa"]), ("Yılmaz", ["yilmaz"]), ("İnce", ["ince"]),
    ("王 小明", ["王", "小明"]), ("Шевченко", ["шевченко"]), ("ΠΑΠΑΣ", ["παπασ"]),
    ("हिन्दी", ["हिन्दी"]), ("  a\tb\u{A0}c ", ["a", "b", "c"]), ("(Bob)", ["bob"]), ("!?", []),
    ("\u{202E}x\u{200B}y", ["xy"]),
  ])
  func foldsNames(text: String, expected: [String]) {
    #expect(NameFold.words(text) == expected)
  }

  @Test(arguments: [
    ("0491 570 006", "0491570006"), ("+61 491 570 006", "0491570006"),
    ("+61 (0)491 570 006", "0491570006"), ("0061491570006", "0491570006"),
    ("61491570006", "0491570006"), ("(03) 5550 1234", "0355501234"),
    ("+64 21 555 123", "6421555123"),
    ("n/a", ""),
  ])
  func foldsPhones(text: String, expected: String) {
    #expect(PhoneFold.digits(text) == expected)
  }

  @Test(arguments: [
    ("smtih", "smith", true), ("smit", "smith", true), ("smiith", "smith", true),
    ("smoth", "smithers", true), ("xmith", "smith", true), ("mith", "smith", true),
    ("smiht", "smith", true), ("smithe", "smith", true), ("sthmi", "smith", false),
    ("smxxh", "smith", false), ("jones", "smith", false), ("smith", "smi", false),
  ])
  func forgivesOneError(typed: String, word: String, isForgiven: Bool) {
    #expect(TypingError.isSlip(Array(typed.utf8)[...], for: Array(word.utf8)[...]) == isForgiven)
  }

  @Test func twoDigitYearsAreInThePast() {
    let today = Day(year: 2026, month: 11, day: 24)!
    func born(_ text: String) -> Day? { try? BirthDate.read(text, today: today) }
    #expect(born("24/11/26") == today)
    #expect(born("25/11/26") == Day(year: 1926, month: 11, day: 25))
    #expect(born("1/1/00") == Day(year: 2000, month: 1, day: 1))
    #expect(born("29/2/2023") == nil)
    #expect(born("1/13/1985") == nil)
    #expect(born("0412") == nil)
    #expect(born("99999999") == nil)
  }
}
