import Booking
import CivilTime
import CoreplusAPI
import JSON
import TestKit
import Testing

func anyText(_ random: inout Seed) -> String {
  let pieces = ["a", "Zoë", "\"", "\\", "/", "\n", "\u{1}", "楊", "🦘", "&", "=", "+", "%", " ", "é"]
  return (0..<Int.random(in: 0...6, using: &random)).map { _ in
    pieces.randomElement(using: &random)!
  }.joined()
}

extension Seed {
  mutating func text() -> String { anyText(&self) }
  mutating func id<Entity>() -> Identifier<Entity> { .random(using: &self) }
  mutating func flag() -> Bool { Bool.random(using: &self) }
  mutating func maybe<T>(_ make: (inout Seed) -> T) -> T? { flag() ? make(&self) : nil }
  mutating func some<T>(_ make: (inout Seed) -> T) -> [T] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in make(&self) }
  }
  mutating func time() -> WireTime {
    WireTime(
      Instant(secondsSinceEpoch: Int64.random(in: -60_000_000_000...200_000_000_000, using: &self)),
      offset: Int.random(in: -56...56, using: &self) * 900)
  }
  mutating func day() -> Day {
    Day(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &self))
  }
  mutating func wallTime() -> WallTime { WallTime(minutes: Int.random(in: 0...1440, using: &self)) }
  mutating func client() -> ClientResource {
    ClientResource(
      title: text(), practitionerId: maybe { $0.id() }, preferredName: text(),
      culture: text(), pronouns: text(), clientId: id(), firstName: text(), middleName: text(),
      lastName: text(),
      dateOfBirth: birth(), gender: text())
  }
  mutating func birth() -> WireDate { WireDate(maybe { $0.day() }, style: .dateWithZeroTime) }
}

/// What is written is read back the same, for every type of the wire; the seed stands in a failure.
@Suite struct RoundTrips {
  private func check<T: WireObject>(
    _ make: (inout Seed) -> T, _ location: SourceLocation = #_sourceLocation
  ) throws {
    var random = Seed()
    for _ in 0..<200 {
      let value = make(&random)
      #expect(try T(json: value.json) == value, "\(random)", sourceLocation: location)
      try damage(value.json, as: T.self, &random)
    }
  }

