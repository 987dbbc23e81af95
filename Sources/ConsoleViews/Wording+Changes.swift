import Booking
import CivilTime
import Console
import DeskModel
import Screen

/// What was done on a day, in words.
extension Wording {
  static func changesTitle(_ list: ChangeList, _ state: Console) -> String {
    let title = "Changes of \(state.today.words), today"
    guard case .read(let changes, let tellsOthers) = list else { return title }
    let mine = changes.count { state.isMine($0) }
    let others = changes.count - mine
    return title + " · \(mine) by \(who(state))" + (tellsOthers ? ", \(others) by others" : "")
  }

  private static func who(_ state: Console) -> String {
    state.operatorName.isEmpty ? "you (o tells who)" : SafeText.line(state.operatorName)
  }

  static func changesNote(_ list: ChangeList) -> String? {
    guard case .read(let changes, let tellsOthers) = list else { return "reading …" }
    if !tellsOthers { return "coreplus does not tell what others did; these were done here." }
    return changes.isEmpty ? "Nothing was booked, moved or cancelled yet." : nil
  }

  /// `08:42  jm    moved      SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30; was 10:00`.
  static func change(
    _ change: DiaryChange, whoColumns: Int, _ state: Console
  ) -> String {
    let time = state.zone.wallTime(of: change.at).description
    let who = who(made: change, state)
    let zone = state.zone(of: change.appointment.location)
    let from = change.from.map { "; was \(zone.words(of: $0))" } ?? ""
    return [
      time, padded(who, to: whoColumns), padded(word(for: change.kind), to: 10),
      SafeText.line(summary(change.appointment, state)) + from,
    ].joined(separator: "  ")
  }

  /// How wide the names of a list's changes are: as wide as they want where there is room.
  static func whoColumns(
    _ changes: [DiaryChange], _ state: Console, in columns: Int
  ) -> Int {
    let widest = changes.map { TextWidth.columns(of: who(made: $0, state)) }.max() ?? 0
    return max(3, columns < ConsoleLayout.wide ? min(12, widest) : widest)
  }

  private static func who(made change: DiaryChange, _ state: Console) -> String {
    state.isMine(change) ? "you" : SafeText.line(by(change))
  }

  /// The initials, else the application that has none to tell.
  private static func by(_ change: DiaryChange) -> String {
    change.operatorInitials.isEmpty ? change.application : change.operatorInitials
  }

  private static func word(for kind: DiaryChange.Kind) -> String { kind.rawValue.lowercased() }

  /// The words that fit; of one that is too long itself, its beginning.
  private static func wholeWords(_ text: String, in columns: Int) -> String {
    guard TextWidth.columns(of: text) > columns else { return text }
    var words = text.split(separator: " ")
    while words.count > 1, TextWidth.columns(of: words.joined(separator: " ")) > columns {
      words.removeLast()
    }
    return TextWidth.cut(words.joined(separator: " "), to: columns)
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    let cut = wholeWords(text, in: columns)
    return cut + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: cut)))
  }
}
