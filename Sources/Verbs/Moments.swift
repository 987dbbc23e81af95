import Booking
import BookingLanguage
import CivilTime
import CommandLine
import Screen

/// Reads the days and times of a command line, by the clock of a location.
struct Moments {
  let location: Location
  let now: Instant

  var today: Day { location.zone.day(of: now) }

  func days(from first: String, to last: String) throws(Failure) -> ClosedRange<Day> {
    let from = try day(first, "--from")
    let to = try day(last, "--to")
    guard from <= to else {
      throw Failure("--from \(from) is after --to \(to)", .badData)
    }
    return from...to
  }

  func day(_ text: String, _ option: String) throws(Failure) -> Day {
    guard let day = DayWords.day(text, today: today) else {
      throw .noMoment(option, "a day such as 2026-11-24, today, tom, tue, 24/11 or +2w", text)
    }
    return day
  }

  /// A date of birth, in any form that the desk reads.
  func birth(_ text: String, _ option: String) throws(Failure) -> Day {
    do throws(BirthDate.Problem) {
      return try BirthDate.read(text, today: today)
    } catch {
      throw Failure("\(option): \(SafeText.line(error.sentence))", .badData)
    }
  }

  /// `yyyy-mm-ddThh:mm` by the location's clock, or with an offset from UTC.
  func instant(_ text: String, _ option: String) throws(Failure) -> Instant {
    let expected = "a day and time such as 2026-11-24T15:00 or 2026-11-24T15:00+11:00"
    guard let written = WrittenTime(text) else { throw .noMoment(option, expected, text) }
    let local = "\(written.time) on \(written.day.wordsWithYear)"
    if let offset = written.offset {
      let asUTC = Zone.utc.instant(written.day, written.time)
      return asUTC.adding(seconds: -offset)
    }
    switch location.zone.resolve(written.day, written.time) {
    case .unique(let instant): return instant
    case .skipped(let jump):
      throw Failure(
        "\(local) doesn't exist in \(location.name): the clocks go forward to "
          + "\(location.zone.wallTime(of: jump)) that night; give another time", .badData)
    case .repeated(let first, let second):
      let offsets = [first, second].map { Self.offsetText(location.zone.offset(at: $0)) }
      throw Failure(
        "\(local) happens twice in \(location.name): the clocks go back that night; add "
          + "\(offsets[0]) for the first or \(offsets[1]) for the second", .badData)
    }
  }

  private static func offsetText(_ seconds: Int) -> String {
    (seconds < 0 ? "-" : "+") + WallTime(minutes: abs(seconds) / 60).description
  }
}

extension Failure {
  /// A value that isn't a day or a time: bad data, not a mistake in the use of the command.
  static func noMoment(_ option: String, _ expected: String, _ text: String) -> Failure {
    var failure = invalidValue(option, expected: expected, found: text)
    failure.status = .badData
    return failure
  }
}
