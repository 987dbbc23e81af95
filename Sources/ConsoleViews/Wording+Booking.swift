import Booking
import CivilTime
import ConsoleModel
import Screen

extension Wording {
  static func bookingTitle(_ line: BookingLine, _ state: ConsoleState) -> String {
    guard line.phase == .typing else { return "Book this" }
    guard let place = line.fixedPlace else { return "Book" }
    let person = state.practitioner(place.practitioner).map(listName) ?? ""
    let zone = state.zone(of: place.location)
    return "Book at \(zone.words(of: place.time.start)) · \(person)"
  }

  /// The client, what they come for, when.
  static func bookingCard(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    guard let match = line.client else {
      return line.words.isEmpty ? ["Part of the client's name, phone or date of birth."] : []
    }
    var who = [name(match.client), under(match)]
    // Who comes anyway may not need another appointment.
    if let next = match.nextAppointment {
      who.append("comes \(state.zone.day(of: next).words)")
    } else if let seen = match.lastSeen {
      who.append("last seen \(state.zone.day(of: seen).words)")
    }
    var lines = [who.filter { !$0.isEmpty }.joined(separator: "   ")]
    guard let plan = state.bookingPlan(of: line) else { return lines }
    let place = line.place
    let location = place?.location ?? plan.location
    lines.append(
      [
        type(plan.type, state),
        state.practitioner(place?.practitioner ?? plan.practitioner).map(listName) ?? "",
        state.location(location)?.name ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · "))
    if let place {
      let zone = state.zone(of: location)
      let day = zone.day(of: place.time.start)
      lines.append(
        "\(day.wordsWithYear) \(span(place.time, in: zone))" + otherZone(zone, place.time, state))
    }
    return lines
  }

  /// What Tab or the arrows lead to.
  static func candidates(_ line: BookingLine, _ state: ConsoleState) -> [String] {
    if line.phase == .typing {
      guard line.matches.count > 1, line.fixedClient == nil else { return [] }
      let total = line.total.map { " of \($0)" } ?? ""
      // From the chosen one on, as Tab will reach them.
      let names = (line.matches[line.chosen...] + line.matches[..<line.chosen])
        .map { name($0.client) }
      return ["\(line.chosen + 1)\(total)  Tab  " + names.joined(separator: "   ")]
    }
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
    if let plan = state.bookingPlan(of: line) {
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
    guard let match = line.client else {
      return line.words.isEmpty || line.matchedText != line.words ? "" : "no client"
    }
    guard let place = line.place, let plan = state.bookingPlan(of: line) else {
      return name(match.client) + (line.problem == nil ? " …" : "")
    }
    let zone = state.zone(of: place.location)
    let person = state.practitioner(place.practitioner)?.familyName ?? ""
    return [
      name(match.client), zone.words(of: place.time.start), person, type(plan.type, state),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func confirm(_ line: BookingLine, _ state: ConsoleState) -> String {
    if case .writing(let id) = line.phase {
      return state.slow.contains(id)
        ? "booking …   Esc lets it go on in the background" : "booking …"
    }
    return "Enter books it"
  }

  static func problem(
    _ problem: BookingLine.Problem, _ line: BookingLine, _ state: ConsoleState
  ) -> String {
    let person =
      state.bookingPlan(of: line).flatMap { state.practitioner($0.practitioner) }.map(listName)
      ?? "the practitioner"
    switch problem {
    case .noClient: return "No client matches; try fewer letters, the phone or the date of birth."
    case .noPractitioner:
      return "No practitioner is known for this client; open a free place instead."
    case .typeNotOffered: return "\(person) does not offer that here."
    case .noPlace(let days): return "\(person) has no free place that fits within \(days) days."
    case .tooShort(let free, let wanted):
      return "Only \(minutes(free)) are free there and \(minutes(wanted)) are needed; Esc, then"
        + " another place."
    case .failed(let failure): return failure.sentence
    }
  }

  static func cancelTitle(_ card: CancelCard, _ state: ConsoleState) -> String {
    card.write != nil ? "Cancelling …" : "Cancel this appointment? A digit for the reason, Enter"
  }

  static func goToGhost(_ editor: LineEditor, _ state: ConsoleState) -> String {
    if let day = state.goToDay(editor) { return day.wordsWithYear }
    return editor.isEmpty ? "today  tom  tue  24/11  24 nov  +2w" : "no such day yet"
  }
}
