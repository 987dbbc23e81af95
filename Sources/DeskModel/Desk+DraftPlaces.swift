import Booking
import BookingLanguage
import CivilTime

/// The draft's clients and times: sends the requests and applies the answers.
extension Desk {
  /// Searches for the draft's times.
  mutating func findPlaces() -> [Effect] {
    requests.drop(.bookingPlaces)
    requests.drop(.bookingWhyNot)
    return decide { context, draft in context.findPlaces(for: &draft) }
  }

  /// Searches again with a new read, since the free times may have changed.
  mutating func findPlacesAgain() -> [Effect] {
    draft?.finding.blocks = nil
    return findPlaces()
  }

  private mutating func decide(
    _ change: (DraftContext, inout BookingDraft) -> DraftContext.Question?
  ) -> [Effect] {
    guard var draft else { return [] }
    let question = change(draftContext, &draft)
    self.draft = draft
    switch question {
    case nil: return []
    case .places(let query): return [.findSlots(requests.begin(.bookingPlaces), query)]
    case .whyNot(let order, let ignored):
      return [.findObstacles(requests.begin(.bookingWhyNot), order, ignoring: ignored)]
    }
  }

  // MARK: - Answers

  mutating func takeBookingClients(_ found: ClientMatches) -> [Effect] {
    guard let draft else { return [] }
    if found.matches.isEmpty {
      if let trial = draft.clients.trial { return walkAfter(trial) }
      if let effects = searchWithoutNextWord() { return effects }
    }
    let word = draft.clients.leftOut.map { draft.words.clientTexts[$0] }
    self.draft?.clients.take(found, for: draft.clientText, without: word)
    self.draft?.problem = found.matches.isEmpty ? .noClient : nil
    return findPlaces()
  }

  /// Searches clients without one of the words, since no name has all of them. One may be a
  /// misspelt day, or a practitioner without the mark. The last word is left out first; nil once
  /// each has been.
  private mutating func searchWithoutNextWord() -> [Effect]? {
    guard let draft else { return nil }
    let count = draft.words.clientTexts.count
    let index = (draft.clients.leftOut ?? count) - 1
    guard count > 1, index >= 0 else { return nil }
    self.draft?.clients.leftOut = index
    return searchClients(draft.clientText(without: index))
  }

  /// No client's name is like the day's, so the key walks through the times of that day.
  private mutating func walkAfter(_ trial: DraftClients.Trial) -> [Effect] {
    draft?.characters = trial.characters
    draft?.caret = trial.caret
    draft?.clients.noNames.insert(trial.word)
    let effects = readDraft()
    guard let places = draft?.places, !places.isEmpty else { return effects }
    draft?.finding.index = min(trial.placeIndex, places.count - 1)
    return effects + walkPlaces(trial.step)
  }

  mutating func takeBookingPlaces(_ blocks: [AvailabilitySlot]) -> [Effect] {
    decide { context, draft in context.take(blocks, for: &draft) }
  }

  mutating func takeBookingObstacles(_ obstacles: [Obstacle]?) -> [Effect] {
    decide { context, draft in
      context.take(obstacles, for: &draft)
      return nil
    }
  }

  mutating func takeVisits(_ list: [Appointment]) -> [Effect] {
    guard case .card(var review)? = draft?.stage else { return [] }
    review.visits?.list = list
    draft?.stage = .card(review)
    return []
  }

  /// Applies a failure. A client who matched an older text isn't offered any more.
  mutating func failDraft(_ read: Requests.Read, _ failure: BookingFailure) {
    draft?.problem = .failed(failure)
    draft?.finding.places = []
    if read == .bookingClients { draft?.clients.forget() }
  }

  // MARK: - Walking

  /// Selects the next meaning of the word at the caret; if it has only one, the next time.
  mutating func walk(_ step: Int) -> [Effect] {
    guard let draft, draft.phase == .typing, isResolved(draft) else { return [] }
    switch draft.wordAtCaret?.meaning {
    case .client where draft.moved == nil: return walkClients(step)
    case .practitioner(let text):
      return choose(.practitioner, text, of: names.practitioners(named: text).count, step)
    case .location(let text):
      return choose(.location, text, of: names.locations(named: text).count, step)
    case .type(let text):
      let context = draftContext
      let plan = context.bookingPlan(of: draft)
      let count = plan.map {
        context.typesMeant(by: draft, of: $0.practitioner, at: $0.location).count
      }
      return choose(.type, text, of: count ?? 0, step)
    case .day where draft.moved == nil && isPerhapsAName(draft.wordAtCaret?.text):
      return tryAsName(step)
    default: return walkPlaces(step)
    }
  }

  /// Whether a word may be a name: it has only letters, and no search for it was in vain.
  private func isPerhapsAName(_ text: String?) -> Bool {
    guard let text, !text.isEmpty, text.allSatisfy(\.isLetter) else { return false }
    return draft?.clients.noNames.contains(text) == false
  }

  private mutating func walkClients(_ step: Int) -> [Effect] {
    guard let clients = draft?.clients, clients.matches.count > 1 else { return [] }
    let count = clients.matches.count
    return chooseClient((clients.chosen + step + count) % count)
  }

  /// Chooses one of the clients that match.
  mutating func chooseClient(_ index: Int) -> [Effect] {
    guard let draft, draft.newClient == nil, draft.write == nil, !draft.hasGivenClient,
      draft.clients.matches.indices.contains(index)
    else { return [] }
    self.draft?.returnToText()
    self.draft?.clients.pick(index, for: draft.clientText)
    self.draft?.chosenType = nil
    return findPlaces()
  }

  private mutating func choose(
    _ part: ClinicNames.Part, _ text: String, of count: Int, _ step: Int
  ) -> [Effect] {
    guard let draft, count > 1 else { return walkPlaces(step) }
    let index = (draft.index(of: part) + step + count) % count
    self.draft?.choices[part] = BookingDraft.Choice(text: text, index: index)
    self.draft?.chosenType = nil
    return findPlaces()
  }

  /// Searches for a client whose name is like a word for a day: `tom` is tomorrow until then.
  private mutating func tryAsName(_ step: Int) -> [Effect] {
    guard let draft, let word = draft.wordAtCaret, draft.characters.count < BookingDraft.limit
    else { return [] }
    let trial = DraftClients.Trial(
      characters: draft.characters, caret: draft.caret, word: word.text,
      placeIndex: draft.placeIndex, step: step)
    self.draft?.characters.insert("'", at: word.range.lowerBound)
    self.draft?.caret = word.range.upperBound + 1
    self.draft?.isKept = false
    let effects = readDraft()
    self.draft?.clients.trial = trial
    return effects
  }

  mutating func walkPlaces(_ step: Int) -> [Effect] {
    if draft?.finding.walk(step) == true { draft?.problem = nil }
    return []
  }

  /// Chooses one of the times that fit, or of the nearest if none does.
  mutating func choosePlace(_ index: Int) -> [Effect] {
    guard let draft, draft.write == nil else { return [] }
    if draft.places.isEmpty, draft.nearest.indices.contains(index) {
      _ = walkPlaces(1)
    }
    guard self.draft?.places.indices.contains(index) == true else { return [] }
    self.draft?.finding.index = index
    return draft.phase == .card ? showCard() : []
  }
}
