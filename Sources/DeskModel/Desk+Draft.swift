public import Booking
import BookingLanguage
import CivilTime

/// Beginning, typing and leaving what is being booked.
extension Desk {
  /// How many clients a draft offers.
  static let matchLimit = 8

  var draftContext: DraftContext { DraftContext(self) }

  /// Whether the draft shows the answer to what is typed.
  public func isResolved(_ draft: BookingDraft) -> Bool {
    if isAskingForDraft { return false }
    return draft.moved != nil || draft.clientText.isEmpty
      || draft.clients.text == draft.clientText || draft.problem != nil
  }

  private var isAskingForDraft: Bool { Requests.draftReads.contains(where: requests.isUnderWay) }

  /// Whether the draft, if there is one, shows the answer to what is typed.
  public var isDraftResolved: Bool { draft.map(isResolved) ?? true }

  /// Who, what and where, as far as it is known: of the place that was found, else of what is asked.
  public func bookingPlan(of draft: BookingDraft) -> (
    practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
  )? {
    draftContext.bookingPlan(of: draft)
  }

  /// What takes a second confirmation; nil where nothing does.
  public func caution(of draft: BookingDraft) -> BookingDraft.Caution? {
    draftContext.caution(of: draft)
  }

  // MARK: - Beginning

  /// Begins a booking; without words and client, with the text that was put aside.
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

  /// Begins a booking at a place that a list of free places showed, in the length that it showed.
  ///
  /// Without words the client's words of the text that was put aside come back. Its day and time
  /// don't: the list said when.
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

  /// Asks when the client of an appointment shall come again.
  mutating func bookAgain(_ appointment: Appointment) -> [Effect] {
    guard appointment.client != nil else { return refuse(.bookAgain, .noClient) }
    return begin(BookingDraft(.again(appointment), today: today))
  }

  /// Asks where an appointment shall move to.
  mutating func startMoving(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.move, .isCancelled) }
    guard appointment.status == .booked, appointment.time.end > now else {
      return refuse(.move, .isOver)
    }
    return begin(BookingDraft(.move(appointment), today: today))
  }

  /// Writes down a new client; without words, with the text that was put aside.
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

  /// The only draft from now on.
  mutating func begin(_ draft: BookingDraft) -> [Effect] {
    dropDraftReads()
    self.draft = draft
    return readDraft()
  }

  // MARK: - Typing

  /// The text is another one, or the caret stands elsewhere in it.
  mutating func type(_ characters: [Character], caret: Int) -> [Effect] {
    guard let draft, draft.write == nil else { return [] }
    let isSame = draft.characters == characters
    self.draft?.characters = Array(characters.prefix(BookingDraft.limit))
    self.draft?.caret = max(0, min(caret, characters.count))
    self.draft?.isKept = false
    return isSame ? [] : readDraft()
  }

  /// Reads the text anew: its words, for whom, and where.
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
    // Who is meant by now nobody knows, so nothing is promised.
    requests.drop(.bookingPlaces)
    return searchClients(draft.clientText)
  }

  mutating func searchClients(_ text: String) -> [Effect] {
    [.searchClients(requests.begin(.bookingClients), text: text, limit: Self.matchLimit)]
  }

  /// Reads who the new client is, and what is left for the booking.
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

  /// Asks anew what was not answered before something else covered the draft.
  mutating func resumeDraft() -> [Effect] {
    guard let draft, draft.phase == .typing, !isResolved(draft), !isAskingForDraft else {
      return []
    }
    return readDraft()
  }

  // MARK: - Leaving

  /// Leaves the draft; its text comes back when the next one is begun.
  mutating func putDraftAside() -> [Effect] {
    guard let draft, draft.write == nil else { return leaveWriting() }
    switch draft.purpose {
    case .book where !draft.hasGivenClient: asideText = draft.text
    case .newClient: asideNewcomer = draft.text
    case .book, .again, .move: break
    }
    return closeDraft()
  }

  /// Leaves the draft; a new client goes back to the booking from which it was begun.
  mutating func closeDraft() -> [Effect] {
    let interrupted = draft?.newClient?.interrupted
    dropDraft()
    guard let interrupted else { return [] }
    var draft = BookingDraft(.book(interrupted.given), today: today)
    (draft.characters, draft.caret) = (interrupted.characters, interrupted.caret)
    draft.clients = interrupted.clients
    return begin(draft)
  }

  /// Forgets the draft and what is still to be answered about it.
  mutating func dropDraft() {
    dropDraftReads()
    draft = nil
  }

  /// What is being written goes on by itself.
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
  /// From the card back to the text; what the card knew is forgotten.
  mutating func returnToText() {
    if case .typing = stage { return }
    stage = .typing(waiting: nil)
  }
}
