import Booking
import Screen

/// What the desk has come to, followed by cards and held keys: after every event and every key.
extension ConsoleState {
  mutating func followDesk() -> [Effect] {
    followPractice()
    if desk.forgetsTypeAhead {
      desk.forgetsTypeAhead = false
      held = []
      isRefused = true
    }
    if desk.diary.arrivals != followedArrivals {
      followedArrivals = desk.diary.arrivals
      overlays = []
      pane = .calendar
    }
    tellRoom()
    if desk.diary.openings != followedOpenings {
      followedOpenings = desk.diary.openings
      placeFirstRow()
    }
    followClients()
    followConfirmed()
    let wereOver = overlays.contains(where: isOver)
    overlays.removeAll(where: isOver)
    followDraft()
    showPlan()
    return wereOver ? resumeLine() : []
  }

  /// Says whether columns have room side by side.
  mutating func tellRoom() {
    desk.diary.isNarrow = layout.calendar.columns < ConsoleLayout.narrowestDayView
  }

  /// Of those who were found, the first is selected.
  private mutating func followClients() {
    guard clients.followedText != desk.clientSearch.matchedText else { return }
    clients.followedText = desk.clientSearch.matchedText
    clients.selection = desk.clientSearch.matches.first?.id
  }

  /// What is being booked has its card, whose text is the desk's.
  private mutating func followDraft() {
    guard let draft = desk.draft else { return }
    for index in overlays.indices.reversed() {
      guard case .booking(var card) = overlays[index] else { continue }
      card.follow(draft)
      overlays[index] = .booking(card)
      return
    }
    open(.booking(BookingCard(draft)))
  }

  private func isOver(_ open: OpenCard) -> Bool { open.card?.isOver(desk) ?? false }

  /// Opens a card over the others; a client or an appointment whose card is open already comes to the
  /// top as it is.
  mutating func open(_ card: OpenCard) {
    guard let identity = card.identity,
      let index = overlays.firstIndex(where: { $0.identity == identity })
    else {
      overlays.append(card)
      return
    }
    overlays.append(overlays.remove(at: index))
  }
}
