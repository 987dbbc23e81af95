import Booking
import BookingLanguage
import CivilTime

/// Finding the places that a line can mean.
extension ConsoleState {
  /// How many days may lie between two that are named: all of them are read.
  private static let widestWish = 92

  mutating func findPlaces(for line: BookingLine) -> [Effect] {
    var line = line
    requests.drop(.bookingPlaces)
    requests.drop(.bookingWhyNot)
    (line.places, line.placeIndex, line.nearest) = ([], 0, [])
    (line.obstacles, line.whyOrder, line.horizon, line.problem) = (nil, nil, .near, nil)
    line.asksOthers = false
    defer { put(line) }
    guard line.hasClient || !line.words.words.isEmpty && line.clientText.isEmpty else {
      if !line.clientText.isEmpty { line.problem = .noClient }
      return []
    }
    if line.moved != nil, line.words.words.isEmpty { return [] }
    if let problem = problemBeforeLooking(line) {
      line.problem = problem
      line.asksOthers = problem == .typeNotOffered || problem == .notThere
      return line.asksOthers ? lookForPlaces(&line) : []
    }
    if let given = givenPlace(of: line) {
      take(given, for: &line)
      return []
    }
    return lookForPlaces(&line)
  }

  private func problemBeforeLooking(_ line: BookingLine) -> BookingLine.Problem? {
    if let problem = namingProblem(of: line) ?? seriesProblem(of: line) { return problem }
    if line.moved != nil || line.newcomer != nil, !line.clientText.isEmpty {
      return .stray(line.clientText)
    }
    if let word = line.stranger { return .stranger(word, guess: guess(for: word)) }
    if let (weekday, day) = line.words.contradiction { return .contradiction(weekday, day) }
    if line.moved != nil, !line.words.types.isEmpty { return .typeStays }
    guard let request = request(of: line) else { return .noPractitioner }
    if let person = request.people.first, let place = request.places.first,
      let problem = offerProblem(line, of: person, at: place)
    {
      return problem
    }
    let days = givenDays(of: line, zone(of: request.places.first ?? location?.id))
    if let days, days.upperBound.days(since: days.lowerBound) > Self.widestWish {
      return .daysTooFarApart
    }
    return days.map { $0.upperBound < today } ?? false ? .pastDay : nil
  }

  private func offerProblem(
    _ line: BookingLine, of person: Practitioner.ID, at place: Location.ID
  ) -> BookingLine.Problem? {
    if clinic?.tellsRosters == true, types(of: person, at: place).isEmpty,
      !line.words.locations.isEmpty
    {
      return .notThere
    }
    return isOffered(line, by: person, at: place) ? nil : .typeNotOffered
  }

  private func zone(of id: Location.ID?) -> Zone { id.map { zone(of: $0) } ?? zone }

  /// The cell the line was opened on, cut to the length that is needed.
  private func take(_ given: AvailabilitySlot, for line: inout BookingLine) {
    let minutes = minutes(for: line, of: given.practitioner, at: given.location)
    guard isOffered(line, by: given.practitioner, at: given.location) else {
      line.problem = .typeNotOffered
      return
    }
    guard given.time.minutes >= minutes else {
      line.problem = .tooShort(free: given.time.minutes, wanted: minutes)
      return
    }
    var place = given
    place.time = TimeRange(start: given.time.start, minutes: minutes)
    line.places = [place]
  }

  private mutating func lookForPlaces(_ line: inout BookingLine) -> [Effect] {
    guard let request = request(of: line) else { return [] }
    let query = query(request, for: line)
    let age = line.blocksAt.map { now.seconds(since: $0) } ?? .max
    if line.blocksQuery == query, age < Desk.refreshSeconds { return settle(&line) }
    line.blocksQuery = nil
    return [.findSlots(requests.begin(.bookingPlaces), query)]
  }

  /// Free time in whole blocks, so that every time of day can be found in it.
  private func query(_ request: LineRequest, for line: BookingLine) -> SlotQuery {
    let zoneOf = request.places.first ?? location?.id
    let start = zone(of: zoneOf).day(of: now)
    var days = start...start.adding(days: line.horizon.rawValue - 1)
    if let given = givenDays(of: line, zone(of: zoneOf)) {
      // Around it as well: for the nearest, where it does not fit.
      days = max(start, given.lowerBound.adding(days: -3))...given.upperBound.adding(days: 4)
    }
    // Far ahead every place will do; near, the usual location comes first.
    let isOpen = line.horizon == .far && line.blocks.isEmpty && !request.isPlaceTyped
    return SlotQuery(
      days: days, zoneOf: zoneOf, practitioners: request.people,
      locations: isOpen ? [] : request.places)
  }

