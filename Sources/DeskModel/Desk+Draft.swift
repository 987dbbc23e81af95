public import Booking
import BookingLanguage
import CivilTime

/// Beginning, typing and leaving a draft.
extension Desk {
  /// The most clients that a draft offers.
  static let matchLimit = 8

  var draftContext: DraftContext { DraftContext(self) }

  /// Whether the draft has the answers to its text.
  public func isResolved(_ draft: BookingDraft) -> Bool {
    if isAskingForDraft { return false }
    return draft.moved != nil || draft.clientText.isEmpty
      || draft.clients.text == draft.clientText || draft.problem != nil
  }

  private var isAskingForDraft: Bool { Requests.draftReads.contains(where: requests.isUnderWay) }

  /// Whether the draft has the answers to its text, or there is none.
  public var isDraftResolved: Bool { draft.map(isResolved) ?? true }

  /// The practitioner, type and location of the chosen time; without one, those that the text asks
  /// for. Nil if the practitioner isn't known.
  public func bookingPlan(of draft: BookingDraft) -> (
    practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
  )? {
    draftContext.bookingPlan(of: draft)
  }

  /// The warning that needs a second confirmation; nil if there is none.
  public func caution(of draft: BookingDraft) -> BookingDraft.Caution? {
    draftContext.caution(of: draft)
  }

  // MARK: - Beginning

  /// Begins a booking. Without words and client, it restores the text that was put aside.
  mutating func beginBooking(
    for client: BookingDraft.GivenClient? = nil, at place: BookingDraft.GivenPlace? = nil,
    saying words: String? = nil
  ) -> [Effect] {
    guard clinic != nil else { return refuse(.book, .isLoading) }
    let isKept = words == nil && client == nil
    return begin(
      BookingDraft(
        .book(BookingDraft.Given(client: client, place: place)),
        text: words ?? (isKept ? asideText : ""), isKept: isKept, today: today))
  }

  /// Begins a booking at a time from the list of free times, with the list's length.
  ///
  /// Without words, it restores the client's words of the text that was put aside, but not its day
  /// and time, since the list has those.
  mutating func beginBooking(
    atListed place: AvailabilitySlot, saying words: String
  ) -> [Effect] {
    guard clinic != nil else { return refuse(.book, .isLoading) }
    let given = BookingDraft.Given(
      place: BookingDraft.GivenPlace(slot: place, lengthWins: true))
    let isKept = words.isEmpty
    return begin(
      BookingDraft(
        .book(given), text: isKept ? clientWords(of: asideText) : words, isKept: isKept,
        today: today))
  }

  private func clientWords(of text: String) -> String {
    LineWords(text, today: today).words.filter {
      if case .client = $0.meaning { true } else { false }
    }.map(\.text).joined(separator: " ")
  }

  /// Begins another booking for an appointment's client.
  mutating func bookAgain(_ appointment: Appointment) -> [Effect] {
    guard appointment.client != nil else { return refuse(.bookAgain, .noClient) }
    return begin(BookingDraft(.again(appointment), today: today))
  }

