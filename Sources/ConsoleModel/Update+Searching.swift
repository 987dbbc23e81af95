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
    focus(.calendar)
    overlays.append(.search(DiarySearch(editor: LineEditor(searchedText, limit: 80, isKept: true))))
    return []
  }

  /// What the line finds.
  public func matches(of search: DiarySearch) -> [Appointment] {
    desk.appointments(having: search.editor.text)
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
      return carryOut(.select(found[search.index]))
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
    let isFound = !desk.appointments(having: searchedText).isEmpty
    if isFound { focus(.calendar) }
    return carryOut(.findAgain(searchedText))
  }
}
