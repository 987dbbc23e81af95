import Booking
import CivilTime
import CoreplusAPI
import Testing

@Suite struct ClientListTests {
  @Test func rowsAreAsDocumented() async throws {
    let clinic = try await Clinic()
    try expectJSON(
      await clinic.get("Client/?name=smi"),
      """
      {"clients":[{"title":"Mrs","practitionerId":"\(ID.ada)","preferredName":"Sam","culture":"",
        "pronouns":"she","clientId":"\(ID.sam)","firstName":"Samantha","middleName":"",
        "lastName":"Smith","dateOfBirth":"1972-07-02T00:00:00","gender":"Female"}],
       "paging":{"totalRows":1,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """)
  }

  @Test(arguments: [
    ("", ["Jones", "Smith"]), ("name=SAMANTHA+smith", ["Smith"]), ("name=zz", []),
    ("mobile=%2B61400000001", ["Smith"]), ("mobile=0400000002", []),
    ("dateOfBirth=1990-01-31", ["Jones"]), ("dateOfBirth=1990-01-31&name=smith", []),
    ("q=firstName:=Bob&q=lastName:=Jones&q=dateOfBirth:=1990-01-31", ["Jones"]),
    ("q=firstName:=Bob&q=lastName:=Smith", []), ("q=externalid:=EXT-1", ["Smith"]),
    ("includeDeleted=true", ["Jones", "Smith", "Smith"]),
    ("q=Status:=Deleted", ["Smith"]),
    ("updatedSince=2026-11-23%2007:30:00%2B1100", ["Smith"]),
    ("updatedSince=2026-11-23%2007:30:05%2B1100", ["Smith"]),
    ("updatedSince=2026-11-23%2007:30:06%2B1100", []),
    ("pageSize=1&pageNumber=2", ["Smith"]),
  ])
  func filters(query: String, families: [String]) async throws {
    let reply = try await Clinic().get("Client/?\(query)")
    #expect(try reply.list(ClientResource.self).rows.map(\.lastName) == families)
  }

  /// A change that waits for its turn during a list of changes is in the next list.
  @Test func whatWaitedForTheWriterIsStampedWhenItIsWritten() async throws {
    let clinic = try await Clinic()
    let update = APIRequest(
      "POST", "/API/Core/v2.1/Client/\(ID.bob)", #"{"notes1":"moved"}"#, by: clinic.owner)
    let reply = await clinic.answer(queued: update) { clinic.setClock(opening.adding(minutes: 1)) }
    #expect(reply.status == 200)
    let since = "updatedSince=2026-11-23%2008:30:30%2B1100"
    let changed = await clinic.get("Client/?\(since)")
    #expect(try changed.list(ClientResource.self).rows.map(\.lastName) == ["Jones"])
  }

  @Test(arguments: [
    ("mobile=abc", "mobile has no digits"),
    ("dateOfBirth=31.1.1990", "dateOfBirth is not a date as yyyy-mm-dd"),
    ("q=lastName=Smith", "q is not of the form field:=value"),
    ("q=shoeSize:=9", "q names an unknown field"),
    ("q=dateOfBirth:=x", "q has a dateOfBirth that is not a date as yyyy-mm-dd"),
    ("q=lastName:=a&q=lastName:=b", "q asks for two values of one field"),
    (
      "dateOfBirth=1990-01-31&q=dateOfBirth:=1990-01-30", "q asks for two values of one field"
    ),
    ("updatedSince=yesterday", "updatedSince is not a date and time with an offset from UTC"),
    ("Field=shoeSize", "Field names an unknown field"),
  ])
  func badFilters(query: String, reason: String) async throws {
    let reply = try await Clinic().get("Client/?\(query)")
    #expect(reply.status == 400)
    #expect(reply.reason == reason)
  }

  @Test func chosenFieldsAlwaysHaveTheID() async throws {
    try expectJSON(
      await Clinic().get("Client/?Field=firstName&field=LASTNAME&name=bob"),
      """
      {"clients":[{"clientId":"\(ID.bob)","firstName":"Bob","lastName":"Jones"}],
       "paging":{"totalRows":1,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """)
  }

  @Test func theRecordIsFlat() async throws {
    let record = try ClientRecordResource(
      json: try await Clinic().get("Client/\(ID.sam)").response.body)
    #expect(record.client.firstName == "Samantha")
    #expect(record.phoneNumberMobile == "0400 000 001")
    #expect(record.addressResidential.suburb == "Carlton")
    #expect(record.externalId == "EXT-1")
    #expect(record.status == "Current")
  }
}

@Suite struct ClientWritingTests {
  private let whole = """
    {"firstName":"Zoë","lastName":"O'Brien","dateOfBirth":"1988-02-29","ExternalId":"X-7",
     "title":"acs prof","preferredName":"Zo","middleName":"May","gender":"female","pronoun":"They",
     "culture":"Irish","medicareCardNumber":"2000 00000 1","medicareCardIRN":"1",
     "medicareCardExpireDate":"2028-04-30","dvaCardNumber":"NX000001",
     "phoneNumberHome":"03 9000 0001","phoneNumberWork":"","phoneNumberMobile":"0400 000 009",
     "Status":"current","email":"zoe@mail.example",
     "addressResidential":{"streetAddress":"2 Sample Lane","city":"Fitzroy","postcode":"3065",
       "state":"VIC"},
     "postalSameAsResidential":"true","notes1":"Prefers\\nmornings","practitionerId":"\(ID.leo)"}
    """

