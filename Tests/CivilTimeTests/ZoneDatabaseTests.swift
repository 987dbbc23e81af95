import CivilTime
import Testing

@Suite struct ZoneDatabaseTests {
  @Test(arguments: [
    "", "/", ".", "..", "../zoneinfo/UTC", "Australia/../UTC", "/usr/share/zoneinfo/UTC",
    "Australia", "Australia/", "Australia//Adelaide", "Australia/Adelaide/", "/Australia/Adelaide",
    "Australia\\Adelaide", "Australia/Adelaide\0", "Australia/Nowhere", "tzdata.zi", "zone.tab",
    "Austrälia/Adelaide", "Australia/Adelaide ", String(repeating: "A", count: 5000),
  ])
  func refusesWhatIsNoZone(name: String) {
    #expect(Zone.named(name) == nil)
  }

  @Test(arguments: zoneNames)
  func knowsTheZonesItIsAskedFor(name: String) {
    #expect(Zone.named(name)?.identifier == name)
    #expect(Zone.named(name) == Zone.named(name))
  }
}