  /// Whatever happens to the bytes, reading answers or refuses.
  private func damage<T: WireObject>(
    _ json: [UInt8], as type: T.Type, _ random: inout Seed
  ) throws {
    var bytes = json
    for _ in 0..<3 where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      default: bytes.insert(Array("{}[]\",:0".utf8).randomElement(using: &random)!, at: at)
      }
    }
    if let read = try? T(json: bytes) { #expect(try T(json: read.json).json == read.json) }
  }

  @Test func locations() throws {
    try check { r in
      ListReply(
        r.some { r in
          LocationResource(
            locationId: r.id(), name: r.text(),
            timeZone: TimeZoneResource(timezoneId: r.text(), tzName: r.text()))
        }, paging: r.maybe { _ in Paging(totalRows: 7, pageNumber: 2, pageSize: 5) },
        statusMessages: r.some { .string($0.text()) })
    }
  }

  @Test func waitingList() throws {
    try check { r in
      ListReply(
        r.some { r in
          WaitingResource(
            waitingId: r.text(), clientId: r.text(), name: r.text(), mobile: r.text(),
            practitionerId: r.text(), locationId: r.text(), appointmentTypeId: r.text(),
            minutes: r.maybe { Int.random(in: -9...999, using: &$0) },
            weekdays: r.some { Int.random(in: 1...7, using: &$0) }, days: r.some { $0.day() },
            exact: r.maybe { $0.wallTime() }, earliest: r.maybe { $0.wallTime() },
            before: r.maybe { $0.wallTime() }, morning: r.flag(), afternoon: r.flag(),
            note: r.text(), createdAt: r.maybe { $0.time() }, createdBy: r.text())
        }, paging: nil)
    }
  }

  @Test func changes() throws {
    try check { r in
      ListReply(
        r.some { r in
          ChangeResource(
            changeId: Int.random(in: 1...9999, using: &r), dateTime: r.time(), kind: r.text(),
            application: r.text(),
            operator: r.text(), fromDateTime: r.maybe { $0.time() },
            appointment: AppointmentResource(
              appointmentId: r.id(), status: "S" + r.text(),
              practitioner: PractitionerReference(practitionerId: r.id()), subject: r.text(),
              locationId: r.id(), startDateTime: r.time(), endDateTime: r.time()))
        }, paging: nil)
    }
  }

  @Test func practitioners() throws {
    try check { r in
      ListReply(
        r.some { r in
          PractitionerResource(practitionerId: r.id(), firstName: r.text(), lastName: r.text())
        }, paging: nil)
    }
  }

  @Test func specialties() throws {
    try check { r in
      ListReply(
        r.some { r in SpecialtyResource(specialtyId: r.id(), name: r.text()) }, paging: nil)
    }
  }

  @Test func types() throws {
    try check { r in
      ListReply(
        r.some { r in
          AppointmentTypeResource(
            appointmentTypeId: r.id(), description: r.text(), durationMinutes: r.maybe { _ in 45 }
          )
        }, paging: nil)
    }
  }

  @Test func reasons() throws {
    try check { r in
      ListReply(
        r.some { r in CancellationReasonResource(cancellationId: r.id(), description: r.text()) },
        paging: nil)
    }
  }

  @Test func slots() throws {
    try check { r in
      ListReply(
        r.some { r in
          SlotResource(
            startDateTime: r.time(), endDateTime: r.time().spaced, locationId: r.id(),
            practitioner: r.maybe { r in
              PractitionerReference(
                practitionerId: r.id(), firstName: r.maybe { $0.text() },
                lastName: r.maybe { $0.text() })
            })
        }, paging: nil)
    }
  }

  @Test func appointments() throws {
    try check { r in
      RecordReply(
        AppointmentResource(
          appointmentId: r.id(), appointmentReferenceNumber: r.text(), status: "S" + r.text(),
          practitioner: PractitionerReference(
            practitionerId: r.id(), firstName: r.maybe { $0.text() },
            lastName: r.maybe { $0.text() }), subject: r.text(), notes: r.maybe { $0.text() },
          locationId: r.id(), appointmentTypeId: r.maybe { $0.id() }, startDateTime: r.time(),
          endDateTime: r.time(),
          clients: r.some { ClientReference(clientId: $0.maybe { $0.id() }) },
          notifyPractitioner: r.maybe { $0.flag() }, cancellationId: r.maybe { $0.id() },
          cancellationNotes: r.maybe { $0.text() }))
    }
  }

  @Test func appointmentBodies() throws {
    try check { r in
      AppointmentBody(
        appointmentId: r.maybe { $0.text() }, startDateTime: r.maybe { $0.time() },
        endDateTime: r.maybe { $0.time() },
        practitioner: r.maybe { r in
          PractitionerReferenceBody(practitionerId: r.text())
        }, practitionerId: r.maybe { $0.text() }, locationId: r.maybe { $0.text() },
        clients: r.maybe { $0.some { ClientReferenceBody(clientId: $0.text()) } },
        appointmentTypeId: r.maybe { $0.text() }, subject: r.maybe { $0.text() },
        notes: r.maybe { $0.text() }, isEmailReminderRequired: r.maybe { $0.flag() },
        isSmsReminderRequired: r.maybe { $0.flag() },
        appointmentReminder: r.maybe { r in
          AppointmentReminderBody(
            isEmailReminderRequired: r.maybe { $0.flag() },
            isSmsReminderRequired: r.maybe { $0.flag() })
        }, notifyPractitioner: r.maybe { $0.flag() }, status: r.maybe { $0.text() },
        deleted: r.maybe { $0.flag() }, cancellationId: r.maybe { $0.text() },
        cancellationNotes: r.maybe { $0.text() },
        ifUnchanged: r.maybe { r in
          IfUnchangedBody(
            startDateTime: r.maybe { $0.time() }, practitionerId: r.maybe { $0.text() },
            cancelled: r.maybe { $0.flag() }, notes: r.maybe { $0.text() })
        })
    }
  }

  @Test func clients() throws {
    try check { r in
      ListReply(
        r.some { r in
          r.client()
        }, paging: nil)
    }
  }

  @Test func clientRecords() throws {
    try check { r in
      ClientRecordResource(
        client: r.client(), externalId: r.text(),
        medicareCardNumber: r.text(), medicareCardIRN: r.text(),
        medicareCardExpireDate: WireDate(r.maybe { $0.day() }), dvaCardNumber: r.text(),
        phoneNumberHome: r.text(), phoneNumberWork: r.text(), phoneNumberMobile: r.text(),
        status: "S" + r.text(), email: r.text(),
        addressResidential: AddressResource(
          streetAddress: r.text(), suburb: r.text(), state: r.text(), postcode: r.text()),
        addressPostal: AddressResource(
          streetAddress: r.text(), suburb: r.text(), state: r.text(), postcode: r.text()),
        postalSameAsResidential: r.flag(), notes1: r.text())
    }
  }

  @Test func clientBodies() throws {
    try check { r in
      ClientBody(
        firstName: r.maybe { $0.text() }, lastName: r.maybe { $0.text() },
        dateOfBirth: r.maybe { WireDate($0.day()) }, externalId: r.maybe { $0.text() },
        pronouns: r.maybe { $0.text() },
        medicareCardExpireDate: r.maybe { WireDate($0.maybe { $0.day() }) },
        phoneNumberMobile: r.maybe { $0.text() }, status: r.maybe { $0.text() },
        addressResidential: r.maybe { r in
          AddressBody(streetAddress: r.text(), city: r.text(), postcode: r.text(), state: r.text())
        }, postalSameAsResidential: r.maybe { $0.flag() }, notes1: r.maybe { $0.text() },
        practitionerId: r.maybe { $0.text() })
    }
  }

  @Test func clientCreated() throws {
    try check { r in
      ClientCreatedReply(clientId: r.id())
    }
  }

  @Test func results() throws {
    try check { r in
      ResultReply(result: r.some { ResultMessage(severity: 1, reason: $0.text()) })
    }
  }

  @Test func practice() throws {
    try check { r in
      PracticeReply(
        practice: PracticeResource(practiceId: r.id(), name: r.text(), environment: r.text()),
        serverTime: r.maybe { $0.time() }, looksAtIfUnchanged: r.flag(),
        practitioners: r.some { r in
          PractitionerSpecialtiesResource(
            practitionerId: r.id(),
            specialties: r.some { r in SpecialtyResource(specialtyId: r.id(), name: r.text()) })
        },
        appointmentTypes: r.some { r in
          AppointmentTypeOffersResource(
            appointmentTypeId: r.id(), blockColour: r.text(),
            offers: r.maybe {
              $0.some { r in OfferResource(practitionerId: r.id(), locationId: r.id()) }
            })
        })
    }
  }

  @Test func rosters() throws {
    try check { r in
      RosterReply(
        rosters: r.some { r in
          RosterResource(
            practitionerId: r.id(), locationId: r.id(),
            shifts: r.some { r in
              ShiftResource(
                weekday: 3, start: r.wallTime(), end: r.wallTime(), rhythm: "fortnightly",
                anchor: r.maybe { $0.day() },
                breaks: r.some { BreakResource(start: $0.wallTime(), end: $0.wallTime()) },
                from: r.maybe { $0.day() }, until: r.maybe { $0.day() })
            })
        },
        leave: r.some {
          LeaveResource(
            practitionerId: $0.id(), startDateTime: $0.time(), endDateTime: $0.time(),
            note: $0.text())
        },
        closures: r.some {
          ClosureResource(
            locationId: $0.id(), startDateTime: $0.time(), endDateTime: $0.time(),
            reason: $0.text())
        })
    }
  }

  @Test func whyNot() throws {
    try check { r in
      WhyNotReply(
        obstacles: r.some {
          ObstacleResource(
            rule: "booked", startDateTime: $0.maybe { $0.time() },
            endDateTime: $0.maybe { $0.time() }, locationId: $0.maybe { $0.id() },
            appointmentId: $0.maybe { $0.id() },
            note: $0.text())
        })
    }
  }

  @Test func clientSearch() throws {
    try check { r in
      ClientSearchReply(
        clients: r.some { r in
          ClientMatchResource(
            client: r.client(), mobile: r.text(),
            habit: r.maybe {
              HabitResource(
                practitionerId: $0.id(), locationId: $0.id(),
                appointmentTypeId: $0.maybe { $0.id() })
            }, lastSeen: r.maybe { $0.time() }, nextAppointment: r.maybe { $0.time() })
        }, totalRows: 12)
    }
  }
}
