import Booking
import CivilTime
import CoreplusAPI
import TestKit
import Testing

/// Ids as servers make them.
extension Identifier {
  fileprivate init(_ number: Int) {
    let digits = String(number, radix: 16)
    self.init(
      "aaaaaaaa-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
  }
}

/// What one side writes of the clinic the other reads the same: each direction is written once, and
/// here both are held against each other, through the bytes.
@Suite struct MappingTests {
  private let zone: Zone
  private let time: TimeRange

  init() throws {
    zone = try #require(Zone.named("Australia/Melbourne"))
    time = TimeRange(start: try instant("2026-11-24T15:00+11:00"), minutes: 30)
  }

  private func sent<T: WireObject>(_ value: T) throws -> T { try T(json: value.json) }

  @Test func theClinic() throws {
    let location = Location(
      id: Identifier(1), name: "Main Street", zone: zone,
      timezoneID: "39d62534-501c-49cd-9da9-6fa8d6a81f48")
    #expect(Location(try sent(LocationResource(location))) == location)
    let reason = CancellationReason(id: Identifier(2), name: "Ill")
    #expect(CancellationReason(try sent(CancellationReasonResource(reason))) == reason)
  }

  @Test func peopleAndTypesInTwoReplies() throws {
    let person = Practitioner(
      id: Identifier(3), givenName: "Mei", familyName: "Lee",
      specialties: [Specialty(id: Identifier(4), name: "Physiotherapy")])
    let type = AppointmentType(
      id: Identifier(5), name: "Standard", minutes: 30, colour: 0x0A_BC_DE,
      offers: [.init(practitioner: person.id, location: Identifier(1))])
    let practice = try sent(
      PracticeReply(
        practice: PracticeResource(), practitioners: [PractitionerSpecialtiesResource(person)],
        appointmentTypes: [AppointmentTypeOffersResource(type)]))
    #expect(Practitioner(try sent(PractitionerResource(person)), practice) == person)
    #expect(AppointmentType(try sent(AppointmentTypeResource(type)), practice) == type)
    // The documented lists alone.
    #expect(Practitioner(PractitionerResource(person), nil).specialties.isEmpty)
    let plain = AppointmentType(AppointmentTypeResource(type), nil)
    #expect(plain.minutes == 30 && plain.colour == nil && plain.offers == nil)
  }

  @Test func slots() throws {
    let slot = AvailabilitySlot(practitioner: Identifier(3), location: Identifier(1), time: time)
    #expect(AvailabilitySlot(try sent(SlotResource(slot, in: zone)), asked: nil) == slot)
  }

  @Test func appointments() throws {
    var appointment = Appointment(
      id: Identifier(6), reference: "4711", status: .arrived, practitioner: Identifier(3),
      location: Identifier(1), type: Identifier(5), client: Identifier(7),
      subject: "SMITH Jane", notes: "Knee", time: time)
    #expect(Appointment(try sent(AppointmentResource(appointment, in: zone))) == appointment)
    appointment.status = .cancelled
    for reason in [nil, CancellationReason.ID(2)] {
      appointment.cancellation = .init(reason: reason, notes: "Ill")
      #expect(Appointment(try sent(AppointmentResource(appointment, in: zone))) == appointment)
    }
    (appointment.type, appointment.client, appointment.cancellation) = (nil, nil, nil)
    #expect(Appointment(try sent(AppointmentResource(appointment, in: zone))) == appointment)
  }

  @Test func whatWasSeen() throws {
    let appointment = Appointment(
      id: Identifier(6), status: .arrived, practitioner: Identifier(3), location: Identifier(1),
      type: Identifier(5), notes: "Knee", time: time)
    var untyped = appointment
    untyped.type = nil
    for seen in [
      SeenAppointment(), SeenAppointment(start: time.start), SeenAppointment(appointment),
      SeenAppointment(appointment, before: Edit(notes: "x", type: Identifier(9), status: .booked)),
      SeenAppointment(untyped, before: Edit(type: Identifier(9))),
    ] {
      #expect(try SeenAppointment(sent(IfUnchangedBody(seen))) == seen)
    }
  }

  @Test func changes() throws {
    let appointment = Appointment(
      id: Identifier(6), practitioner: Identifier(3), location: Identifier(1), time: time)
    let change = DiaryChange(
      id: 17, at: time.end, kind: .moved, application: "Desk", operatorInitials: "jm",
      appointment: appointment, from: time.start)
    let row = ChangeResource(change, AppointmentResource(appointment, in: zone), in: zone)
    #expect(DiaryChange(try sent(row)) == change)
  }

