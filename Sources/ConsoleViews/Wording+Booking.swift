import Booking
import BookingLanguage
import CivilTime
import ConsoleModel
import Screen

extension Wording {
  static func label(_ line: BookingLine) -> String {
    switch line.purpose {
    case .book: book
    case .newClient: "new client"
    case .again: "book again"
    case .move: "move"
    }
  }

  static func bookingTitle(_ line: BookingLine, _ state: ConsoleState) -> String {
    if let moved = line.moved {
      let from = state.zone(of: moved.location).words(of: moved.time.start)
      return line.phase == .typing
        ? "Move from \(from) · reminders go out again" : "Move this; reminders go out again"
    }
    guard line.phase == .typing else {
      return line.newcomer == nil ? "Book this" : "Save this client and book"
    }
    if line.editor.isKept { return "Kept from before: type to begin anew, → to go on" }
    if line.purpose == .newClient { return "New client" }
    if line.subject != nil { return "Book again" }
    guard let place = line.fixedPlace else { return "Book" }
    let person = state.practitioner(place.practitioner).map(listName) ?? ""
    let zone = state.zone(of: place.location)
    return "Book at \(zone.words(of: place.time.start)) · \(person)"
  }

  /// The client, what they come for, when.
  static func bookingCard(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    var lines = [who(line, state)]
    if lines[0].isEmpty {
      if line.purpose == .newClient { return [newClientHint] }
      guard !line.words.words.isEmpty else {
        return ["Part of the client's name, phone or date of birth; F1 shows the words."]
      }
      guard line.clientText.isEmpty else { return [] }
      lines = [noClientYet]
    }
    guard let plan = state.bookingPlan(of: line) else { return lines }
    if line.moved != nil, line.place == nil { return lines }
    lines.append(
      [
        type(plan.type, line.place, state),
        state.practitioner(plan.practitioner).map(listName) ?? "",
        state.location(plan.location)?.name ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · "))
    if let place = line.place { lines.append(when(place, state)) }
    return lines
  }

  /// `Physio 30`, and how long where that is not as long as the type: `Physio 30, 45 min`.
  private static func type(
    _ id: AppointmentType.ID?, _ place: AvailabilitySlot?, _ state: ConsoleState
  ) -> String {
    let name = type(id, state)
    guard let place, let usual = state.type(id)?.minutes, usual != place.time.minutes else {
      return name
    }
    return "\(name), \(minutes(place.time.minutes))"
  }

  static let noClientYet = "No client yet: part of the name, phone or date of birth."

  private static func when(_ place: AvailabilitySlot, _ state: ConsoleState) -> String {
    let zone = state.zone(of: place.location)
    let day = zone.day(of: place.time.start)
    return "\(day.wordsWithYear) \(span(place.time, in: zone))" + otherZone(zone, place.time, state)
  }

  private static func who(_ line: BookingLine, _ state: ConsoleState) -> String {
    if let newcomer = line.newcomer { return who(newcomer) }
    guard let match = line.client else {
      guard let subject = line.subject, line.hasClient || line.moved != nil else { return "" }
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
  static func candidates(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    line.phase == .typing ? tabCandidates(line, state) : cardCandidates(line, state)
  }

  private static func tabCandidates(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    if line.newcomer != nil { return alike(line) }
    var lines: [String] = []
    if line.matches.count > 1, !line.hasGivenClient {
      let total = line.total.map { " of \($0)" } ?? ""
      // From the chosen one on, as Tab will reach them.
      let names = (line.matches[line.chosen...] + line.matches[..<line.chosen])
        .map { name($0.client) }
      let isWord = if case .client? = line.wordAtCaret?.meaning { true } else { false }
      lines.append(
        "\(line.chosen + 1)\(total)  \(isWord ? "Tab  " : "")" + names.joined(separator: "   "))
    }
    if let named = namedCandidates(line, state) { lines.append("Tab  " + named) }
    let places = line.places.isEmpty ? line.nearest : line.places
    guard places.count > 1 || line.places.isEmpty && !places.isEmpty else { return lines }
    let texts = placeTexts(line, places, state)
    lines.append((line.places.isEmpty ? "Tab  nearest: " : "or  ") + texts)
    return lines
  }

  /// What the marked word under the caret can mean, where that is more than one.
  private static func namedCandidates(_ line: BookingLine, _ state: ConsoleState) -> String? {
    let part: BookingLine.Part
    let names: [String]
    switch line.wordAtCaret?.meaning {
    case .practitioner(let text):
      (part, names) = (.practitioner, state.practitioners(named: text).map(listName))
    case .type(let text):
      let plan = state.bookingPlan(of: line)
      let offered = plan.map { state.types(of: $0.practitioner, at: $0.location).map(\.id) } ?? []
      (part, names) = (
        .type, state.types(named: text).filter { offered.contains($0.id) }.map(\.name)
      )
    case .location(let text):
      (part, names) = (.location, state.locations(named: text).map(\.name))
    default: return nil
    }
    guard names.count > 1 else { return nil }
    let index = line.index(of: part) % names.count
    return (names[index...] + names[..<index]).joined(separator: "   ")
  }

  /// From the chosen place on.
  private static func placeTexts(
    _ line: BookingLine, _ places: [AvailabilitySlot], _ state: ConsoleState
  ) -> String {
    let from = max(0, min(line.placeIndex - 1, places.count - 4))
    let isOne = places.allSatisfy { $0.practitioner == places[0].practitioner }
    var named: Day?
    return places.enumerated().dropFirst(from).prefix(6).map { index, place in
      let zone = state.zone(of: place.location)
      let day = zone.day(of: place.time.start)
      // A day is named once, where it begins.
      defer { named = day }
      var text = "\(zone.wallTime(of: place.time.start))"
      if !isOne { text += " " + (state.practitioner(place.practitioner)?.familyName ?? "") }
      if index == line.placeIndex, !line.places.isEmpty { text = "[\(text)]" }
      return day == named ? text : "\(day.words) \(text)"
    }.joined(separator: "   ")
  }

  private static func cardCandidates(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    var lines: [String] = []
    if line.places.count > 1 {
      let texts = line.places.enumerated().map { index, place in
        let zone = state.zone(of: place.location)
        let text = zone.words(of: place.time.start)
        return index == line.placeIndex ? "[\(text)]" : text
      }
      let from = max(0, min(line.placeIndex - 1, texts.count - 3))
      lines.append("←→  " + texts[from...].joined(separator: "   "))
    }
    if line.moved == nil, let plan = state.bookingPlan(of: line) {
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
  static func ghost(_ line: BookingLine, _ state: ConsoleState) -> String {
    if !line.clientText.isEmpty, line.moved == nil, line.client == nil {
      return line.matchedText == line.clientText ? "no client" : ""
    }
    let who = line.client.map { name($0.client) } ?? line.subject.map(name(of:)) ?? "?"
    if let newcomer = line.newcomer { return ghost(newcomer, line, state) }
    if line.moved != nil, line.words.words.isEmpty { return "fri  3p  +1w  .lee" }
    guard let place = line.place, let plan = state.bookingPlan(of: line) else {
      guard line.hasClient || !line.words.words.isEmpty else { return "" }
      return who + (line.problem == nil ? " …" : "")
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

  static func confirm(_ line: BookingLine, _ state: ConsoleState) -> String {
    let isMove = line.moved != nil
    if line.phase == .card, let caution = state.caution(of: line), line.isAccepted(caution) {
      return isMove ? "Enter again moves it all the same" : "Enter again books all the same"
    }
    if let newcomer = line.newcomer, line.phase == .card { return confirm(newcomer, line) }
    if case .writing(let id) = line.phase {
      let doing = isMove ? "moving …" : "booking …"
      return state.slow.contains(id) ? doing + "   Esc lets it go on in the background" : doing
    }
    return isMove ? "Enter moves it" : "Enter books it"
  }

  /// On the card, what one Enter more is asked for.
  static func caution(_ line: BookingLine, _ state: ConsoleState) -> String? {
    guard line.phase == .card else { return nil }
    switch state.caution(of: line) {
    case nil: return nil
    case .known(let id):
      let match = line.matches.first { $0.id == id }
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
        + (line.moved == nil ? "books both." : "moves it all the same.")
    }
  }

  static func cancelTitle(_ card: CancelCard, _ state: ConsoleState) -> String {
    card.write != nil ? "Cancelling …" : "Cancel this appointment? A digit for the reason, Enter"
  }

  static func goToGhost(_ line: GoToLine, _ state: ConsoleState) -> String {
    if let day = line.day(today: state.today) { return day.wordsWithYear }
    return line.editor.isEmpty
      ? "today  tom  tue  24/11  24 nov  +2w" : notADay(line.editor.text, state)
  }
}
