import Booking
import BookingLanguage
import CivilTime

/// From the draft's text to the request: the card, its warnings, booking, saving a new client.
extension Desk {
  /// The most clients with a similar name that are compared with a new one.
  private static let likeLimit = 30

  /// Shows the card, or says why nothing can be booked.
  mutating func reviewDraft() -> [Effect] {
    guard let draft, draft.phase == .typing, isResolved(draft) else { return [] }
    if let newcomer = draft.newcomer { return review(newcomer) }
    guard draft.hasClient, draft.place != nil else {
      if draft.problem == nil { self.draft?.problem = draft.moved == nil ? .noClient : .noWish }
      return [.beep]
    }
    if let word = draft.words.unfinished {
      self.draft?.problem = .unfinished(word)
      return [.beep]
    }
    guard !draftContext.endsBeforeItBegins(draft) else {
      self.draft?.problem = .seriesEndsBefore
      return [.beep]
    }
    if let series = draftContext.series(of: draft) { return startSeries(series) }
    return showCard()
  }

  private mutating func review(_ newcomer: Newcomer) -> [Effect] {
    if let lack = newcomer.lack {
      draft?.problem = .lacks(lack)
      return [.beep]
    }
    guard draft?.place != nil else { return [.beep] }
    draft?.problem = nil
    draft?.stage = .card(BookingDraft.Review())
    return []
  }

  /// Shows the card, and reads the client's other appointments that day unless the diary has them.
  mutating func showCard() -> [Effect] {
    guard let draft else { return [] }
    requests.drop(.bookingVisits)
    var review = draft.review ?? BookingDraft.Review()
    let query = draftContext.visitsToRead(for: draft)
    if let query { review.visits = (query, nil) }
    self.draft?.stage = .card(review)
    return query.map { [.loadAppointments(requests.begin(.bookingVisits), $0)] } ?? []
  }

  // MARK: - On the card

  mutating func stepPlace(_ step: Int) -> [Effect] {
    guard let draft, draft.phase == .card, !draft.places.isEmpty else { return [] }
    self.draft?.finding.index = max(0, min(draft.places.count - 1, draft.placeIndex + step))
    return showCard()
  }

  mutating func stepType(_ step: Int) -> [Effect] {
    let context = draftContext
    guard let draft, draft.phase == .card, draft.moved == nil,
      let plan = context.bookingPlan(of: draft), let type = plan.type
    else { return [] }
    let offered = context.typesMeant(by: draft, of: plan.practitioner, at: plan.location)
    guard offered.count > 1, let index = offered.firstIndex(where: { $0.id == type }) else {
      return []
    }
    self.draft?.chosenType = offered[(index + step + offered.count) % offered.count].id
    self.draft?.finding.keptStart = draft.place?.time.start
    return findPlaces()
  }

  /// Books or moves what the card shows.
  mutating func bookDraft() -> [Effect] {
    guard let draft, draft.phase == .card, isResolved(draft) else { return [] }
    guard draft.hasClient, draft.place != nil else {
      self.draft?.returnToText()
      return reviewDraft()
    }
    guard isCleared(draft) else { return [.beep] }
    return switch draft.purpose {
    case .book, .again: sendBooking()
    case .newClient: addClient()
    case .move(let appointment): sendMove(of: appointment)
    }
  }

  /// Whether the card can be sent. If it shows a warning, it can the next time.
  private mutating func isCleared(_ draft: BookingDraft) -> Bool {
    guard let caution = caution(of: draft), !draft.isAccepted(caution) else { return true }
    var review = draft.review ?? BookingDraft.Review()
    review.accepted = caution
    self.draft?.stage = .card(review)
    return false
  }

  mutating func sendBooking() -> [Effect] {
    guard let draft, let client = draft.attendee?.id, let place = draft.place,
      let plan = bookingPlan(of: draft)
    else { return [] }
    let order = BookingOrder(
      client: client, practitioner: place.practitioner, location: place.location,
      type: plan.type, time: place.time)
    bookedFor[client] = draft.attendee
    let id = requests.begin(.booking(order))
    if let entry = draft.waitingEntry { waitingFor[id] = entry }
    wait(for: id)
    return [.book(id, order)]
  }

