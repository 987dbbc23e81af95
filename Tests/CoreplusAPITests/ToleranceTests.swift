import Booking
import CivilTime
import CoreplusAPI
import JSON
import TestKit
import Testing

@Suite struct Tolerance {
  private func object(_ text: String) throws -> JSONObject {
    try JSONObject(json: Array(text.utf8))
  }

  @Test func booleans() throws {
    let forms = [
      "true": true, "false": false, "\"true\"": true, "\"True\"": true, "\"FALSE\"": false,
      "1": true, "\"0\"": false,
    ]
    for (text, expected) in forms {
      #expect(try object("{\"Deleted\":\(text)}").bool("deleted") == expected, "\(text)")
    }
    for text in ["null", "\"\""] {
      #expect(try object("{\"deleted\":\(text)}").bool("deleted") == nil)
    }
    for text in ["\"yes\"", "2", "[]", "{}"] {
      #expect(throws: WireFailure.field("deleted", "is not true or false")) {
        try object("{\"deleted\":\(text)}").bool("deleted")
      }
    }
  }

  @Test func numbers() throws {
    for text in ["30", "\"30\"", "30.0", "3e1", "\"30.0\""] {
      #expect(try object("{\"n\":\(text)}").int("n") == 30, "\(text)")
    }
    let huge = String(repeating: "9", count: 400)
    for text in ["30.5", "1e400", huge, "\"0x10\"", "\"inf\"", "\"nan\"", "true", "[]", "-1e19"] {
      #expect(throws: WireFailure.field("n", "is not a whole number")) {
        try object("{\"n\":\(text)}").int("n")
      }
    }
  }

  @Test func ids() throws {
    let text = "39d62534-501c-49cd-9da9-6fa8d6a81f48"
    let id: Client.ID = Identifier(text)
    for spelling in [text, text.uppercased()] {
      #expect(try object("{\"ClientId\":\"\(spelling)\"}").id("clientId") == id)
    }
    for absent in ["{}", #"{"clientId":null}"#, #"{"clientId":""}"#] {
      #expect(try object(absent).optionalID("clientId") == Client.ID?.none)
      #expect(throws: WireFailure.field("clientId", "is missing")) {
        let _: Client.ID = try object(absent).id("clientId")
      }
    }
    for wrong in ["\"7\"", "7", "true", "[]", "{}", "\"{\(text)}\"", "\"\(text.dropLast())\""] {
      #expect(throws: WireFailure.field("clientId", "is not a GUID"), "\(wrong)") {
        let _: Client.ID? = try object("{\"clientId\":\(wrong)}").optionalID("clientId")
      }
    }
  }

  /// A fault deep in a reply is told with its path; the reason alone is what a server answers.
  @Test func aFaultHasItsPlace() throws {
    let good = #"{"practitionerId":"\#(guid("a"))","specialties":[]}"#
    let bad = #"{"practitionerId":"\#(guid("b"))","specialties":[{"specialtyId":"7"}]}"#
    let failure = #expect(throws: WireFailure.self) {
      try PracticeReply(json: Array(#"{"practitioners":[\#(good),\#(bad)]}"#.utf8))
    }
    #expect(failure?.located == "practitioners[1].specialties[0].specialtyId is not a GUID")
    #expect(failure?.reason == "specialtyId is not a GUID")
    let practitioner = #expect(throws: WireFailure.self) {
      try AppointmentResource(
        json: Array(
          #"{"appointmentId":"\#(guid("a"))","practitioner":{"practitionerId":"lee"}}"#.utf8))
    }
    #expect(practitioner?.located == "practitioner.practitionerId is not a GUID")
    #expect(WireFailure.field("a", "is missing").located == "a is missing")
  }

  @Test func textsAndAbsence() throws {
    let o = try object(#"{"a":null,"b":7,"c":true,"d":{}}"#)
    #expect(try o.string("a") == "")
    #expect(try o.string("nothing") == "")
    #expect(try o.string("b") == "7")
    #expect(try o.string("c") == "true")
    #expect(throws: WireFailure.self) { try o.string("d") }
  }

  @Test(arguments: [
    "2021-09-07T09:00:00 +10:00", "2021-09-07T09:00:00+10:00", "2021-09-07 09:00+10:00",
    "2021-09-07 09:00 +1000", "2021-09-07T09:00:00.000+10:00", "2021-09-06T23:00:00Z",
    "2021-09-06 23:00z", "2021-09-07t09:00+10", "2021-09-06T13:30:00-09:30",
    "2021-09-07T09:00:00  +10:00",
  ])
  func times(text: String) throws {
    #expect(try instant(text).description == "2021-09-06T23:00:00Z")
  }

  @Test(arguments: [
    "", "2021-09-07", "2021-09-07T09:00:00", "2021-09-07T09:00:00 10:00", "2021-02-30T09:00+10:00",
    "2021-09-07T24:00+10:00", "2021-09-07T09:60+10:00", "2021-09-07T09:00:60Z",
    "2021-09-07T09:00+15:00", "2021-09-07T09:00+10:60", "2021-09-07T09:00+1", "2021-09-07T09:00Z ",
    "0000-01-01T00:00Z", "2021-09-07T09:00:00.Z", "２０２１-09-07T09:00Z", "+2021-09-07T09:00Z",
  ])
  func noTimes(text: String) {
    #expect(WireTime(text) == nil)
  }

  @Test func timesAreWrittenWithAndWithoutTheSpace() throws {
    let zone = try #require(Zone.named("Australia/Adelaide"))
    let time = WireTime(try instant("2021-12-07T09:00+10:30"), in: zone)
    #expect(time.description == "2021-12-07T09:00:00+10:30")
    #expect(time.spaced.description == "2021-12-07T09:00:00 +10:30")
    #expect(
      WireTime(try instant("2021-01-01T00:00Z"), offset: -12_600).description
        == "2020-12-31T20:30:00-03:30")
  }

  @Test func appointmentsAlwaysHaveTheSpace() throws {
    let time = try #require(WireTime("2021-09-07T09:00:00+10:00"))
    let made = AppointmentResource(
      appointmentId: "e", practitioner: PractitionerReference(practitionerId: "b"),
      locationId: "a", startDateTime: time, endDateTime: time)
    #expect(String(decoding: made.json, as: UTF8.self).contains("\"2021-09-07T09:00:00 +10:00\""))
    let read = try AppointmentResource(
      json: Array(
        #"""
        {"appointmentId":"\#(guid("e"))","practitioner":{"practitionerId":"\#(guid("b"))"},
         "locationId":"\#(guid("a").uppercased())","startDateTime":"2021-09-07T09:00+1000",
         "endDateTime":"2021-09-07 09:00+10:00"}
        """#.utf8))
    #expect(read == made)
    #expect(read.startDateTime == made.startDateTime)
    #expect(read.endDateTime == made.endDateTime)
    #expect(read.status == "Booked")
  }

  @Test func datesWithAndWithoutATime() {
    let day = Day(year: 1972, month: 7, day: 2)
    for text in [
      "1972-07-02", "1972-07-02T00:00:00", "1972-07-02T00:00:00Z", "1972-07-02 00:00 +10:00",
    ] {
      #expect(WireDate(text)?.day == day, "\(text)")
    }
    #expect(WireDate("")?.day == nil)
    for text in ["1972-7-2", "2/7/1972", "1972-07-32", "1972-07-02T", "1972-07-02x", "x"] {
      #expect(WireDate(text) == nil, "\(text)")
    }
  }

  @Test func aListMustBeThere() {
    for text in ["{}", #"{"result":[]}"#, #"{"clients":{}}"#, #"{"clients":[1]}"#] {
      #expect(throws: WireFailure.self) { try ListReply<ClientResource>(json: Array(text.utf8)) }
    }
  }

  @Test func failuresDoNotRepeatWhatWasSent() {
    let failure = #expect(throws: WireFailure.self) {
      try AppointmentBody(json: Array(#"{"startDateTime":"Ada Nguyen"}"#.utf8))
    }
    #expect(
      failure?.reason == "startDateTime is not a date and time with an offset from UTC")
  }
}

@Suite struct Zones {
  @Test func everyEntryIsInTheSystemsDatabaseOnce() {
    for entry in TimezoneTable.entries {
      #expect(Zone.named(entry.identifier) != nil, "\(entry.identifier)")
      #expect(TimezoneTable.entry(timezoneId: entry.timezoneId.uppercased()) == entry)
      #expect(TimezoneTable.entry(identifier: entry.identifier) == entry)
      #expect(TimezoneTable.identifier(tzName: entry.tzName) == entry.identifier)
    }
    #expect(Set(TimezoneTable.entries.map(\.timezoneId)).count == TimezoneTable.entries.count)
  }

  @Test func melbourneIsTheVendorsOwn() {
    let entry = TimezoneTable.entry(timezoneId: "39D62534-501C-49CD-9DA9-6FA8D6A81F48")
    #expect(entry?.identifier == "Australia/Melbourne")
    #expect(entry?.tzName == #"Australia\Melbourne"#)
  }

  @Test func oldNamesLeadToTheirZone() {
    #expect(TimezoneTable.entry(identifier: "Australia/Canberra")?.identifier == "Australia/Sydney")
    #expect(TimezoneTable.entry(identifier: "Europe/Paris") == nil)
    #expect(TimezoneTable.entry(timezoneId: "") == nil)
  }
}
