import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen

extension Wording {
  static func label(_ draft: BookingDraft) -> String {
    switch draft.purpose {
    case .book: book
    case .newClient: "new client"
    case .again: "book again"
    case .move: "move"
    }
  }

  /// - Parameter isTyping: whether the words are shown, and not what they come to.
  static func bookingTitle(
    _ draft: BookingDraft, _ state: Console, isTyping: Bool
  ) -> String {
    if let moved = draft.moved {
      let from = state.zone(of: moved.location).words(of: moved.time.start)
      return isTyping
        ? "Move from \(from) · reminders go out again" : "Move this; reminders go out again"
    }
    guard isTyping else {
      return draft.newcomer == nil ? "Book this" : "Save this client and book"
    }
    if draft.isKept { return "Kept from before: type to begin anew, → to go on" }
    if draft.newClient != nil { return "New client" }
    if draft.subject != nil { return "Book again" }
    guard let place = draft.fixedPlace else { return "Book" }
    let person = state.practitioner(place.practitioner).map(listName) ?? ""
    let zone = state.zone(of: place.location)
    return "Book at \(zone.words(of: place.time.start)) · \(person)"
  }

  /// The client, what they come for, when.
  static func bookingCard(_ draft: BookingDraft, _ state: Console) -> [String] {
    var lines = [who(draft, state)]
    if lines[0].isEmpty {
      if draft.newClient != nil { return [newClientHint] }
      guard !draft.words.words.isEmpty else {
        return ["Part of the client's name, phone or date of birth; F1 shows the words."]
      }
      guard draft.clientText.isEmpty else { return [] }
      lines = [noClientYet]
    }
    guard let plan = state.desk.bookingPlan(of: draft) else { return lines }
    if draft.moved != nil, draft.place == nil { return lines }
    lines.append(
      [
        type(plan.type, draft.place, state),
        state.practitioner(plan.practitioner).map(listName) ?? "",
        state.location(plan.location)?.name ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · "))
    if let place = draft.place { lines.append(when(place, state)) }
    return lines
  }

  /// `Physio 30`, and how long where that is not as long as the type: `Physio 30, 45 min`.
  private static func type(
    _ id: AppointmentType.ID?, _ place: AvailabilitySlot?, _ state: Console
  ) -> String {
    let name = type(id, state)
    guard let place, let usual = state.type(id)?.minutes, usual != place.time.minutes else {
      return name
    }
    return "\(name), \(minutes(place.time.minutes))"
  }

  static let noClientYet = "No client yet: part of the name, phone or date of birth."

  private static func when(_ place: AvailabilitySlot, _ state: Console) -> String {
    let zone = state.zone(of: place.location)
    let day = zone.day(of: place.time.start)
    return "\(day.wordsWithYear) \(span(place.time, in: zone))" + otherZone(zone, place.time, state)
  }

  private static func who(_ draft: BookingDraft, _ state: Console) -> String {
    if let newcomer = draft.newcomer { return who(newcomer) }
    guard let match = draft.client else {
      guard let subject = draft.subject, draft.hasClient || draft.moved != nil else { return "" }
      return name(of: subject)
    }
    var who = [name(match.client), under(match)]
    // Who comes anyway may not need another appointment.
    if let next = match.nextAppointment {
      who.append("comes \(state.zone.words(of: next))")
    } else if let seen = match.lastSeen {
      who.append("last seen \(state.zone.day(of: seen).words)")
    }
    return who.filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// What Tab or the arrows lead to.
  static func candidates(_ draft: BookingDraft, _ state: Console) -> [String] {
    draft.phase == .typing ? tabCandidates(draft, state) : cardCandidates(draft, state)
  }

  private static func tabCandidates(_ draft: BookingDraft, _ state: Console) -> [String] {
    if let new = draft.newClient { return alike(new.alike) }
    var lines: [String] = []
    let (matches, chosen) = (draft.clients.matches, draft.clients.chosen)
    if matches.count > 1, !draft.hasGivenClient {
      let total = draft.clients.total.map { " of \($0)" } ?? ""
      // From the chosen one on, as Tab will reach them.
      let names = (matches[chosen...] + matches[..<chosen]).map { name($0.client) }
      let isWord = if case .client? = draft.wordAtCaret?.meaning { true } else { false }
      lines.append(
        "\(chosen + 1)\(total)  \(isWord ? "Tab  " : "")" + names.joined(separator: "   "))
    }
    if let named = namedCandidates(draft, state) { lines.append("Tab  " + named) }
    let places = draft.places.isEmpty ? draft.nearest : draft.places
    guard places.count > 1 || draft.places.isEmpty && !places.isEmpty else { return lines }
    let texts = placeTexts(draft, places, state)
    lines.append((draft.places.isEmpty ? "Tab  nearest: " : "or  ") + texts)
    return lines
  }

  /// What the marked word under the caret can mean, where that is more than one.
  private static func namedCandidates(_ draft: BookingDraft, _ state: Console) -> String? {
    let part: ClinicNames.Part
    let names: [String]
    switch draft.wordAtCaret?.meaning {
    case .practitioner(let text):
      (part, names) = (.practitioner, state.practitioners(named: text).map(listName))
    case .type(let text):
      let plan = state.desk.bookingPlan(of: draft)
      let offered = plan.map { state.types(of: $0.practitioner, at: $0.location).map(\.id) } ?? []
      (part, names) = (
        .type, state.types(named: text).filter { offered.contains($0.id) }.map(\.name)
      )
    case .location(let text):
      (part, names) = (.location, state.locations(named: text).map(\.name))
    default: return nil
    }
    guard names.count > 1 else { return nil }
    let index = draft.index(of: part) % names.count
    return (names[index...] + names[..<index]).joined(separator: "   ")
  }

  /// From the chosen place on.
  private static func placeTexts(
    _ draft: BookingDraft, _ places: [AvailabilitySlot], _ state: Console
  ) -> String {
    let from = max(0, min(draft.placeIndex - 1, places.count - 4))
    let isOne = places.allSatisfy { $0.practitioner == places[0].practitioner }
    var named: Day?
    return places.enumerated().dropFirst(from).prefix(6).map { index, place in
      let zone = state.zone(of: place.location)
      let day = zone.day(of: place.time.start)
      // A day is named once, where it begins.
      defer { named = day }
      var text = "\(zone.wallTime(of: place.time.start))"
      if !isOne { text += " " + (state.practitioner(place.practitioner)?.familyName ?? "") }
      if index == draft.placeIndex, !draft.places.isEmpty { text = "[\(text)]" }
      return day == named ? text : "\(day.words) \(text)"
    }.joined(separator: "   ")
  }

  private static func cardCandidates(_ draft: BookingDraft, _ state: Console) -> [String] {
    var lines: [String] = []
    if draft.places.count > 1 {
      let texts = draft.places.enumerated().map { index, place in
        let zone = state.zone(of: place.location)
        let text = zone.words(of: place.time.start)
        return index == draft.placeIndex ? "[\(text)]" : text
      }
      let from = max(0, min(draft.placeIndex - 1, texts.count - 3))
      lines.append("←→  " + texts[from...].joined(separator: "   "))
    }
    if draft.moved == nil, let plan = state.desk.bookingPlan(of: draft) {
      let types = state.types(of: plan.practitioner, at: plan.location)
      if types.count > 1 {
        let names = types.map {
          $0.id == plan.type ? "[\(type($0.id, state))]" : type($0.id, state)
        }
        lines.append("↑↓  " + names.joined(separator: "   "))
      }
    }
    return lines
  }

  /// The whole answer in one line.
  static func ghost(_ draft: BookingDraft, _ state: Console) -> String {
    if !draft.clientText.isEmpty, draft.moved == nil, draft.client == nil {
      return draft.clients.text == draft.clientText ? "no client" : ""
    }
    let who = draft.client.map { name($0.client) } ?? draft.subject.map(name(of:)) ?? "?"
    if let newcomer = draft.newcomer { return ghost(newcomer, draft, state) }
    if draft.moved != nil, draft.words.words.isEmpty { return "fri  3p  +1w  .lee" }
    guard let place = draft.place, let plan = state.desk.bookingPlan(of: draft) else {
      guard draft.hasClient || !draft.words.words.isEmpty else { return "" }
      return who + (draft.problem == nil ? " …" : "")
    }
    let zone = state.zone(of: place.location)
    let person = state.practitioner(place.practitioner)?.familyName ?? ""
    let day = zone.day(of: place.time.start)
    // A day of next year but one is told from the same day of this one.
    let when =
      abs(day.days(since: state.today)) > 330
      ? "\(day.wordsWithYear) \(zone.wallTime(of: place.time.start))"
      : zone.words(of: place.time.start)
    return [who, when, person, type(plan.type, place, state)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func confirm(_ draft: BookingDraft, _ state: Console) -> String {
    let isMove = draft.moved != nil
    if draft.phase == .card, let caution = state.desk.caution(of: draft), draft.isAccepted(caution)
    {
      return isMove ? "Enter again moves it all the same" : "Enter again books all the same"
    }
    if let newcomer = draft.newcomer, draft.phase == .card { return confirm(newcomer) }
    if let id = draft.write {
      let doing = isMove ? "moving …" : "booking …"
      return state.slow.contains(id) ? doing + "   Esc lets it go on in the background" : doing
    }
    return isMove ? "Enter moves it" : "Enter books it"
  }

  /// On the card, what one Enter more is asked for.
  static func caution(_ draft: BookingDraft, _ state: Console) -> String? {
    guard draft.phase == .card else { return nil }
    switch state.desk.caution(of: draft) {
    case nil: return nil
    case .known(let id):
      let match = draft.newClient?.alike.first { $0.match.id == id }?.match
      let who = match.map { [name($0.client), under($0)].joined(separator: ", ") } ?? ""
      return "A client already: \(who). Tab takes them, a second Enter saves another."
    case .comes(let appointment):
      let zone = state.zone(of: appointment.location)
      let with = [
        state.practitioner(appointment.practitioner)?.familyName ?? "",
        type(appointment.type, state),
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      return "Comes at that time already: \(zone.day(of: appointment.time.start).words) "
        + "\(span(appointment.time, in: zone)), \(with). A second Enter "
        + (draft.moved == nil ? "books both." : "moves it all the same.")
    }
  }

  static func cancelTitle(_ cancelling: Cancelling, _ state: Console) -> String {
    cancelling.write != nil
      ? "Cancelling …" : "Cancel this appointment? A digit for the reason, Enter"
  }

  static func goToGhost(_ line: GoToLine, _ state: Console) -> String {
    if let day = line.day(today: state.today) { return day.wordsWithYear }
    return line.editor.isEmpty
      ? "today  tom  tue  24/11  24 nov  +2w" : notADay(line.editor.text, state)
  }
}
