import Booking
import DeskModel
import Screen

/// Updates cards and waiting keys to the desk's state, after every event and every key.
extension Console {
  mutating func followDesk() -> [Effect] {
    followPractice()
    if desk.forgetsTypeAhead {
      desk.takeUpTyping()
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
    if people.selection == nil, !people.showsFilter {
      people.selection = clinic?.practitioners.first?.id
    }
    followClients()
    let wereOver = overlays.contains(where: isOver)
    overlays.removeAll(where: isOver)
    followWork()
    return wereOver ? resumeLine() : []
  }

  /// Lets the desk know whether columns fit side by side.
  mutating func tellRoom() {
    desk.makeRoom(isNarrow: layout.calendar.columns < ConsoleLayout.narrowestDayView)
  }

  /// Selects the first of the clients that were found.
  private mutating func followClients() {
    guard clients.followedText != desk.clientSearch.matchedText else { return }
    clients.followedText = desk.clientSearch.matchedText
    clients.selection = desk.clientSearch.matches.first?.id
  }

  /// Opens the card of whatever the desk has begun.
  private mutating func followWork() {
    followDraft()
    followEdit()
    showPlan()
    if let cancelling = desk.cancelling,
      !overlays.contains(where: { if case .cancel = $0 { true } else { false } })
    {
      open(.cancel(CancelCard(cancelling)))
    }
    keepFiles()
  }

  private mutating func followEdit() {
    guard let edit = desk.edit else { return }
    for index in overlays.indices {
      guard case .edit(var card) = overlays[index] else { continue }
      card.follow(edit)
      overlays[index] = .edit(card)
      return
    }
    var card = EditCard(edit)
    card.follow(edit)
    open(.edit(card))
  }

  /// Lets the desk drop what no open card shows.
  private mutating func keepFiles() {
    guard !desk.clientFiles.isEmpty || !desk.appointmentFiles.isEmpty else { return }
    var (clients, appointments): (Set<Client.ID>, Set<Appointment.ID>) = ([], [])
    for card in overlays {
      if case .client(let card) = card { clients.insert(card.id) }
      if case .appointment(let card) = card { appointments.insert(card.id) }
    }
    desk.keepFiles(of: clients, appointments)
  }

  /// Opens the card of the draft, and updates its text.
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

  private func isOver(_ open: OpenCard) -> Bool { open.card.isOver(desk) }

  /// Opens a card over the others. A card that is already open comes to the top: a client's or an
  /// appointment's as it is, any other from its beginning.
  mutating func open(_ card: OpenCard) {
    var card = card
    if case .help(let help) = card, let top = overlays.last?.card {
      card = .help(help.over(helps(of: top)))
    }
    let index = overlays.firstIndex { $0.identity == card.identity }
    let before = index.map { overlays.remove(at: $0) }
    overlays.append(before.flatMap { $0.isKept ? $0 : nil } ?? card)
  }
}
