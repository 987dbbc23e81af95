public import Booking
public import BookingLanguage
public import CivilTime
public import Screen

/// The line on which an appointment is made or moved: words, whom and what they mean, the place that
/// fits.
public struct BookingLine: Sendable {
  public enum Purpose: Hashable, Sendable {
    case book
    /// The client of this appointment comes again, by default to the same person for the same.
    case again(Appointment)
    /// Somebody who is not known yet: saved, then booked.
    case newClient
    /// This appointment shall be at another time: coreplus's reschedule.
    case move(Appointment)
  }

  public enum Phase: Hashable, Sendable {
    case typing
    /// The card is shown; Enter books.
    case card
    case writing(RequestID)
  }

  public enum Problem: Hashable, Sendable {
    case noClient
    case noPractitioner
    case typeNotOffered
    /// Nothing free for so many days.
    case noPlace(days: Int)
    /// Nothing at the time that was asked for; the reasons are in `obstacles`.
    case notThen
    /// The day that was asked for is over.
    case pastDay
    /// A weekday and a date that do not go together.
    case contradiction(Weekday, Day)
    /// More than three months lie between them.
    case daysTooFarApart
    /// A move changes place and practitioner alone.
    case typeStays
    /// A word that could still become something when Enter was pressed.
    case unfinished(String)
    /// The practitioner never works there.
    case notThere
    /// So many minutes are free where the cursor is, and the type wants more.
    case tooShort(free: Int, wanted: Int)
    /// Nothing is called so.
    case unknown(Part, String)
    /// Named a second time, where one is all there can be.
    case repeated(Part, String)
    /// Nothing says where to yet.
    case noWish
    /// A word that is part of no such client's name, and what it may have been meant for.
    case stranger(String, guess: String?)
    /// Says nothing about where an appointment shall move to.
    case stray(String)
    case lacks(Newcomer.Lack)
    /// Nothing says how often.
    case seriesWithoutEnd
    /// Its last day lies before the first place.
    case seriesEndsBefore
    /// One appointment is moved or made for somebody new, not several.
    case seriesNotHere
    case failed(BookingFailure)
  }

  /// What a word with a mark can name.
  public enum Part: Hashable, Sendable, CaseIterable { case practitioner, type, location }

  struct BeforeName: Hashable, Sendable {
    var editor: LineEditor
    var word: String
    var placeIndex: Int
    /// Where Tab was to go on from there.
    var step: Int
  }

  /// Which of several clients is meant, as long as their name is not typed otherwise.
  struct Picked: Hashable, Sendable {
    var client: Client.ID
    var text: String
  }

  /// Which of several that a word can mean, as long as the word stays.
  struct Choice: Hashable, Sendable {
    var text: String
    var index: Int
  }

  public let purpose: Purpose
  public var editor: LineEditor
  /// What the editor's text says.
  public internal(set) var words: LineWords
  public var phase = Phase.typing
  /// Given beforehand, from a client's card.
  public var fixedClient: ClientMatch?
  /// Who was saved a moment ago, from this very line.
  var isNewlySaved = false
  /// Given beforehand: a free cell, from its start to the end of its block.
  public let fixedPlace: AvailabilitySlot?
  /// Whether a length that is typed beats the type's own: a list showed it, with the place.
  var lengthWins = false
  /// Who is booked has waited for it, and is taken off the list then.
  public internal(set) var waiting: WaitingEntry?

  /// Its client is being put on the waiting list.
  var waitingWrite: RequestID?

  /// Who is to be saved, as far as typed.
  public internal(set) var newcomer: Newcomer?
  /// Whether the newcomer may have been saved by an attempt that had no answer: looked for first then.
  enum Saving: Hashable, Sendable { case isNew, perhapsDone, isLookedFor }
  var saving = Saving.isNew
  /// Found by the line; beside a newcomer those who may be the same person.
  public var matches: [ClientMatch] = []
  /// Why each of `matches` may be the newcomer.
  public internal(set) var likeness: [Client.ID: Likeness] = [:]
  public var total: Int?
  /// The text that `matches` answer.
  public var matchedText: String?
  /// Of several words for the client, the one without which `matches` were found.
  public internal(set) var stranger: String?
  /// Which of those words is left out of the search under way, where all of them found nobody.
  var leftOut: Int?
  /// Place in `matches`.
  public var chosen = 0
  var picked: Picked?
  var choices: [Part: Choice] = [:]
  /// As it was before a word for a day was tried as a name.
  var beforeName: BeforeName?
  /// Words for days after which nobody is called.
  var noNames: Set<String> = []

