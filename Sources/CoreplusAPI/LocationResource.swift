public import Booking
public import JSON

/// The time zone of a location. `TimezoneTable` has the pairs of id and name.
public struct TimeZoneResource: WireObject {
  /// A GUID, by which queries name the zone.
  public var timezoneId: String
  /// The IANA name with a backslash for each slash, as integrations have seen it.
  public var tzName: String

  /// A zone of this id and name.
  public init(
    timezoneId: String = "", tzName: String = ""
  ) {
    self.timezoneId = timezoneId
    self.tzName = tzName
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    timezoneId = try object.string("timezoneId")
    tzName = try object.string("tzName")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("timezoneId", timezoneId)
    writer.field("tzName", tzName)
  }
}

/// A location in a reply; coreplus API, Location. Documented by name; its keys are known from
/// integrations.
public struct LocationResource: WireRow {
  public static let listKey: StaticString = "locations"
  public static let recordKey: StaticString = "location"

  /// What bookings refer to.
  public var locationId: Location.ID
  /// As `Main Street Clinic`.
  public var name: String
  /// The zone of all times there.
  public var timeZone: TimeZoneResource

  /// A location of these values.
  public init(
    locationId: Location.ID, name: String, timeZone: TimeZoneResource
  ) {
    self.locationId = locationId
    self.name = name
    self.timeZone = timeZone
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    locationId = try object.id("locationId")
    name = try object.string("name")
    timeZone = try object.object("timeZone") ?? TimeZoneResource()
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("locationId", locationId)
    writer.field("name", name)
    writer.field("timeZone", timeZone)
  }
}

extension LocationResource: Documented {
  /// A row and a record.
  public static let schema = NamedSchema(
    "Location",
    .object([
      "locationId": .id, "name": .text,
      "timeZone": .object(["timezoneId": .id, "tzName": .text]),
    ]))
}
