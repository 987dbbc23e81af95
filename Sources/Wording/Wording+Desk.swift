import Booking
import CivilTime
public import DeskModel
import Screen

extension Wording {
  public static let parkedTitle = "Parked calls"
  /// A parked call: what it is for, whom, and the words.
  public static func parked(_ draft: BookingDraft) -> String {
    let who = draft.client.map { name($0.client) } ?? draft.subject.map(name(of:)) ?? ""
    return [label(draft), who, SafeText.line(draft.text)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

}
