public import Booking
import CivilTime
public import DeskModel
import Screen
import Wording

extension ClientCard {
  /// A line of the list of appointments. Beside the diary, an appointment has two lines, and past
  /// appointments have a heading of their own.
  public enum Entry: Hashable, Sendable {
    case heading(isPast: Bool)
    case appointment(Appointment)
    /// The second line of an appointment.
    case more(Appointment)

    /// The appointment of the line; nil for a heading.
    public var appointment: Appointment? {
      switch self {
      case .heading: nil
      case .appointment(let appointment), .more(let appointment): appointment
      }
    }
  }

  /// The places of the card's lines, below its title.
  public struct Places: Sendable {
    /// The contact data and the warning, one line each, from the first row below the title.
    public var contact: [(text: String, isWarning: Bool)]
    /// The place of the list, or of the word that is shown instead.
    public var list: CardList
    /// The lines of the list.
    public var entries: [Entry]
  }

  /// The places of the card's lines, over the panes or beside the diary; nil until the client is
  /// read.
  public func places(in layout: ConsoleLayout, _ desk: Desk) -> Places? {
    guard let file = desk.clientFiles[id] else { return nil }
    return layout.isCardBeside
      ? placesBeside(file, in: layout.cardBeside, desk) : placesOver(file, in: layout.card, desk)
  }

  /// The contact data first, but with room for the appointments, which keys act on.
  private func placesOver(_ file: ClientFile, in rect: Rect, _ desk: Desk) -> Places {
    let entries = (file.appointments ?? []).map { Entry.appointment($0) }
    let room = max(0, rect.rows - 1 - min(3, max(1, entries.count)))
    let warning = Wording.clientWarning(file).map { [($0, true)] } ?? []
    let contact = Wording.clientCard(file, desk).prefix(max(0, room - warning.count))
      .map { ($0, false) }
    let lines = Array((contact + warning).prefix(room))
    return Places(
      contact: lines,
      list: list(entries, rect, from: 1 + lines.count + (lines.count < room ? 1 : 0), desk),
      entries: entries)
  }

  /// Contact data in full. The appointments, which keys act on, have at least the lower half.
  private func placesBeside(_ file: ClientFile, in rect: Rect, _ desk: Desk) -> Places {
    let columns = max(1, rect.columns - 2)
    func wrapped(_ texts: [String], _ isWarning: Bool) -> [(String, Bool)] {
      texts.flatMap { SafeText.wrapped($0, columns: columns) }.map { ($0, isWarning) }
    }
    let all =
      wrapped(Wording.clientWarning(file).map { [$0] } ?? [], true)
      + wrapped(Wording.clientPieces(file, desk), false)
    let lines = Array(all.prefix(max(1, rect.rows / 2) - 1))
    let entries = entriesBeside(file.appointments ?? [], now: desk.now)
    return Places(
      contact: lines, list: list(entries, rect, from: 2 + lines.count, desk), entries: entries)
  }

  private func entriesBeside(_ appointments: [Appointment], now: Instant) -> [Entry] {
    let past = appointments.prefix { $0.time.end <= now }
    return [(true, past), (false, appointments[past.count...])].flatMap { isPast, list in
      list.isEmpty
        ? [] : [.heading(isPast: isPast)] + list.flatMap { [.appointment($0), .more($0)] }
    }
  }

  /// The selected line is in the middle, so that earlier and later appointments are in sight.
  private func list(_ entries: [Entry], _ rect: Rect, from top: Int, _ desk: Desk) -> CardList {
    let selection = selection(desk)
    return CardList(
      rect, from: top, count: entries.count,
      selection: entries.firstIndex { $0.appointment?.id == selection } ?? 0)
  }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    places(in: layout, context.desk)?.list
  }

  public mutating func select(_ index: Int, _ context: CardContext) {
    guard let entries = places(in: context.layout, context.desk)?.entries,
      entries.indices.contains(index), let appointment = entries[index].appointment
    else { return }
    select(appointment.id)
  }
}