  /// Chosen by hand; nil: the client's usual one.
  public var chosenType: AppointmentType.ID?
  /// Places that fit, earliest first, of the length of the type.
  public var places: [AvailabilitySlot] = []
  public var placeIndex = 0
  /// The time that another type shall have, if it can.
  var keptStart: Instant?
  /// Where nothing fits: the nearest that do.
  public var nearest: [AvailabilitySlot] = []
  public var problem: Problem?
  /// The client's appointments of the day of the place, and the question they answer.
  var visits: [Appointment]?
  var visitsQuery: AppointmentQuery?
  var accepted: Caution?
  /// What stands in the way of the time that was asked for; nil until told, or not told at all.
  public var obstacles: [Obstacle]?
  /// What `obstacles` stand in the way of.
  public internal(set) var whyOrder: BookingOrder?
  /// Whoever was asked for does not do that there: the places of others are looked for.
  var asksOthers = false
  /// How far the search for places went.
  var horizon = Horizon.near
  /// The free time that is known, and the question it answers.
  var blocks: [AvailabilitySlot] = []
  var blocksQuery: SlotQuery?
  /// When they were read; other desks book as well.
  var blocksAt: Instant?

  enum Horizon: Int, Sendable {
    case near = 14
    case far = 60
  }

  init(
    _ purpose: Purpose = .book, text: String = "", client: ClientMatch? = nil,
    place: AvailabilitySlot? = nil, today: Day, isKept: Bool = false
  ) {
    self.purpose = purpose
    editor = LineEditor(text, limit: 120, isKept: isKept)
    words = LineWords(editor.characters, today: today)
    fixedClient = client
    fixedPlace = place
  }

  /// What is searched for among the clients.
  public var clientText: String { words.clientText }

  /// What is searched for without one of the client's words.
  func clientText(without index: Int) -> String {
    var texts = words.clientTexts
    texts.remove(at: index)
    return texts.joined(separator: " ")
  }

  public var client: ClientMatch? {
    if purpose == .newClient { return nil }
    if hasGivenClient { return fixedClient }
    return matches.indices.contains(chosen) ? matches[chosen] : nil
  }

  /// Whether it is for the client it was opened for: as long as nobody else's name is typed.
  public var hasGivenClient: Bool { fixedClient != nil && clientText.isEmpty }

  /// The match that was chosen by hand, if it still is one.
  var pickedIndex: Int? {
    guard let picked, clientText.hasPrefix(picked.text) else { return nil }
    return matches.firstIndex { $0.id == picked.client }
  }

  /// The appointment that is moved or booked again.
  public var subject: Appointment? {
    switch purpose {
    case .book, .newClient: nil
    case .again(let appointment), .move(let appointment): appointment
    }
  }

  /// Who it is for, where that is somebody who is known.
  var attendee: Attendee? { client.map { .client($0) } ?? subject.map { .clientOf($0) } }

  public var moved: Appointment? {
    if case .move(let appointment) = purpose { appointment } else { nil }
  }

  public var place: AvailabilitySlot? {
    places.indices.contains(placeIndex) ? places[placeIndex] : nil
  }

  /// Whether it is known for whom: a client was found or given, or comes with the appointment.
  public var hasClient: Bool {
    moved != nil || purpose == .newClient || client != nil
      || subject?.client != nil && clientText.isEmpty
  }

  /// The word that Tab changes.
  public var wordAtCaret: LineWords.Word? { words.word(at: editor.caret) }

  /// Which of those that the word for `part` can mean.
  public func index(of part: Part) -> Int {
    guard let choice = choices[part], choice.text == words.texts(of: part).first else { return 0 }
    return choice.index
  }
}

extension LineWords {
  func texts(of part: BookingLine.Part) -> [String] {
    switch part {
    case .practitioner: practitioners
    case .type: types
    case .location: locations
    }
  }
}
