import Booking
import BookingLanguage
import CivilTime

/// Finding the times that a draft can mean.
extension DraftContext {
  /// The most days from the first named day to the last, since all between are read.
  private static let widestWish = 92
  /// The most times that a draft offers.
  static let placeLimit = 6

  /// Searches for the times of a draft. Returns the question to ask if the known free times aren't
  /// enough.
  func findPlaces(for draft: inout BookingDraft) -> Question? {
    draft.finding.reset()
    draft.problem = nil
    guard draft.hasClient || !draft.words.words.isEmpty && draft.clientText.isEmpty else {
      if !draft.clientText.isEmpty { draft.problem = .noClient }
      return nil
    }
    if draft.moved != nil, draft.words.words.isEmpty { return nil }
    if let problem = problemBeforeLooking(draft) {
      draft.problem = problem
      draft.finding.asksOthers = problem == .typeNotOffered || problem == .notThere
      return draft.finding.asksOthers ? lookForPlaces(&draft) : nil
    }
    if let given = givenPlace(of: draft) {
      take(given, for: &draft)
      return nil
    }
    return lookForPlaces(&draft)
  }

  private func problemBeforeLooking(_ draft: BookingDraft) -> BookingDraft.Problem? {
    if let problem = namingProblem(of: draft) ?? seriesProblem(of: draft) { return problem }
    if draft.moved != nil || draft.newcomer != nil, !draft.clientText.isEmpty {
      return .stray(draft.clientText)
    }
    if let word = draft.clients.stranger { return .stranger(word, guess: names.guess(for: word)) }
    if let (weekday, day) = draft.words.contradiction { return .contradiction(weekday, day) }
    if draft.moved != nil, !draft.words.types.isEmpty { return .typeStays }
    guard let request = request(of: draft) else { return .noPractitioner }
    if let person = request.people.first, let place = request.places.first,
      let problem = offerProblem(draft, of: person, at: place)
    {
      return problem
    }
    let days = givenDays(of: draft, zone(of: request.places.first ?? location?.id))
    if let days, days.upperBound.days(since: days.lowerBound) > Self.widestWish {
      return .daysTooFarApart
    }
    return days.map { $0.upperBound < today } ?? false ? .pastDay : nil
  }

  private func offerProblem(
    _ draft: BookingDraft, of person: Practitioner.ID, at place: Location.ID
  ) -> BookingDraft.Problem? {
    if clinic?.tellsRosters == true, names.types(of: person, at: place).isEmpty,
      !draft.words.locations.isEmpty
    {
      return .notThere
    }
    return isOffered(draft, by: person, at: place) ? nil : .typeNotOffered
  }

  /// Uses the time at which the draft was begun, cut to the length that it needs.
  private func take(_ given: AvailabilitySlot, for draft: inout BookingDraft) {
    let minutes = minutes(for: draft, of: given.practitioner, at: given.location)
    guard isOffered(draft, by: given.practitioner, at: given.location) else {
      draft.problem = .typeNotOffered
      return
    }
    guard given.time.minutes >= minutes else {
      draft.problem = .tooShort(free: given.time.minutes, wanted: minutes)
      return
    }
    var place = given
    place.time = TimeRange(start: given.time.start, minutes: minutes)
    draft.finding.places = [place]
  }

  private func lookForPlaces(_ draft: inout BookingDraft) -> Question? {
    guard let request = request(of: draft) else { return nil }
    let query = query(request, for: draft)
    if let known = draft.finding.blocks, known.query == query,
      now.seconds(since: known.readAt) < Desk.refreshSeconds
    {
      return settle(&draft)
    }
    draft.finding.blocks = nil
    return .places(query)
  }

  /// The query for free times, whole, so that every time of day can be found in them.
  private func query(_ request: LineRequest, for draft: BookingDraft) -> SlotQuery {
    let zoneOf = request.places.first ?? location?.id
    let start = zone(of: zoneOf).day(of: now)
    var days = start...start.adding(days: draft.finding.horizon.rawValue - 1)
    if let given = givenDays(of: draft, zone(of: zoneOf)) {
      // With the days around, for the nearest times if none fits.
      days = max(start, given.lowerBound.adding(days: -3))...given.upperBound.adding(days: 4)
    }
    // Far ahead, any location will do; before, only the usual one.
    let isOpen =
      draft.finding.horizon == .far && (draft.finding.blocks?.list.isEmpty ?? true)
      && !request.isPlaceTyped
    return SlotQuery(
      days: days, zoneOf: zoneOf, practitioners: request.people,
      locations: isOpen ? [] : request.places)
  }

