import Booking
import BookingLanguage

/// The clinic's names as the words of a line find them, folded when the clinic is read and not at
/// each key. In the order of the clinic's lists.
struct ClinicNames: Sendable {
  /// A name from each of its words to its end: what is typed begins one of these.
  struct Name: Sendable {
    private let ends: [String]

    init(_ name: String) {
      let words = NameFold.words(name)
      ends = words.indices.map { words[$0...].joined(separator: " ") }
    }

    func begins(_ key: String) -> Bool { ends.contains { $0.hasPrefix(key) } }
  }

  private(set) var families: [Name] = []
  private(set) var givens: [Name] = []
  private(set) var types: [Name] = []
  private(set) var locations: [Name] = []

  init(_ clinic: Clinic?) {
    guard let clinic else { return }
    families = clinic.practitioners.map { Name($0.familyName) }
    givens = clinic.practitioners.map { Name($0.givenName) }
    types = clinic.types.map { Name($0.name) }
    locations = clinic.locations.map { Name($0.name) }
  }
}
