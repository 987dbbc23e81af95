import Booking
import CivilTime
import Console
import DeskModel
import Screen

/// What the linear dialogue says of itself.
public enum PlainSentence: Hashable, Sendable {
  case left
  case noSuchNumber(Int)
  case notAnAppointment(Int)
  /// The letter of the command that wants a number.
  case which(String)
  case tooLong(Int)
  case interrupted
  case cannotTake
  /// The key that has no meaning here.
  case ofTheScreen(String)
  /// Whose initials go with what is done from now on.
  case worksHere(String)
}

/// The words of the linear dialogue; whatever the screen says too stands with the screen's.
extension Wording {
  static let plainGreeting = "A line books; ? tells the commands, q quits."
  static let plainNone = "none"
  static let askNote =
    "The new note on one line, or ,type for another type; - takes the note out, an empty line "
    + "leaves all as it is."
  static let askReason =
    "A number says why, a note may follow it; n keeps the appointment."
  static let askYes = "yes cancels the appointment, n keeps it."
  static let askStatus = "A number says how it stands, n leaves it."
  static let askOther = "A number takes that one, n leaves it."
  static let askWords = "n leaves it."
  static let offerBooking = "A number books that one."

  static func offerWaiting(_ bindings: Bindings) -> String {
    let cancel = PlainCommand.Verb.cancel.letter(bindings).map { String($0) } ?? "cancel"
    return "A number books for that one; \(cancel) and a number takes that one off."
  }

  static let offerCard = "A number opens the card."

  static func plain(_ sentence: PlainSentence) -> String {
    switch sentence {
    case .left: "Left; nothing was sent."
    case .noSuchNumber(let number): "There is no line \(number) to choose."
    case .notAnAppointment(let number): "Line \(number) is no appointment."
    case .which(let letter): "Which one? A number of the last list, as '\(letter) 1'."
    case .tooLong(let limit): "That line is longer than \(limit) characters; nothing was done."
    case .interrupted: "q quits; a second interrupt does too."
    case .ofTheScreen(let key): "\(key) is a key of the screen and no command here; ? tells them."
    case .worksHere(let initials) where initials.isEmpty:
      "Nobody's initials are known; o jm sets them."
    case .worksHere(let initials): "\(initials) works here."
    case .cannotTake: "That cannot be taken any more; type the line again."
    }
  }

  static func notOffered(
    _ type: AppointmentType, _ appointment: Appointment, _ state: Console
  ) -> String {
    let person = state.practitioner(appointment.practitioner).map(listName) ?? "the practitioner"
    return "\(person) does not offer \(self.type(type.id, state)) there; nothing was changed."
  }

  static func plainQuestion(_ confirm: String, offersOthers: Bool) -> String {
    confirm + (offersOthers ? ", a number takes another" : "") + ", n leaves it."
  }

  static func more(_ count: Int) -> String { "And \(count) more; more words leave fewer." }

  /// A client on a line: name, date of birth, mobile.
  static func plainLine(_ match: ClientMatch) -> String {
    [name(match.client), under(match)].filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// Whose appointment it is, and when, wherever the diary stands.
  static func plainLine(_ appointment: Appointment, _ state: Console) -> String {
    "\(name(of: appointment))  \(listLine(appointment, state))"
  }

  /// A line of the day; an appointment where it is one.
  static func plainLine(
    _ item: AgendaItem, _ appointment: Appointment?, _ state: Console
  ) -> String {
    let person = state.practitioner(item.practitioner).map(listName) ?? ""
    let what =
      appointment.map { [name(of: $0), type($0.type, state), person, status($0.status)] }
      ?? [free, minutes(item.time.minutes), person]
    return ([span(item.time, in: state.zone)] + what).filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// `Fri 27 Nov 2026 14:00–14:30  Lee, Mei  Melbourne`.
  static func place(_ place: AvailabilitySlot, _ state: Console) -> String {
    let zone = state.zone(of: place.location)
    return [
      "\(zone.day(of: place.time.start).wordsWithYear) \(span(place.time, in: zone))"
        + otherZone(zone, place.time, state),
      state.practitioner(place.practitioner).map(listName) ?? "",
      state.location(place.location)?.name ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Who may be the same person as the newcomer.
  static func known(_ known: NewClient.Alike) -> String {
    alike([known]).joined().replacingTab + ", known already"
  }
}

extension String {
  /// Without the key that takes the client on the screen.
  fileprivate var replacingTab: String {
    hasPrefix("Tab takes  ") ? String(dropFirst("Tab takes  ".count)) : self
  }
}
