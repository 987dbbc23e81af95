import Booking
import CivilTime
import CommandLine
import CoreplusAPI

extension ClinicVerbs {
  func locations(_ line: Invocation) async throws(Failure) -> Answer {
    let locations = try await directory().clinic.locations
    return Answer(WholeList(locations.map(LocationResource.init))) {
      var table = TextTable(["LOCATION", "ZONE", "ID"])
      for location in locations {
        table.add([location.name, location.zone.identifier, location.id.text])
      }
      return table.text()
    }
  }

  func practitioners(_ line: Invocation) async throws(Failure) -> Answer {
    let practitioners = try await directory().clinic.practitioners
    return Answer(WholeList(practitioners.map(PractitionerResource.init))) {
      var table = TextTable(["PRACTITIONER", "SPECIALTY", "ID"])
      for practitioner in practitioners {
        let specialties = practitioner.specialties.map(\.name).joined(separator: ", ")
        table.add([practitioner.listName, specialties, practitioner.id.text])
      }
      return table.text()
    }
  }

  func types(_ line: Invocation) async throws(Failure) -> Answer {
    let types = try await directory().clinic.types
    return Answer(WholeList(types.map(AppointmentTypeResource.init))) {
      var table = TextTable(["TYPE", "MINUTES", "ID"], numbers: [1])
      for type in types {
        table.add([type.name, type.minutes.map(String.init) ?? "", type.id.text])
      }
      return table.text()
    }
  }

  func reasons(_ line: Invocation) async throws(Failure) -> Answer {
    let reasons = try await directory().clinic.reasons
    return Answer(WholeList(reasons.map(CancellationReasonResource.init))) {
      var table = TextTable(["N", "REASON", "ID"], numbers: [0])
      for (index, reason) in reasons.enumerated() {
        table.add([String(index + 1), reason.name, reason.id.text])
      }
      return table.text()
    }
  }
}