  /// Begins to move an appointment.
  mutating func startMoving(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.move, .isCancelled) }
    guard appointment.status == .booked, appointment.time.end > now else {
      return refuse(.move, .isOver)
    }
    return begin(BookingDraft(.move(appointment), today: today))
  }

  /// Begins a new client. Without words, it restores the text that was put aside.
  mutating func startNewClient(saying words: String?) -> [Effect] {
    guard clinic != nil else { return refuse(.newClient, .isLoading) }
    return beginNewClient(words ?? asideNewcomer, isKept: words == nil)
  }

  mutating func beginNewClient(
    _ text: String, caret: Int? = nil, isKept: Bool = false,
    from interrupted: NewClient.Interrupted? = nil
  ) -> [Effect] {
    let new = NewClient(newcomer: Newcomer("", today: today), interrupted: interrupted)
    var draft = BookingDraft(.newClient(new), text: text, isKept: isKept, today: today)
    draft.caret = min(caret ?? draft.caret, draft.caret)
    return begin(draft)
  }

  /// Makes this the draft.
  mutating func begin(_ draft: BookingDraft) -> [Effect] {
    dropDraftReads()
    self.draft = draft
    return readDraft()
  }

  // MARK: - Typing

  /// Changes the text, or the caret's place in it.
  mutating func type(_ characters: [Character], caret: Int) -> [Effect] {
    guard let draft, draft.write == nil else { return [] }
    let isSame = draft.characters == characters
    self.draft?.characters = Array(characters.prefix(BookingDraft.limit))
    self.draft?.caret = max(0, min(caret, characters.count))
    self.draft?.isKept = false
    return isSame ? [] : readDraft()
  }

  /// Reads the text again: its words, the client and the times.
  mutating func readDraft() -> [Effect] {
    guard var draft else { return [] }
    let origin = draft.subject.map { zone(of: $0.location).day(of: $0.time.start) }
    draft.words = LineWords(draft.characters, today: today, from: origin)
    draft.returnToText()
    draft.problem = nil
    draft.chosenType = nil
    draft.clients.trial = nil
    (draft.clients.stranger, draft.clients.leftOut) = (nil, nil)
    self.draft = draft
    return draft.newClient == nil ? resolveDraft() : readNewClient()
  }

  private mutating func resolveDraft() -> [Effect] {
    guard let draft else { return [] }
    if draft.clientText.isEmpty || draft.moved != nil {
      requests.drop(.bookingClients)
      self.draft?.clients.forget()
      return findPlaces()
    }
    guard draft.clients.text != draft.clientText else {
      requests.drop(.bookingClients)
      return findPlaces()
    }
    // The client isn't known now, so the pending search for times isn't valid.
    requests.drop(.bookingPlaces)
    return searchClients(draft.clientText)
  }

  mutating func searchClients(_ text: String) -> [Effect] {
    [.searchClients(requests.begin(.bookingClients), text: text, limit: Self.matchLimit)]
  }

  /// Reads the new client from the text; the other words are the booking's.
  private mutating func readNewClient() -> [Effect] {
    guard var draft, let before = draft.newcomer else { return [] }
    let newcomer = Newcomer(draft.text, today: today)
    draft.words = LineWords(newcomer.rest, today: today)
    let isOther = before.record != newcomer.record
    draft.changeNewClient {
      $0.newcomer = newcomer
      if isOther { $0.alike = [] }
    }
    self.draft = draft
    return findPlaces() + (isOther ? searchAlike(newcomer) : [])
  }

  /// Sends the draft's requests again, since something else was shown before their answers came.
  mutating func resumeDraft() -> [Effect] {
    guard let draft, draft.phase == .typing, !isResolved(draft), !isAskingForDraft else {
      return []
    }
    return readDraft()
  }

  // MARK: - Leaving

  /// Leaves the draft; the next one begins with its text.
  mutating func putDraftAside() -> [Effect] {
    guard let draft, draft.write == nil else { return leaveWriting() }
    switch draft.purpose {
    case .book where !draft.hasGivenClient: asideText = draft.text
    case .newClient: asideNewcomer = draft.text
    case .book, .again, .move: break
    }
    return closeDraft()
  }

  /// Leaves the draft. From a new client, it goes back to the booking before.
  mutating func closeDraft() -> [Effect] {
    let interrupted = draft?.newClient?.interrupted
    dropDraft()
    guard let interrupted else { return [] }
    var draft = BookingDraft(.book(interrupted.given), today: today)
    (draft.characters, draft.caret) = (interrupted.characters, interrupted.caret)
    draft.clients = interrupted.clients
    return begin(draft)
  }

  /// Drops the draft and its pending requests.
  mutating func dropDraft() {
    dropDraftReads()
    draft = nil
  }

  /// Leaves a draft that is being sent; the request continues by itself.
  private mutating func leaveWriting() -> [Effect] {
    guard draft?.write != nil else { return [] }
    dropDraft()
    notice = .stillWriting
    return []
  }

  mutating func dropDraftReads() {
    for read in Requests.draftReads { requests.drop(read) }
    requests.drop(.bookingWhyNot)
  }
}

extension BookingDraft {
  /// Goes from the card back to the text, and drops the card's checks.
  mutating func returnToText() {
    if case .typing = stage { return }
    stage = .typing(waiting: nil)
  }
}
