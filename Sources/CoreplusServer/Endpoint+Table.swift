import ClinicStore
import CoreplusAPI

extension Endpoint {
  /// Everything that the server answers, with path, methods, permission and reason. It is the only
  /// such list, and the OpenAPI document is made from it. If rows share path and method, a request
  /// means the first one whose condition is met; the last one has no condition.
  public static let table: [Endpoint] = lists + appointments + clients + billing + extensions

  private static let lists = [
    Endpoint(
      "GET", name: "Location", permission: .viewLocation, action: "viewing location list",
      takes: .query(.paging), gives: .list(of: LocationResource.self),
      handler: .read(PracticeLists.locations)),
    Endpoint(
      "GET", name: "Location", parameter: "locationId", permission: .viewLocation,
      action: "viewing location", gives: .record(of: LocationResource.self),
      handler: .read(PracticeLists.location)),
    Endpoint(
      "GET", name: "Practitioner", permission: .viewPractitioner,
      action: "viewing practitioner list", takes: .query([.repeated("locationId", .id)] + .paging),
      gives: .list(of: PractitionerResource.self),
      handler: .read(PracticeLists.practitioners)),
    Endpoint(
      "GET", name: "Practitioner", parameter: "practitionerId", permission: .viewPractitioner,
      action: "viewing practitioner", gives: .record(of: PractitionerResource.self),
      handler: .read(PracticeLists.practitioner)),
    Endpoint(
      "GET", name: "AppointmentType", permission: .viewAppointmentType,
      action: "viewing appointment type list", takes: .query(.paging),
      gives: .list(of: AppointmentTypeResource.self),
      handler: .read(PracticeLists.appointmentTypes)),
    Endpoint(
      "POST", name: "AppointmentType", permission: .createAppointmentType,
      action: "creating appointment type", takes: .body(AppointmentTypeBody.schema),
      gives: AppointmentTypeResource.schema.reference, handler: .write(AppointmentTypes.create)),
    // Replies like the list of appointment types, so it needs the same permission.
    Endpoint(
      "GET", name: "SpecialtyType", permission: .viewAppointmentType,
      action: "viewing specialty type list", takes: .query(.paging),
      gives: .list(of: AppointmentTypeResource.self),
      handler: .read(PracticeLists.appointmentTypes)),
    Endpoint(
      "GET", name: "Specialty", permission: .viewSpecialty, action: "viewing specialty list",
      takes: .query(.paging), gives: .list(of: SpecialtyResource.self),
      handler: .read(PracticeLists.specialties)),
    Endpoint(
      "GET", name: "Specialty", parameter: "specialtyId", permission: .viewSpecialty,
      action: "viewing specialty", gives: .record(of: SpecialtyResource.self),
      handler: .read(PracticeLists.specialty)),
    Endpoint(
      "GET", name: "CancellationReason", permission: nil,
      action: "viewing cancellation reason list", takes: .query(.paging),
      gives: .list(of: CancellationReasonResource.self),
      handler: .read(PracticeLists.cancellationReasons)),
    Endpoint(
      "GET", name: "ClientGroup", permission: nil, action: "viewing client group list",
      takes: .query(.paging), gives: .list(of: ClientGroupResource.self),
      handler: .read(PracticeLists.clientGroups)),
    Endpoint(
      "GET", name: "PaymentMethod", permission: nil, action: "viewing payment method list",
      takes: .query(.paging), gives: .list(of: PaymentMethodResource.self),
      handler: .read(PracticeLists.paymentMethods)),
  ]

  /// A time that isn't available is also answered with 200 (reference section 9.1).
  private static let appointmentOrRefusal = Schema.either(
    .record(of: AppointmentResource.self), ResultReply.schema.reference)

