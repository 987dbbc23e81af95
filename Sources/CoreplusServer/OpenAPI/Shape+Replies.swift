import ClinicStore

/// The replies of reference section 5, and ours.
extension Shape {
  static let replies: KeyValuePairs<String, Shape> = [
    "Result": .object([
      "result": .array(
        of: .object(["severity": .integer(from: 0, to: 2), "reason": .text]), atLeast: 1)
    ]),
    "Paging": .object([
      "totalRows": .integer(), "pageNumber": .integer(from: 1),
      "pageSize": .integer(from: 1, to: 100),
    ]),
    "Location": .object([
      "locationId": .id, "name": .text,
      "timeZone": .object(["timezoneId": .id, "tzName": .text]),
    ]),
    "Practitioner": .object(["practitionerId": .id, "firstName": .text, "lastName": .text]),
    "Specialty": .object(["specialtyId": .id, "name": .text]),
    "AppointmentType": .object(
      ["appointmentTypeId": .id, "description": .text],
      optional: ["durationMinutes": .integer(from: 1, to: 120)]),
    "CancellationReason": .object(["cancellationId": .id, "description": .text]),
    "ClientGroup": .object(["clientGroupId": .id, "description": .text]),
    "PaymentMethod": .object(["paymentMethodId": .id, "description": .text]),
    "Timeslot": .object([
      "startDateTime": .time, "endDateTime": .time, "locationId": .id,
      "practitioner": .object(["practitionerId": .id]),
    ]),
    "AppointmentRow": .object(appointment, optional: appointmentExtras),
    "Appointment": .object(
      appointment,
      optional: [
        "notes": .text, "notifyPractitioner": .flag, "cancellationId": .idOrEmpty,
        "cancellationNotes": .text,
      ]),
    "ClientRow": .object(clientRow),
    "ClientFields": .object(["clientId": .id], optional: clientRow),
    "Client": .object(
      clientRow,
      optional: [
        "ExternalId": .text, "medicareCardNumber": .text, "medicareCardIRN": .text,
        "medicareCardExpireDate": .dateOrEmpty, "dvaCardNumber": .text, "phoneNumberHome": .text,
        "phoneNumberWork": .text, "phoneNumberMobile": .text, "Status": .text, "email": .text,
        "addressResidential": address, "addressPostal": address, "postalSameAsResidential": .flag,
        "notes1": .text,
      ]),
    "FamilyMember": .object(
      [
        "surname": .text, "firstName": .text, "familyId": .id, "clientId": .id, "title": .text,
        "relationship": .text, "address": .text, "suburb": .text, "postcode": .text,
        "workPhone": .text, "homePhone": .text, "mobile": .text, "email": .text, "notes": .text,
        "medicareCardNumber": .text, "medicareCardIRN": .text, "emergencyContact": .flag,
        "invoiceRecipient": .flag, "mainContact": .flag,
      ], optional: ["dateOfBirth": .date]),
    "File": .object([
      "fileId": .id, "name": .text, "size": .text, "parentFolderId": .idOrEmpty, "isFolder": .flag,
    ]),
    "Invoice": .object(["invoiceId": .id], optional: invoice),
    "PaidInvoice": .object([
      "invoiceId": .id, "invoiceNumber": .text, "clientId": .id, "generatedAt": .date,
      "lineItems": .array(
        of: .object([
          "lineItemId": .id, "productId": .id, "description": .text, "itemNumber": .text,
          "quantity": .integer(), "amountPaid": .amount,
        ])),
      "amountOwing": .amount,
    ]),
    "Payments": .object([
      "invoiceId": .id,
      "lineItems": .array(
        of: .object([
          "lineItemId": .id,
          "payments": .array(
            of: .object([
              "amountPaid": .amount, "datePaid": .date, "paymentMethod": .text,
              "paymentNotes": .text, "type": .word(["Credit", "Refund"]),
            ])),
        ])),
    ]),
  ]

  private static let appointment: KeyValuePairs<String, Shape> = [
    "appointmentId": .id, "appointmentReferenceNumber": .text, "status": .text,
    "practitioner": .object(
      ["practitionerId": .id], optional: ["firstName": .text, "lastName": .text]),
    "subject": .text, "locationId": .id, "appointmentTypeId": .idOrEmpty, "startDateTime": .time,
    "endDateTime": .time, "clients": .array(of: .object(["clientId": .id])),
  ]

  private static let appointmentExtras: KeyValuePairs<String, Shape> = [
    "cancellationId": .idOrEmpty, "cancellationNotes": .text,
  ]

  private static let clientRow: KeyValuePairs<String, Shape> = [
    "title": .text, "practitionerId": .idOrEmpty, "preferredName": .text, "culture": .text,
    "pronouns": .text, "clientId": .id, "firstName": .text, "middleName": .text, "lastName": .text,
    "dateOfBirth": .dateOfBirth, "gender": .text,
  ]

  private static let address = Shape.object([
    "streetAddress": .text, "suburb": .text, "city": .text, "state": .text, "postcode": .text,
  ])

  private static let invoice: KeyValuePairs<String, Shape> = [
    "invoiceNumber": .text, "clientId": .id, "generatedAt": .date,
    "lineItems": .array(
      of: .object(
        ["lineItemId": .id],
        optional: [
          "productId": .id, "description": .text, "itemNumber": .text, "unitAmount": .number,
          "taxAmount": .number, "lineAmount": .number, "quantity": .number,
        ])),
    "amountOwing": .text, "practitionerId": .idOrEmpty, "locationId": .idOrEmpty,
    "clientGroupId": .idOrEmpty, "appointmentId": .idOrEmpty, "locked": .flag,
  ]
}
