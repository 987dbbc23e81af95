extension Endpoint {
  /// Everything that the server answers: path, methods, permission and reason stand here and
  /// nowhere else. Of rows that share path and method the first whose condition holds is meant;
  /// the last has none.
  public static let table: [Endpoint] = lists + appointments + clients + billing + extensions

  private static let lists = [
    Endpoint(
      "GET", name: "Location", permission: .viewLocation, action: "viewing location list",
      handler: .read(PracticeLists.locations)),
    Endpoint(
      "GET", name: "Location", parameter: "locationId", permission: .viewLocation,
      action: "viewing location", handler: .read(PracticeLists.location)),
    Endpoint(
      "GET", name: "Practitioner", permission: .viewPractitioner,
      action: "viewing practitioner list", handler: .read(PracticeLists.practitioners)),
    Endpoint(
      "GET", name: "Practitioner", parameter: "practitionerId", permission: .viewPractitioner,
      action: "viewing practitioner", handler: .read(PracticeLists.practitioner)),
    Endpoint(
      "GET", name: "AppointmentType", permission: .viewAppointmentType,
      action: "viewing appointment type list", handler: .read(PracticeLists.appointmentTypes)),
    Endpoint(
      "POST", name: "AppointmentType", permission: .createAppointmentType,
      action: "creating appointment type", handler: .write(AppointmentTypes.create)),
    // Answers as the list of appointment types does, so it asks for the same permission.
    Endpoint(
      "GET", name: "SpecialtyType", permission: .viewAppointmentType,
      action: "viewing specialty type list", handler: .read(PracticeLists.appointmentTypes)),
    Endpoint(
      "GET", name: "Specialty", permission: .viewSpecialty, action: "viewing specialty list",
      handler: .read(PracticeLists.specialties)),
    Endpoint(
      "GET", name: "Specialty", parameter: "specialtyId", permission: .viewSpecialty,
      action: "viewing specialty", handler: .read(PracticeLists.specialty)),
    Endpoint(
      "GET", name: "CancellationReason", permission: nil,
      action: "viewing cancellation reason list",
      handler: .read(PracticeLists.cancellationReasons)),
    Endpoint(
      "GET", name: "ClientGroup", permission: nil, action: "viewing client group list",
      handler: .read(PracticeLists.clientGroups)),
    Endpoint(
      "GET", name: "PaymentMethod", permission: nil, action: "viewing payment method list",
      handler: .read(PracticeLists.paymentMethods)),
  ]

  private static let appointments = [
    Endpoint(
      "GET", name: "AvailabilitySlot", permission: .viewAvailabilitySlot,
      action: "viewing availability slot list", handler: .read(AvailabilitySlots.list)),
    Endpoint(
      "GET", name: "Appointment", permission: .viewAppointment,
      action: "viewing appointment list", handler: .read(Appointments.list)),
    Endpoint(
      "GET", name: "Appointment", parameter: "appointmentId", permission: .viewAppointment,
      action: "viewing appointment", handler: .read(Appointments.record)),
    Endpoint(
      "POST", name: "Appointment", condition: .deleted, permission: .cancelAppointment,
      action: "cancelling appointment", handler: .write(Appointments.cancelByBody)),
    Endpoint(
      "POST", name: "Appointment", permission: .createAppointment,
      action: "creating appointment", handler: .write(Appointments.make)),
    Endpoint(
      "POST", "PUT", name: "Appointment", parameter: "appointmentId", condition: .deleted,
      permission: .cancelAppointment, action: "cancelling appointment",
      handler: .write(Appointments.cancelByPath)),
    Endpoint(
      "POST", "PUT", name: "Appointment", parameter: "appointmentId",
      permission: .updateAppointment, action: "updating appointment",
      handler: .write(Appointments.edit)),
    Endpoint(
      "DELETE", name: "Appointment", parameter: "appointmentId", permission: .cancelAppointment,
      action: "cancelling appointment", handler: .write(Appointments.cancelByPath)),
  ]

  private static let clients = [
    Endpoint(
      "GET", name: "Client", permission: .viewClientList, action: "viewing client list",
      handler: .look(Clients.list)),
    Endpoint(
      "GET", name: "Client", parameter: "clientId", permission: .viewClient,
      action: "viewing client", handler: .look(Clients.record)),
    Endpoint(
      "POST", name: "Client", permission: .createClient, action: "creating client",
      handler: .write(Clients.create)),
    Endpoint(
      "POST", "PUT", name: "Client", parameter: "clientId", permission: .updateClient,
      action: "updating client", handler: .write(Clients.update)),
    Endpoint(
      "POST", name: "ClientFamily", permission: .createClientFamily,
      action: "creating client family", handler: .write(ClientFamilies.create)),
    Endpoint(
      "POST", name: "File", permission: .createFile, takesMultipart: true,
      action: "creating file", handler: .write(Files.upload)),
    Endpoint(
      "POST", name: "Message", permission: .sendMessage, additional: .message,
      takesMultipart: true, action: "sending message", handler: .write(Messages.send)),
  ]

  private static let billing = [
    Endpoint(
      "GET", name: "Invoice", permission: .viewInvoice, action: "viewing invoice list",
      handler: .look(Invoices.list)),
    Endpoint(
      "GET", name: "Invoice", parameter: "invoiceId", permission: .viewInvoice,
      action: "viewing invoice", handler: .look(Invoices.record)),
    Endpoint(
      "GET", name: "Payment", permission: .viewPayment, action: "viewing payment list",
      handler: .look(Payments.list)),
    Endpoint(
      "POST", name: "Payment", permission: .createPayment, action: "creating payment",
      handler: .write(Payments.add)),
  ]

  private static let extensions = [
    Endpoint(
      "GET", api: .coreDesk, name: "Practice", permission: .viewAvailabilitySlot,
      action: "viewing practice", handler: .read(Extensions.practice)),
    Endpoint(
      "GET", api: .coreDesk, name: "Roster", permission: .viewAvailabilitySlot,
      action: "viewing roster", handler: .read(Extensions.roster)),
    Endpoint(
      "GET", api: .coreDesk, name: "WhyNot", permission: .viewAvailabilitySlot,
      action: "viewing why not", handler: .read(Extensions.whyNot)),
    Endpoint(
      "GET", api: .coreDesk, name: "ClientSearch", permission: .viewClientList,
      action: "viewing client list", handler: .look(Extensions.clientSearch)),
  ]
}