  private static let appointments = [
    Endpoint(
      "GET", name: "AvailabilitySlot", permission: .viewAvailabilitySlot,
      action: "viewing availability slot list",
      takes: .query(
        .days + [
          .repeated("specialtyId", .id), .optional("appointmentTypeId", .id),
          .repeated("practitionerId", .id), .repeated("locationId", .id),
        ] + .paging), gives: .list(of: SlotResource.self),
      handler: .read(AvailabilitySlots.list)),
    Endpoint(
      "GET", name: "Appointment", permission: .viewAppointment,
      action: "viewing appointment list",
      takes: .query(
        .days + .appointmentFlags + [
          .repeated("practitionerId", .id), .repeated("locationId", .id),
          .repeated("clientId", .id),
        ] + .paging), gives: .list(of: AppointmentResource.self, as: AppointmentResource.rowSchema),
      handler: .read(Appointments.list)),
    Endpoint(
      "GET", name: "Appointment", parameter: "appointmentId", permission: .viewAppointment,
      action: "viewing appointment", takes: .query(.appointmentFlags),
      gives: .record(of: AppointmentResource.self), handler: .read(Appointments.record)),
    Endpoint(
      "POST", name: "Appointment", condition: .deleted, permission: .cancelAppointment,
      action: "cancelling appointment", takes: .body(AppointmentBody.cancellationByIDSchema),
      gives: appointmentOrRefusal, handler: .write(Appointments.cancelByBody)),
    Endpoint(
      "POST", name: "Appointment", permission: .createAppointment,
      action: "creating appointment", takes: .body(AppointmentBody.newSchema),
      gives: appointmentOrRefusal,
      handler: .write(Appointments.make)),
    Endpoint(
      "POST", "PUT", name: "Appointment", parameter: "appointmentId", condition: .deleted,
      permission: .cancelAppointment, action: "cancelling appointment",
      takes: .body(AppointmentBody.cancellationSchema), gives: appointmentOrRefusal,
      handler: .write(Appointments.cancelByPath)),
    Endpoint(
      "POST", "PUT", name: "Appointment", parameter: "appointmentId",
      permission: .updateAppointment, action: "updating appointment",
      takes: .body(AppointmentBody.changeSchema), gives: appointmentOrRefusal,
      handler: .write(Appointments.edit)),
    Endpoint(
      "DELETE", name: "Appointment", parameter: "appointmentId", permission: .cancelAppointment,
      action: "cancelling appointment", gives: appointmentOrRefusal,
      handler: .write(Appointments.cancelByPath)),
  ]

  private static let clients = [
    Endpoint(
      "GET", name: "Client", permission: .viewClientList, action: "viewing client list",
      takes: .query(
        [
          .optional("name", .text), .optional("mobile", .text), .optional("dateOfBirth", .date),
          .repeated("q", .text), .optional("updatedSince", .timeSent),
          .repeated("Field", .word(ClientRow.keys)), .optional("includeDeleted", .flagWord),
        ] + .paging),
      gives: .either(
        .list(of: ClientResource.self),
        .list(of: ClientResource.self, as: ClientResource.partSchema)),
      handler: .look(Clients.list)),
    Endpoint(
      "GET", name: "Client", parameter: "clientId", permission: .viewClient,
      action: "viewing client", gives: ClientRecordResource.schema.reference,
      handler: .look(Clients.record)),
    Endpoint(
      "POST", name: "Client", permission: .createClient, action: "creating client",
      takes: .body(ClientBody.newSchema),
      gives: .record(of: ClientResource.self, as: ClientReference.schema),
      handler: .write(Clients.create)),
    Endpoint(
      "POST", "PUT", name: "Client", parameter: "clientId", permission: .updateClient,
      action: "updating client", takes: .body(ClientBody.changeSchema),
      gives: .record(of: ClientResource.self, as: ClientReference.schema),
      handler: .write(Clients.update)),
    Endpoint(
      "POST", name: "ClientFamily", permission: .createClientFamily,
      action: "creating client family", takes: .body(FamilyMember.newSchema),
      gives: FamilyMember.schema.reference, handler: .write(ClientFamilies.create)),
    Endpoint(
      "POST", name: "File", permission: .createFile, action: "creating file",
      takes: .form(Files.newSchema), gives: .object(["file": Files.schema.reference]),
      handler: .keep(Files.upload)),
    Endpoint(
      "POST", name: "Message", permission: .sendMessage, additional: .message,
      action: "sending message", takes: .form(Messages.newSchema),
      gives: Messages.schema, handler: .keep(Messages.send)),
  ]

