public import Booking
import BookingLanguage
import CivilTime

/// The clinic's practitioners, types and locations by name, in the order of the clinic's lists.
/// Names are folded once when the clinic is read, not at each key.
public struct ClinicNames: Sendable {
  /// What a word with a mark can name.
  public enum Part: Hashable, Sendable, CaseIterable { case practitioner, type, location }

  /// A name as its endings from each word on. A typed text matches if it begins one of them.
  private struct Name: Sendable {
    private let ends: [String]

    init(_ name: String) {
      let words = NameFold.words(name)
      ends = words.indices.map { words[$0...].joined(separator: " ") }
    }

    func begins(_ key: String) -> Bool { ends.contains { $0.hasPrefix(key) } }
  }

  private let clinic: Clinic?
  private var families: [Name] = []
  private var givens: [Name] = []
  private var types: [Name] = []
  private var locations: [Name] = []

  init(_ clinic: Clinic?) {
    self.clinic = clinic
    guard let clinic else { return }
    families = clinic.practitioners.map { Name($0.familyName) }
    givens = clinic.practitioners.map { Name($0.givenName) }
    types = clinic.types.map { Name($0.name) }
    locations = clinic.locations.map { Name($0.name) }
  }
}

extension ClinicNames {
  /// Practitioners whose surname begins with the text, then those whose given name does.
  public func practitioners(named text: String) -> [Practitioner] {
    let all = clinic?.practitioners ?? []
    let first = named(text, all, families)
    return first + named(text, all, givens).filter { !first.contains($0) }
  }

  /// Types whose name, or a word in it, begins with the text.
  public func types(named text: String) -> [AppointmentType] {
    named(text, clinic?.types ?? [], types)
  }

  /// Locations whose name, or a word in it, begins with the text.
  public func locations(named text: String) -> [Location] {
    named(text, clinic?.locations ?? [], locations)
  }

  private func named<Element>(_ text: String, _ all: [Element], _ names: [Name]) -> [Element] {
    let key = NameFold.key(text)
    guard !key.isEmpty else { return [] }
    return zip(all, names).filter { $1.begins(key) }.map(\.0)
  }

  /// A guess at an unknown word: a misspelt day, or a practitioner or a type without its mark. Nil
  /// if there is none.
  public func guess(for word: String) -> String? {
    if let day = DayWords.guess(word) { return day }
    guard word.count > 2 else { return nil }
    if let person = practitioners(named: word).first { return "." + person.familyName.lowercased() }
    return types(named: word).isEmpty ? nil : "," + word
  }

  /// Whether a word with a mark names anything.
  func isKnown(_ part: ClinicNames.Part, _ text: String) -> Bool {
    switch part {
    case .practitioner: !practitioners(named: text).isEmpty
    case .type: !types(named: text).isEmpty
    case .location: !locations(named: text).isEmpty
    }
  }

  /// The types that a practitioner offers there, in the clinic's order.
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    clinic?.types.filter { $0.isOffered(by: practitioner, at: location) } ?? []
  }

  /// Keeps an answer that is the same for all free times of a practitioner at a location.
  static func perOffer<Answer>(
    _ answer: @escaping (Practitioner.ID, Location.ID) -> Answer
  ) -> (AvailabilitySlot) -> Answer {
    var known: [AppointmentType.Offer: Answer] = [:]
    return { block in
      let offer = AppointmentType.Offer(
        practitioner: block.practitioner, location: block.location)
      if let known = known[offer] { return known }
      let new = answer(block.practitioner, block.location)
      known[offer] = new
      return new
    }
  }

  /// The length in minutes of the shortest type that this practitioner offers there.
  public func shortestMinutes(of practitioner: Practitioner.ID, at location: Location.ID) -> Int {
    types(of: practitioner, at: location).compactMap(\.minutes).min() ?? Desk.standardMinutes
  }

  /// Whether a free time is long enough for a type that its practitioner offers there. Shorter ones
  /// aren't offered.
  public func isUsable(_ block: AvailabilitySlot) -> Bool {
    block.time.minutes >= shortestMinutes(of: block.practitioner, at: block.location)
  }
}
