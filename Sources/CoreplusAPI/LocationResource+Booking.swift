public import Booking
import CivilTime

extension LocationResource {
  /// A row or record of a location.
  public init(_ location: Location) {
    self.init(
      locationId: location.id, name: location.name,
      timeZone: TimeZoneResource(
        timezoneId: location.timezoneID, tzName: TimezoneTable.tzName(location.zone.identifier)))
  }
}

extension Location {
  /// A location from a reply; nil if this machine's zone database has neither the zone's name nor
  /// the name that belongs to its id.
  public init?(_ row: LocationResource) {
    let name = TimezoneTable.identifier(tzName: row.timeZone.tzName)
    let known = TimezoneTable.entry(timezoneId: row.timeZone.timezoneId)
    guard let zone = Zone.named(name) ?? known.flatMap({ Zone.named($0.identifier) }) else {
      return nil
    }
    self.init(
      id: row.locationId, name: row.name, zone: zone, timezoneID: row.timeZone.timezoneId)
  }
}
