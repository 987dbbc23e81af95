import Booking
public import CivilTime
public import JSON

/// An entry of the waiting list of `/API/CoreDesk/v1/WaitingList/`, an extension; also what is posted
/// to add one, without `waitingId`, `name` and `createdAt`, which are the server's to say.
public struct WaitingResource: WireRow {
  public static let listKey: StaticString = "waitingList"
  public static let recordKey: StaticString = "waiting"

  public var waitingId: String
  public var clientId: String
  /// As `SMITH Jane`. Nil, and left out, here and in the next: the caller may not see it.
  public var name: String?
  /// The number to call.
  public var mobile: String?
  /// Empty, here and in the next two: any.
  public var practitionerId: String
  public var locationId: String
  public var appointmentTypeId: String
  /// Nil: as long as the type.
  public var minutes: Int?
  /// 1 is Monday, 7 is Sunday (ISO 8601). One of them or of `days`; both empty: any day.
  public var weekdays: [Int]
  public var days: [Day]
  /// Wall times of the location; all of those that are given hold.
  public var exact: WallTime?
  public var earliest: WallTime?
  /// Exclusive.
  public var before: WallTime?
  public var morning: Bool
  public var afternoon: Bool
  public var note: String
  public var createdAt: WireTime?
  /// Initials.
  public var createdBy: String

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
      else { throw .field(key, "holds what is no day of the week: 1 is Monday, 7 is Sunday") }
      weekdays.append(number)
    }
    return weekdays
  }

  fileprivate func days(_ key: String) throws(WireFailure) -> [Day] {
    var days: [Day] = []
    for value in try values(key) {
      guard case .string(let text) = value, let day = WireDate(text)?.day else {
        throw .field(key, "holds what is no date as yyyy-mm-dd")
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

  /// Characters of a number to call.
  public static let longestMobile = 50
  /// Characters of a note.
  public static let longestNote = 300
  /// Characters of who added it: a desk may give a whole name.
  public static let longestInitials = 50

  private static let lengths = Schema.integer(
    from: Appointment.lengths.lowerBound, to: Appointment.lengths.upperBound)
}
