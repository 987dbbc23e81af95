public import Booking
import BookingLanguage
import CivilTime
public import DeskModel
import Screen

/// The waiting list in words.
extension Wording {
  /// In an empty list: `No one is waiting.`, and the key that adds a client.
  public static func emptyWaiting(_ keys: KeyNames) -> [String] {
    ["No one is waiting."]
      + (keys[.wait].map { ["\($0) in a booking puts its client on the list."] } ?? [])
  }
  /// In the list until it has been read.
  public static let readingWaiting = "reading …"

  /// `Waiting list · kept on the clinic's server`, or `on this computer only`, since not every
  /// server keeps one.
  public static func waitingTitle(_ desk: Desk) -> String {
    let place =
      desk.clinic?.keepsWaitingList == true
      ? "kept on the clinic's server" : "kept on this computer only"
    return "Waiting list · \(place)"
  }

  /// `SMITH Jane, Physio 30, Lee, tue am`.
  public static func waiting(_ entry: WaitingEntry, _ desk: Desk) -> String {
    ([SafeText.line(entry.clientName)] + wishes(entry, desk)).joined(separator: ", ")
  }

  /// The parts of what a client is waiting for: `Physio 30`, `Lee` or `anyone`, `tue am` or `any
  /// time`.
  public static func wishes(_ entry: WaitingEntry, _ desk: Desk) -> [String] {
    [
      type(entry.type, desk), entry.minutes.map { minutes($0) } ?? "",
      entry.practitioner.flatMap(desk.practitioner).map(\.familyName) ?? "anyone",
      entry.location.flatMap { desk.location($0)?.name } ?? "",
      entry.wish.isEmpty ? "any time" : entry.wish.words, SafeText.line(entry.note),
    ].filter { !$0.isEmpty }
  }

  /// `since 20 Nov  SMITH Jane  0400 111 222  Physio 30, Lee, tue am`.
  public static func waitingLine(_ entry: WaitingEntry, _ desk: Desk) -> String {
    let since = desk.zone.day(of: entry.createdAt)
    let wishes = wishes(entry, desk).joined(separator: ", ")
    let fit = desk.offer?.fit(of: entry.id).map {
      "fits \(desk.zone(of: $0.place.location).words(of: $0.place.time.start)) · "
    }
    return [
      "since \(since.day) \(since.shortMonthName)", SafeText.line(entry.clientName),
      SafeText.line(entry.phone), (fit ?? "") + wishes,
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// After a message about a time that is free now: `. SIMMONS Liam is waiting for this: W to
  /// book`; empty if it suits no client on the list.
  public static func waitingOffer(_ desk: Desk, _ keys: KeyNames) -> String {
    guard let fits = desk.offer?.fits, let first = fits.first else { return "" }
    let others = fits.count > 1 ? " and \(fits.count - 1) more" : ""
    return
      ". \(SafeText.line(first.entry.clientName))\(others) \(fits.count == 1 ? "is" : "are") waiting for this"
      + keys.clause(.waiting) { ": \($0) to book" }
  }
}