  private mutating func sendMove(of appointment: Appointment) -> [Effect] {
    guard let place = draft?.place else { return [] }
    let move = Move(
      time: place.time,
      practitioner: place.practitioner == appointment.practitioner ? nil : place.practitioner,
      location: place.location == appointment.location ? nil : place.location)
    let id = requests.begin(.moving(appointment, move))
    wait(for: id)
    return [.move(id, appointment, move)]
  }

  /// Marks the draft as sent, and makes keys wait for the answer.
  private mutating func wait(for id: RequestID) {
    let review = draft?.review ?? BookingDraft.Review()
    draft?.stage = .writing(id, review)
    hold = .write(id)
  }

  /// Shows the card or the text again after a failure.
  mutating func reopenDraft(atCard: Bool) {
    guard case .writing(_, let review)? = draft?.stage else { return }
    draft?.stage = atCard ? .card(review) : .typing(waiting: nil)
  }

  // MARK: - A new client

  /// Begins a new client: the words of the name first, then those of the booking. The caret is
  /// between them, where the date of birth and the phone belong.
  mutating func writeDownClient() -> [Effect] {
    guard let draft, let given = draft.given, draft.phase == .typing else { return [] }
    let name = draft.words.clientTexts.map { $0 + " " }.joined()
    let rest = draft.words.words.filter {
      if case .client = $0.meaning { false } else { true }
    }.map(\.text).joined(separator: " ")
    return beginNewClient(
      rest.isEmpty ? name : "\(name) \(rest)", caret: name.count,
      from: NewClient.Interrupted(
        given: given, characters: draft.characters, caret: draft.caret, clients: draft.clients))
  }

  /// Searches for the same person by name, allowing a slip, and by phone.
  mutating func searchAlike(_ newcomer: Newcomer) -> [Effect] {
    requests.drop(.newcomerNames)
    requests.drop(.newcomerPhone)
    var effects: [Effect] = []
    if !newcomer.familyName.isEmpty {
      effects.append(
        .searchClients(
          requests.begin(.newcomerNames), text: "\(newcomer.givenName) \(newcomer.familyName)",
          limit: Self.likeLimit))
    }
    if newcomer.phone.count >= 6 {
      effects.append(
        .searchClients(
          requests.begin(.newcomerPhone), text: newcomer.phone, limit: Self.likeLimit))
    }
    return effects
  }

  mutating func takeAlike(_ found: ClientMatches) -> [Effect] {
    draft?.changeNewClient { $0.take(found) }
    let isAnswered = ![.newcomerNames, .newcomerPhone].contains(where: requests.isUnderWay)
    guard isAnswered, case .isLookedFor(let thenSaved)? = draft?.newClient?.saving else {
      return []
    }
    draft?.changeNewClient { $0.saving = .isNew }
    return thenSaved ? bookDraft() : []
  }

  /// Applies a failure. The client may have been saved, so the desk doesn't save again.
  mutating func failAlike(_ failure: BookingFailure) -> [Effect] {
    guard case .isLookedFor? = draft?.newClient?.saving else { return [] }
    draft?.changeNewClient { $0.saving = .perhapsDone }
    (forgetsTypeAhead, hold) = (true, nil)
    notice = .failed(failure)
    return []
  }

  /// The user has stopped waiting, so no client is saved once the search is answered.
  mutating func stopWaitingForDraft() {
    draft?.changeNewClient {
      if case .isLookedFor = $0.saving { $0.saving = .isLookedFor(thenSaved: false) }
    }
  }

  /// Uses the existing client instead of adding a new one.
  mutating func takeKnown() -> [Effect] {
    guard let draft, let new = draft.newClient, draft.write == nil, isResolved(draft),
      let known = new.alike.first
    else { return [] }
    keepInterrupted(new)
    return beginBooking(
      for: BookingDraft.GivenClient(match: known.match), saying: new.newcomer.rest)
  }

  /// Puts aside the text of the booking from which the new client was begun.
  private mutating func keepInterrupted(_ new: NewClient) {
    asideNewcomer = ""
    guard let interrupted = new.interrupted, interrupted.given.client == nil else { return }
    asideText = String(interrupted.characters)
  }

