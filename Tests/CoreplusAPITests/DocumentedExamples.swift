import Booking
import CivilTime
import CoreplusAPI
import JSON
import TestKit
import Testing

/// Reads a documented example, and expects writing it again to give the same tree.
func readAndWrite<T: WireObject>(_ type: T.Type, _ example: String) throws -> T {
  let value = try T(json: Array(example.utf8))
  #expect(try sorted(JSONValue(json: value.json)) == sorted(JSONValue(json: Array(example.utf8))))
  return value
}

func sorted(_ value: JSONValue) -> JSONValue {
  switch value {
  case .array(let values): .array(values.map(sorted))
  case .object(let object):
    .object(
      JSONObject(
        object.members.map { .init(key: $0.key, value: sorted($0.value)) }
          .sorted { $0.key < $1.key }))
  default: value
  }
}

func instant(_ text: String) throws -> Instant { try #require(WireTime(text)).instant }

/// Ids of the examples.
enum Example {
  static let location = "aaaaaaaa-0000-4000-8000-000000000001"
  static let practitioner = "bbbbbbbb-0000-4000-8000-000000000001"
  static let type = "cccccccc-0000-4000-8000-000000000001"
  static let appointment = "eeeeeeee-0000-4000-8000-000000000001"
  static let client = "ffffffff-0000-4000-8000-000000000001"
}

/// The examples of the reference, section by section.
@Suite struct DocumentedExamples {
  @Test func locations() throws {
    let list = try readAndWrite(
      ListReply<LocationResource>.self,
      #"""
      {"locations":[{"locationId":"aaaaaaaa-0000-4000-8000-000000000001",
        "name":"Main Street Clinic",
        "timeZone":{"timezoneId":"39d62534-501c-49cd-9da9-6fa8d6a81f48",
                    "tzName":"Australia\\Melbourne"}}],
       "paging":{"totalRows":2,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """#)
    #expect(list.rows[0].timeZone.tzName == #"Australia\Melbourne"#)
    #expect(list.paging == Paging(totalRows: 2, pageNumber: 1, pageSize: 50))
  }

  @Test func practitioners() throws {
    let list = try ListReply<PractitionerResource>(
      json: Array(
        #"{"practitioners":[{"practitionerId":"\#(Example.practitioner)","firstName":"Ada","lastName":"Nguyen"}]}"#
          .utf8))
    #expect(
      list.rows == [
        PractitionerResource(
          practitionerId: Identifier(Example.practitioner), firstName: "Ada", lastName: "Nguyen")
      ]
    )
    #expect(list.paging == nil)
  }

  @Test func appointmentTypes() throws {
    let list = try readAndWrite(
      ListReply<AppointmentTypeResource>.self,
      #"""
      {"appointmentTypes":[{"appointmentTypeId":"\#(Example.type)","description":"Initial consult",
        "durationMinutes":30}],"statusMessages":[]}
      """#)
    #expect(list.rows[0].durationMinutes == 30)
    let texts = try AppointmentTypeResource(
      json: Array(
        #"{"appointmentTypeId":"\#(Example.type)","description":"x","durationMinutes":"45"}"#.utf8))
    #expect(texts.durationMinutes == 45)
  }

  @Test func timeslots() throws {
    let list = try readAndWrite(
      ListReply<SlotResource>.self,
      #"""
      {"timeslots":[{"startDateTime":"2025-05-20T09:00:00+10:00",
        "endDateTime":"2025-05-20T12:30:00+10:00","locationId":"\#(Example.location)"}],"statusMessages":[]}
      """#)
    #expect(list.rows[0].practitioner == nil)
    #expect(list.rows[0].startDateTime.instant.description == "2025-05-19T23:00:00Z")
  }

  @Test func appointmentList() throws {
    let list = try readAndWrite(
      ListReply<AppointmentResource>.self,
      #"""
      {"appointments":[{"appointmentId":"\#(Example.appointment)","appointmentReferenceNumber":"4846001",
        "status":"Attended","practitioner":{"practitionerId":"\#(Example.practitioner)"},"subject":"SMITH Bob 0400000000",
        "locationId":"\#(Example.location)","appointmentTypeId":"\#(Example.type)","startDateTime":"2021-09-07T09:00:00 +10:00",
        "endDateTime":"2021-09-07T09:30:00 +10:00","clients":[{"clientId":"\#(Example.client)"}]}],
       "statusMessages":[]}
      """#)
    #expect(list.rows[0].notes == nil)
    #expect(list.rows[0].notifyPractitioner == nil)
  }

  @Test func appointmentRecord() throws {
    let reply = try readAndWrite(
      RecordReply<AppointmentResource>.self,
      #"""
      {"appointment":{"appointmentId":"\#(Example.appointment)","appointmentReferenceNumber":"4846001",
        "status":"Attended","practitioner":{"practitionerId":"\#(Example.practitioner)"},"subject":"SMITH Bob 0400000000",
        "notes":"","locationId":"\#(Example.location)","appointmentTypeId":"\#(Example.type)",
        "startDateTime":"2021-09-07T09:00:00 +10:00","endDateTime":"2021-09-07T09:30:00 +10:00",
        "clients":[{"clientId":"\#(Example.client)"}],"notifyPractitioner":false}}
      """#)
    #expect(reply.record.notes == "")
    #expect(reply.record.notifyPractitioner == false)
  }

  @Test func makeABooking() throws {
    let body = try AppointmentBody(
      json: Array(
        #"""
        {"startDateTime":"2025-05-20T09:00:00+10:00","endDateTime":"2025-05-20T09:30:00+10:00",
         "practitioner":{"practitionerId":"b"},"locationId":"a","appointmentTypeId":"c","notes":"",
         "notifyPractitioner":"true",
         "appointmentReminder":{"isEmailReminderRequired":"false","isSmsReminderRequired":"true"},
         "clients":[{"clientId":"f","firstName":"Bob"}]}
        """#.utf8))
    #expect(body.practitionerSent == "b")
    #expect(body.notifyPractitioner == true)
    #expect(
      body.appointmentReminder
        == AppointmentReminderBody(isEmailReminderRequired: false, isSmsReminderRequired: true))
    #expect(body.clients == [ClientReferenceBody(clientId: "f")])
    #expect(body.deleted == nil)
  }

  @Test func remindersFlatAndPractitionerFlat() throws {
    let body = try AppointmentBody(
      json: Array(#"{"isSmsReminderRequired":true,"practitionerId":"b","clients":null}"#.utf8))
    #expect(body.isSmsReminderRequired == true)
    #expect(body.isEmailReminderRequired == nil)
    #expect(body.practitionerSent == "b")
    #expect(body.clients == nil)
  }

  @Test(arguments: [#"{"appointmentId":"e","deleted":"true"}"#, #"{"deleted":true}"#])
  func cancel(text: String) throws {
    #expect(try AppointmentBody(json: Array(text.utf8)).deleted == true)
  }

  @Test func conflict() throws {
    let reply = try readAndWrite(
      ResultReply.self,
      #"""
      {"result":[{"severity":2,
        "reason":"The selected time is not available for booking an appointment"}]}
      """#)
    #expect(reply == ResultReply(reason: KnownReason.timeNotAvailable))
  }

  @Test func clientList() throws {
    let list = try readAndWrite(
      ListReply<ClientResource>.self,
      #"""
      {"clients":[{"title":"Mrs","practitionerId":"\#(Example.practitioner)","preferredName":"Sam","culture":"",
        "pronouns":"she","clientId":"\#(Example.client)","firstName":"Samantha","middleName":"","lastName":"Smith",
        "dateOfBirth":"1972-07-02T00:00:00","gender":"Female"}],
       "paging":{"totalRows":1,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """#)
    #expect(list.rows[0].dateOfBirth.day == Day(year: 1972, month: 7, day: 2))
  }

  @Test func clientRecordReadsSuburbOrCityAndWritesBoth() throws {
    for key in ["suburb", "city"] {
      let record = try ClientRecordResource(
        json: Array(
          #"""
          {"clientId":"\#(Example.client)","firstName":"Bob","phoneNumberMobile":"0400 000 000",
           "addressResidential":{"streetAddress":"1 High St","\#(key)":"Carlton VIC"}}
          """#.utf8))
      #expect(record.addressResidential.suburb == "Carlton VIC")
      #expect(record.addressPostal == AddressResource())
      let object = try JSONObject(json: record.json)
      guard case .object(let address) = object["addressResidential"] else {
        Issue.record("no address")
        return
      }
      #expect(address.exactly("suburb") == .string("Carlton VIC"))
      #expect(address.exactly("city") == .string("Carlton VIC"))
      #expect(object.exactly("dateOfBirth") == .string(""))
      #expect(object.exactly("Status") == .string("Current"))
    }
  }

  @Test func createAClient() throws {
    let body = try readAndWrite(
      ClientBody.self,
      #"""
      {"firstName":"Bob","lastName":"Smith","dateOfBirth":"1990-01-31","ExternalId":"7",
       "phoneNumberMobile":"0400000000","Status":"Current","email":"bob@example.com",
       "addressResidential":{"streetAddress":"","city":"Carlton","postcode":"3053","state":"VIC"},
       "postalSameAsResidential":true}
      """#)
    #expect(body.status == "Current")
    #expect(body.addressResidential?.city == "Carlton")
    let older = try ClientBody(json: Array(#"{"pronoun":"they","status":"Closed"}"#.utf8))
    #expect(older.pronouns == "they")
    #expect(older.status == "Closed")
  }

  @Test func clientCreated() throws {
    let reply = try readAndWrite(
      ClientCreatedReply.self, #"{"client":{"clientId":"\#(Example.client)"}}"#)
    #expect(reply.client.clientId == Identifier(Example.client))
  }

  @Test func cancellationReasons() throws {
    _ = try readAndWrite(
      ListReply<CancellationReasonResource>.self,
      #"{"cancellationReasons":[{"cancellationId":"\#(Example.type)","description":"Ill"}],"statusMessages":[]}"#
    )
  }
}
