public import Booking
public import BookingLanguage

/// What the draft is for.
extension BookingDraft {
  /// What was known before typing; nil unless it is an ordinary booking.
  public var given: Given? {
    if case .book(let given) = purpose { given } else { nil }
  }

  /// The new client and the clients who may be the same person; nil for any other purpose.
  public var newClient: NewClient? {
    if case .newClient(let new) = purpose { new } else { nil }
  }

  /// Changes the new client; does nothing for any other purpose.
  mutating func changeNewClient(_ change: (inout NewClient) -> Void) {
    guard case .newClient(var new) = purpose else { return }
    change(&new)
    purpose = .newClient(new)
  }

  /// The client to save, as far as typed.
  public var newcomer: Newcomer? { newClient?.newcomer }

  /// The free time at which it was begun; nil if there was none.
  public var fixedPlace: AvailabilitySlot? { given?.place?.slot }

  /// The appointment to move or to book again.
  public var subject: Appointment? {
    switch purpose {
    case .book, .newClient: nil
    case .again(let appointment), .move(let appointment): appointment
    }
  }

  /// The appointment to move.
  public var moved: Appointment? {
    if case .move(let appointment) = purpose { appointment } else { nil }
  }

  // MARK: - For whom

  /// The words that clients are searched for.
  public var clientText: String { words.clientText }

  /// The same without one of the words.
  func clientText(without index: Int) -> String {
    var texts = words.clientTexts
    texts.remove(at: index)
    return texts.joined(separator: " ")
  }

  /// The client, if found or given.
  public var client: ClientMatch? {
    if newClient != nil { return nil }
    return hasGivenClient ? given?.client?.match : clients.chosenMatch
  }

  /// Whether it is for the client with whom it was begun, since no name is typed.
  public var hasGivenClient: Bool { given?.client != nil && clientText.isEmpty }

  /// The client, or the client of the appointment to book again; nil if unknown.
  var attendee: Attendee? { client.map { .client($0) } ?? subject.map { .clientOf($0) } }

  /// Whether the client is known: found, given, or the appointment's.
  public var hasClient: Bool {
    moved != nil || newClient != nil || client != nil
      || subject?.client != nil && clientText.isEmpty
  }

  /// The client's entry on the waiting list; nil if the booking is for another client.
  var waitingEntry: WaitingEntry? {
    guard case .waiting(let entry)? = given?.client?.origin, client?.id == entry.client else {
      return nil
    }
    return entry
  }

  /// Whether its client was just saved from this draft.
  var isNewlySaved: Bool {
    if case .newlySaved? = given?.client?.origin { true } else { false }
  }

  // MARK: - Where

  /// Times that fit, earliest first, each as long as the appointment.
  public var places: [AvailabilitySlot] { finding.places }
  /// The index in `places` of the chosen one.
  public var placeIndex: Int { finding.index }
  /// The nearest free times, if none fits the text.
  public var nearest: [AvailabilitySlot] { finding.nearest }
  /// The chosen time; nil if none fits.
  public var place: AvailabilitySlot? { finding.place }

  // MARK: - Words

  /// The word at the caret, which the key for the next meaning changes.
  public var wordAtCaret: LineWords.Word? { words.word(at: caret) }

  /// Which of the meanings of the word for `part` is chosen, from 0.
  public func index(of part: ClinicNames.Part) -> Int {
    guard let choice = choices[part], choice.text == words.texts(of: part).first else { return 0 }
    return choice.index
  }
}

extension LineWords {
  func texts(of part: ClinicNames.Part) -> [String] {
    switch part {
    case .practitioner: practitioners
    case .type: types
    case .location: locations
    }
  }
}
