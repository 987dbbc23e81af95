import Booking
import BookingLanguage
public import CivilTime
public import DeskModel
import Screen

/// Why a booking line can't be booked, and what to do.
extension Wording {
  /// The problem of a line whose words match no client.
  public static let noClientMatches =
    "No client matches. Try fewer letters, the phone or the date of birth."

  /// What is wrong, and what to do: `Which practitioner? Type .name, or book from a free time.`
  public static func problem(
    _ problem: BookingDraft.Problem, _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> String {
    let person =
      desk.bookingPlan(of: draft).flatMap { desk.practitioner($0.practitioner) }.map(
        listName)
      ?? "the practitioner"
    switch problem {
    case .noClient where draft.clientText.isEmpty:
      return "Who is it for? Type part of the name, phone or date of birth."
    case .noClient: return noClientMatches
    case .noPractitioner:
      return "Which practitioner? Type .name, or book from a free time."
    case .typeNotOffered: return "\(person) doesn't offer that here."
    case .noPlace(let days): return "\(person) has no free time that fits within \(days) days."
    case .notThen: return notThen(person, draft, desk)
    case .pastDay: return "That day is over."
    case .contradiction(let weekday, let day): return contradiction(weekday, day)
    case .daysTooFarApart:
      return "Those days are too far apart. Type one of them, or a shorter range."
    case .typeStays:
      return "A move keeps the type." + keys.clause(.edit) { " \($0) to change the type." }
    case .unfinished(let word): return unfinished(word, desk.today)
    case .notThere:
      let place = desk.bookingPlan(of: draft).flatMap { desk.location($0.location)?.name }
      return "\(person) never works at \(place ?? "that location")."
    case .tooShort(let free, let wanted):
      return "Only \(minutes(free)) are free there and \(minutes(wanted)) are needed; "
        + (shorter(than: free, draft, desk) ?? "choose another time.")
    case .unknown(let part, let text): return unknown(part, SafeText.line(text))
    case .repeated(let part, let text):
      return "One \(word(part)) is enough: take \"\(SafeText.line(text))\" out."
    case .lacks(let lack): return lacking(lack)
    case .noWish: return "Move to when? Type a day, a time or .name"
    case .seriesWithoutEnd: return "How many times? Type x6, or until 24 mar."
    case .seriesEndsBefore:
      return "The series ends before it starts. Type a later day, or x6."
    case .seriesNotHere:
      return "Book a series for a client who is already saved"
        + keys.clause(.book) { ", with \($0)" } + "."
    case .stranger(let word, let guess): return stranger(word, guess, keys)
    case .stray(let text):
      return "\"\(SafeText.line(text))\" isn't a day, a time or a .name."
    case .failed(let failure): return failure.sentence
    }
  }

  /// The types that fit into the free time: `,initial or ,review would fit.`
  private static func shorter(
    than free: Int, _ draft: BookingDraft, _ desk: Desk
  ) -> String? {
    guard let place = draft.fixedPlace else { return nil }
    let fitting = desk.types(of: place.practitioner, at: place.location).filter {
      $0.minutes.map { $0 <= free } ?? false
    }
    guard !fitting.isEmpty else { return nil }
    return fitting.map { "," + $0.name.lowercased() }.joined(separator: " or ") + " would fit."
  }

  /// `"25" isn't a time. For a date, type 25/11.`
  private static func unfinished(_ word: String, _ today: Day) -> String {
    let isNumber = word.allSatisfy(\.isNumber)
    return isNumber
      ? "\"\(word)\" isn't a time. For a date, type \(word)/\(today.month)."
      : "Type a name after \"\(SafeText.line(word))\", or take it out."
  }

  /// `I don't know "lea". Did you mean Lee?`
  static func stranger(_ word: String, _ guess: String?, _ keys: KeyNames) -> String {
    "I don't know \"\(SafeText.line(word))\"."
      + (guess.map { " Did you mean \(SafeText.line($0))?" }
        ?? keys.clause(.words) { " \($0) for the words." })
  }

  /// `4 Dec 2026 is a Friday, not a Thursday.`
  public static func contradiction(_ weekday: Weekday, _ day: Day) -> String {
    "\(day.wordsWithYear.dropFirst(4)) is a \(day.weekday.name), not a \(weekday.name)."
  }

  private static func notThen(
    _ person: String, _ draft: BookingDraft, _ desk: Desk
  ) -> String {
    let tail = draft.nearest.isEmpty ? " Nothing near it is free either." : ""
    if let asked = draft.finding.whyNot, let obstacles = asked.obstacles {
      let order = asked.order
      if draft.words.wish.exactTime == nil { return noneThatDay(obstacles, order, desk) + tail }
      if !obstacles.isEmpty { return whyNot(obstacles, order, desk) + tail }
    }
    let why = desk.clinic?.tellsRosters == false ? "; coreplus doesn't say why." : "."
    return "Nothing that fits is free then\(why)" + tail
  }

  /// `Nothing on Fri 25 Dec: closed (Christmas Day).`
  private static func noneThatDay(
    _ obstacles: [Obstacle], _ order: BookingOrder, _ desk: Desk
  ) -> String {
    guard let first = obstacles.first else { return "Everything that fits is taken then." }
    let person = desk.practitioner(order.practitioner).map(listName) ?? "the practitioner"
    let day = desk.zone(of: order.location).day(of: order.time.start)
    return "Nothing on \(day.words): \(obstacle(first, person, order, desk))."
  }

  private static func word(_ part: ClinicNames.Part) -> String {
    switch part {
    case .practitioner: "practitioner"
    case .type: "type"
    case .location: "location"
    }
  }

  /// `No practitioner's name begins with "lx".`
  public static func unknown(_ part: ClinicNames.Part, _ text: String) -> String {
    switch part {
    case .practitioner: "No practitioner's name begins with \"\(text)\"."
    case .type: "No appointment type begins with \"\(text)\"."
    case .location: "No location begins with \"\(text)\"."
    }
  }
}
