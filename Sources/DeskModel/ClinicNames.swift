public import Booking
import BookingLanguage
import CivilTime

/// The clinic's names as the words of a line find them, folded when the clinic is read and not at
/// each key. In the order of the clinic's lists.
public struct ClinicNames: Sendable {
  /// What a word with a mark can name.
  public enum Part: Hashable, Sendable, CaseIterable { case practitioner, type, location }

  /// A name from each of its words to its end: what is typed begins one of these.
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
  /// Practitioners whose surname begins so, then those whose given name does.
  public func practitioners(named text: String) -> [Practitioner] {
    let all = clinic?.practitioners ?? []
    let first = named(text, all, families)
    return first + named(text, all, givens).filter { !first.contains($0) }
  }

  /// Types whose name, or a word in it, begins so.
  public func types(named text: String) -> [AppointmentType] {
    named(text, clinic?.types ?? [], types)
  }

  /// Locations whose name, or a word in it, begins so.
  public func locations(named text: String) -> [Location] {
    named(text, clinic?.locations ?? [], locations)
  }

  private func named<Element>(_ text: String, _ all: [Element], _ names: [Name]) -> [Element] {
    let key = NameFold.key(text)
    guard !key.isEmpty else { return [] }
    return zip(all, names).filter { $1.begins(key) }.map(\.0)
  }

  /// What a word that says nothing was perhaps meant for: a day misspelt, a practitioner or a type
  /// without the mark.
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

  /// What a practitioner offers there, in the clinic's order.
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] {
    clinic?.types.filter { $0.isOffered(by: practitioner, at: location) } ?? []
  }

  /// An answer that is the same for all blocks of a practitioner at a location.
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

  /// The least that anything takes which this practitioner offers there.
  public func shortestMinutes(of practitioner: Practitioner.ID, at location: Location.ID) -> Int {
    types(of: practitioner, at: location).compactMap(\.minutes).min() ?? Desk.standardMinutes
  }

  /// Whether a free block has room for anything that its practitioner offers there: what is shorter
  /// is told to no caller.
  public func isUsable(_ block: AvailabilitySlot) -> Bool {
    block.time.minutes >= shortestMinutes(of: block.practitioner, at: block.location)
  }
}
