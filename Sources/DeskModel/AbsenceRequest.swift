public import Booking
import BookingLanguage
public import CivilTime

/// Which practitioner is away and for how long, as typed.
public struct AbsenceRequest: Hashable, Sendable {
  /// The practitioner who is away, unless the text names another.
  public var practitioner: Practitioner.ID
  /// The text: one day or several, as whole days or from or until a time.
  public var text: String

  /// A request for a practitioner, with the text typed so far.
  public init(practitioner: Practitioner.ID, text: String) {
    self.practitioner = practitioner
    self.text = text
  }

  /// The practitioner that the words name, else the one that was given.
  public func who(_ desk: Desk) -> Practitioner.ID {
    let named = LineWords(text, today: desk.today).practitioners.first
    return named.flatMap { desk.names.practitioners(named: $0).first?.id } ?? practitioner
  }

  /// The time that the text means. An empty text means the rest of the day that the diary shows;
  /// nil if the text has any other word, or means a time that is over.
  public func range(_ desk: Desk) -> TimeRange? {
    let words = LineWords(text, today: desk.today)
    var (days, last): ([Day], Day?) = ([], nil)
    var times: [TimeWish] = []
    for word in words.words {
      switch word.meaning {
      case .day(let wish): days.append(wish.first(from: desk.today))
      case .series(.until(let day)): last = day
      case .time(let time): times.append(time)
      case .practitioner(let name) where !desk.names.practitioners(named: name).isEmpty: break
      default: return nil
      }
    }
    let first = days.min() ?? desk.diary.day
    guard let end = [last, days.max(), first].compactMap({ $0 }).max(), end >= first,
      end >= desk.today
    else { return nil }
    return range(first...end, times, desk)
  }

  /// The days, cut to the latest start and the earliest end that the text names; nil if all of it
  /// is over.
  private func range(
    _ days: ClosedRange<Day>, _ times: [TimeWish], _ desk: Desk
  ) -> TimeRange? {
    let zone = desk.zone
    let whole = zone.range(of: days)
    var (start, end) = (max(whole.start, desk.now), whole.end)
    func begin(_ time: WallTime) { start = max(start, zone.instant(days.lowerBound, time)) }
    func finish(_ time: WallTime) { end = min(end, zone.instant(days.upperBound, time)) }
    for time in times {
      switch time {
      case .at(let time), .from(let time): begin(time)
      case .before(let time): finish(time)
      case .morning: finish(WallTime(minutes: 720))
      case .afternoon: begin(WallTime(minutes: 720))
      }
    }
    return start < end ? TimeRange(start: start, end: end) : nil
  }
}
