public import Booking
import CivilTime
import CoreplusAPI

extension APIService {
  /// Reads everything again each time, with five requests at once.
  public func clinic() async throws(BookingFailure) -> Clinic {
    if knowledge.hasExtensions == false { knowledge.hasExtensions = nil }
    async let locationsRead = attempting { () throws(BookingFailure) in
      try await self.readLocations()
    }
    async let practitionersRead = attempting { () throws(BookingFailure) in
      try await self.rows(PractitionerResource.self, APIPath.practitioner).rows
    }
    async let typesRead = attempting { () throws(BookingFailure) in
      try await self.rows(AppointmentTypeResource.self, APIPath.appointmentType).rows
    }
    async let reasonsRead = attempting { () throws(BookingFailure) in try await self.readReasons() }
    async let practiceRead = attempting { () throws(BookingFailure) in
      try await self.asking { () throws(BookingFailure) in
        try await self.value(PracticeReply.self, APIPath.practice)
      }
    }
    let locations = try await locationsRead.get()
    let practitioners = try await practitionersRead.get()
    let types = try await typesRead.get()
    let reasons = try await reasonsRead.get()
    let extra = try await practiceRead.get()
    // The same token got everything else, so this server has no extensions.
    if extra == nil { knowledge.hasExtensions = false }
    knowledge.looksAtIfUnchanged = extra?.looksAtIfUnchanged ?? false
    knowledge.practitioners = practitioners.map(\.practitionerId)
    return Clinic(
      practice: Practice(extra, origin: transport.origin), locations: locations,
      practitioners: practitioners.map { Practitioner($0, extra) },
      types: types.map { AppointmentType($0, extra) }, reasons: reasons,
      tellsRosters: extra != nil, keepsWaitingList: extra != nil)
  }

  /// The locations, read once.
  func locations() async throws(BookingFailure) -> [Location] {
    if let known = knowledge.locations { return known }
    return try await readLocations()
  }

  /// The location with this id; for nil the practice's first. Throws `notFound`.
  func location(_ id: Location.ID?) async throws(BookingFailure) -> Location {
    let all = try await locations()
    guard let location = id.map({ id in all.first { $0.id == id } }) ?? all.first else {
      throw BookingFailure(
        .notFound,
        id == nil
          ? "The practice has no location yet." : "The practice has no location with that id.")
    }
    return location
  }

  private func readLocations() async throws(BookingFailure) -> [Location] {
    var locations: [Location] = []
    for row in try await rows(LocationResource.self, APIPath.location).rows {
      locations.append(try location(row))
    }
    knowledge.locations = locations
    return locations
  }

  private nonisolated func location(_ row: LocationResource) throws(BookingFailure) -> Location {
    guard let location = Location(row) else {
      throw BookingFailure(
        .badReply,
        "This computer doesn't know the time zone of a location. Update its time zones "
          + "(package tzdata).", detail: "location \(row.locationId)")
    }
    return location
  }

  /// The path of this list is our own choice (reference section 9.4), so a server may not have it.
  private func readReasons() async throws(BookingFailure) -> [CancellationReason] {
    do throws(BookingFailure) {
      return try await rows(CancellationReasonResource.self, APIPath.cancellationReason).rows
        .map { CancellationReason($0) }
    } catch {
      guard error.code == .notFound else { throw error }
      return []
    }
  }

  /// Asks for one of our extensions; nil if the server has none, which is normal (reference section
  /// 9.5) and remembered.
  func asking<T: Sendable>(
    _ question: () async throws(BookingFailure) -> T
  ) async throws(BookingFailure) -> T? {
    guard knowledge.hasExtensions != false else { return nil }
    do throws(BookingFailure) {
      let answer = try await question()
      knowledge.hasExtensions = true
      return answer
    } catch {
      // A token that is refused here may be refused everywhere, so that isn't remembered.
      guard knowledge.hasExtensions == nil,
        [.notFound, .badReply, .unauthorised].contains(error.code)
      else { throw error }
      if error.code != .unauthorised { knowledge.hasExtensions = false }
      return nil
    }
  }

  /// For requests that run at the same time, since `async let` loses the type of an error.
  func attempting<T: Sendable>(
    _ body: @Sendable () async throws(BookingFailure) -> T
  ) async -> Result<T, BookingFailure> {
    do throws(BookingFailure) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
