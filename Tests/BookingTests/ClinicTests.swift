import Booking
import CivilTime
import TestKit
import Testing

@Suite struct ClinicTests {
  private var clinic = Clinic(
    practice: Practice(id: "p", name: "Riverside"),
    locations: [
      Location(id: "city", name: "City", zone: .utc, timezoneID: ""),
      Location(id: "west", name: "West", zone: Zone.named("Australia/Perth")!, timezoneID: ""),
      // A server that sends a row twice.
      Location(id: "city", name: "City again", zone: .utc, timezoneID: ""),
    ],
    practitioners: [Practitioner(id: "lee", givenName: "Mei", familyName: "Lee")],
    types: [AppointmentType(id: "short", name: "Short", minutes: 15)],
    reasons: [CancellationReason(id: "ill", name: "Ill")], tellsRosters: true)

  @Test func rowsAreFoundByTheirIds() {
    #expect(clinic.location("west")?.name == "West" && clinic.location("city")?.name == "City")
    #expect(clinic.zone(of: "west")?.identifier == "Australia/Perth")
    #expect(clinic.practitioner("lee")?.familyName == "Lee")
    #expect(clinic.type("short")?.minutes == 15 && clinic.reason("ill")?.name == "Ill")
    #expect(clinic.location("lee") == nil && clinic.zone(of: "lee") == nil)
    #expect(clinic.practitioner("city") == nil && clinic.type("city") == nil)
    #expect(clinic.reason("city") == nil)
  }

  /// What changes in a list is found at once, and at its new place.
  @Test mutating func changedListsAreLookedUpAnew() {
    clinic.locations.removeFirst()
    #expect(clinic.location("city")?.name == "City again" && clinic.location("west") != nil)
    clinic.practitioners.insert(
      Practitioner(id: "tran", givenName: "Huy", familyName: "Tran"), at: 0)
    #expect(clinic.practitioner("lee")?.givenName == "Mei")
    #expect(clinic.practitioner("tran")?.givenName == "Huy")
    clinic.types[0].minutes = 20
    #expect(clinic.type("short")?.minutes == 20)
    clinic.types = []
    clinic.reasons = []
    #expect(clinic.type("short") == nil && clinic.reason("ill") == nil)
  }

  @Test func equalListsMakeEqualClinics() {
    var other = clinic
    #expect(other == clinic && Set([other, clinic]).count == 1)
    other.locations.swapAt(0, 1)
    #expect(other != clinic)
  }
}
