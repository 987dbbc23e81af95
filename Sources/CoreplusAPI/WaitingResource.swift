import Booking
public import CivilTime
public import JSON

/// An entry of the waiting list at `/API/CoreDesk/v1/WaitingList/`, an extension; also the body
/// that adds one, without `waitingId`, `name` and `createdAt`, which the server sets.
public struct WaitingResource: WireRow {
  public static let listKey: StaticString = "waitingList"
  public static let recordKey: StaticString = "waiting"

  /// What removes the entry.
  public var waitingId: String
  /// Who waits.
  public var clientId: String
  /// As `SMITH Jane`. Nil, and left out, if the caller may not see it.
  public var name: String?
  /// The number to call. Nil, and left out, if the caller may not see it.
  public var mobile: String?
  /// With whom; empty: with any practitioner.
  public var practitionerId: String
  /// Where; empty: at any location.
  public var locationId: String
  /// What for; empty: any type.
  public var appointmentTypeId: String
  /// How long the appointment must be, 1 to 480 minutes; nil: as long as the type.
  public var minutes: Int?
  /// 1 is Monday, 7 is Sunday (ISO 8601). One of them or of `days` has to fit; both empty: any day.
  public var weekdays: [Int]
  /// Single days that would suit.
  public var days: [Day]
  /// The exact time of day, in the location's wall time. All conditions that are given have to be
  /// met.
  public var exact: WallTime?
  /// The first time of day that suits.
  public var earliest: WallTime?
  /// The first time of day that is too late.
  public var before: WallTime?
  /// Begins before 12:00.
  public var morning: Bool
  /// Begins at 12:00 or later.
  public var afternoon: Bool
  /// The desk's words, `longestNote` characters at most.
  public var note: String
  /// When the entry was added; nil in the body that adds it.
  public var createdAt: WireTime?
  /// The initials of who took the call.
  public var createdBy: String

  /// An entry of these values; what is left out doesn't matter to the client.
  public init(
    waitingId: String = "", clientId: String, name: String? = "", mobile: String? = "",
    practitionerId: String = "", locationId: String = "", appointmentTypeId: String = "",
    minutes: Int? = nil, weekdays: [Int] = [], days: [Day] = [], exact: WallTime? = nil,
    earliest: WallTime? = nil, before: WallTime? = nil, morning: Bool = false,
    afternoon: Bool = false, note: String = "", createdAt: WireTime? = nil, createdBy: String = ""
  ) {
    self.waitingId = waitingId
    self.clientId = clientId
    self.name = name
    self.mobile = mobile
    self.practitionerId = practitionerId
    self.locationId = locationId
    self.appointmentTypeId = appointmentTypeId
    self.minutes = minutes
    self.weekdays = weekdays
    self.days = days
    self.exact = exact
    self.earliest = earliest
    self.before = before
    self.morning = morning
    self.afternoon = afternoon
    self.note = note
    self.createdAt = createdAt
    self.createdBy = createdBy
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    waitingId = try object.string("waitingId")
    clientId = try object.string("clientId")
    name = try object.optionalString("name")
    mobile = try object.optionalString("mobile")
    practitionerId = try object.string("practitionerId")
    locationId = try object.string("locationId")
    appointmentTypeId = try object.string("appointmentTypeId")
    minutes = try object.int("minutes")
    weekdays = try object.weekdays("weekdays")
    days = try object.days("days")
    exact = try object.optionalWallTime("exact")
    earliest = try object.optionalWallTime("earliest")
    before = try object.optionalWallTime("before")
    morning = try object.bool("morning") ?? false
    afternoon = try object.bool("afternoon") ?? false
    note = try object.string("note")
    createdAt = try object.time("createdAt")
    createdBy = try object.string("createdBy")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("waitingId", waitingId)
    writer.field("clientId", clientId)
    writer.optionalField("name", name)
    writer.optionalField("mobile", mobile)
    writer.field("practitionerId", practitionerId)
    writer.field("locationId", locationId)
    writer.field("appointmentTypeId", appointmentTypeId)
    writer.optionalField("minutes", minutes)
    writer.field("weekdays", .array(weekdays.map { .number(String($0)) }))
    writer.field("days", .array(days.map { .string($0.description) }))
    writer.field("exact", exact)
    writer.field("earliest", earliest)
    writer.field("before", before)
    writer.field("morning", morning)
    writer.field("afternoon", afternoon)
    writer.field("note", note)
    writer.field("createdAt", createdAt)
    writer.field("createdBy", createdBy)
  }
}

extension JSONObject {
  fileprivate func weekdays(_ key: String) throws(WireFailure) -> [Int] {
    var weekdays: [Int] = []
    for value in try values(key) {
      guard case .number(let digits) = value, let number = Int(digits), (1...7).contains(number)
      else { throw .field(key, "is not a list of weekdays: 1 is Monday, 7 is Sunday") }
      weekdays.append(number)
    }
    return weekdays
  }

  fileprivate func days(_ key: String) throws(WireFailure) -> [Day] {
    var days: [Day] = []
    for value in try values(key) {
      guard case .string(let text) = value, let day = WireDate(text)?.day else {
        throw .field(key, "is not a list of dates as yyyy-mm-dd")
      }
      days.append(day)
    }
    return days
  }
}

extension WaitingResource: Documented {
  /// A row, and the reply to adding one.
  public static let schema = NamedSchema(
    "Waiting",
    .object(
      [
        "waitingId": .id, "clientId": .id, "practitionerId": .idOrEmpty, "locationId": .idOrEmpty,
        "appointmentTypeId": .idOrEmpty, "weekdays": .array(of: .integer(from: 1, to: 7)),
        "days": .array(of: .date), "exact": .clockOrEmpty, "earliest": .clockOrEmpty,
        "before": .clockOrEmpty, "morning": .flag, "afternoon": .flag, "note": .text,
        "createdAt": .time, "createdBy": .text,
      ], optional: ["name": .text, "mobile": .text, "minutes": lengths]))
  /// What is posted to add one.
  public static let newSchema = NamedSchema(
    "NewWaiting",
    .body(
      ["clientId": .id],
      optional: [
        "mobile": .text(atMost: longestMobile), "practitionerId": .idOrEmpty,
        "locationId": .idOrEmpty, "appointmentTypeId": .idOrEmpty, "minutes": lengths,
        "weekdays": .array(of: .integer(from: 1, to: 7)), "days": .array(of: .date),
        "exact": .clockOrEmpty, "earliest": .clockOrEmpty, "before": .clockOrEmpty,
        "morning": .flagSent, "afternoon": .flagSent, "note": .text(atMost: longestNote),
        "createdBy": .text(atMost: longestInitials),
      ]))

  /// How many characters a number to call may have.
  public static let longestMobile = 50
  /// How many characters a note may have.
  public static let longestNote = 300
  /// How many characters `createdBy` may have; a desk may send a whole name.
  public static let longestInitials = 50

  private static let lengths = Schema.integer(
    from: Appointment.lengths.lowerBound, to: Appointment.lengths.upperBound)
}
