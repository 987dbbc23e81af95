import Booking
import BookingLanguage
import CivilTime
import ClinicStore

extension MemoryReading {
  func client(_ id: Client.ID, of practice: Practice.ID) -> ClientRecord? {
    tables(of: practice)?.clients[id]?.record
  }

  func clients(
    of practice: Practice.ID, matching filter: ClientFilter, page: Page
  ) -> Rows<Client> {
    let all = tables(of: practice)?.clients.rows ?? []
    return all.filter(filter.isMet).sorted(by: StoredClient.isListedBefore).map(\.record.client)
      .page(page)
  }

  func searchClients(
    _ text: String, of practice: Practice.ID, now: Instant, today: Day, limit: Int
  ) -> Rows<ClientMatch> {
    guard let tables = tables(of: practice) else { return Rows(rows: [], total: 0) }
    let found = SearchFindings.first(of: SearchTerm.readings(text, today: today)) {
      tables.find($0, limit: limit)
    }
    return Rows(
      rows: found.numbers.map { tables.match(tables.clients.rows[$0].record, now: now) },
      total: found.total)
  }
}

extension PracticeTables {
  fileprivate func find(_ terms: [SearchTerm], limit: Int) -> SearchFindings {
    guard limit > 0 else { return SearchFindings(numbers: [], total: 0) }
    let present = clients.rows.filter { !$0.isDeleted }
    guard !terms.isEmpty else {
      let listed = present.sorted(by: StoredClient.isListedBefore).prefix(limit)
      return SearchFindings(numbers: listed.map(\.number), total: present.count)
    }
    let days = Set(terms.compactMap(\.birth))
    var candidates = present.map { $0.candidate(bornOn: days) }.filter { $0.rank(terms) != nil }
    if candidates.isEmpty { candidates = forgiving(terms, present) }
    return SearchFindings(
      numbers: SearchCandidate.best(of: candidates, for: terms, limit: limit),
      total: candidates.count)
  }

  /// If no client matches: the clients who would match with one typing error in one word.
  private func forgiving(
    _ terms: [SearchTerm], _ present: [StoredClient]
  ) -> [SearchCandidate] {
    for forgiven in ForgivenWord.all(of: terms) {
      let texts = forgiven.guess.map { Array($0.utf8) }
      let found = present.filter { $0.containsOne(of: texts) }.map { $0.candidate() }
        .filter(forgiven.matches)
      if !found.isEmpty { return found }
    }
    return []
  }

  fileprivate func match(_ record: ClientRecord, now: Instant) -> ClientMatch {
    var match = ClientMatch(client: record.client, mobile: record.mobile)
    let visits = appointments.visits(of: record.id).map(ClientVisit.init)
    let next = visits.first { $0.start > now }
    let past = visits.reversed().drop { $0.start > now }
    match.describe(
      visits: (next.map { [$0] } ?? []) + past.prefix(ClientVisit.lookedAt), now: now)
    if match.habit == nil, let usual = record.client.usualPractitioner {
      match.habit = rosters.first { $0.practitioner == usual }.map {
        ClientMatch.Habit(practitioner: usual, location: $0.location, type: nil)
      }
    }
    return match
  }
}

extension ClientFilter {
  fileprivate func isMet(by client: StoredClient) -> Bool {
    let record = client.record
    guard includesDeleted || !client.isDeleted else { return false }
    if let name {
      let key = NameFold.key(name)
      guard !key.isEmpty, client.keys.full.utf8.contains(run: key.utf8) else { return false }
    }
    if let mobile {
      let digits = PhoneFold.digits(mobile)
      guard !digits.isEmpty, client.keys.mobile.utf8.contains(run: digits.utf8) else {
        return false
      }
    }
    if let dateOfBirth, record.client.dateOfBirth != dateOfBirth { return false }
    if let updatedSince, client.changedAt < updatedSince { return false }
    return fields.allSatisfy { record.has($0.value, in: $0.key) }
  }
}

extension ClientRecord {
  /// Whether a field has exactly this value.
  fileprivate func has(_ value: String, in field: ClientFilter.Field) -> Bool {
    switch field {
    // Upper and lower case are the same in ids; a text that isn't an id matches no client.
    case .id, .usualPractitioner: text(of: field) == value.lowercased()
    default: text(of: field).utf8.elementsEqual(value.utf8)
    }
  }

  private func text(of field: ClientFilter.Field) -> String {
    switch field {
    case .id: id.text
    case .usualPractitioner: client.usualPractitioner?.text ?? ""
    case .title: client.title
    case .givenName: client.givenName
    case .middleName: client.middleName
    case .familyName: client.familyName
    case .preferredName: client.preferredName
    case .gender: client.gender
    case .pronouns: client.pronouns
    case .culture: client.culture
    case .status: status.rawValue
    case .externalID: externalID
    case .email: email
    case .mobile: mobile
    case .homePhone: homePhone
    case .workPhone: workPhone
    }
  }
}
