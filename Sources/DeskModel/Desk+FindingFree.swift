import Booking
import BookingLanguage
import CivilTime

/// Finding free places over all practitioners, locations and types at once.
extension Desk {
  /// Searches for free times by these words.
  mutating func findFree(_ text: String) -> [Effect] {
    guard clinic != nil else { return refuse(.findFree, .isLoading) }
    var search = free ?? FreeSearch(today: today)
    search.begin(text, today: today)
    requests.drop(.findLater)
    search.problem = search.problem(in: self)
    guard search.problem == nil else {
      requests.drop(.findDiary)
      search.forgetAnswer()
      free = search
      return []
    }
    return look(search)
  }

  /// Makes the appointment that is searched for longer by these minutes, or shorter.
  mutating func lengthenFree(by minutes: Int) -> [Effect] {
    guard var search = free else { return [] }
    search.extraMinutes = max(0, min(240, search.extraMinutes + minutes))
    search.answer(self)
    return askLater(search)
  }

  /// Ends the search for free times.
  mutating func leaveFree() -> [Effect] {
    requests.drop(.findDiary)
    requests.drop(.findLater)
    free = nil
    return []
  }

  /// Ends every search and list, since the diary shows their result.
  mutating func endSearches() { _ = leaveFree() + leavePlan() + leaveChanges() }

  /// Begins a booking at a time of the list, with its type and length as words.
  mutating func bookFree(_ index: Int) -> [Effect] {
    guard let search = free, search.choices.indices.contains(index) else { return [.beep] }
    let choice = search.choices[index]
    var place = choice.place
    place.time = TimeRange(start: choice.place.time.start, end: choice.block.end)
    _ = leaveFree()
    var words = search.words.types.prefix(1).map { "," + $0 }
    if search.extraMinutes > 0 || !search.words.minutes.isEmpty {
      words.append("\(choice.place.time.minutes)m")
    }
    return beginBooking(atListed: place, saying: words.map { $0 + " " }.joined())
  }

  mutating func failFree(_ failure: BookingFailure) {
    free?.problem = .failed(failure)
    free?.forgetAnswer()
  }

  private mutating func look(_ search: FreeSearch) -> [Effect] {
    let days = search.days(self)
    free = search
    if search.picture(of: days, self) != nil {
      requests.drop(.findDiary)
      return settle(search)
    }
    guard let location = search.location(self)?.id else { return [] }
    return [
      .loadDiary(requests.begin(.findDiary), DiaryQuery(days: days, zoneOf: location))
    ]
  }

  // MARK: - Answering

  mutating func takeFound(_ picture: DiaryPicture) -> [Effect] {
    guard var search = free else { return [] }
    search.picture = picture
    return settle(search)
  }

  private mutating func settle(_ search: FreeSearch) -> [Effect] {
    var search = search
    search.answer(self)
    // As in the booking line, a weekday means today only while some of it is left.
    if search.choices.isEmpty, !search.startsTomorrow, search.namesWeekdayOfToday(self) {
      search.startsTomorrow = true
      return look(search)
    }
    return askLater(search)
  }

  /// Keeps the search, and asks when practitioners who aren't free then are free again.
  private mutating func askLater(_ search: FreeSearch) -> [Effect] {
    free = search
    guard let query = search.laterWanted(self), query != search.laterQuery else { return [] }
    free?.laterQuery = query
    return [.findSlots(requests.begin(.findLater), query)]
  }

  mutating func takeLater(_ slots: [AvailabilitySlot]) -> [Effect] {
    guard var search = free else { return [] }
    search.later = slots
    search.answer(self)
    free = search
    return []
  }
}

extension FreeSearch {
  /// How many days ahead to look for practitioners who aren't free then.
  private static let laterDays = 14
  private static let laterPlaces = 300

  /// Why the words can't be searched for; nil if they can.
  fileprivate func problem(in desk: Desk) -> Problem? {
    for part in ClinicNames.Part.allCases {
      if let text = words.texts(of: part).first(where: { !desk.names.isKnown(part, $0) }) {
        return .unknown(part, text)
      }
    }
    if let (weekday, day) = words.contradiction { return .contradiction(weekday, day) }
    if !words.clientText.isEmpty { return .stray(words.clientText) }
    return days(desk).lowerBound < zone(desk).day(of: desk.now) ? .pastDay : nil
  }

  /// Finds the free times in the diary, and why other practitioners aren't free.
  fileprivate mutating func answer(_ desk: Desk) {
    let days = days(desk)
    guard let picture = picture(of: days, desk) ?? picture else { return }
    let (wish, zone, start) = (words.wish, zone(desk), start(desk))
    let people = Set(words.practitioners.flatMap(desk.names.practitioners(named:)).map(\.id))
    let places = Set(words.locations.flatMap(desk.names.locations(named:)).map(\.id))
    let whole = zone.range(of: days)
    let length = lengths(desk)
    let blocks = picture.free.filter { block in
      block.time.overlaps(whole) && (people.isEmpty || people.contains(block.practitioner))
        && (places.isEmpty || places.contains(block.location))
        && length(block) != nil
    }
    self.days = days
    target = wish.exactTime == nil ? nil : wish.target(now: start, in: zone)
    choices = wish.choices(in: blocks, now: start, zone: zone, home: location(desk)?.id) {
      length($0) ?? 0
    }
    explain(by: picture, desk)
  }

  /// The query for when practitioners who aren't free then are free again; nil if that is known.
  fileprivate func laterWanted(_ desk: Desk) -> SlotQuery? {
    guard absences.contains(where: { $0.next == nil }), let first = days?.upperBound,
      let location = location(desk)
    else { return nil }
    return SlotQuery(
      days: first...first.adding(days: Self.laterDays - 1), zoneOf: location.id,
      practitioners: absences.map(\.practitioner).sorted(),
      locations: words.locations.flatMap(desk.names.locations(named:)).map(\.id),
      limit: Self.laterPlaces)
  }
}
