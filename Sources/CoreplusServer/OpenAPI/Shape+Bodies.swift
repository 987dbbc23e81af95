import ClinicStore

/// What is posted; reference section 5.
extension Shape {
  static let bodies: KeyValuePairs<String, Shape> = [
    "NewAppointmentType": .body(
      ["description": .text(atMost: 100)],
      optional: [
        "blockColour": .text(atMost: 7),
        "durationMinutes": .either(.integer(from: 1, to: 120), .word(["15", "30", "45", "60"])),
        "practitionerId": .idOrEmpty, "locationId": .idOrEmpty, "clientGroupId": .idOrEmpty,
      ]),
    "NewAppointment": .body(
      [
        "startDateTime": .timeSent, "endDateTime": .timeSent,
        "practitioner": .body(["practitionerId": .id]), "locationId": .id,
        "clients": .array(of: .body(["clientId": .id]), atLeast: 1),
      ],
      optional: [
        "appointmentTypeId": .idOrEmpty, "subject": .text(atMost: 300),
        "notes": .text(atMost: 300), "isEmailReminderRequired": .flagSent,
        "isSmsReminderRequired": .flagSent, "notifyPractitioner": .flagSent,
        "appointmentReminder": .body(
          [:],
          optional: ["isEmailReminderRequired": .flagSent, "isSmsReminderRequired": .flagSent]),
      ]),
    "AppointmentChange": .body(
      [:],
      optional: [
        "startDateTime": .timeSent, "endDateTime": .timeSent,
        "practitioner": .body(["practitionerId": .id]), "practitionerId": .idOrEmpty,
        "locationId": .idOrEmpty, "appointmentTypeId": .idOrEmpty, "subject": .text(atMost: 300),
        "notes": .text(atMost: 300), "notifyPractitioner": .flagSent,
        "status": .word(["Booked", "Arrived", "Attended", "DidNotAttend"]),
      ]),
    "Cancellation": .body(["deleted": .flagSent], optional: cancellation),
    "CancellationById": .body(
      ["appointmentId": .id, "deleted": .flagSent], optional: cancellation),
    "NewClient": .body(
      ["firstName": .text(atMost: 50), "lastName": .text(atMost: 50), "dateOfBirth": .date],
      optional: clientExtras),
    "ClientChange": .body(
      [:],
      optional: [
        "firstName": .text(atMost: 50), "lastName": .text(atMost: 50), "dateOfBirth": .date,
        "Status": .word(ClientRules.statuses), "notes1": .text(atMost: 300),
        "phoneNumberMobile": .text(atMost: 50), "email": .text(atMost: 50),
      ]),
    "NewFamilyMember": .body(
      ["clientId": .id, "firstName": .text(atMost: 50), "surname": .text(atMost: 50)],
      optional: [
        "title": .word(FamilyMember.titles), "dateOfBirth": .date,
        "relationship": .text(atMost: 50), "medicareCardNumber": .text(atMost: 20),
        "medicareCardIRN": .text(atMost: 1), "homePhone": .text(atMost: 50),
        "workPhone": .text(atMost: 50), "mobile": .text(atMost: 50), "email": .text(atMost: 50),
        "address": .text(atMost: 100), "suburb": .text(atMost: 100),
        "postcode": .text(atMost: 100), "notes": .text(atMost: 300),
        "emergencyContact": .flagSent, "invoiceRecipient": .flagSent, "mainContact": .flagSent,
      ]),
    "NewPayments": .body([
      "invoiceId": .id,
      "payments": .array(
        of: .body(
          ["lineItemId": .id, "amountPaid": .amount, "datePaid": .date, "paymentMethodId": .id],
          optional: ["dateBanked": .date, "paymentNotes": .text(atMost: 300)]), atLeast: 1),
    ]),
    "NewWaiting": .body(
      ["clientId": .id],
      optional: [
        "mobile": .text(atMost: WaitingList.longestMobile), "practitionerId": .idOrEmpty,
        "locationId": .idOrEmpty, "appointmentTypeId": .idOrEmpty, "minutes": lengths,
        "weekdays": .array(of: .integer(from: 1, to: 7)), "days": .array(of: .date),
        "exact": .clockOrEmpty, "earliest": .clockOrEmpty, "before": .clockOrEmpty,
        "morning": .flagSent, "afternoon": .flagSent,
        "note": .text(atMost: WaitingList.longestNote),
        "createdBy": .text(atMost: WaitingList.longestInitials),
      ]),
    "FileUpload": .body(
      [
        "json": .body(
          ["name": .text(atMost: 255), "primaryDomainKey": .id, "entity": .word(["client"])],
          optional: [
            "size": .text(atMost: 10), "parentFolderId": .idOrEmpty, "isFolder": .flagSent,
          ])
      ], optional: ["file": .text]),
    "MessageUpload": .body(
      [
        "messageData": .body([
          "Header": .body(["SendingFacility": .text(atMost: 100)]),
          "MessageContents": .array(
            of: .body([
              "AttachedFileDetails": .body(["Size": .integer(), "Name": .text(atMost: 255)])
            ]), atLeast: 1),
        ])
      ], optional: ["file": .text]),
  ]

  private static let cancellation: KeyValuePairs<String, Shape> = [
    "cancellationId": .idOrEmpty, "cancellationNotes": .text(atMost: 300),
  ]

  private static let clientExtras: KeyValuePairs<String, Shape> = [
    "ExternalId": .text(atMost: 100), "title": .word(ClientRules.titles + [""]),
    "preferredName": .text(atMost: 50), "middleName": .text(atMost: 50),
    "gender": .word(ClientRules.genders + [""]), "pronouns": .word(ClientRules.pronouns + [""]),
    "culture": .text(atMost: 20), "medicareCardNumber": .text(atMost: 20),
    "medicareCardIRN": .text(atMost: 1), "medicareCardExpireDate": .date,
    "dvaCardNumber": .text(atMost: 20), "phoneNumberHome": .text(atMost: 50),
    "phoneNumberWork": .text(atMost: 50), "phoneNumberMobile": .text(atMost: 50),
    "Status": .word(ClientRules.statuses), "email": .text(atMost: 50),
    "addressResidential": address, "addressPostal": address, "postalSameAsResidential": .flagSent,
    "notes1": .text(atMost: 300), "practitionerId": .idOrEmpty,
  ]

  private static let address = Shape.body(
    [:],
    optional: [
      "streetAddress": .text(atMost: 100), "city": .text(atMost: 100),
      "suburb": .text(atMost: 100), "state": .text(atMost: 100), "postcode": .text(atMost: 100),
    ])
}
