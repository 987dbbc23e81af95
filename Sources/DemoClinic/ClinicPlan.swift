import Booking
import CivilTime

/// The parts of the demo clinic that don't change from day to day.
struct ClinicPlan: Sendable {
  let seed: UInt64
  let practice: Practice
  let locations: [Location]
  let specialties: [Specialty]
  let practitioners: [Practitioner]
  let types: [AppointmentType]
  let reasons: [CancellationReason]
  let groups: [ClientGroup]
  let methods: [PaymentMethod]
  /// Who works where, in the order of `Sheet.all`; one for each practitioner and location.
  let posts: [Post]
  let clients: [ClientPlan]
  /// The clients without a usual practitioner, as indices in `clients`.
  let newcomers: [Int]

  /// A practitioner at one location, and their clients.
  struct Post: Sendable {
    /// Indices in `practitioners` and `locations`.
    var practitioner: Int
    var location: Int
    var roster: Roster
    /// The clients who take turns, as indices in `clients`.
    var clients: [Int] = []
    /// The clients with a story, who come every second week, as indices in `clients`.
    var regulars: [Int] = []
  }

  /// - Parameter practice: nil for the demo clinic's own.
  init(seed: UInt64, practice: Practice? = nil) {
    func id<Entity>(_ topic: SplitMix64.Topic, _ index: Int) -> Identifier<Entity> {
      var random = SplitMix64(seed, topic, index)
      return .random(using: &random)
    }
    self.seed = seed
    self.practice = practice ?? Practice(id: id(.practice, 0), name: "Riverside Allied Health")
    let locations = ClinicSite.allCases.map { place in
      Location(
        id: id(.location, place.rawValue), name: place.name, zone: place.zone,
        timezoneID: place.timezoneID)
    }
    let specialties = Discipline.allCases.map {
      Specialty(id: id(.specialty, $0.rawValue), name: $0.name)
    }
    let practitioners = Sheet.all.enumerated().map { index, sheet in
      Practitioner(
        id: id(.practitioner, index), givenName: sheet.given, familyName: sheet.family,
        specialties: [specialties[sheet.field.rawValue]])
    }
    var posts: [Post] = []
    for (index, sheet) in Sheet.all.enumerated() {
      for (place, shifts) in sheet.work {
        posts.append(
          Post(
            practitioner: index, location: place.rawValue,
            roster: Roster(
              practitioner: practitioners[index].id, location: locations[place.rawValue].id,
              shifts: shifts)))
      }
    }
    types = TypeSheet.all.enumerated().map { index, sheet in
      AppointmentType(
        id: id(.type, index), name: sheet.name, minutes: sheet.minutes, colour: sheet.colour,
        offers: ClinicPlan.offers(of: sheet, by: practitioners, at: locations))
    }
    reasons = ClinicPlan.reasonNames.enumerated().map {
      CancellationReason(id: id(.reason, $0.offset), name: $0.element)
    }
    groups = ClinicPlan.groupNames.enumerated().map {
      ClientGroup(id: id(.group, $0.offset), name: $0.element)
    }
    methods = ClinicPlan.methodNames.enumerated().map {
      PaymentMethod(id: id(.method, $0.offset), name: $0.element)
    }
    var clients = ClientMaker(seed: seed).clients()
    var newcomers: [Int] = []
    for index in clients.indices {
      guard let post = clients[index].assign(to: posts, practitioners, seed: seed) else {
        newcomers.append(index)
        continue
      }
      if index < KnownClient.all.count {
        posts[post].regulars.append(index)
      } else {
        posts[post].clients.append(index)
      }
    }
    self.locations = locations
    self.specialties = specialties
    self.practitioners = practitioners
    self.posts = posts
    self.clients = clients
    self.newcomers = newcomers
  }

  private static func offers(
    of sheet: TypeSheet, by practitioners: [Practitioner], at locations: [Location]
  ) -> Set<AppointmentType.Offer> {
    var offers: Set<AppointmentType.Offer> = []
    for (index, person) in Sheet.all.enumerated() where sheet.fields.contains(person.field) {
      let places = person.work.map(\.place)
      for place in sheet.isAtFirstPlaceOnly ? Array(places.prefix(1)) : places {
        offers.insert(
          AppointmentType.Offer(
            practitioner: practitioners[index].id, location: locations[place.rawValue].id))
      }
    }
    return offers
  }

  private static let groupNames = ["Private", "Medicare", "NDIS", "DVA", "WorkCover"]
  private static let methodNames = ["EFTPOS", "Cash", "Visa", "MasterCard", "Amex", "BPay"]

  /// The most frequent first, since people at a desk type their numbers.
  private static let reasonNames = [
    "Client unwell", "Work or school", "Forgot", "Transport", "Practitioner unavailable",
    "Family or carer", "Cost", "No longer needed",
  ]
}
