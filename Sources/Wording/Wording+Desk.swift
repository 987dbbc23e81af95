import Booking
import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// Above the list of parked calls.
  public static let parkedTitle = "Parked calls"
  /// A parked call: `book  SMITH Jane  smi j fri`.
  public static func parked(_ draft: BookingDraft) -> String {
    let who = draft.client.map { name($0.client) } ?? draft.subject.map(name(of:)) ?? ""
    return [label(draft), who, SafeText.line(draft.text)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

}