  @Test func clients() throws {
    var client = Client(
      id: Identifier(7), givenName: "Jane", familyName: "Smith",
      dateOfBirth: Day(iso: "1985-04-12"))
    client.title = "Ms"
    client.middleName = "Ann"
    client.preferredName = "Jay"
    client.gender = "Female"
    client.pronouns = "she"
    client.culture = "Irish"
    client.usualPractitioner = Identifier(3)
    #expect(Client(try sent(ClientResource(client))) == client)
    let match = ClientMatch(
      client: client, mobile: "0412 345 678",
      habit: .init(practitioner: Identifier(3), location: Identifier(1), type: nil),
      lastSeen: time.start, nextAppointment: time.end)
    #expect(ClientMatch(try sent(ClientMatchResource(match, in: zone))) == match)
    var record = ClientRecord(client: client)
    record.mobile = "0412 345 678"
    record.homePhone = "03 9000 0001"
    record.workPhone = "03 9000 0002"
    record.email = "jane@mail.example"
    record.residence.street = "1 High St"
    record.residence.suburb = "Carlton"
    record.postal.state = "VIC"
    record.postal.postcode = "3053"
    record.isPostalSameAsResidential = true
    record.status = .deceased
    record.externalID = "X-7"
    record.medicareNumber = "2000 00000 1"
    record.medicareIRN = "1"
    record.medicareExpires = Day(iso: "2028-04-30")
    record.dvaNumber = "NX000001"
    record.notes = "Stairs"
    #expect(ClientRecord(try sent(ClientRecordResource(record))) == record)
  }

  @Test func rosters() throws {
    let half = TimeRange(start: time.start, minutes: 15)
    var book = RosterBook()
    let anchor = try #require(Day(iso: "2026-11-24"))
    for rhythm in [Roster.Rhythm.weekly, .fortnightly(anchor: anchor)] {
      let shift = Roster.Shift(
        weekday: .tuesday, start: WallTime(minutes: 480), end: WallTime(minutes: 1440),
        rhythm: rhythm,
        breaks: [.init(start: WallTime(minutes: 720), end: WallTime(minutes: 750))],
        from: Day(iso: "2026-01-01"))
      book.rosters.append(
        Roster(practitioner: Identifier(3), location: Identifier(1), shifts: [shift]))
    }
    book.leave = [Leave(practitioner: Identifier(3), time: time, note: "Course")]
    book.closures = [Closure(location: Identifier(1), time: half, reason: "Cup Day")]
    #expect(try RosterBook(try sent(RosterReply(book, in: zone))) == book)
  }

  @Test func obstacles() throws {
    for rule in Obstacle.Rule.allCases {
      let obstacle = Obstacle(
        rule: rule, time: rule == .length ? nil : time, location: Identifier(1),
        appointment: rule == .booked ? Identifier(6) : nil, note: "Note")
      #expect(Obstacle(try sent(ObstacleResource(obstacle, in: zone))) == obstacle)
    }
  }

  @Test func theWaitingList() throws {
    let order = WaitingOrder(
      client: Identifier(7), clientName: "SMITH Jane", phone: "0412 345 678",
      practitioner: Identifier(3), location: Identifier(1), type: Identifier(5), minutes: 45,
      wish: PlaceWish(
        WishParts(
          weekdays: [.tuesday], days: [try #require(Day(iso: "2026-11-24"))],
          earliest: WallTime(minutes: 540), isMorning: true)), note: "Rings back", createdBy: "jm")
    let entry = WaitingEntry(order, id: Identifier(8), createdAt: time.start)
    #expect(try WaitingEntry(try sent(WaitingResource(entry, in: zone))) == entry)
    #expect(try WaitingEntry(try sent(WaitingResource(entry, in: .utc))) == entry)
  }

  @Test func colours() {
    for text in ["#0ABCDE", "#000000", "#FFFFFF"] {
      #expect(UInt32(wireColour: text)?.wireColour == text)
    }
    #expect(UInt32(wireColour: "ff5733") == 0xFF_57_33)
    for text in ["", "#", "#12345", "#1234567", "+12345", "#+12345", "-12345", "red", "#GG0000"] {
      #expect(UInt32(wireColour: text) == nil, "\(text)")
    }
  }
}

/// What servers are known to send, or might, and is no clinic's: read as well as can be.
@Suite struct MappingToleranceTests {
  private let start = WireTime("2026-11-24T15:00:00+11:00")!
  private let end = WireTime("2026-11-24T15:30:00+11:00")!

  @Test func aZoneIsFoundByItsNameOrElseByItsId() {
    func zone(_ name: String, _ id: String) -> String? {
      Location(
        LocationResource(
          locationId: "a", name: "", timeZone: TimeZoneResource(timezoneId: id, tzName: name)))?
        .zone.identifier
    }
    let melbourne = "39D62534-501C-49CD-9DA9-6FA8D6A81F48"
    #expect(zone(#"Australia\Perth"#, melbourne) == "Australia/Perth")
    #expect(zone("Australia/Perth", "") == "Australia/Perth")
    #expect(zone("AUS Eastern Standard Time", melbourne) == "Australia/Melbourne")
    #expect(zone("", melbourne) == "Australia/Melbourne")
    #expect(zone("Mars", "") == nil)
  }

  @Test(arguments: [Int.min, -1, 0, 481, Int.max / 60 + 1, Int.max])
  func aTypeOfSuchALengthHasNone(_ minutes: Int) {
    let row = AppointmentTypeResource(
      appointmentTypeId: "c", description: "x", durationMinutes: minutes)
    #expect(AppointmentType(row, nil).minutes == nil)
  }

