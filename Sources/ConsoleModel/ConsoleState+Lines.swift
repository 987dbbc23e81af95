import Booking

/// The booking line may lie under its help when an answer comes.
extension ConsoleState {
  /// The uppermost booking line, wherever it lies.
  var shownLine: BookingLine? {
    for case .booking(let line) in overlays.reversed() { return line }
    return nil
  }

  mutating func put(_ line: BookingLine) {
    let index = overlays.lastIndex { if case .booking = $0 { true } else { false } }
    if let index { overlays[index] = .booking(line) }
  }

  /// Forgets what is still to be answered about a line.
  mutating func dropLineReads() {
    for read in Requests.lineReads { requests.drop(read) }
    requests.drop(.bookingWhyNot)
  }

  /// A line that was covered before its answers came asks again.
  mutating func resumeLine() -> [Effect] {
    guard case .booking(let line)? = overlays.last, line.phase == .typing, !isResolved(line),
      !Requests.lineReads.contains(where: requests.isUnderWay)
    else { return [] }
    return bookingTextChanged(line)
  }
}
