import Booking
import BookingLanguage
import CivilTime
import Screen

/// Tab: the next thing that the word under the caret can mean.
extension ConsoleState {
  mutating func walk(_ line: BookingLine, step: Int) -> [Effect] {
    switch line.wordAtCaret?.meaning {
    case .client where line.moved == nil: return walkClients(line, step)
    case .practitioner(let text):
      return choose(.practitioner, text, of: practitioners(named: text).count, line, step)
    case .location(let text):
      return choose(.location, text, of: locations(named: text).count, line, step)
    case .type(let text):
      let plan = bookingPlan(of: line)
      let count = plan.map { typesMeant(by: line, of: $0.practitioner, at: $0.location).count }
      return choose(.type, text, of: count ?? 0, line, step)
    case .day where line.moved == nil && isPerhapsAName(line.wordAtCaret?.text, of: line):
      return tryAsName(line, step)
    default: return walkPlaces(line, step: step)
    }
  }

  /// Letters alone, unless nobody was found who is called so.
  private func isPerhapsAName(_ text: String?, of line: BookingLine) -> Bool {
    guard let text, !text.isEmpty, text.allSatisfy(\.isLetter) else { return false }
    return !line.noNames.contains(text)
  }

  private mutating func walkClients(_ line: BookingLine, _ step: Int) -> [Effect] {
    guard !line.hasGivenClient, line.matches.count > 1 else { return [] }
    var line = line
    line.chosen = (line.chosen + step + line.matches.count) % line.matches.count
    line.picked = BookingLine.Picked(client: line.matches[line.chosen].id, text: line.clientText)
    line.chosenType = nil
    return findPlaces(for: line)
  }

  private mutating func choose(
    _ part: BookingLine.Part, _ text: String, of count: Int, _ line: BookingLine, _ step: Int
  ) -> [Effect] {
    // Where the word has one meaning, Tab goes on among the places.
    guard count > 1 else { return walkPlaces(line, step: step) }
    var line = line
    let index = (line.index(of: part) + step + count) % count
    line.choices[part] = BookingLine.Choice(text: text, index: index)
    line.chosenType = nil
    return findPlaces(for: line)
  }

  /// `tom` is tomorrow until somebody asks whether a client is called so.
  private mutating func tryAsName(_ line: BookingLine, _ step: Int) -> [Effect] {
    guard let word = line.wordAtCaret else { return [] }
    var line = line
    let before = BookingLine.BeforeName(
      editor: line.editor, word: word.text, placeIndex: line.placeIndex, step: step)
    line.editor.moveCaret(to: word.range.lowerBound)
    line.editor.insert("'")
    line.editor.moveCaret(to: word.range.upperBound + 1)
    let effects = bookingTextChanged(line)
    guard var changed = shownLine else { return effects }
    changed.beforeName = before
    put(changed)
    return effects
  }

  mutating func walkPlaces(_ line: BookingLine, step: Int) -> [Effect] {
    var line = line
    if line.places.isEmpty, !line.nearest.isEmpty {
      line.places = line.nearest
      line.placeIndex = step > 0 ? 0 : line.nearest.count - 1
      line.problem = nil
    } else if !line.places.isEmpty {
      line.placeIndex = (line.placeIndex + step + line.places.count) % line.places.count
    }
    put(line)
    return []
  }
}