  /// From the first to the last date that is named; nil where any date will do.
  private func givenDays(of line: BookingLine, _ zone: Zone) -> ClosedRange<Day>? {
    let wish = wish(of: line)
    guard !wish.days.isEmpty else { return nil }
    var dates: [Day] = []
    for case .day(let day) in wish.days { dates.append(day) }
    guard dates.count == wish.days.count, let first = dates.min(), let last = dates.max() else {
      return nil
    }
    return first...last
  }

  /// What is wished; what moves stays on its day unless another is named.
  func wish(of line: BookingLine) -> PlaceWish {
    var wish = line.words.wish
    if let moved = line.moved, wish.days.isEmpty {
      wish.days = [.day(zone(of: moved.location).day(of: moved.time.start))]
    }
    return wish
  }

  /// The places may have changed under the line.
  mutating func findPlacesAgain() -> [Effect] {
    guard var line = shownLine else { return [] }
    line.blocksQuery = nil
    return findPlaces(for: line)
  }

  mutating func takeBookingPlaces(_ blocks: [AvailabilitySlot]) -> [Effect] {
    guard var line = shownLine, let request = request(of: line) else { return [] }
    line.blocksQuery = query(request, for: line)
    line.blocks = blocks
    line.blocksAt = now
    let effects = settle(&line)
    put(line)
    return effects
  }

  /// Picks the places from the free time that is known, or says what is the matter.
  private mutating func settle(_ line: inout BookingLine) -> [Effect] {
    let length = lengths(of: line)
    let open = openBlocks(for: line, length)
    // Only blocks that have a length are open.
    let minutes = { (block: AvailabilitySlot) in length(block) ?? 0 }
    if line.asksOthers {
      line.nearest = open.nearest(3, to: target(of: line), minutes: minutes)
      return []
    }
    let found = places(for: line, in: open, minutes)
    line.places = Array(withNearer(found, for: line, in: open, minutes).prefix(Self.placeLimit))
    keepStart(&line, in: found)
    guard line.places.isEmpty else { return [] }
    let wish = wish(of: line)
    if line.horizon == .near, wish.days.isEmpty || givenDays(of: line, zone) == nil,
      let request = request(of: line)
    {
      line.horizon = .far
      return [.findSlots(requests.begin(.bookingPlaces), query(request, for: line))]
    }
    guard !wish.isEmpty else {
      line.problem = .noPlace(days: line.horizon.rawValue)
      return []
    }
    line.problem = .notThen
    line.nearest = Array(
      open.nearest(4, to: target(of: line), minutes: minutes)
        .filter { !isOwn($0, of: line) }.prefix(3))
    return askWhyNot(&line)
  }

  /// Another type begins when the one before would have, where that is free.
  private func keepStart(_ line: inout BookingLine, in found: [AvailabilitySlot]) {
    guard let start = line.keptStart else { return }
    line.keptStart = nil
    if let index = line.places.firstIndex(where: { $0.time.start == start }) {
      line.placeIndex = index
    } else if let place = found.first(where: { $0.time.start == start }) {
      line.places.insert(place, at: 0)
    }
  }

  /// Free time in which the line's appointment can lie; what moves is not in its own way.
  private func openBlocks(
    for line: BookingLine, _ length: (AvailabilitySlot) -> Int?
  ) -> [AvailabilitySlot] {
    var open = line.blocks.filter { $0.time.end > now && length($0) != nil }
    guard let moved = line.moved,
      practitioner(in: line).map({ $0.id == moved.practitioner }) ?? true
    else { return open }
    var own = AvailabilitySlot(
      practitioner: moved.practitioner, location: moved.location, time: moved.time)
    open.removeAll { block in
      guard block.location == own.location, block.practitioner == own.practitioner,
        block.time.start <= own.time.end, own.time.start <= block.time.end
      else { return false }
      own.time = TimeRange(
        start: min(own.time.start, block.time.start), end: max(own.time.end, block.time.end))
      return true
    }
    return open + [own]
  }

  private func places(
    for line: BookingLine, in open: [AvailabilitySlot], _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    let found =
      line.moved.map { places(for: line, moving: $0, in: open, minutes) }
      ?? fitting(line, in: open, minutes)
    let preferred = request(of: line)?.preferred
    let own = found.filter { $0.practitioner == preferred }
    return own.isEmpty ? found : own
  }

  /// Where the time that was asked for is first free on a later such day: the nearest on the days
  /// before it come next.
  private func withNearer(
    _ found: [AvailabilitySlot], for line: BookingLine, in open: [AvailabilitySlot],
    _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    guard let first = found.first, line.words.wish.exactTime != nil else { return found }
    let target = target(of: line)
    guard first.time.start > target else { return found }
    let days = PlaceWish(days: wish(of: line).days)
    let before = open.filter {
      $0.time.start < first.time.start
        && days.isMet(by: $0.time.start, in: zone(of: $0.location))
    }
    let near = before.nearest(4, to: target, minutes: minutes).filter { !isOwn($0, of: line) }
    return [first] + near.prefix(3) + found.dropFirst()
  }

