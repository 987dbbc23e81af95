import Booking
public import BookingLanguage
public import CivilTime
public import DeskModel
import Screen

/// Lists of proposals: a series, or new times while a practitioner is away.
extension Wording {
  /// `Tue 24 Nov 13:00–24:00`, `Tue 24 Nov – Fri 27 Nov`.
  public static func span(of range: TimeRange, _ zone: Zone) -> String {
    let (first, last) = (zone.day(of: range.start), zone.day(of: range.end.adding(seconds: -1)))
    guard first != last else {
      let end = zone.day(of: range.end) == first ? zone.wallTime(of: range.end) : .endOfDay
      return "\(first.words) \(zone.wallTime(of: range.start))–\(end)"
    }
    return "\(first.words) – \(last.words)"
  }

  /// `SMITH Jane · Physio 30 · Lee · Melbourne · every week · 6 dates`, or `Lee, Mei away Tue 24
  /// Nov 13:00–24:00 · 5 appointments, 2 settled`.
  public static func planTitle(_ plan: Plan, _ desk: Desk) -> String {
    let items = plan.items ?? []
    let (done, count) = (items.count { $0.outcome.map(\.isDone) ?? false }, items.count)
    switch plan.purpose {
    case .series(let series):
      let what = [
        name(of: series.attendee), type(series.type, desk),
        desk.practitioner(series.place.practitioner)?.familyName ?? "",
        desk.location(series.place.location)?.name ?? "", every(series.wish),
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      return "\(what) · \(number(count, "date"))" + (done > 0 ? ", \(done) booked" : "")
    case .away(let id, let absence):
      let who = desk.practitioner(id).map(listName) ?? ""
      return "\(who) away \(span(of: absence, desk.zone)) · \(number(count, "appointment"))"
        + (done > 0 ? ", \(done) settled" : "")
    }
  }

  /// The client of a series: `SMITH Jane`.
  public static func name(of attendee: Attendee) -> String {
    switch attendee {
    case .client(let match): name(match.client)
    case .clientOf(let appointment): name(of: appointment)
    }
  }

  /// `every week`, `every fortnight`, `every 3 weeks`.
  public static func every(_ series: SeriesWish) -> String {
    switch series.weeks {
    case 1: "every week"
    case 2: "every fortnight"
    default: "every \(series.weeks) weeks"
    }
  }

  /// `1 date`, `6 dates`.
  public static func number(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// Below the title: `Nothing is booked yet. Enter to book all of them, u to undo all.`
  public static func planNote(_ plan: Plan, _ keys: KeyNames) -> String {
    switch plan.purpose {
    case .series:
      "Nothing is booked yet."
        + keys.clause(.confirm) { confirm in
          " \(confirm) to book all of them" + keys.clause(.undo) { ", \($0) to undo all" } + "."
        }
    case .away: "Moving sends reminders again. Record the leave itself in coreplus."
    }
  }

  /// In an empty list: `No dates are left.`, or `reading …` until the desk has an answer.
  public static func noPlan(_ plan: Plan) -> String {
    guard plan.items != nil else { return "reading …" }
    return switch plan.purpose {
    case .series: "No dates are left."
    case .away: "No one is booked then."
    }
  }

  /// The left half of a line: the wanted date of a series, else `15:00 SMITH Jane 0491 570 006`.
  public static func subject(
    _ item: Plan.Item, isOneDay: Bool, _ desk: Desk
  ) -> String {
    let zone = desk.zone(of: item.wanted.location)
    guard let appointment = item.appointment else { return zone.words(of: item.wanted.time.start) }
    let time =
      isOneDay
      ? zone.wallTime(of: appointment.time.start).description
      : zone.words(of: appointment.time.start)
    return "\(time) \(SafeText.line(appointment.subject))"
  }

  /// Whether the practitioner is away for one day only, so that the title alone has the date.
  public static func isOneDay(_ plan: Plan, _ desk: Desk) -> Bool {
    guard case .away(_, let absence) = plan.purpose else { return false }
    return desk.zone.day(of: absence.start)
      == desk.zone.day(of: absence.end.adding(seconds: -1))
  }

  /// A line of the list: `Tue 24 Nov 15:00 SMITH Jane  → 16:00 Okafor`.
  public static func proposalLine(_ item: Plan.Item, _ desk: Desk, _ keys: KeyNames) -> String {
    "\(subject(item, isOneDay: false, desk))  \(proposal(item, desk, keys))"
  }

  /// The right half of a line: `· free`, `≠ 15:30 instead   booked until 15:30`, `→ 16:00 Okafor`.
  public static func proposal(_ item: Plan.Item, _ desk: Desk, _ keys: KeyNames) -> String {
    if let outcome = item.outcome, let told = told(outcome, item, desk) { return told }
    guard let place = item.place else {
      return item.places.isEmpty ? noPlace(for: item, desk, keys) : "left out"
    }
    if place == item.wanted { return "· free" }
    let zone = desk.zone(of: place.location)
    let isDay = zone.day(of: place.time.start) == zone.day(of: item.wanted.time.start)
    let when =
      isDay
      ? zone.wallTime(of: place.time.start).description : zone.words(of: place.time.start)
    let who = desk.practitioner(place.practitioner)?.familyName ?? ""
    guard item.appointment == nil else { return "→ \(when) \(who)" }
    return "≠ \(when) instead" + (whyTaken(item, desk).map { "   \($0)" } ?? "")
  }

  private static func noPlace(
    for item: Plan.Item, _ desk: Desk, _ keys: KeyNames
  ) -> String {
    guard item.appointment == nil else {
      return "! no free time: " + keys.clause(.cancel) { "\($0) to cancel, or " } + "call them"
    }
    return "! no free time that week" + (whyTaken(item, desk).map { "   \($0)" } ?? "")
  }

  /// The first rule that forbids a date of a series; nil if the desk doesn't know one.
  private static func whyTaken(_ item: Plan.Item, _ desk: Desk) -> String? {
    let order = BookingOrder(
      client: nil, practitioner: item.wanted.practitioner, location: item.wanted.location,
      type: nil, time: item.wanted.time)
    let person = desk.practitioner(order.practitioner)?.familyName ?? "the practitioner"
    return item.obstacles?.first.map { obstacle($0, person, order, desk) }
  }

  private static func told(
    _ outcome: Batch.Outcome, _ item: Plan.Item, _ desk: Desk
  ) -> String? {
    switch outcome {
    case .done(let appointment) where !appointment.occupies: "× cancelled"
    case .done(let appointment):
      "✓ \(item.appointment == nil ? "booked" : "moved to") "
        + "\(desk.zone(of: appointment.location).words(of: appointment.time.start)) "
        + (desk.practitioner(appointment.practitioner)?.familyName ?? "")
    case .refused(let failure): "! \(failure.sentence)"
    case .unknown: "? no answer: check the diary"
    case .notSent: nil
    }
  }

  /// The result of several changes: `5 of 6 booked, 1 without an answer: check the diary.`
  public static func batch(_ report: Batch.Report, _ desk: Desk) -> String {
    let verb =
      switch report.purpose {
      case .series: "booked"
      case .away: "moved; reminders went out again"
      case .undo(let change) where change.parts.contains(where: \.isMove):
        "undone; reminders went out again"
      case .undo: "undone; messages already sent can't be recalled"
      case .redo: "redone"
      }
    if report.done == report.count {
      guard report.count == 1 else { return "All \(report.count) \(verb)." }
      let what = report.only.map { ": " + summary($0, desk) } ?? ""
      let end = verb.firstIndex(of: ";") ?? verb.endIndex
      return verb.prefix(1).uppercased() + verb[..<end].dropFirst() + what + verb[end...] + "."
    }
    // If no appointment was moved, no reminder went out.
    var text =
      "\(report.done) of \(report.count) "
      + (report.done == 0 ? verb.prefix { $0 != ";" } : verb[...])
    if report.unknown > 0 { text += ", \(report.unknown) without an answer: check the diary" }
    if let failure = report.failure { return text + ": " + failure.sentence }
    return text + "."
  }
}

extension Batch.Outcome {
  var isDone: Bool { if case .done = self { true } else { false } }
}
