public import Booking
public import BookingLanguage

/// What the draft is for: questions that its purpose answers.
extension BookingDraft {
  /// What was given beforehand; nil where it isn't simply a booking.
  public var given: Given? {
    if case .book(let given) = purpose { given } else { nil }
  }

  /// The new client and those who may be the same person; nil for any other purpose.
  public var newClient: NewClient? {
    if case .newClient(let new) = purpose { new } else { nil }
  }

  /// Changes the new client; nothing for any other purpose.
  mutating func changeNewClient(_ change: (inout NewClient) -> Void) {
    guard case .newClient(var new) = purpose else { return }
    change(&new)
    purpose = .newClient(new)
  }

  /// Who is to be saved, as far as typed.
  public var newcomer: Newcomer? { newClient?.newcomer }

  /// The free cell on which it was begun.
  public var fixedPlace: AvailabilitySlot? { given?.place?.slot }

  /// The appointment that is moved or booked again.
  public var subject: Appointment? {
    switch purpose {
    case .book, .newClient: nil
    case .again(let appointment), .move(let appointment): appointment
    }
  }

  /// The appointment that is moved.
  public var moved: Appointment? {
    if case .move(let appointment) = purpose { appointment } else { nil }
  }

  // MARK: - For whom

  /// What is searched for among the clients.
  public var clientText: String { words.clientText }

  /// What is searched for without one of the client's words.
  func clientText(without index: Int) -> String {
    var texts = words.clientTexts
    texts.remove(at: index)
    return texts.joined(separator: " ")
  }

  /// Who it is for, where that client was found or given.
  public var client: ClientMatch? {
    if newClient != nil { return nil }
    return hasGivenClient ? given?.client?.match : clients.chosenMatch
  }

  /// Whether it is for the client for whom it was begun: as long as nobody else's name is typed.
  public var hasGivenClient: Bool { given?.client != nil && clientText.isEmpty }

  /// Who it is for, where that client is known.
  var attendee: Attendee? { client.map { .client($0) } ?? subject.map { .clientOf($0) } }

  /// Whether it is known for whom: a client was found or given, or comes with the appointment.
  public var hasClient: Bool {
    moved != nil || newClient != nil || client != nil
      || subject?.client != nil && clientText.isEmpty
  }

  /// The client's entry on the waiting list; nil where it is booked for another client.
  var waitingEntry: WaitingEntry? {
    guard case .waiting(let entry)? = given?.client?.origin, client?.id == entry.client else {
      return nil
    }
    return entry
  }

  /// Whether its client was saved a moment ago, from this draft.
  var isNewlySaved: Bool {
    if case .newlySaved? = given?.client?.origin { true } else { false }
  }

  // MARK: - Where

  /// Places that fit, earliest first, of the length of the type.
  public var places: [AvailabilitySlot] { finding.places }
  /// The chosen one's index in `places`.
  public var placeIndex: Int { finding.index }
  /// Where nothing fits: the nearest that do.
  public var nearest: [AvailabilitySlot] { finding.nearest }
  /// The chosen place.
  public var place: AvailabilitySlot? { finding.place }

  // MARK: - Words

  /// The word that Tab changes.
  public var wordAtCaret: LineWords.Word? { words.word(at: caret) }

  /// Which of those that the word for `part` can mean.
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
