import Booking
import BookingLanguage
import CivilTime
import Screen

/// Finding free places over all practitioners, locations and types at once: the keys.
extension ConsoleState {
  mutating func startFinding() -> [Effect] {
    guard clinic != nil else { return refuse(.findFree, .isLoading) }
    let line = FindLine(today: today)
    overlays.append(.find(line))
    return findTextChanged(line)
  }

  mutating func press(_ key: Key, in line: FindLine) -> [Effect] {
    if line.showsReasons { return pressInReasons(key, line) }
    if line.isList { return pressInList(key, line) }
    var line = line
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter: return enterList(line)
    case .up, .down: return moveInList(key == .down ? .down : .up, line)
    case .function(1):
      overlays.append(.lineHelp(LineHelpCard()))
      return []
    default:
      let before = line.editor.text
      guard line.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      replaceTop(.find(line))
      return line.editor.text == before ? [] : findTextChanged(line)
    }
  }

  /// Where nobody is free the reasons are still to be read.
  private mutating func enterList(_ line: FindLine) -> [Effect] {
    guard !requests.isUnderWay(.findDiary) else {
      holdBack(.key(.enter), until: .findLine)
      return []
    }
    guard !line.choices.isEmpty || !line.absences.isEmpty else { return [.beep] }
    var line = line
    line.isList = true
    replaceTop(.find(line))
    return []
  }

  private mutating func pressInList(_ key: Key, _ line: FindLine) -> [Effect] {
    var line = line
    if case .character(let digit) = key, let number = digit.wholeNumberValue, number > 0 {
      guard line.choices.indices.contains(number - 1) else { return [.beep] }
      return take(line.choices[number - 1], from: line)
    }
    switch key {
    case .escape, .control("c"), .control("g"):
      line.isList = false
      replaceTop(.find(line))
      return []
    case .character("+"), .character("="), .character("-"):
      let step = key == .character("-") ? -15 : 15
      line.extraMinutes = max(0, min(240, line.extraMinutes + step))
      return settle(line)
    case .enter: return line.selected.map { take($0, from: line) } ?? [.beep]
    default: break
    }
    switch bindings.action(for: key) {
    case let action? where Self.moves.contains(action):
      return moveInList(action, line)
    case .whyNot: return openReasons(line)
    case let action: return pressBeside(key, action)
    }
  }

  /// What any key does that is no key of the list.
  private mutating func pressBeside(_ key: Key, _ action: Action?) -> [Effect] {
    switch action {
    case .help: overlays.append(.help(HelpCard()))
    case .quit: return closeTop()
    default: notice = .unknownKey(key)
    }
    return []
  }

  private mutating func moveInList(_ action: Action, _ line: FindLine) -> [Effect] {
    guard !line.choices.isEmpty else { return [] }
    var line = line
    line.selection = Self.moved(
      line.selection, by: action, page: 8, count: line.choices.count)
    replaceTop(.find(line))
    return []
  }

  // MARK: - Why not

  private mutating func openReasons(_ line: FindLine) -> [Effect] {
    guard !line.absences.isEmpty else { return [.beep] }
    var line = line
    (line.showsReasons, line.firstReason) = (true, 0)
    replaceTop(.find(line))
    return []
  }

  private mutating func pressInReasons(_ key: Key, _ line: FindLine) -> [Effect] {
    var line = line
    let action = bindings.action(for: key)
    switch action {
    case let move? where Self.moves.contains(move):
      line.firstReason = Self.moved(
        line.firstReason, by: move, page: 4, count: line.absences.count)
    case .whyNot, .close: line.showsReasons = false
    default:
      guard [.control("c"), .enter, .escape].contains(key) else {
        return pressBeside(key, action)
      }
      line.showsReasons = false
    }
    replaceTop(.find(line))
    return []
  }

  // MARK: - Booking

  /// The booking line for a place of the list; type and length go with it as words, and who was
  /// typed into a line that was put aside. That line's day and time do not: the list said when.
  private mutating func take(_ choice: FreeChoice, from line: FindLine) -> [Effect] {
    var place = choice.place
    place.time = TimeRange(start: choice.place.time.start, end: choice.block.end)
    _ = closeTop()
    var words = line.words.types.prefix(1).map { "," + $0 }
    if line.extraMinutes > 0 || !line.words.minutes.isEmpty {
      words.append("\(choice.place.time.minutes)m")
    }
    let aside = asideText
    asideText = clientWords(of: aside)
    defer { asideText = aside }
    return openBookingLine(
      at: place, saying: words.map { $0 + " " }.joined(), lengthWins: true)
  }

  private func clientWords(of text: String) -> String {
    LineWords(text, today: today).words.filter {
      if case .client = $0.meaning { true } else { false }
    }.map(\.text).joined(separator: " ")
  }
}