  /// Whether it is where the appointment that is moved is already.
  private func isOwn(_ place: AvailabilitySlot, of line: BookingLine) -> Bool {
    line.moved.map {
      place.time == $0.time && place.practitioner == $0.practitioner
        && place.location == $0.location
    } ?? false
  }

  private func fitting(
    _ line: BookingLine, in open: [AvailabilitySlot], _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    let wish = wish(of: line)
    return sorted(
      open.flatMap { block in
        wish.places(in: block, minutes: minutes(block), zone: zone(of: block.location))
      }.filter { $0.time.start >= now })
  }

  private func sorted(_ places: [AvailabilitySlot]) -> [AvailabilitySlot] {
    let ids = clinic?.practitioners.map(\.id) ?? []
    let order = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    return places.sorted {
      ($0.time.start, order[$0.practitioner] ?? 0) < ($1.time.start, order[$1.practitioner] ?? 0)
    }
  }

  /// The same time on the first such day that has room, else the nearest on that day.
  private func places(
    for line: BookingLine, moving moved: Appointment, in open: [AvailabilitySlot],
    _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    let isSame = line.words.wish.isEmpty && line.words.practitioners.isEmpty
    if isSame, line.words.minutes.isEmpty { return [] }
    func isElsewhere(_ place: AvailabilitySlot) -> Bool { !isOwn(place, of: line) }
    let fitting = fitting(line, in: open, minutes).filter(isElsewhere)
    guard line.words.wish.times.isEmpty, let first = fitting.first else { return fitting }
    let zone = zone(of: moved.location)
    let day = zone.range(of: zone.day(of: first.time.start))
    // As the clinic's free time is.
    let soonest = now.roundedUp(toMinutes: 5)
    let today = open.compactMap { block -> AvailabilitySlot? in
      guard let time = block.time.intersection(day), time.end > soonest else { return nil }
      return AvailabilitySlot(
        practitioner: block.practitioner, location: block.location,
        time: TimeRange(start: max(time.start, soonest), end: time.end))
    }
    let same = zone.instant(zone.day(of: first.time.start), zone.wallTime(of: moved.time.start))
    let near = today.nearest(Self.placeLimit, to: same, minutes: minutes)
    return near.filter(isElsewhere).sorted {
      abs($0.time.start.seconds(since: same)) < abs($1.time.start.seconds(since: same))
    }
  }

  /// The moment that is meant, where it does not fit.
  private func target(of line: BookingLine) -> Instant {
    let zone = zone(of: request(of: line)?.places.first ?? location?.id)
    var wish = wish(of: line)
    if wish.times.isEmpty, let moved = line.moved {
      wish.times = [.at(zone.wallTime(of: moved.time.start))]
    }
    return wish.target(now: now, in: zone)
  }

  private mutating func askWhyNot(_ line: inout BookingLine) -> [Effect] {
    guard clinic?.tellsRosters == true, let request = request(of: line),
      let person = request.people.first ?? request.preferred,
      let place = request.places.first ?? location?.id
    else { return [] }
    let order = BookingOrder(
      client: nil, practitioner: person, location: place,
      type: type(for: line, of: person, at: place),
      time: TimeRange(
        start: momentInQuestion(of: line), minutes: minutes(for: line, of: person, at: place)))
    line.whyOrder = order
    return [
      .findObstacles(requests.begin(.bookingWhyNot), order, ignoring: line.moved?.id)
    ]
  }

  /// Where no time is asked for: the middle of what is.
  private func momentInQuestion(of line: BookingLine) -> Instant {
    let target = target(of: line)
    let wish = wish(of: line)
    guard wish.exactTime == nil, line.moved == nil || wish.times != [] else { return target }
    let zone = zone(of: request(of: line)?.places.first ?? location?.id)
    let minutes = wish.times.contains(.morning) ? 600 : wish.times.contains(.afternoon) ? 900 : 720
    return max(target, zone.instant(zone.day(of: target), WallTime(minutes: minutes)))
  }

  mutating func takeBookingObstacles(_ obstacles: [Obstacle]?) -> [Effect] {
    guard var line = shownLine, line.problem == .notThen else { return [] }
    // That somebody else is booked at noon says nothing of the day.
    let isExact = wish(of: line).exactTime != nil
    line.obstacles = isExact ? obstacles : obstacles?.filter(\.rule.isOfTheDay)
    put(line)
    return []
  }
}
