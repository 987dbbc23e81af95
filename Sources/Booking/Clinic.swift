public import CivilTime

/// The practice and its reference data: what changes so seldom that a desk reads it once.
///
/// Looking up a row by its id takes the same time however long its list is.
public struct Clinic: Hashable, Sendable {
  /// The business.
  public var practice: Practice
  /// Where it works. The first one is used if no other is chosen.
  public var locations: [Location] { didSet { locationPositions = Positions(locations) } }
  /// All who see clients.
  public var practitioners: [Practitioner] {
    didSet { practitionerPositions = Positions(practitioners) }
  }
  /// What can be booked.
  public var types: [AppointmentType] { didSet { typePositions = Positions(types) } }
  /// Why an appointment may be cancelled.
  public var reasons: [CancellationReason] { didSet { reasonPositions = Positions(reasons) } }
  /// Whether the server has rosters and says why a time isn't free. coredesk's own server does, the
  /// vendor's doesn't.
  public var tellsRosters: Bool
  /// Whether the server keeps the waiting list for all desks. If it doesn't, the list is a file
  /// beside the profile of this desk, and no other desk sees it.
  public var keepsWaitingList: Bool

  private var locationPositions: Positions<Location>
  private var practitionerPositions: Positions<Practitioner>
  private var typePositions: Positions<AppointmentType>
  private var reasonPositions: Positions<CancellationReason>

  /// Cost: grows with the length of the lists; looking up does not.
  public init(
    practice: Practice, locations: [Location], practitioners: [Practitioner],
    types: [AppointmentType], reasons: [CancellationReason], tellsRosters: Bool,
    keepsWaitingList: Bool = false
  ) {
    self.practice = practice
    self.locations = locations
    self.practitioners = practitioners
    self.types = types
    self.reasons = reasons
    self.tellsRosters = tellsRosters
    self.keepsWaitingList = keepsWaitingList
    locationPositions = Positions(locations)
    practitionerPositions = Positions(practitioners)
    typePositions = Positions(types)
    reasonPositions = Positions(reasons)
  }
}

extension Clinic {
  /// The location of an id; nil if the clinic has none.
  public func location(_ id: Location.ID) -> Location? { locationPositions.row(id, of: locations) }

  /// The practitioner of an id; nil if the clinic has none.
  public func practitioner(_ id: Practitioner.ID) -> Practitioner? {
    practitionerPositions.row(id, of: practitioners)
  }

  /// The appointment type of an id; nil if the clinic has none.
  public func type(_ id: AppointmentType.ID) -> AppointmentType? {
    typePositions.row(id, of: types)
  }

  /// The cancellation reason of an id; nil if the clinic has none.
  public func reason(_ id: CancellationReason.ID) -> CancellationReason? {
    reasonPositions.row(id, of: reasons)
  }

  /// The zone of a location; nil if the clinic has no such location.
  public func zone(of id: Location.ID) -> Zone? { location(id)?.zone }
}

/// The position of each row in a list, by its id; of two rows with one id, the first.
private struct Positions<Row: Identifiable>: Sendable where Row.ID == Identifier<Row> {
  private let indices: [Identifier<Row>: Int]

  init(_ rows: [Row]) {
    indices = Dictionary(rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  func row(_ id: Identifier<Row>, of rows: [Row]) -> Row? { indices[id].map { rows[$0] } }
}

extension Positions: Hashable {
  /// They follow from the list, so two clinics with equal lists have equal positions.
  static func == (a: Positions, b: Positions) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
