/// Appointments of what is shown, by words.
extension ConsoleState {
  mutating func startSearching() -> [Effect] {
    guard diary.isCurrent, diary.view != .month else {
      return refuse(.search, diary.view == .month ? .nothingSelected : .isLoading)
    }
    focus(.calendar)
    overlays.append(.search(DiarySearch(desk.searchedText)))
    return []
  }

  /// The next appointment that has the words searched for last, from the cursor on and round.
  mutating func searchAgain() -> [Effect] {
    guard diary.isCurrent, diary.view != .month, !desk.searchedText.isEmpty else {
      return startSearching()
    }
    if !desk.appointments(having: desk.searchedText).isEmpty { focus(.calendar) }
    return carryOut(.findAgain)
  }
}