  /// From the first to the last named date; nil if the text doesn't name only dates.
  private func givenDays(of draft: BookingDraft, _ zone: Zone) -> ClosedRange<Day>? {
    let wish = wish(of: draft)
    guard !wish.days.isEmpty else { return nil }
    var dates: [Day] = []
    for case .day(let day) in wish.days { dates.append(day) }
    guard dates.count == wish.days.count, let first = dates.min(), let last = dates.max() else {
      return nil
    }
    return first...last
  }

  /// The wish of the text. An appointment that moves keeps its day unless the text names another.
  func wish(of draft: BookingDraft) -> PlaceWish {
    var wish = draft.words.wish
    if let moved = draft.moved, wish.days.isEmpty {
      wish.days = [.day(zone(of: moved.location).day(of: moved.time.start))]
    }
    return wish
  }

  /// Applies the free times that were read.
  func take(_ blocks: [AvailabilitySlot], for draft: inout BookingDraft) -> Question? {
    guard let request = request(of: draft) else { return nil }
    draft.finding.blocks = PlaceFinding.Blocks(
      query: query(request, for: draft), list: blocks, readAt: now)
    return settle(&draft)
  }

  /// Chooses times from the known free times, or sets the problem.
  private func settle(_ draft: inout BookingDraft) -> Question? {
    let length = lengths(of: draft)
    let open = openBlocks(for: draft, length)
    // Every free time in `open` has a length.
    let minutes = { (block: AvailabilitySlot) in length(block) ?? 0 }
    if draft.finding.asksOthers {
      draft.finding.nearest = open.nearest(3, to: target(of: draft), minutes: minutes)
      return nil
    }
    let found = places(for: draft, in: open, minutes)
    draft.finding.places = Array(
      withNearer(found, for: draft, in: open, minutes).prefix(Self.placeLimit))
    keepStart(&draft, in: found)
    guard draft.places.isEmpty else { return nil }
    let wish = wish(of: draft)
    if draft.finding.horizon == .near, wish.days.isEmpty || givenDays(of: draft, zone) == nil,
      let request = request(of: draft)
    {
      draft.finding.horizon = .far
      return .places(query(request, for: draft))
    }
    guard !wish.isEmpty else {
      draft.problem = .noPlace(days: draft.finding.horizon.rawValue)
      return nil
    }
    draft.problem = .notThen
    draft.finding.nearest = Array(
      open.nearest(4, to: target(of: draft), minutes: minutes)
        .filter { !isOwn($0, of: draft) }.prefix(3))
    return askWhyNot(&draft)
  }

  /// After a change of type, keeps the start if it is free.
  private func keepStart(_ draft: inout BookingDraft, in found: [AvailabilitySlot]) {
    guard let start = draft.finding.keptStart else { return }
    draft.finding.keptStart = nil
    if let index = draft.places.firstIndex(where: { $0.time.start == start }) {
      draft.finding.index = index
    } else if let place = found.first(where: { $0.time.start == start }) {
      draft.finding.places.insert(place, at: 0)
    }
  }

  private func askWhyNot(_ draft: inout BookingDraft) -> Question? {
    guard clinic?.tellsRosters == true, let request = request(of: draft),
      let person = request.people.first ?? request.preferred,
      let place = request.places.first ?? location?.id
    else { return nil }
    let order = BookingOrder(
      client: nil, practitioner: person, location: place,
      type: type(for: draft, of: person, at: place),
      time: TimeRange(
        start: momentInQuestion(of: draft), minutes: minutes(for: draft, of: person, at: place)))
    draft.finding.whyNot = PlaceFinding.WhyNot(order: order)
    return .whyNot(order, ignoring: draft.moved?.id)
  }

  /// The time to ask why for; if the text names none, the middle of the part of the day.
  private func momentInQuestion(of draft: BookingDraft) -> Instant {
    let target = target(of: draft)
    let wish = wish(of: draft)
    guard wish.exactTime == nil, draft.moved == nil || wish.times != [] else { return target }
    let zone = zone(of: request(of: draft)?.places.first ?? location?.id)
    let minutes = wish.times.contains(.morning) ? 600 : wish.times.contains(.afternoon) ? 900 : 720
    return max(target, zone.instant(zone.day(of: target), WallTime(minutes: minutes)))
  }

  /// Applies the rules that forbid the wanted time.
  func take(_ obstacles: [Obstacle]?, for draft: inout BookingDraft) {
    guard draft.problem == .notThen else { return }
    // If the text names no time, only rules about the whole day matter, not a booking at noon.
    let isExact = wish(of: draft).exactTime != nil
    draft.finding.whyNot?.obstacles =
      isExact ? obstacles : obstacles?.filter(\.rule.isOfTheDay)
  }
}
