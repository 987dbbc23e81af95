import Booking
import CivilTime

/// The day as a list.
extension Desk {
  /// The day as a list: appointments, cancelled ones too, and free time that has room for one, by
  /// start.
  public var agenda: [AgendaItem] {
    guard diary.isCurrent, let picture = diary.picture else { return [] }
    let columns = Set(diary.columns)
    var items = picture.appointments
      .filter { columns.contains($0.practitioner) && $0.time.overlaps(dayRange) }
      .map {
        AgendaItem(practitioner: $0.practitioner, time: $0.time, content: .appointment($0))
      }
    for id in diary.columns {
      let shortest = location.map { shortestMinutes(of: id, at: $0.id) } ?? 0
      for segment in diary.plans[id]?.segments ?? []
      where segment.kind == .free && segment.time.minutes >= shortest {
        items.append(AgendaItem(practitioner: id, time: segment.time, content: .free))
      }
    }
    let order = Dictionary(
      diary.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return items.sorted {
      ($0.time.start, order[$0.practitioner] ?? 0) < ($1.time.start, order[$1.practitioner] ?? 0)
    }
  }

  /// The agenda's line under the cursor.
  public var agendaIndex: Int? { agendaIndex(in: agenda) }

  func agendaIndex(in items: [AgendaItem]) -> Int? {
    if let id = diary.cursor.appointment,
      let index = items.firstIndex(where: {
        if case .appointment(let appointment) = $0.content { appointment.id == id } else { false }
      })
    {
      return index
    }
    // A free place before a cancelled appointment that once stood there.
    return items.firstIndex {
      $0.content == .free && $0.practitioner == diary.cursor.practitioner
        && $0.time.contains(diary.cursor.time)
    } ?? items.firstIndex {
      $0.time.start >= diary.cursor.time && $0.practitioner == diary.cursor.practitioner
    } ?? items.firstIndex { $0.time.start >= diary.cursor.time }
      ?? (items.isEmpty ? nil : items.count - 1)
  }
}
