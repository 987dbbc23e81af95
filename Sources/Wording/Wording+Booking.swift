import Booking
import BookingLanguage
import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// Before the line that is typed: `book`, `new client`, `book again` or `move`.
  public static func label(_ draft: BookingDraft) -> String {
    switch draft.purpose {
    case .book: book
    case .newClient: "new client"
    case .again: "book again"
    case .move: "move"
    }
  }

  /// The booking card's title: `Book at Tue 24 Nov 15:00 · Lee, Mei`.
  ///
  /// - Parameter isTyping: whether the card shows the words that are typed; else the booking that
  ///   they make.
  public static func bookingTitle(
    _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames, isTyping: Bool
  ) -> String {
    if let moved = draft.moved {
      let from = desk.zone(of: moved.location).words(of: moved.time.start)
      return isTyping
        ? "Move from \(from) · reminders go out again" : "Move this; reminders go out again"
    }
    guard isTyping else {
      return draft.newcomer == nil ? "Book this" : "Save this client and book"
    }
    if draft.isKept {
      return "From before: type to replace it" + keys.clause(.keepText) { ", \($0) to keep it" }
    }
    if draft.newClient != nil { return "New client" }
    if draft.subject != nil { return "Book again" }
    guard let place = draft.fixedPlace else { return "Book" }
    let person = desk.practitioner(place.practitioner).map(listName) ?? ""
    let zone = desk.zone(of: place.location)
    return "Book at \(zone.words(of: place.time.start)) · \(person)"
  }

  /// The booking card: the client; then type, practitioner and location; then the time.
  ///
  /// `SMITH Jane   12 Apr 1985   0491 570 006`, `Physio 30 · Lee, Mei · Melbourne`, `Tue 24 Nov
  /// 2026 15:00–15:30`.
  public static func bookingCard(
    _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> [String] {
    var lines = [who(draft, desk)]
    if lines[0].isEmpty {
      if draft.newClient != nil { return [newClientHint] }
      guard !draft.words.words.isEmpty else {
        return [
          "Type part of the client's name, phone or date of birth."
            + keys.clause(.words) { " \($0) for the words." }
        ]
      }
      guard draft.clientText.isEmpty else { return [] }
      lines = [noClientYet]
    }
    guard let plan = desk.bookingPlan(of: draft) else { return lines }
    if draft.moved != nil, draft.place == nil { return lines }
    lines.append(
      [
        type(plan.type, draft.place, desk),
        desk.practitioner(plan.practitioner).map(listName) ?? "",
        desk.location(plan.location)?.name ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · "))
    if let place = draft.place { lines.append(when(place, desk)) }
    return lines
  }

  /// `Physio 30`; `Physio 30, 45 min` if the appointment isn't as long as its type.
  private static func type(
    _ id: AppointmentType.ID?, _ place: AvailabilitySlot?, _ desk: Desk
  ) -> String {
    let name = type(id, desk)
    guard let place, let usual = desk.type(id)?.minutes, usual != place.time.minutes else {
      return name
    }
    return "\(name), \(minutes(place.time.minutes))"
  }

  /// The booking card's first line if there are words but none for a client.
  public static let noClientYet = "No client yet: type part of the name, phone or date of birth."

  private static func when(_ place: AvailabilitySlot, _ desk: Desk) -> String {
    let zone = desk.zone(of: place.location)
    let day = zone.day(of: place.time.start)
    return "\(day.wordsWithYear) \(span(place.time, in: zone))" + otherZone(zone, place.time, desk)
  }

  private static func who(_ draft: BookingDraft, _ desk: Desk) -> String {
    if let newcomer = draft.newcomer { return who(newcomer) }
    guard let match = draft.client else {
      guard let subject = draft.subject, draft.hasClient || draft.moved != nil else { return "" }
      return name(of: subject)
    }
    var who = [name(match.client), under(match)]
    // A client who has an appointment may not need another.
    if let next = match.nextAppointment {
      who.append("comes \(desk.zone.words(of: next))")
    } else if let seen = match.lastSeen {
      who.append("last seen \(desk.zone.day(of: seen).words)")
    }
    return who.filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// The other clients, times or types to choose from, with the keys that select them: `1 of 3  Tab
  /// SMITH Jane   SMITH John`.
  public static func candidates(
    _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> [String] {
    draft.phase == .typing ? wordCandidates(draft, desk, keys) : cardCandidates(draft, desk, keys)
  }

  private static func wordCandidates(
    _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> [String] {
    if let new = draft.newClient { return alike(new.alike, keys) }
    let next = keys.clause(.next) { $0 + "  " }
    var lines: [String] = []
    let (matches, chosen) = (draft.clients.matches, draft.clients.chosen)
    if matches.count > 1, !draft.hasGivenClient {
      let total = draft.clients.total.map { " of \($0)" } ?? ""
      // From the chosen one on, in the order in which the key selects them.
      let names = (matches[chosen...] + matches[..<chosen]).map { name($0.client) }
      let isWord = if case .client? = draft.wordAtCaret?.meaning { true } else { false }
      lines.append(
        "\(chosen + 1)\(total)  \(isWord ? next : "")" + names.joined(separator: "   "))
    }
    if let named = namedCandidates(draft, desk) { lines.append(next + named) }
    let places = draft.places.isEmpty ? draft.nearest : draft.places
    guard places.count > 1 || draft.places.isEmpty && !places.isEmpty else { return lines }
    let texts = placeTexts(draft, places, desk)
    lines.append((draft.places.isEmpty ? next + "nearest: " : "or  ") + texts)
    return lines
  }

  /// The names that the marked word at the caret can mean; nil unless there are several.
  private static func namedCandidates(_ draft: BookingDraft, _ desk: Desk) -> String? {
    let part: ClinicNames.Part
    let names: [String]
    switch draft.wordAtCaret?.meaning {
    case .practitioner(let text):
      (part, names) = (.practitioner, desk.names.practitioners(named: text).map(listName))
    case .type(let text):
      let plan = desk.bookingPlan(of: draft)
      let offered = plan.map { desk.types(of: $0.practitioner, at: $0.location).map(\.id) } ?? []
      (part, names) = (
        .type, desk.names.types(named: text).filter { offered.contains($0.id) }.map(\.name)
      )
    case .location(let text):
      (part, names) = (.location, desk.names.locations(named: text).map(\.name))
    default: return nil
    }
    guard names.count > 1 else { return nil }
    let index = draft.index(of: part) % names.count
    return (names[index...] + names[..<index]).joined(separator: "   ")
  }

  /// `[Tue 24 Nov 15:00]   15:30   Wed 25 Nov 09:00`: the chosen time in brackets, one before it.
  private static func placeTexts(
    _ draft: BookingDraft, _ places: [AvailabilitySlot], _ desk: Desk
  ) -> String {
    let from = max(0, min(draft.placeIndex - 1, places.count - 4))
    let isOne = places.allSatisfy { $0.practitioner == places[0].practitioner }
    var named: Day?
    return places.enumerated().dropFirst(from).prefix(6).map { index, place in
      let zone = desk.zone(of: place.location)
      let day = zone.day(of: place.time.start)
      // A day is named once, where it begins.
      defer { named = day }
      var text = "\(zone.wallTime(of: place.time.start))"
      if !isOne { text += " " + (desk.practitioner(place.practitioner)?.familyName ?? "") }
      if index == draft.placeIndex, !draft.places.isEmpty { text = "[\(text)]" }
      return day == named ? text : "\(day.words) \(text)"
    }.joined(separator: "   ")
  }

  private static func cardCandidates(
    _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> [String] {
    var lines: [String] = []
    if draft.places.count > 1 {
      let texts = draft.places.enumerated().map { index, place in
        let zone = desk.zone(of: place.location)
        let text = zone.words(of: place.time.start)
        return index == draft.placeIndex ? "[\(text)]" : text
      }
      let from = max(0, min(draft.placeIndex - 1, texts.count - 3))
      lines.append(keys.clause(.otherTime) { $0 + "  " } + texts[from...].joined(separator: "   "))
    }
    if draft.moved == nil, let plan = desk.bookingPlan(of: draft) {
      let types = desk.types(of: plan.practitioner, at: plan.location)
      if types.count > 1 {
        let names = types.map {
          $0.id == plan.type ? "[\(type($0.id, desk))]" : type($0.id, desk)
        }
        lines.append(keys.clause(.otherType) { $0 + "  " } + names.joined(separator: "   "))
      }
    }
    return lines
  }

  /// What the line would book, beside it: `SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30`.
  ///
  /// `no client` if none matches; with ` …` while the desk looks for a time.
  public static func ghost(_ draft: BookingDraft, _ desk: Desk) -> String {
    if !draft.clientText.isEmpty, draft.moved == nil, draft.client == nil {
      return draft.clients.text == draft.clientText ? "no client" : ""
    }
    let who = draft.client.map { name($0.client) } ?? draft.subject.map(name(of:)) ?? "?"
    if let newcomer = draft.newcomer { return ghost(newcomer, draft, desk) }
    if draft.moved != nil, draft.words.words.isEmpty { return "fri  3p  +1w  .lee" }
    guard let place = draft.place, let plan = desk.bookingPlan(of: draft) else {
      guard draft.hasClient || !draft.words.words.isEmpty else { return "" }
      return who + (draft.problem == nil ? " …" : "")
    }
    let zone = desk.zone(of: place.location)
    let person = desk.practitioner(place.practitioner)?.familyName ?? ""
    let day = zone.day(of: place.time.start)
    // Close to a year away, the year says which of two such days is meant.
    let when =
      abs(day.days(since: desk.today)) > 330
      ? "\(day.wordsWithYear) \(zone.wallTime(of: place.time.start))"
      : zone.words(of: place.time.start)
    return [who, when, person, type(plan.type, place, desk)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What the confirming key does: `Enter to book it`; `booking …` while the server is asked.
  public static func confirm(_ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames) -> String {
    let isMove = draft.moved != nil
    if draft.phase == .card, let caution = desk.caution(of: draft), draft.isAccepted(caution) {
      return keys.clause(.confirm) { "\($0) again to \(isMove ? "move it" : "book") anyway" }
    }
    if let newcomer = draft.newcomer, draft.phase == .card { return confirm(newcomer, keys) }
    if let id = draft.write {
      let doing = isMove ? "moving …" : "booking …"
      guard desk.slow.contains(id) else { return doing }
      return doing + keys.clause(.leave) { "   \($0) to continue in the background" }
    }
    return keys.clause(.confirm) { "\($0) to \(isMove ? "move it" : "book it")" }
  }

  /// The card's warning, until a second confirmation: `Already booked at that time: Tue 24 Nov
  /// 15:00–15:30, Lee, Physio 30. Enter again to book both.`
  public static func caution(
    _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> String? {
    guard draft.phase == .card else { return nil }
    switch desk.caution(of: draft) {
    case nil: return nil
    case .known(let id):
      let match = draft.newClient?.alike.first { $0.match.id == id }?.match
      let who = match.map { [name($0.client), under($0)].joined(separator: ", ") } ?? ""
      return "Already a client: \(who)."
        + keys.clause(.next) { " \($0) to use this client." }
        + keys.clause(.confirm) { " \($0) again to save another." }
    case .comes(let appointment):
      let zone = desk.zone(of: appointment.location)
      let with = [
        desk.practitioner(appointment.practitioner)?.familyName ?? "",
        type(appointment.type, desk),
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      return "Already booked at that time: \(zone.day(of: appointment.time.start).words) "
        + "\(span(appointment.time, in: zone)), \(with)."
        + keys.clause(.confirm) {
          " \($0) again to " + (draft.moved == nil ? "book both." : "move it anyway.")
        }
    }
  }

  /// `Cancel this appointment? Type a reason's number, then Enter`; `Cancelling …` once it is sent.
  public static func cancelTitle(_ cancelling: Cancelling, _ keys: KeyNames) -> String {
    cancelling.write != nil
      ? "Cancelling …"
      : "Cancel this appointment? Type a reason's number" + keys.clause(.confirm) { ", then \($0)" }
  }

}
