import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// The lists that hardly ever change: locations, practitioners, types, specialties, reasons.
enum PracticeLists {
  static func locations(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.page(reader.locations(of: call.practice), as: LocationResource.init)
  }

  static func location(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.record(among: reader.locations(of: call.practice), as: LocationResource.init)
  }

  /// All practitioners; with `locationId`, those who have a roster at one of the locations.
  static func practitioners(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    var people = try reader.practitioners(of: call.practice)
    let places = try call.ids("locationId", among: reader.locations(of: call.practice))
    if !places.isEmpty {
      let today = TimeRange(start: call.now, end: call.now)
      let rosters = try reader.rosterBook(of: call.practice, touching: today).rosters
      let there = Set(rosters.filter { places.contains($0.location) }.map(\.practitioner))
      people.removeAll { !there.contains($0.id) }
    }
    return try call.page(people, as: PractitionerResource.init)
  }

  static func practitioner(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.record(among: reader.practitioners(of: call.practice), as: PractitionerResource.init)
  }

  static func appointmentTypes(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.page(reader.appointmentTypes(of: call.practice), as: AppointmentTypeResource.init)
  }

  static func specialties(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.page(reader.specialties(of: call.practice), as: SpecialtyResource.init)
  }

  static func specialty(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.record(among: reader.specialties(of: call.practice), as: SpecialtyResource.init)
  }

  static func cancellationReasons(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.page(
      reader.cancellationReasons(of: call.practice), as: CancellationReasonResource.init)
  }

  static func clientGroups(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.page(reader.clientGroups(of: call.practice), as: ClientGroupResource.init)
  }

  static func paymentMethods(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try call.page(reader.paymentMethods(of: call.practice)) {
      PaymentMethodResource(paymentMethodId: $0.id, description: $0.name)
    }
  }
}
