import Booking
import CivilTime
import Screen

/// A half-made booking put aside while another call is taken.
extension ConsoleState {
  static let mostParked = 9

  /// Parks what is in the line, or what was put aside last.
  mutating func park() -> [Effect] {
    var line: BookingLine?
    if case .booking(let open)? = overlays.last {
      line = open
    } else if !asideText.isEmpty {
      line = BookingLine(text: asideText, today: today)
    } else if !asideNewcomer.isEmpty {
      line = BookingLine(.newClient, text: asideNewcomer, today: today)
    }
    guard var line, !line.editor.isEmpty || line.client != nil || line.subject != nil else {
      return refuse(.park, .isEmpty)
    }
    guard parked.count < Self.mostParked else { return refuse(.park, .tooMany) }
    if case .booking? = overlays.last { _ = closeTop() }
    if line.purpose == .newClient { asideNewcomer = "" } else { asideText = "" }
    line.phase = .typing
    parked.append(line)
    notice = .parked(parked.count)
    return []
  }

  mutating func showParked() -> [Effect] {
    guard !parked.isEmpty else { return refuse(.parked, .isEmpty) }
    guard parked.count > 1 else { return takeUp(0) }
    overlays.append(.parked(ParkedCard(selection: parked.count - 1)))
    return []
  }

  /// The line as it was; the places are looked for anew, they may have gone.
  mutating func takeUp(_ index: Int) -> [Effect] {
    guard parked.indices.contains(index) else { return [] }
    var line = parked.remove(at: index)
    line.blocksQuery = nil
    line.matchedText = nil
    overlays.append(.booking(line))
    return bookingTextChanged(line)
  }
}
