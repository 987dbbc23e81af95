import Booking
import BookingLanguage
import CivilTime
import Screen

/// Finding free places over all practitioners, locations and types at once: the answer.
extension ConsoleState {
  /// How many days from then on those who are not free are looked for, and how many places are read.
  static let laterDays = 14
  static let laterPlaces = 300

  mutating func findTextChanged(_ line: FindLine) -> [Effect] {
    var line = line
    line.words = LineWords(line.editor.characters, today: today)
    (line.selection, line.extraMinutes, line.startsTomorrow) = (0, 0, false)
    (line.later, line.laterQuery) = ([], nil)
    requests.drop(.findLater)
    line.problem = findProblem(line)
    guard line.problem == nil else {
      requests.drop(.findDiary)
      line.forgetAnswer()
      replaceFind(line)
      return []
    }
    return look(line)
  }

  private mutating func look(_ line: FindLine) -> [Effect] {
    let days = days(of: line)
    if picture(for: line, days) != nil {
      requests.drop(.findDiary)
      return settle(line)
    }
    replaceFind(line)
    guard let location = locationMeant(by: line)?.id else { return [] }
    return [
      .loadDiary(requests.begin(.findDiary), DiaryQuery(days: days, zoneOf: location))
    ]
  }

  private func findProblem(_ line: FindLine) -> FindLine.Problem? {
    for part in BookingLine.Part.allCases {
      if let text = line.words.texts(of: part).first(where: { !isKnown(part, $0) }) {
        return .unknown(part, text)
      }
    }
    if let (weekday, day) = line.words.contradiction { return .contradiction(weekday, day) }
    if !line.words.clientText.isEmpty { return .stray(line.words.clientText) }
    return days(of: line).lowerBound < zone(of: line).day(of: now) ? .pastDay : nil
  }

  // MARK: - Answering

  mutating func takeFound(_ picture: DiaryPicture) -> [Effect] {
    guard var line = openFindLine else { return [] }
    line.picture = picture
    return settle(line)
  }

  /// The line, perhaps under the help.
  private var openFindLine: FindLine? {
    for case .find(let line) in overlays.reversed() { return line }
    return nil
  }

  private mutating func replaceFind(_ line: FindLine) {
    let index = overlays.lastIndex { if case .find = $0 { true } else { false } }
    if let index { overlays[index] = .find(line) }
  }

  mutating func settle(_ line: FindLine) -> [Effect] {
    var line = answered(line)
    // As in the booking line: a weekday is today only while something of it is left.
    if line.choices.isEmpty, !line.isList, !line.startsTomorrow, namesWeekdayOfToday(line) {
      line.startsTomorrow = true
      return look(line)
    }
    replaceFind(line)
    return askLater(line)
  }

  private func answered(_ line: FindLine) -> FindLine {
    var line = line
    let days = days(of: line)
    guard let picture = picture(for: line, days) ?? line.picture else { return line }
    let (wish, zone, start) = (line.words.wish, zone(of: line), start(of: line))
    let people = Set(line.words.practitioners.flatMap(practitioners(named:)).map(\.id))
    let places = Set(line.words.locations.flatMap(locations(named:)).map(\.id))
    let whole = zone.range(of: days)
    let length = lengths(of: line)
    let blocks = picture.free.filter { block in
      block.time.overlaps(whole) && (people.isEmpty || people.contains(block.practitioner))
        && (places.isEmpty || places.contains(block.location))
        && length(block) != nil
    }
    line.days = days
    line.target = wish.exactTime == nil ? nil : wish.target(now: start, in: zone)
    line.choices = wish.choices(
      in: blocks, now: start, zone: zone, home: locationMeant(by: line)?.id
    ) { length($0) ?? 0 }
    line.selection = max(0, min(line.selection, line.choices.count - 1))
    explain(&line, by: picture)
    return line
  }

  // MARK: - Later

  /// Asks when those are free again who are not then.
  private mutating func askLater(_ line: FindLine) -> [Effect] {
    guard line.absences.contains(where: { $0.next == nil }),
      let first = line.days?.upperBound, let location = locationMeant(by: line)
    else { return [] }
    let query = SlotQuery(
      days: first...first.adding(days: Self.laterDays - 1), zoneOf: location.id,
      practitioners: line.absences.map(\.practitioner).sorted(),
      locations: line.words.locations.flatMap(locations(named:)).map(\.id),
      limit: Self.laterPlaces)
    guard query != line.laterQuery else { return [] }
    var line = line
    line.laterQuery = query
    replaceFind(line)
    return [.findSlots(requests.begin(.findLater), query)]
  }

  mutating func takeLater(_ slots: [AvailabilitySlot]) -> [Effect] {
    guard var line = openFindLine else { return [] }
    line.later = slots
    replaceFind(answered(line))
    return []
  }
}
