import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen

/// The waiting list in words.
extension Wording {
  static let nobodyWaits = ["Nobody waits.", "In a booking line F4 puts its client on the list."]
  static let readingWaiting = "reading …"

  /// Where the list is kept, since that is not the same everywhere.
  static func waitingTitle(_ state: Console) -> String {
    let place =
      state.clinic?.keepsWaitingList == true
      ? "kept at the clinic's server" : "kept on this machine only"
    return "Waiting list · \(place)"
  }

  /// `SMITH Jane, Physio 30, Lee, tue am`.
  static func waiting(_ entry: WaitingEntry, _ state: Console) -> String {
    ([SafeText.line(entry.clientName)] + wishes(entry, state)).joined(separator: ", ")
  }

  static func wishes(_ entry: WaitingEntry, _ state: Console) -> [String] {
    [
      type(entry.type, state), entry.minutes.map { minutes($0) } ?? "",
      entry.practitioner.flatMap(state.practitioner).map(\.familyName) ?? "anybody",
      entry.location.flatMap { state.location($0)?.name } ?? "",
      entry.wish.isEmpty ? "any time" : entry.wish.words, SafeText.line(entry.note),
    ].filter { !$0.isEmpty }
  }

  /// `since 20 Nov  SMITH Jane  0400 111 222  Physio 30, Lee, tue am`.
  static func waitingLine(_ entry: WaitingEntry, _ state: Console) -> String {
    let since = state.zone.day(of: entry.createdAt)
    let wishes = wishes(entry, state).joined(separator: ", ")
    let fit = state.offer?.fit(of: entry.id).map {
      "fits \(state.zone(of: $0.place.location).words(of: $0.place.time.start)) · "
    }
    return [
      "since \(since.day) \(since.shortMonthName)", SafeText.line(entry.clientName),
      SafeText.line(entry.phone), (fit ?? "") + wishes,
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Behind what freed a place; empty where it suits nobody who waits.
  static func waitingOffer(_ state: Console) -> String {
    guard let fits = state.offer?.fits, let first = fits.first else { return "" }
    let others = fits.count > 1 ? " and \(fits.count - 1) more" : ""
    return ". It suits \(SafeText.line(first.entry.clientName))\(others), who waits: W offers it"
  }
}
