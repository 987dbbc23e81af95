import Booking
import CivilTime

/// Makes the 2,000 clients, the same for one seed.
struct ClientMaker {
  static let count = 2000

  let seed: UInt64

  func clients() -> [ClientPlan] {
    (0..<ClientMaker.count).map { index in
      var random = SplitMix64(seed, .client, index)
      let id = Client.ID.random(using: &random)
      let home = home(of: index, using: &random)
      var record = ClientRecord(client: person(index, id, using: &random))
      contact(&record, index, home, using: &random)
      return ClientPlan(
        record: record, home: home.rawValue,
        practitioner: index < KnownClient.all.count ? KnownClient.all[index].practitioner : nil)
    }
  }

  private func home(of index: Int, using random: inout SplitMix64) -> ClinicSite {
    // Clients with a story come to Melbourne.
    guard index >= KnownClient.all.count else { return .melbourne }
    return [.melbourne, .melbourne, .adelaide, .perth][random.below(4)]
  }

  // MARK: The person

  private func person(_ index: Int, _ id: Client.ID, using random: inout SplitMix64) -> Client {
    guard index >= KnownClient.all.count else { return known(KnownClient.all[index], id) }
    let pool = NamePool.all[random.index(of: NamePool.all.map(\.weight)) ?? 0]
    let isWoman = random.percent(54)
    let family = random.pick(pool.families)
    var given = random.pick(isWoman ? pool.women : pool.men)
    // The guide's Jane is the first Smith whose name begins with J.
    while family.hasPrefix("Sm"), given.hasPrefix("J") {
      given = random.pick(isWoman ? pool.women : pool.men)
    }
    var client = Client(
      id: id, givenName: given, familyName: family == "-" ? "" : family,
      dateOfBirth: birth(using: &random))
    if random.percent(18) { client.middleName = random.pick(isWoman ? pool.women : pool.men) }
    client.gender = random.percent(1) ? "Other" : isWoman ? "Female" : "Male"
    if random.percent(8) { client.pronouns = random.pick([isWoman ? "she" : "he", "they"]) }
    client.title = title(of: client, isWoman: isWoman, using: &random)
    return client
  }

  private func known(_ known: KnownClient, _ id: Client.ID) -> Client {
    var client = Client(
      id: id, givenName: known.given, familyName: known.family,
      dateOfBirth: Day(year: known.born.year, month: known.born.month, day: known.born.day))
    client.gender = known.gender
    client.preferredName = known.preferred
    return client
  }

  /// A date of birth, from toddlers to ninety-year-olds, in the proportions of a clinic.
  private func birth(using random: inout SplitMix64) -> Day {
    let range = [(2008, 2023), (1986, 2007), (1956, 1985), (1956, 1985), (1932, 1955)]
    let (first, last) = random.pick(range)
    let newYear = Day(year: first, month: 1, day: 1) ?? Day(daysSinceEpoch: 0)
    return newYear.adding(days: random.below((last - first + 1) * 365))
  }

  private func title(
    of client: Client, isWoman: Bool, using random: inout SplitMix64
  ) -> String {
    guard let born = client.dateOfBirth, random.percent(60) else { return "" }
    if born.year >= 2010 { return isWoman ? "Miss" : "Master" }
    if random.percent(3) { return "Dr" }
    return isWoman ? random.pick(["Mrs", "Ms", "Miss"]) : "Mr"
  }

  // MARK: How to reach them

  private func contact(
    _ record: inout ClientRecord, _ index: Int, _ home: ClinicSite, using random: inout SplitMix64
  ) {
    if random.percent(93) || index < KnownClient.all.count { record.mobile = mobile(index) }
    if record.mobile.isEmpty || random.percent(20) {
      record.homePhone = home.landlinePrefix + digits(random.below(10_000), 4)
    }
    if random.percent(78) { record.email = email(of: record.client, index) }
    record.residence = address(home, using: &random)
    record.isPostalSameAsResidential = random.percent(85)
    if record.isPostalSameAsResidential { record.postal = record.residence }
    if random.percent(7) { record.notes = random.pick(ClientMaker.notes) }
    if random.percent(1), index >= KnownClient.all.count { record.status = .closed }
  }

  /// `0491 57x xxx`, the block of ACMA's numbers for fiction. Each number comes once, since 4,003
  /// and 10,000 have no common divisor. "" if a known client has the number.
  private func mobile(_ index: Int) -> String {
    if index < KnownClient.all.count, let known = KnownClient.all[index].mobile { return known }
    let number = digits((index * 4_003 + 2_221) % 10_000, 4)
    let mobile = "0491 57\(number.prefix(1)) \(number.suffix(3))"
    return KnownClient.all.contains { $0.mobile == mobile } ? "" : mobile
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  /// An address in ASCII; the number makes it different for each client.
  private func email(of client: Client, _ index: Int) -> String {
    let letters = (client.givenName + "." + client.familyName).lowercased().utf8
      .filter { (0x61...0x7A).contains($0) || $0 == 0x2E }
    let name = String(decoding: letters.prefix(24), as: UTF8.self)
    return (name.count > 4 ? name : "client") + "\(index)@example.com"
  }

  private func address(_ home: ClinicSite, using random: inout SplitMix64) -> PostalAddress {
    var address = PostalAddress()
    let unit = random.percent(25) ? "\(1 + random.below(40))/" : ""
    address.street =
      "\(unit)\(1 + random.below(240)) \(random.pick(ClientMaker.trees)) "
      + random.pick(["Street", "Street", "Road", "Avenue", "Court", "Parade", "Lane"])
    let (suburb, postcode) = random.pick(ClientMaker.suburbs[home.rawValue])
    address.suburb = suburb
    address.postcode = postcode
    address.state = home.state
    return address
  }

  private static let trees = [
    "Wattle", "Banksia", "Acacia", "Grevillea", "Ironbark", "Lilly Pilly", "Boronia", "Casuarina",
    "Waratah", "Melaleuca", "Kurrajong", "Hakea", "Correa", "Tea Tree", "Silky Oak",
  ]

  private static let suburbs = [
    [
      ("Fitzroy", "3065"), ("Brunswick", "3056"), ("Footscray", "3011"), ("St Kilda", "3182"),
      ("Richmond", "3121"), ("Preston", "3072"),
    ],
    [("Norwood", "5067"), ("Glenelg", "5045"), ("Prospect", "5082"), ("Unley", "5061")],
    [
      ("Fremantle", "6160"), ("Subiaco", "6008"), ("Leederville", "6007"),
      ("Victoria Park", "6100"),
    ],
  ]

  private static let notes = [
    "Prefers mornings.", "Interpreter needed.", "Uses a wheelchair: room 2.", "Hard of hearing.",
    "Latex allergy.", "Call the daughter first.", "Do not leave messages.", "Guide dog.",
    "Anxious about needles.", "Account handled by the carer.",
  ]
}
