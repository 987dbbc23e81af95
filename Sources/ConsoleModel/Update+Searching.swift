public import Booking
import BookingLanguage
import CivilTime
public import Screen

/// A line that finds appointments in the diary that is shown.
public struct DiarySearch: Sendable {
  public var editor: LineEditor
  /// Which of the matches is meant.
  public internal(set) var index = 0
}

extension ConsoleState {
  mutating func startSearching() -> [Effect] {
    guard diary.isCurrent, diary.view != .month else {
      return refuse(.search, diary.view == .month ? .nothingSelected : .isLoading)
    }
    pane = .calendar
    overlays.append(.search(DiarySearch(editor: LineEditor(searchedText, limit: 80, isKept: true))))
    return []
  }

  /// Appointments of the columns, cancelled ones too, whose client, type or number has every word;
  /// by start.
  public func matches(of search: DiarySearch) -> [Appointment] {
    let words = NameFold.words(search.editor.text)
    guard !words.isEmpty, diary.isCurrent else { return [] }
    let columns = Set(calendarColumns.map(\.practitioner))
    let shown = zone.range(of: diary.wantedDays)
    return (diary.picture?.appointments ?? []).filter { appointment in
      guard columns.contains(appointment.practitioner), appointment.time.overlaps(shown) else {
        return false
      }
      let text = [appointment.subject, type(appointment.type)?.name ?? "", appointment.reference]
      let known = NameFold.words(text.joined(separator: " "))
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  mutating func press(_ key: Key, in search: DiarySearch) -> [Effect] {
    var search = search
    let found = matches(of: search)
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .tab, .down, .backtab, .up:
      guard !found.isEmpty else { return [.beep] }
      let step = key == .tab || key == .down ? 1 : -1
      search.index = (search.index + step + found.count) % found.count
    case .enter:
      guard found.indices.contains(search.index) else { return [.beep] }
      searchedText = search.editor.text
      _ = closeTop()
      select(found[search.index])
      return []
    default:
      guard search.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      search.index = 0
    }
    replaceTop(.search(search))
    return []
  }

  /// The next appointment that has the words searched for last, from the cursor on and round.
  mutating func searchAgain() -> [Effect] {
    guard diary.isCurrent, diary.view != .month, !searchedText.isEmpty else {
      return startSearching()
    }
    let found = matches(of: DiarySearch(editor: LineEditor(searchedText, limit: 80)))
    guard !found.isEmpty else {
      notice = .notFound(searchedText)
      return []
    }
    let here = found.firstIndex { $0.id == diary.cursor.appointment }
    let index =
      here.map { ($0 + 1) % found.count }
      ?? found.firstIndex { $0.time.start >= diary.cursor.time } ?? 0
    pane = .calendar
    select(found[index])
    notice = .found(index + 1, of: found.count)
    return []
  }

  /// Puts the cursor onto an appointment of what is shown.
  private mutating func select(_ appointment: Appointment) {
    let day = zone.day(of: appointment.time.start)
    if day != diary.day, diary.wantedDays.contains(day) { turnTo(day) }
    diary.cursor = Diary.Cursor(
      practitioner: appointment.practitioner, time: appointment.time.start,
      appointment: appointment.id)
  }
}
