import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen

/// Lists of proposals: a series, a practitioner who is away.
extension Wording {
  static func awayLabel(_ card: AwayCard, _ state: Console) -> String {
    "\(state.practitioner(card.request.who(state.desk))?.familyName ?? "") away"
  }

  static func awayGhost(_ card: AwayCard, _ state: Console) -> String {
    guard let absence = card.request.range(state.desk) else {
      return card.editor.isEmpty ? "today  tom  24/11 until 28/11  pm  .lee" : "no time ahead yet"
    }
    return span(of: absence, state.zone)
  }

  /// `Tue 24 Nov 13:00–24:00`, `Tue 24 Nov – Fri 27 Nov`.
  private static func span(of range: TimeRange, _ zone: Zone) -> String {
    let (first, last) = (zone.day(of: range.start), zone.day(of: range.end.adding(seconds: -1)))
    guard first != last else {
      let end = zone.day(of: range.end) == first ? zone.wallTime(of: range.end) : .endOfDay
      return "\(first.words) \(zone.wallTime(of: range.start))–\(end)"
    }
    return "\(first.words) – \(last.words)"
  }

  static func planTitle(_ plan: Plan, _ state: Console) -> String {
    let items = plan.items ?? []
    let (done, count) = (items.count { $0.outcome.map(\.isDone) ?? false }, items.count)
    switch plan.purpose {
    case .series(let series):
      let what = [
        name(of: series.attendee), type(series.type, state),
        state.practitioner(series.place.practitioner)?.familyName ?? "",
        state.location(series.place.location)?.name ?? "", every(series.wish),
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      return "\(what) · \(number(count, "date"))" + (done > 0 ? ", \(done) booked" : "")
    case .away(let id, let absence):
      let who = state.practitioner(id).map(listName) ?? ""
      return "\(who) away \(span(of: absence, state.zone)) · \(number(count, "appointment"))"
        + (done > 0 ? ", \(done) settled" : "")
    }
  }

  static func name(of attendee: Attendee) -> String {
    switch attendee {
    case .client(let match): name(match.client)
    case .clientOf(let appointment): name(of: appointment)
    }
  }

  static func every(_ series: SeriesWish) -> String {
    switch series.weeks {
    case 1: "every week"
    case 2: "every fortnight"
    default: "every \(series.weeks) weeks"
    }
  }

  static func number(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// Below the title, where there is something to know before Enter.
  static func planNote(_ plan: Plan) -> String {
    switch plan.purpose {
    case .series: "Nothing is booked before Enter. u undoes all of them."
    case .away: "Moving sends reminders again. The leave itself is entered in coreplus."
    }
  }

  static func noPlan(_ plan: Plan) -> String {
    guard plan.items != nil else { return "reading …" }
    return switch plan.purpose {
    case .series: "No date is left."
    case .away: "Nobody is booked then."
    }
  }

  /// Whom it is about: in a series the date that is wished, else the appointment and its number.
  static func subject(
    _ item: Plan.Item, isOneDay: Bool, _ state: Console
  ) -> String {
    let zone = state.zone(of: item.wanted.location)
    guard let appointment = item.appointment else { return zone.words(of: item.wanted.time.start) }
    let time =
      isOneDay
      ? zone.wallTime(of: appointment.time.start).description
      : zone.words(of: appointment.time.start)
    return "\(time) \(SafeText.line(appointment.subject))"
  }

  /// Whether all that is moved away lies on one day, which the title names.
  static func isOneDay(_ plan: Plan, _ state: Console) -> Bool {
    guard case .away(_, let absence) = plan.purpose else { return false }
    return state.zone.day(of: absence.start)
      == state.zone.day(of: absence.end.adding(seconds: -1))
  }

  /// A line of the list, whole.
  static func proposalLine(_ item: Plan.Item, _ state: Console) -> String {
    "\(subject(item, isOneDay: false, state))  \(proposal(item, state))"
  }

  static func askProposals(_ plan: Plan) -> String {
    let what = if case .series = plan.purpose { "books them" } else { "moves them" }
    return "Enter \(what), a number leaves one out or takes it in, n leaves it."
  }

  /// Where it goes, and why not where it should.
  static func proposal(_ item: Plan.Item, _ state: Console) -> String {
    if let outcome = item.outcome, let told = told(outcome, item, state) { return told }
    guard let place = item.place else {
      return item.places.isEmpty ? noPlace(for: item, state) : "left out"
    }
    if place == item.wanted { return "· free" }
    let zone = state.zone(of: place.location)
    let isDay = zone.day(of: place.time.start) == zone.day(of: item.wanted.time.start)
    let when =
      isDay
      ? zone.wallTime(of: place.time.start).description : zone.words(of: place.time.start)
    let who = state.practitioner(place.practitioner)?.familyName ?? ""
    guard item.appointment == nil else { return "→ \(when) \(who)" }
    return "≠ \(when) instead" + (whyTaken(item, state).map { "   \($0)" } ?? "")
  }

  private static func noPlace(for item: Plan.Item, _ state: Console) -> String {
    guard item.appointment == nil else { return "! no place is free; x cancels, or ring them" }
    return "! no place that week" + (whyTaken(item, state).map { "   \($0)" } ?? "")
  }

  /// The first rule in the way of a date of a series, as far as it is known.
  private static func whyTaken(_ item: Plan.Item, _ state: Console) -> String? {
    let order = BookingOrder(
      client: nil, practitioner: item.wanted.practitioner, location: item.wanted.location,
      type: nil, time: item.wanted.time)
    let person = state.practitioner(order.practitioner)?.familyName ?? "the practitioner"
    return item.obstacles?.first.map { obstacle($0, person, order, state) }
  }

  private static func told(
    _ outcome: Batch.Outcome, _ item: Plan.Item, _ state: Console
  ) -> String? {
    switch outcome {
    case .done(let appointment) where !appointment.occupies: "× cancelled"
    case .done(let appointment):
      "✓ \(item.appointment == nil ? "booked" : "moved to") "
        + "\(state.zone(of: appointment.location).words(of: appointment.time.start)) "
        + (state.practitioner(appointment.practitioner)?.familyName ?? "")
    case .refused(let failure): "! \(failure.sentence)"
    case .unknown: "? no answer; look at the diary"
    case .notSent: nil
    }
  }

  /// What became of several changes, the whole truth in one sentence.
  static func batch(_ report: Batch.Report, _ state: Console) -> String {
    let verb =
      switch report.purpose {
      case .series: "booked"
      case .away: "moved; reminders went out again"
      case .undo(let change) where change.parts.contains(where: \.isMove):
        "undone; reminders went out again"
      case .undo: "undone; what was sent to clients stays sent"
      case .redo: "done again"
      }
    if report.done == report.count {
      guard report.count == 1 else { return "All \(report.count) \(verb)." }
      let what = report.only.map { ": " + summary($0, state) } ?? ""
      let end = verb.firstIndex(of: ";") ?? verb.endIndex
      return verb.prefix(1).uppercased() + verb[..<end].dropFirst() + what + verb[end...] + "."
    }
    // Nothing went out where nothing was moved.
    var text =
      "\(report.done) of \(report.count) "
      + (report.done == 0 ? verb.prefix { $0 != ";" } : verb[...])
    if report.unknown > 0 { text += ", \(report.unknown) without an answer: look at the diary" }
    if let failure = report.failure { return text + ": " + failure.sentence }
    return text + "."
  }
}

extension Batch.Outcome {
  var isDone: Bool { if case .done = self { true } else { false } }
}
