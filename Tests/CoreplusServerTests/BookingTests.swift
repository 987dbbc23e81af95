import Booking
import CivilTime
import CoreplusAPI
import CoreplusServer
import Foundation
import Synchronization
import Testing

private let unavailable = "The selected time is not available for booking an appointment"

@Suite struct BookingTests {
  /// A booking as an integration of 2025 sends it; reference section 5.9.
  @Test func theDocumentedBooking() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "Appointment/",
      """
      {"startDateTime":"2026-11-24T09:00:00+11:00","endDateTime":"2026-11-24T09:30:00+11:00",
       "practitioner":{"practitionerId":"\(ID.ada)"},"locationId":"\(ID.mainStreet)",
       "appointmentTypeId":"\(ID.consult)","notes":"","notifyPractitioner":"true",
       "appointmentReminder":{"isEmailReminderRequired":"false","isSmsReminderRequired":"true"},
       "clients":[{"clientId":"\(ID.sam)","firstName":"Samantha"}]}
      """)
    #expect(reply.status == 200)
    let made = try reply.appointment()
    try expectJSON(
      reply,
      """
      {"appointment":{
        "appointmentId":"\(made.appointmentId)",
        "appointmentReferenceNumber":"\(made.appointmentReferenceNumber)","status":"Booked",
        "practitioner":{"practitionerId":"\(ID.ada)"},
        "subject":"SMITH Samantha 0400 000 001","notes":"","locationId":"\(ID.mainStreet)",
        "appointmentTypeId":"\(ID.consult)","startDateTime":"2026-11-24T09:00:00 +11:00",
        "endDateTime":"2026-11-24T09:30:00 +11:00","clients":[{"clientId":"\(ID.sam)"}],
        "notifyPractitioner":false}}
      """)
    #expect(!made.appointmentReferenceNumber.isEmpty)
    #expect(made.appointmentReferenceNumber.allSatisfy { $0.isNumber })
    #expect(await clinic.get("Appointment/\(made.appointmentId)").json == reply.json)
  }

  @Test func theOtherSpellings() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "appointment",
      """
      {"STARTDATETIME":"2026-11-24 09:00+1100","endDateTime":"2026-11-23T22:45:00Z",
       "practitionerId":"\(ID.ada.uppercased())","locationId":"\(ID.mainStreet)",
       "subject":"Phoned twice","notes":"one\\n\\ttwo","isSmsReminderRequired":true,
       "unknown":{"a":[1]},"clients":[{"clientId":"\(ID.bob)"}]}
      """)
    let made = try reply.appointment()
    #expect(made.endDateTime.description == "2026-11-24T09:45:00 +11:00")
    #expect(made.subject == "Phoned twice")
    #expect(made.notes == "one\n\ttwo")
    #expect(made.appointmentTypeId == nil)
  }

  @Test func whoHasNoMobileHasNoneInTheSubject() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post("Appointment/", bookingBody("2026-11-24T09:00", client: ID.bob))
    #expect(try reply.appointment().subject == "JONES Bob")
  }

  @Test func referencesCountUp() async throws {
    let clinic = try await Clinic()
    let first = try await clinic.book("2026-11-24T09:00").appointment()
    let second = try await clinic.book("2026-11-24T09:30").appointment()
    let numbers = [first, second].compactMap { Int($0.appointmentReferenceNumber) }
    #expect(numbers.count == 2 && numbers[0] < numbers[1])
  }

  /// Every obstacle gets the same documented answer, and nothing is booked.
  @Test(arguments: [
    ("taken", "2026-11-24T10:15", 30, ID.ada), ("past", "2026-11-23T08:00", 30, ID.ada),
    ("off roster", "2026-11-24T08:45", 30, ID.ada), ("weekend", "2026-11-28T10:00", 30, ID.ada),
    ("break", "2026-11-24T12:15", 30, ID.ada), ("leave", "2026-11-25T10:00", 30, ID.leo),
    ("closed", "2026-11-26T10:00", 30, ID.ada), ("after hours", "2026-11-24T16:45", 30, ID.ada),
  ])
  func timesThatAreNotAvailable(
    what: String, start: String, minutes: Int, practitioner: String
  ) async throws {
    let clinic = try await Clinic()
    await clinic.book("2026-11-24T10:00")
    let before = try await clinic.allAppointments()
    let reply = await clinic.book(start, minutes: minutes, practitioner: practitioner)
    #expect(reply.status == 200)
    try expectJSON(reply, #"{"result":[{"severity":2,"reason":"\#(unavailable)"}]}"#)
    #expect(try await clinic.allAppointments() == before)
    #expect(clinic.log.isEmpty)
  }

  @Test func aTypeThatIsNotOffered() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "Appointment/", bookingBody("2026-11-24T10:00", practitioner: ID.leo, type: ID.long))
    #expect(reply.reason == unavailable)
  }

  @Test func conflictsMayBe409() async throws {
    var options = ServerOptions()
    options.conflictStatus409 = true
    let clinic = try await Clinic(options: options)
    #expect(await clinic.book("2026-11-24T10:00").status == 200)
    let reply = await clinic.book("2026-11-24T10:00")
    #expect(reply.status == 409)
    #expect(reply.reason == unavailable)
  }

  @Test func neighboursTouch() async throws {
    let clinic = try await Clinic()
    for start in ["2026-11-24T10:00", "2026-11-24T09:30", "2026-11-24T10:30"] {
      #expect(try await clinic.book(start).appointment().status == "Booked")
    }
    #expect(await clinic.book("2026-11-24T10:00", practitioner: ID.leo).reason == nil)
  }

  @Test(arguments: [
    ("startDateTime", "startDateTime is missing"), ("endDateTime", "endDateTime is missing"),
    ("practitioner", "practitionerId is missing"), ("locationId", "locationId is missing"),
    ("clients", "clientId is missing"),
  ])
  func whatIsRequired(key: String, reason: String) async throws {
    let clinic = try await Clinic()
    let body = bookingBody("2026-11-24T10:00").replacing("\"\(key)\"", with: "\"x\"")
    let reply = await clinic.post("Appointment/", body)
    #expect(reply.status == 400)
    #expect(reply.reason == reason)
  }

  /// A change that is sent to the wrong place must not book a second time.
  @Test func whatNamesAnAppointmentBooksNone() async throws {
    let clinic = try await Clinic()
    let made = try await clinic.book("2026-11-24T10:00").appointment()
    let id = #","appointmentId":"\#(made.appointmentId)""#
    for more in [id, id + #","deleted":false"#] {
      let reply = await clinic.post("Appointment/", bookingBody("2026-11-24T11:00", more: more))
      #expect(reply.status == 400)
      #expect(reply.reason?.hasSuffix("send its changes to /Appointment/{appointmentId}") == true)
    }
    #expect(try await clinic.allAppointments().count == 1)
    let none = bookingBody("2026-11-24T11:00", more: #","appointmentId":"""#)
    #expect(await clinic.post("Appointment/", none).status == 200)
  }

  @Test func unknownIDsInTheBody() async throws {
    let clinic = try await Clinic()
    for (body, name) in [
      (bookingBody("2026-11-24T10:00", practitioner: ID.nobody), "practitionerId"),
      (bookingBody("2026-11-24T10:00", client: ID.nobody), "clientId"),
      (bookingBody("2026-11-24T10:00", type: ID.nobody), "appointmentTypeId"),
      (bookingBody("2026-11-24T10:00", location: ID.nobody), "locationId"),
    ] {
      let reply = await clinic.post("Appointment/", body)
      #expect(reply.status == 400)
      #expect(reply.reason == "\(name) is not known")
    }
    let gone = await clinic.post(
      "Appointment/", bookingBody("2026-11-24T10:00", client: ID.deleted))
    #expect(gone.status == 400)
    #expect(try await clinic.allAppointments().isEmpty)
  }

  @Test(arguments: [
    (
      #""notes":"\#(String(repeating: "ä", count: 301))""#,
      "notes is too long: 300 characters at most"
    ),
    (
      #""subject":"\#(String(repeating: "x", count: 301))""#,
      "subject is too long: 300 characters at most"
    ),
    (#""notes":"a\u0001b""#, "notes has a control character"),
    (#""notes":"\u001b[31m""#, "notes has a control character"),
    (#""subject":"a\nb""#, "subject has a control character"),
    (#""notes":"a\u0080""#, "notes has a control character"),
    (#""notes":"\u009b31m""#, "notes has a control character"),
    (#""notes":"\u202ethgir""#, "notes has a control character"),
    (#""subject":"\u2066a\u2069""#, "subject has a control character"),
    (#""notifyPractitioner":"maybe""#, "notifyPractitioner is not true or false"),
    (
      #""endDateTime":"2026-11-24T10:00:00+11:00""#, "endDateTime is not after startDateTime"
    ),
    (#""endDateTime":"tomorrow""#, "endDateTime is not a date and time with an offset from UTC"),
    (#""endDateTime":"2026-11-24T18:01:00+11:00""#, "An appointment lasts 480 minutes at most"),
    (
      #""endDateTime":"2026-11-24T10:30:30+11:00""#,
      "An appointment starts and ends on a whole minute"
    ),
    (
      #""clients":[{"clientId":"a"},{"clientId":"b"}]"#,
      "clients names more than one client: only one is supported"
    ),
  ])
  func whatIsRefused(member: String, reason: String) async throws {
    let clinic = try await Clinic()
    let body = try setting(member, in: bookingBody("2026-11-24T10:00"))
    let reply = await clinic.post("Appointment/", body)
    #expect(reply.status == 400)
    #expect(reply.reason == reason)
    #expect(try await clinic.allAppointments().isEmpty)
  }

  /// The caller has long reported an unknown outcome; the change isn't made any more.
  @Test(arguments: [10_000, 10_001]) func whatWaitedTooLongIsNotMade(
    _ milliseconds: Int64
  ) async throws {
    let passed = Mutex<Int64>(0)
    let clinic = try await Clinic(milliseconds: { passed.withLock { $0 } })
    let booking = APIRequest(
      "POST", "/API/Core/v2.1/Appointment/", bookingBody("2026-11-24T10:00"), by: clinic.owner)
    let reply = await clinic.answer(queued: booking) { passed.withLock { $0 = milliseconds } }
    let isMade = milliseconds <= 10_000
    #expect(reply.status == (isMade ? 200 : 503))
    #expect(isMade || reply.reason?.contains("nothing was changed") == true)
    #expect(try await clinic.allAppointments().count == (isMade ? 1 : 0))
  }

  @Test func textsAreKeptAsTheyWereSent() async throws {
    let clinic = try await Clinic()
    // Arabic and Hebrew letters and marks are allowed like others.
    let right = "\u{200F}\u{05E9}\u{0644}\u{200E}\u{00A0}"
    let notes = right + String(repeating: "ă", count: 292) + "é  "
    let body = bookingBody("2026-11-24T10:00", more: #","notes":"\#(notes)""#)
    #expect(try await clinic.post("Appointment/", body).appointment().notes == notes)
  }

  @Test func ofFiftyAtOnceOneSucceeds() async throws {
    let clinic = try await Clinic()
    let replies = await withTaskGroup(of: Reply.self) { group in
      for _ in 0..<50 { group.addTask { await clinic.book("2026-11-24T10:00") } }
      return await group.reduce(into: [Reply]()) { $0.append($1) }
    }
    #expect(replies.filter { $0.json["appointment"] != nil }.count == 1)
    #expect(replies.filter { $0.reason == unavailable }.count == 49)
    #expect(try await clinic.allAppointments().count == 1)
  }
}