  private static let billing = [
    Endpoint(
      "GET", name: "Invoice", permission: .viewInvoice, action: "viewing invoice list",
      takes: .query(
        .invoiceFlags + [
          .repeated("Field", .word(InvoiceView.fields)), .optional("updatedSince", .timeSent),
        ] + .paging), gives: .list("invoices", of: InvoiceView.schema),
      handler: .look(Invoices.list)),
    Endpoint(
      "GET", name: "Invoice", parameter: "invoiceId", permission: .viewInvoice,
      action: "viewing invoice", takes: .query(.invoiceFlags), gives: InvoiceView.schema.reference,
      handler: .look(Invoices.record)),
    Endpoint(
      "GET", name: "Payment", permission: .viewPayment, action: "viewing payment list",
      takes: .query([.required("invoiceId", .id)]), gives: Payments.schema.reference,
      handler: .look(Payments.list)),
    Endpoint(
      "POST", name: "Payment", permission: .createPayment, action: "creating payment",
      takes: .body(Payments.newSchema), gives: Payments.paidSchema.reference,
      handler: .write(Payments.add)),
  ]

  private static let extensions = [
    Endpoint(
      "GET", api: .coreDesk, name: "Practice", permission: .viewAvailabilitySlot,
      action: "viewing practice", gives: PracticeReply.schema.reference,
      handler: .read(Extensions.practice)),
    Endpoint(
      "GET", api: .coreDesk, name: "Roster", permission: .viewAvailabilitySlot,
      action: "viewing roster", takes: .query(.days), gives: RosterReply.schema.reference,
      handler: .read(Extensions.roster)),
    Endpoint(
      "GET", api: .coreDesk, name: "WhyNot", permission: .viewAvailabilitySlot,
      action: "viewing why not",
      takes: .query([
        .required("locationId", .id), .required("practitionerId", .id),
        .optional("appointmentTypeId", .id), .required("startDateTime", .timeSent),
        .required("endDateTime", .timeSent), .optional("appointmentId", .id),
      ]), gives: WhyNotReply.schema.reference, handler: .read(Extensions.whyNot)),
    Endpoint(
      "GET", api: .coreDesk, name: "ClientSearch", permission: .viewClientList,
      action: "viewing client list",
      takes: .query([
        .required("text", .text(atMost: 200)), .optional("limit", .integer(from: 1)),
      ]), gives: ClientSearchReply.schema.reference, handler: .look(Extensions.clientSearch)),
    Endpoint(
      "GET", api: .coreDesk, name: "Change", permission: .viewAppointment,
      action: "viewing change list", takes: .query(.days + .paging),
      gives: .list(of: ChangeResource.self), handler: .read(Changes.list)),
    // Shows clients' names and phone numbers, so it needs the same permission as the client list.
    Endpoint(
      "GET", api: .coreDesk, name: "WaitingList", permission: .viewClientList,
      action: "viewing waiting list", takes: .query(.paging),
      gives: .list(of: WaitingResource.self), handler: .look(WaitingList.list)),
    // An entry stands for an appointment that isn't booked yet, so an application that may book may
    // also add the entry, and remove it once the appointment is booked.
    Endpoint(
      "POST", api: .coreDesk, name: "WaitingList", permission: .createAppointment,
      action: "adding to waiting list", takes: .body(WaitingResource.newSchema),
      gives: .record(of: WaitingResource.self), handler: .write(WaitingList.add)),
    Endpoint(
      "DELETE", api: .coreDesk, name: "WaitingList", parameter: "waitingId",
      permission: .createAppointment, action: "removing from waiting list",
      gives: WaitingList.removedSchema, handler: .write(WaitingList.remove)),
  ]
}
