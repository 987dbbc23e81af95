import Booking
import CivilTime
import ClinicStore

extension MemoryReading {
  func appointments(
    of practice: Practice.ID, matching filter: AppointmentFilter, page: Page
  ) -> Rows<Appointment> {
    let starting = tables(of: practice)?.appointments.starting(in: filter.starting) ?? []
    return starting.filter(filter.isMet).page(page)
  }

  func appointment(_ id: Appointment.ID, of practice: Practice.ID) -> Appointment? {
    tables(of: practice)?.appointments[id]
  }

  func occupying(
    _ range: TimeRange, practitioners: [Practitioner.ID], of practice: Practice.ID
  ) -> [Appointment] {
    let all = tables(of: practice)?.appointments.occupying(range) ?? []
    return all.filter { practitioners.isEmpty || practitioners.contains($0.practitioner) }
  }

  func waitingList(of practice: Practice.ID, page: Page) -> Rows<WaitingEntry> {
    guard let tables = tables(of: practice) else { return Rows(rows: [], total: 0) }
    let entries = tables.waiting.rows.map { entry in
      var entry = entry
      if let client = tables.clients[entry.client]?.record {
        entry.clientName = client.listedName
        if entry.phone.isEmpty { entry.phone = client.phoneToCall }
      }
      return entry
    }
    return entries.sorted(by: WaitingEntry.isLonger).page(page)
  }

  // MARK: Invoices

  func invoices(
    of practice: Practice.ID, changedSince since: Instant?, page: Page
  ) -> Rows<Invoice> {
    let all = tables(of: practice)?.invoices.rows ?? []
    return all.filter { row in since.map { row.changedAt >= $0 } ?? true }.map(\.invoice).page(page)
  }

  func invoice(_ id: Invoice.ID, of practice: Practice.ID) -> Invoice? {
    tables(of: practice)?.invoices[id]?.invoice
  }

  // MARK: The audit trail

  func auditRecords(after number: Int, limit: Int) -> [AuditRecord] {
    Array(state.audit.drop { $0.number <= number }.prefix(limit))
  }

  func appointmentRecords(
    of practice: Practice.ID, in range: TimeRange, page: Page
  ) -> Rows<AuditRecord> {
    state.audit.reversed().filter {
      $0.entry.practice == practice && range.contains($0.entry.at)
        && $0.entry.action.appointment != nil
    }.page(page)
  }

  func lastAuditRecord() -> AuditRecord? { state.audit.last }
}

extension AppointmentFilter {
  /// Checks everything but the start.
  fileprivate func isMet(by appointment: Appointment) -> Bool {
    (practitioners.isEmpty || practitioners.contains(appointment.practitioner))
      && (locations.isEmpty || locations.contains(appointment.location))
      && (clients.isEmpty || appointment.client.map(clients.contains) ?? false)
  }
}
