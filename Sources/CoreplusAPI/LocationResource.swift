public import Booking
public import JSON

/// A time zone as locations name it: our `TimezoneTable` holds the pairs.
public struct TimeZoneResource: WireObject {
  public var timezoneId: String
  /// IANA name with a backslash for each slash.
  public var tzName: String

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

/// A place of the practice; reference section 5.1.
public struct LocationResource: WireRow {
  public static let listKey: StaticString = "locations"
  public static let recordKey: StaticString = "location"

  public var locationId: Location.ID
  public var name: String
  public var timeZone: TimeZoneResource

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