  @Test func aPracticeThatIsNotNamedGoesByTheServer() {
    let practice = Practice(nil, origin: "https://sandbox.coreplus.com.au/x")
    #expect(practice.name == "sandbox.coreplus.com.au")
    #expect(practice.id == .unknown)
  }

  @Test func aSlotThatNamesNobodyBelongsToTheOneAskedFor() {
    let row = SlotResource(startDateTime: start, endDateTime: end, locationId: "a")
    #expect(AvailabilitySlot(row, asked: nil) == nil)
    #expect(AvailabilitySlot(row, asked: "b")?.practitioner == "b")
    var named = row
    named.practitioner = PractitionerReference(practitionerId: "c")
    #expect(AvailabilitySlot(named, asked: "b")?.practitioner == "c")
  }

  @Test func aSlotWithAnEmptyIdNamesNobody() throws {
    for reference in ["null", "{}", #"{"practitionerId":""}"#] {
      let row = try SlotResource(
        json: Array(
          #"""
          {"startDateTime":"\#(start)","endDateTime":"\#(end)","locationId":"\#(guid("a"))",
           "practitioner":\#(reference)}
          """#.utf8))
      #expect(AvailabilitySlot(row, asked: "b")?.practitioner == "b")
      #expect(AvailabilitySlot(row, asked: nil) == nil)
    }
  }

  @Test func anEndBeforeTheStartIsTheStart() {
    let row = AppointmentResource(
      appointmentId: "e", practitioner: PractitionerReference(practitionerId: "b"),
      locationId: "a", startDateTime: end, endDateTime: start)
    #expect(Appointment(row).time == TimeRange(start: end.instant, end: end.instant))
  }

  @Test func emptyMembersAreNone() {
    let row = AppointmentResource(
      appointmentId: "e", practitioner: PractitionerReference(practitionerId: "b"),
      locationId: "a", startDateTime: start, endDateTime: end,
      clients: [ClientReference(clientId: nil), ClientReference(clientId: "f")],
      cancellationId: nil, cancellationNotes: "")
    let appointment = Appointment(row)
    #expect(appointment.id == "e" && appointment.type == nil && appointment.client == nil)
    #expect(appointment.cancellation == nil)
  }

  @Test func anUnknownRuleIsPassedOver() {
    #expect(Obstacle(ObstacleResource(rule: "full-moon")) == nil)
  }

  @Test func whatACallerMayNotSeeIsEmpty() {
    let row = ClientMatchResource(
      client: ClientResource(clientId: "f", firstName: "Jane", lastName: "Smith"),
      tellsVisits: false)
    let match = ClientMatch(row)
    #expect(match.mobile == "" && match.habit == nil && match.lastSeen == nil)
  }

  @Test func aShiftThatCannotBeIsNotGuessed() {
    func shift(
      _ weekday: Int = 1, _ start: Int = 480, _ end: Int = 960, _ rhythm: String = "weekly",
      _ breaks: [BreakResource] = []
    ) -> ShiftResource {
      ShiftResource(
        weekday: weekday, start: WallTime(minutes: start), end: WallTime(minutes: end),
        rhythm: rhythm, breaks: breaks)
    }
    let backwards = BreakResource(start: WallTime(minutes: 700), end: WallTime(minutes: 600))
    for row in [
      shift(0), shift(8), shift(1, 960, 480), shift(1, 480, 960, "weekly", [backwards]),
      shift(1, 480, 960, "fortnightly"), shift(1, 480, 960, "monthly"),
    ] {
      let reply = RosterReply(
        rosters: [RosterResource(practitionerId: "b", locationId: "a", shifts: [row])])
      #expect(throws: WireFailure.self) { try RosterBook(reply) }
    }
  }

  @Test func anEntryThatIsNotCompleteIsNotRead() throws {
    let whole = WaitingResource(
      waitingId: guid("w"), clientId: guid("f"), createdAt: start)
    #expect(try WaitingEntry(whole).client == "f")
    for spoil: (inout WaitingResource) -> Void in [
      { $0.waitingId = "" }, { $0.clientId = "" }, { $0.createdAt = nil }, { $0.minutes = 0 },
      { $0.minutes = 481 }, { $0.waitingId = "w" }, { $0.practitionerId = "lee" },
    ] {
      var row = whole
      spoil(&row)
      #expect(throws: WireFailure.self) { try WaitingEntry(row) }
    }
  }

  @Test func aNameThatMayNotBeSeenIsTheOneAskedWith() throws {
    var row = WaitingResource(
      waitingId: guid("w"), clientId: guid("f"), createdAt: start)
    (row.name, row.mobile) = (nil, nil)
    let sent = WaitingOrder(client: "f", clientName: "SMITH Jane", phone: "0412")
    let entry = try WaitingEntry(row, sent: sent)
    #expect(entry.clientName == "SMITH Jane" && entry.phone == "0412")
    row.name = "SMYTHE Jane"
    #expect(try WaitingEntry(row, sent: sent).clientName == "SMYTHE Jane")
  }
}
