import Booking
import CivilTime
import CommandLine

/// Finds what a command line names in the clinic's lists.
struct Directory {
  let clinic: Clinic

  /// The location with an id; throws if there is none.
  func location(_ id: String) throws(Failure) -> Location {
    guard let found = Location.ID(guid: id).flatMap(clinic.location) else {
      throw .unknown("location", id, see: "locations")
    }
    return found
  }

  /// The practitioner with an id; throws if there is none.
  func practitioner(_ id: String) throws(Failure) -> Practitioner {
    guard let found = Practitioner.ID(guid: id).flatMap(clinic.practitioner) else {
      throw .unknown("practitioner", id, see: "practitioners")
    }
    return found
  }

  /// The appointment type with an id; throws if there is none.
  func type(_ id: String) throws(Failure) -> AppointmentType {
    guard let found = AppointmentType.ID(guid: id).flatMap(clinic.type) else {
      throw .unknown("appointment type", id, see: "types")
    }
    return found
  }

  /// The cancellation reason with an id, or with a number in the list, from 1.
  func reason(_ word: String) throws(Failure) -> CancellationReason {
    if word.utf8.count <= 4, let number = Int(word) {
      guard clinic.reasons.indices.contains(number - 1) else {
        throw Failure("there is no reason number \(number); see 'coredesk reasons'", .badData)
      }
      return clinic.reasons[number - 1]
    }
    guard let found = CancellationReason.ID(guid: word).flatMap(clinic.reason) else {
      throw .unknown("reason", word, see: "reasons")
    }
    return found
  }

  /// The location whose zone decides what a day is: the first given, else the practice's first.
  func home(_ ids: [String]) throws(Failure) -> Location {
    if let id = ids.first { return try location(id) }
    guard let first = clinic.locations.first else {
      throw Failure("the practice has no location yet; add one in coreplus", .badData)
    }
    return first
  }

  /// The zone of a location; nil if the clinic has no such location.
  func zone(of id: Location.ID) -> Zone? { clinic.zone(of: id) }

  /// The name of a location; "" if the clinic has no such location.
  func name(of id: Location.ID) -> String { clinic.location(id)?.name ?? "" }

  /// The name of a practitioner as in lists; "" if the clinic has no such practitioner.
  func name(of id: Practitioner.ID) -> String { clinic.practitioner(id)?.listName ?? "" }

  /// The name of a type; "" for nil, and if the clinic has no such type.
  func name(of id: AppointmentType.ID?) -> String { id.flatMap(clinic.type)?.name ?? "" }
}

extension Practitioner {
  /// `Lee, Mei`.
  var listName: String {
    [familyName, givenName].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Client {
  /// `SMITH Jane`, and the preferred name in brackets if it differs.
  var listName: String {
    let called = preferredName.isEmpty || preferredName == givenName ? "" : "(\(preferredName))"
    return [familyName.uppercased(), givenName, called].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
