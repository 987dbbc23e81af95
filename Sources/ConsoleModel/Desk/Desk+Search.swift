public import Booking
import BookingLanguage
import CivilTime

/// Appointments of what is shown, by words.
extension Desk {
  /// Appointments of the columns, cancelled ones too, whose client, type or number has every word;
  /// by start.
  public func appointments(having text: String) -> [Appointment] {
    let words = NameFold.words(text)
    guard !words.isEmpty, diary.isCurrent else { return [] }
    let columns = Set(calendarColumns.map(\.practitioner))
    let shown = zone.range(of: diary.wantedDays)
    return (diary.picture?.appointments ?? []).filter { appointment in
      guard columns.contains(appointment.practitioner), appointment.time.overlaps(shown) else {
        return false
      }
      let texts = [appointment.subject, type(appointment.type)?.name ?? "", appointment.reference]
      let known = NameFold.words(texts.joined(separator: " "))
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  /// To one of the appointments that have the words, which are kept for the next search.
  mutating func find(_ text: String, _ index: Int) -> [Effect] {
    let found = appointments(having: text)
    guard found.indices.contains(index) else { return [.beep] }
    searchedText = text
    select(found[index])
    return []
  }

  /// To the next appointment that has the words searched for last, from the cursor on and round.
  mutating func findAgain() -> [Effect] {
    let found = appointments(having: searchedText)
    guard !found.isEmpty else {
      notice = .notFound(searchedText)
      return []
    }
    let here = found.firstIndex { $0.id == diary.cursor.appointment }
    let index =
      here.map { ($0 + 1) % found.count }
      ?? found.firstIndex { $0.time.start >= diary.cursor.time } ?? 0
    select(found[index])
    notice = .found(index + 1, of: found.count)
    return []
  }
}
