import Booking
import BookingLanguage
public import CivilTime
public import Screen

/// A line that goes to a day: in words, or walked to in the months above it.
public struct GoToLine: Sendable {
  public internal(set) var editor = LineEditor(limit: 40)
  /// The day that arrows led to; typing lets go of it.
  public internal(set) var chosen: Day?

  /// The rows of a month above the line: its name, the days of the week, six weeks.
  public static let monthRows = 8
}

extension ConsoleState {
  mutating func press(_ key: Key, in line: GoToLine) -> [Effect] {
    var line = line
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter:
      guard let day = goToDay(line) else {
        notice = .notADay(line.editor.text)
        return [.beep]
      }
      _ = closeTop()
      return show(day)
    case .up, .down, .left, .right, .pageUp, .pageDown:
      guard let action = bindings.action(for: key) else { return [] }
      line.chosen = Self.moved(goToDay(line) ?? diary.day, by: action)
    default:
      guard line.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      line.chosen = nil
    }
    replaceTop(.goTo(line))
    return []
  }

  mutating func paste(_ text: String, into line: GoToLine) {
    var line = line
    line.editor.paste(text)
    line.chosen = nil
    replaceTop(.goTo(line))
  }

  /// The day that the line means as far as it is typed.
  public func goToDay(_ line: GoToLine) -> Day? {
    line.chosen ?? DayWords.day(line.editor.text, today: today)
  }
}
