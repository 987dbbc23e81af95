import Booking
import CivilTime
import CommandLine

/// The clinic's lists, looked up by what stands on a command line.
struct Directory {
  let clinic: Clinic

  func location(_ id: String) throws(Failure) -> Location {
    let wanted = Location.ID(guid: id)
    guard let found = clinic.locations.first(where: { $0.id == wanted }) else {
      throw .unknown("location", id, see: "locations")
    }
    return found
  }

  func practitioner(_ id: String) throws(Failure) -> Practitioner {
    let wanted = Practitioner.ID(guid: id)
    guard let found = clinic.practitioners.first(where: { $0.id == wanted }) else {
      throw .unknown("practitioner", id, see: "practitioners")
    }
    return found
  }

  func type(_ id: String) throws(Failure) -> AppointmentType {
    let wanted = AppointmentType.ID(guid: id)
    guard let found = clinic.types.first(where: { $0.id == wanted }) else {
      throw .unknown("appointment type", id, see: "types")
    }
    return found
  }

  /// By id, or by its number in the list, from 1.
  func reason(_ word: String) throws(Failure) -> CancellationReason {
    if word.utf8.count <= 4, let number = Int(word) {
      guard clinic.reasons.indices.contains(number - 1) else {
        throw Failure("there is no reason number \(number); see 'coredesk reasons'", .badData)
      }
      return clinic.reasons[number - 1]
    }
    let id = CancellationReason.ID(guid: word)
    guard let found = clinic.reasons.first(where: { $0.id == id }) else {
      throw .unknown("reason", word, see: "reasons")
    }
    return found
  }

  /// The location that says what a day is: the first given, else the practice's first.
  func home(_ ids: [String]) throws(Failure) -> Location {
    if let id = ids.first { return try location(id) }
    guard let first = clinic.locations.first else {
      throw Failure("the practice has no location yet; add one in coreplus", .badData)
    }
    return first
  }

  func zone(of id: Location.ID) -> Zone? { clinic.locations.first { $0.id == id }?.zone }

  func name(of id: Location.ID) -> String {
    clinic.locations.first { $0.id == id }?.name ?? ""
  }

  func name(of id: Practitioner.ID) -> String {
    clinic.practitioners.first { $0.id == id }?.listName ?? ""
  }

  func name(of id: AppointmentType.ID?) -> String {
    clinic.types.first { $0.id == id }?.name ?? ""
  }
}

extension Practitioner {
  /// `Lee, Mei`.
  var listName: String {
    [familyName, givenName].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Client {
  /// `SMITH Jane`, with the name they are called by where it is another.
  var listName: String {
    let called = preferredName.isEmpty || preferredName == givenName ? "" : "(\(preferredName))"
    return [familyName.uppercased(), givenName, called].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
