import Booking

/// The replies of the paths of our own, `/API/CoreDesk/v1/`.
extension Shape {
  static let deskReplies: KeyValuePairs<String, Shape> = [
    "Practice": .object([
      "practice": .object(["practiceId": .id, "name": .text, "environment": .text]),
      "serverTime": .time,
      "practitioners": .array(
        of: .object(["practitionerId": .id, "specialties": .array(of: .named("Specialty"))])),
      "appointmentTypes": .array(
        of: .object(
          ["appointmentTypeId": .id, "blockColour": .text],
          optional: [
            "offers": .array(of: .object(["practitionerId": .id, "locationId": .id]))
          ])),
    ]),
    "Rosters": .object([
      "rosters": .array(
        of: .object(["practitionerId": .id, "locationId": .id, "shifts": .array(of: shift)])),
      "leave": .array(
        of: .object([
          "practitionerId": .id, "startDateTime": .time, "endDateTime": .time, "note": .text,
        ])),
      "closures": .array(
        of: .object([
          "locationId": .id, "startDateTime": .time, "endDateTime": .time, "reason": .text,
        ])),
    ]),
    "WhyNot": .object([
      "obstacles": .array(
        of: .object([
          "rule": .text, "startDateTime": .timeOrEmpty, "endDateTime": .timeOrEmpty,
          "locationId": .idOrEmpty, "appointmentId": .idOrEmpty, "note": .text,
        ]))
    ]),
    "ClientSearch": .object(["clients": .array(of: clientMatch), "totalRows": .integer()]),
    "Change": .object([
      "changeId": .text, "dateTime": .time,
      "kind": .word(["Booked", "Moved", "Edited", "Cancelled"]), "application": .text,
      "operator": .text, "fromDateTime": .timeOrEmpty, "appointment": .named("AppointmentRow"),
    ]),
    "Waiting": .object(
      [
        "waitingId": .id, "clientId": .id,
        "practitionerId": .idOrEmpty, "locationId": .idOrEmpty, "appointmentTypeId": .idOrEmpty,
        "weekdays": .array(of: .integer(from: 1, to: 7)), "days": .array(of: .date),
        "exact": .clockOrEmpty, "earliest": .clockOrEmpty, "before": .clockOrEmpty,
        "morning": .flag, "afternoon": .flag, "note": .text, "createdAt": .time, "createdBy": .text,
      ], optional: ["name": .text, "mobile": .text, "minutes": lengths]),
  ]

  static let lengths = Shape.integer(
    from: Appointment.lengths.lowerBound, to: Appointment.lengths.upperBound)

  private static let shift = Shape.object([
    "weekday": .integer(from: 1, to: 7), "start": .clock, "end": .clock,
    "rhythm": .word(["weekly", "fortnightly"]), "anchor": .dateOrEmpty,
    "breaks": .array(of: .object(["start": .clock, "end": .clock])), "from": .dateOrEmpty,
    "until": .dateOrEmpty,
  ])

  private static let clientMatch = Shape.object(
    [
      "title": .text, "practitionerId": .idOrEmpty, "preferredName": .text, "culture": .text,
      "pronouns": .text, "clientId": .id, "firstName": .text, "middleName": .text,
      "lastName": .text, "dateOfBirth": .dateOfBirth, "gender": .text,
    ],
    optional: [
      "mobile": .text, "lastSeen": .timeOrEmpty, "nextAppointment": .timeOrEmpty,
      "habit": .object(["practitionerId": .id, "locationId": .id, "appointmentTypeId": .idOrEmpty]),
    ])
}
