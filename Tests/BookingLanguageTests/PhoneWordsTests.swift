import Booking
import BookingLanguage
import Testing

@Suite struct PhoneWordsTests {
  @Test(arguments: [
    ("0491 570 006", ["0491570006"]), ("smith 0491 570 006", ["smith", "0491570006"]),
    ("0491 570 006 smith 12", ["0491570006", "smith", "12"]),
    ("+61 (0)491 570-006", ["+61(0)491570-006"]), ("o'brien j", ["o'brien", "j"]), ("", []),
    ("- 570", ["-", "570"]),
  ])
  func groupsAreOneNumber(_ text: String, _ words: [String]) {
    #expect(PhoneWords.joined(text.split(separator: " ").map(String.init)) == words)
  }

  @Test func whatIsSomethingElseStandsAlone() {
    let words = ["0491", "12/4/85", "570"]
    #expect(PhoneWords.joined(words) { $0 == 1 } == words)
  }
}
