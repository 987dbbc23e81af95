public import Booking
import CivilTime
public import DeskModel
import Screen

/// The day's changes in words.
extension Wording {
  /// The list's title: `Changes today, Tue 24 Nov · 1 by jm, 2 by others`.
  public static func changesTitle(_ list: ChangeList, _ desk: Desk, _ keys: KeyNames) -> String {
    let title = "Changes today, \(desk.today.words)"
    guard case .read(let changes, let tellsOthers) = list else { return title }
    let mine = changes.count { desk.isMine($0) }
    let others = changes.count - mine
    return title + " · \(mine) by \(who(desk, keys))" + (tellsOthers ? ", \(others) by others" : "")
  }

  private static func who(_ desk: Desk, _ keys: KeyNames) -> String {
    guard desk.operatorName.isEmpty else { return SafeText.line(desk.operatorName) }
    return "you" + keys.clause(.operatorName) { " (\($0) to add your initials)" }
  }

  /// A line below the title: `No changes yet today.`; nil if the list speaks for itself.
  public static func changesNote(_ list: ChangeList) -> String? {
    guard case .read(let changes, let tellsOthers) = list else { return "reading …" }
    if !tellsOthers { return "coreplus doesn't list other desks' changes; these were made here." }
    return changes.isEmpty ? "No changes yet today." : nil
  }

  /// `08:42  jm    moved      SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30; was 10:00`.
  public static func change(
    _ change: DiaryChange, whoColumns: Int, _ desk: Desk
  ) -> String {
    let time = desk.zone.wallTime(of: change.at).description
    let who = who(made: change, desk)
    let zone = desk.zone(of: change.appointment.location)
    let from = change.from.map { "; was \(zone.words(of: $0))" } ?? ""
    return [
      time, padded(who, to: whoColumns), padded(word(for: change.kind), to: 10),
      SafeText.line(summary(change.appointment, desk)) + from,
    ].joined(separator: "  ")
  }

  /// How many columns the initials and applications of the changes get: as many as the widest
  /// needs, on a narrow screen at most 12.
  public static func whoColumns(
    _ changes: [DiaryChange], _ desk: Desk, isNarrow: Bool
  ) -> Int {
    let widest = changes.map { TextWidth.columns(of: who(made: $0, desk)) }.max() ?? 0
    return max(3, isNarrow ? min(12, widest) : widest)
  }

  private static func who(made change: DiaryChange, _ desk: Desk) -> String {
    desk.isMine(change) ? "you" : SafeText.line(by(change))
  }

  /// The initials, or the application's name if it sent none.
  private static func by(_ change: DiaryChange) -> String {
    change.operatorInitials.isEmpty ? change.application : change.operatorInitials
  }

  private static func word(for kind: DiaryChange.Kind) -> String { kind.rawValue.lowercased() }

  /// The words that fit; if the first doesn't, its beginning.
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
