import Booking
import CivilTime
import CommandLine
import CoreplusAPI

extension ClinicVerbs {
  /// More than a server returns for one search.
  private static let allClients = 10_000

  func findClients(_ line: Invocation) async throws(Failure) -> Answer {
    let text = line.argumentValues("TEXT").joined(separator: " ")
    let zone = try await directory().home([]).zone
    let found = try await asking { () async throws(BookingFailure) in
      try await service.clients(matching: text, limit: Self.allClients)
    }
    return Answer(ClientList(found.matches.map { ClientMatchResource($0, in: zone) })) {
      guard !found.matches.isEmpty else { return "No client found.\n" }
      var table = TextTable(["CLIENT", "BORN", "MOBILE", "LAST SEEN", "NEXT", "ID"])
      for match in found.matches {
        table.add([
          match.client.listName, match.client.dateOfBirth?.description ?? "", match.mobile,
          match.lastSeen.map { zone.day(of: $0).wordsWithYear } ?? "",
          match.nextAppointment.map { zone.words(of: $0) } ?? "", match.id.text,
        ])
      }
      guard let total = found.total, total > found.matches.count else { return table.text() }
      return table.text() + "\(found.matches.count) of \(total); add words to narrow it down\n"
    }
  }

  func showClient(_ line: Invocation) async throws(Failure) -> Answer {
    let id = line.required("ID")
    let wanted = try Client.ID(typed: id)
    let record: ClientRecord
    do throws(BookingFailure) {
      record = try await service.client(wanted)
    } catch {
      throw error.code == .notFound
        ? .unknown("client", id, see: "clients find") : Failure(error)
    }
    return Answer(ClientRecordResource(record)) { Self.card(of: record) }
  }

  func addClient(_ line: Invocation) async throws(Failure) -> Answer {
    let moments = Moments(location: try await directory().home([]), now: now())
    let born = try moments.birth(line.required("dob"), "--dob")
    let record = Self.record(line, born: born)
    let id = try await asking { () async throws(BookingFailure) in
      try await service.addClient(record)
    }
    return Answer(ClientCreatedReply(clientId: id)) {
      var card = TextCard("Added \(record.client.listName)")
      card.add("born", born.description)
      card.add("id", id.text)
      return card.text()
    }
  }

  private static func record(_ line: Invocation, born: Day) -> ClientRecord {
    var client = Client(
      id: .unknown, givenName: line.required("first-name"), familyName: line.required("last-name"),
      dateOfBirth: born)
    client.preferredName = line.text("preferred-name") ?? ""
    client.middleName = line.text("middle-name") ?? ""
    client.title = line.text("title") ?? ""
    client.gender = line.text("gender") ?? ""
    client.pronouns = line.text("pronouns") ?? ""
    var record = ClientRecord(client: client)
    record.mobile = line.text("mobile") ?? ""
    record.email = line.text("email") ?? ""
    record.homePhone = line.text("home-phone") ?? ""
    record.workPhone = line.text("work-phone") ?? ""
    record.residence.street = line.text("street") ?? ""
    record.residence.suburb = line.text("suburb") ?? ""
    record.residence.state = line.text("state") ?? ""
    record.residence.postcode = line.text("postcode") ?? ""
    record.notes = line.text("notes") ?? ""
    return record
  }

  private static func card(of record: ClientRecord) -> String {
    let client = record.client
    var card = TextCard(client.listName)
    card.add("born", client.dateOfBirth?.description ?? "")
    card.add("title", client.title)
    card.add("gender", client.gender)
    card.add("pronouns", client.pronouns)
    card.add("mobile", record.mobile)
    card.add("home phone", record.homePhone)
    card.add("work phone", record.workPhone)
    card.add("e-mail", record.email)
    card.add("address", record.residence.line)
    if !record.isPostalSameAsResidential { card.add("postal", record.postal.line) }
    card.add("status", record.status == .current ? "" : record.status.rawValue)
    card.add("notes", record.notes)
    card.add("id", client.id.text)
    return card.text()
  }
}

extension PostalAddress {
  fileprivate var line: String {
    let place = [suburb, state, postcode].filter { !$0.isEmpty }.joined(separator: " ")
    return [street, place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