  @Test func everyDocumentedFieldIsKept() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post("Client/", whole)
    #expect(reply.status == 200)
    let id = try #require(ClientCreatedReply(json: reply.response.body).client.clientId)
    try expectJSON(reply, #"{"client":{"clientId":"\#(id)"}}"#)
    try expectJSON(
      await clinic.get("Client/\(id)"),
      #"""
      {"title":"Acs Prof","practitionerId":"\#(ID.leo)","preferredName":"Zo","culture":"Irish",
       "pronouns":"they","clientId":"\#(id)","firstName":"Zoë","middleName":"May",
       "lastName":"O'Brien","dateOfBirth":"1988-02-29T00:00:00","gender":"Female",
       "ExternalId":"X-7","medicareCardNumber":"2000 00000 1","medicareCardIRN":"1",
       "medicareCardExpireDate":"2028-04-30","dvaCardNumber":"NX000001",
       "phoneNumberHome":"03 9000 0001","phoneNumberWork":"","phoneNumberMobile":"0400 000 009",
       "Status":"Current","email":"zoe@mail.example",
       "addressResidential":{"streetAddress":"2 Sample Lane","suburb":"Fitzroy","city":"Fitzroy",
         "state":"VIC","postcode":"3065"},
       "addressPostal":{"streetAddress":"2 Sample Lane","suburb":"Fitzroy","city":"Fitzroy",
         "state":"VIC","postcode":"3065"},
       "postalSameAsResidential":true,"notes1":"Prefers\nmornings"}
      """#)
    let found = await clinic.get("Client/?name=zo%C3%AB")
    #expect(try found.list(ClientResource.self).rows.map(\.clientId) == [id])
  }

  @Test(arguments: [
    (#""firstName":"  ""#, "firstName is missing"), (#""lastName":"  ""#, "lastName is missing"),
    (#""firstName":"","lastName":"""#, "firstName is missing"),
    (#""dateOfBirth":"""#, "dateOfBirth is missing"),
    (#""dateOfBirth":"2026-11-24""#, "dateOfBirth is in the future"),
    (#""dateOfBirth":"1879-12-31""#, "dateOfBirth is before 1880-01-01"),
    (#""dateOfBirth":"1990-02-30""#, "dateOfBirth is not a date as yyyy-mm-dd"),
    (
      #""firstName":"\#(String(repeating: "x", count: 51))""#,
      "firstName is too long: 50 characters at most"
    ),
    (#""lastName":"a\tb""#, "lastName has a control character"),
    (#""title":"Lord""#, "title must be one of Acs Prof, Dr, Master, Miss, Mr, Mrs, Ms, Prof, Rev"),
    (#""gender":"x""#, "gender must be one of Male, Female, Other"),
    (#""pronouns":"x""#, "pronouns must be one of e, he, she, they, xe, ze, other"),
    (#""Status":"x""#, "Status must be one of Current, Closed, Deleted, Deceased"),
    (#""medicareCardIRN":"12""#, "medicareCardIRN is too long: 1 character at most"),
    (#""culture":"123456789012345678901""#, "culture is too long: 20 characters at most"),
    (
      #""email":"\#(String(repeating: "x", count: 51))""#,
      "email is too long: 50 characters at most"
    ),
    (
      #""notes1":"\#(String(repeating: "x", count: 301))""#,
      "notes1 is too long: 300 characters at most"
    ),
    (
      #""addressResidential":{"city":"a\u0001"}"#,
      "addressResidential.city has a control character"
    ),
    (#""practitionerId":"x""#, "practitionerId is not known"),
    (#""medicareCardExpireDate":"soon""#, "medicareCardExpireDate is not a date as yyyy-mm-dd"),
    (#""firstName":{}"#, "firstName is not a text"),
  ])
  func whatIsRefused(member: String, reason: String) async throws {
    let clinic = try await Clinic()
    let good = #"{"firstName":"A","lastName":"B","dateOfBirth":"2000-01-01"}"#
    let reply = await clinic.post("Client/", try setting(member, in: good))
    #expect(reply.status == 400)
    #expect(reply.reason == reason)
    #expect(try await clinic.get("Client/").list(ClientResource.self).paging?.totalRows == 2)
  }

  @Test(arguments: ["firstName", "lastName", "dateOfBirth"])
  func whatIsRequired(key: String) async throws {
    let body = #"{"firstName":"A","lastName":"B","dateOfBirth":"2000-01-01"}"#
    let reply = try await Clinic().post("Client/", body.replacing(key, with: "x"))
    #expect(reply.status == 400)
    #expect(reply.reason == "\(key) is missing")
  }

  @Test(arguments: [("Kartini", ""), ("", "Thant")])
  func peopleWithOneName(firstName: String, lastName: String) async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "Client/",
      #"{"firstName":"\#(firstName)","lastName":"\#(lastName)","dateOfBirth":"2000-01-01"}"#)
    #expect(reply.status == 200, "\(reply.reason ?? "")")
    let id = try #require(ClientCreatedReply(json: reply.response.body).client.clientId)
    let record = try ClientRecordResource(json: await clinic.get("Client/\(id)").response.body)
    #expect(record.client.firstName == firstName && record.client.lastName == lastName)
    let other = firstName.isEmpty ? "lastName" : "firstName"
    let emptied = await clinic.call("PUT", "Client/\(id)", #"{"\#(other)":""}"#)
    #expect(emptied.status == 400, "the only name can't be removed")
  }

  @Test func bornTodayWhereThePracticeIs() async throws {
    let body = #"{"firstName":"A","lastName":"B","dateOfBirth":"2026-11-23"}"#
    #expect(try await Clinic().post("Client/", body).status == 200)
  }

  @Test(arguments: ["POST", "PUT"])
  func anUpdateChangesWhatIsSent(method: String) async throws {
    let clinic = try await Clinic()
    let reply = await clinic.call(
      method, "Client/\(ID.sam)", #"{"phoneNumberMobile":"0400 000 002","title":""}"#)
    try expectJSON(reply, #"{"client":{"clientId":"\#(ID.sam)"}}"#)
    let record = try ClientRecordResource(
      json: await clinic.get("Client/\(ID.sam)").response.body)
    #expect(record.phoneNumberMobile == "0400 000 002")
    #expect(record.client.title == "")
    #expect(record.client.preferredName == "Sam")
    #expect(record.client.dateOfBirth.day == Day(iso: "1972-07-02"))
    let blank = await clinic.call(method, "Client/\(ID.sam)", #"{"firstName":"","lastName":""}"#)
    #expect(blank.status == 400)
    #expect(await clinic.call(method, "Client/\(ID.nobody)", "{}").status == 404)
  }
}