  private mutating func addClient() -> [Effect] {
    guard let new = draft?.newClient, new.newcomer.lack == nil else { return [] }
    if new.saving != .isNew {
      let effects = searchAlike(new.newcomer)
      if !effects.isEmpty {
        draft?.changeNewClient { $0.saving = .isLookedFor(thenSaved: true) }
        hold = .draftText
        return effects
      }
    }
    let id = requests.begin(.adding(new.newcomer))
    wait(for: id)
    return [.addClient(id, new.newcomer.record)]
  }

  /// Makes the draft an ordinary booking for the saved client, so that a second confirmation can't
  /// save them again.
  mutating func bookSaved(_ match: ClientMatch) -> [Effect] {
    guard let before = draft, let new = before.newClient else { return [] }
    keepInterrupted(new)
    let client = BookingDraft.GivenClient(match: match, origin: .newlySaved)
    var draft = BookingDraft(
      .book(BookingDraft.Given(client: client)), text: new.newcomer.rest, today: today)
    draft.finding.places = before.places
    draft.finding.index = before.placeIndex
    draft.chosenType = before.chosenType
    draft.stage = .card(BookingDraft.Review())
    self.draft = draft
    return sendBooking()
  }

  // MARK: - The waiting list

  /// Adds the draft's client to the waiting list, with the typed words as their wish.
  mutating func waitForPlace() -> [Effect] {
    guard let draft, draft.phase == .typing, isResolved(draft) else { return [] }
    guard draft.moved == nil, let client = draft.client else {
      return refuse(.waiting, .nothingSelected)
    }
    let context = draftContext
    let plan = context.bookingPlan(of: draft)
    var record = ClientRecord(client: client.client)
    record.mobile = client.mobile
    let order = WaitingOrder(
      client: client.id, clientName: record.listedName, phone: record.phoneToCall,
      practitioner: context.practitioner(in: draft)?.id,
      location: context.location(in: draft)?.id ?? plan?.location, type: plan?.type,
      minutes: draft.words.types.isEmpty ? draft.words.minutes.first : nil,
      wish: draft.words.wish, createdBy: operatorName)
    let id = requests.begin(.waiting(order))
    requests.drop(.waiting)
    hold = .write(id)
    self.draft?.stage = .typing(waiting: id)
    return [.addWaiting(id, order)]
  }

  /// Drops the draft whose client is on the list now.
  mutating func finishWaitingDraft(_ id: RequestID) -> [Effect] {
    guard case .typing(waiting: id)? = draft?.stage else { return [] }
    asideText = ""
    return closeDraft()
  }

  // MARK: - Parking

  /// The most calls that can be parked.
  static let mostParked = 9

  /// Parks the draft, or what was put aside last.
  mutating func park() -> [Effect] {
    guard var draft = self.draft ?? draftPutAside, draft.write == nil,
      !draft.characters.isEmpty || draft.client != nil || draft.subject != nil
    else { return refuse(.park, .isEmpty) }
    guard parked.count < Self.mostParked else { return refuse(.park, .tooMany) }
    let effects = self.draft == nil ? [] : closeDraft()
    if draft.newClient == nil { asideText = "" } else { asideNewcomer = "" }
    draft.returnToText()
    draft.changeNewClient { $0.interrupted = nil }
    parked.append(draft)
    notice = .parked(parked.count)
    return effects
  }

  private var draftPutAside: BookingDraft? {
    if !asideText.isEmpty { return BookingDraft(.book(.init()), text: asideText, today: today) }
    guard !asideNewcomer.isEmpty else { return nil }
    let new = NewClient(newcomer: Newcomer("", today: today))
    return BookingDraft(.newClient(new), text: asideNewcomer, today: today)
  }

  /// Opens a parked call, and searches its times again, since they may be booked by now.
  mutating func takeUp(_ index: Int) -> [Effect] {
    guard parked.indices.contains(index) else { return [] }
    var draft = parked.remove(at: index)
    draft.finding.blocks = nil
    draft.clients.text = nil
    return begin(draft)
  }
}
