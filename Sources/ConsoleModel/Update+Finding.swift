public import Booking
import CivilTime
import Screen

/// Finding free places over all practitioners, locations and types at once.
extension ConsoleState {
  /// How many days are looked at where no day is named.
  static let findDays = 7

  mutating func startFinding() -> [Effect] {
    guard clinic != nil else { return refuse(.findFree, .isLoading) }
    let line = FindLine(today: today)
    overlays.append(.find(line))
    return findTextChanged(line)
  }

  mutating func press(_ key: Key, in line: FindLine) -> [Effect] {
    if line.isList { return pressInList(key, line) }
    var line = line
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter:
      guard !requests.isUnderWay(.findDiary) else {
        holdBack(.key(key), until: .findLine)
        return []
      }
      guard !line.choices.isEmpty else { return [.beep] }
      line.isList = true
      replaceTop(.find(line))
      return []
    case .up, .down: return moveInList(key == .down ? .down : .up, line)
    case .function(1):
      overlays.append(.lineHelp)
      return []
    default:
      let before = line.editor.text
      guard line.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      replaceTop(.find(line))
      return line.editor.text == before ? [] : findTextChanged(line)
    }
  }

  private mutating func pressInList(_ key: Key, _ line: FindLine) -> [Effect] {
    var line = line
    if case .character(let digit) = key, let number = digit.wholeNumberValue, number > 0 {
      guard line.choices.indices.contains(number - 1) else { return [.beep] }
      return take(line.choices[number - 1], from: line)
    }
    switch key {
    case .escape, .control("c"), .control("g"):
      line.isList = false
      replaceTop(.find(line))
      return []
    case .character("+"), .character("="), .character("-"):
      let step = key == .character("-") ? -15 : 15
      line.extraMinutes = max(0, min(240, line.extraMinutes + step))
      return settle(line)
    case .enter: return line.selected.map { take($0, from: line) } ?? []
    default: break
    }
    switch bindings.action(for: key) {
    case let action? where Self.moves.contains(action):
      return moveInList(action, line)
    case .quit: return closeTop()
    default:
      notice = .unknownKey(key)
      return []
    }
  }

  private mutating func moveInList(_ action: Action, _ line: FindLine) -> [Effect] {
    guard !line.choices.isEmpty else { return [] }
    var line = line
    line.selection = Self.moved(
      line.selection, by: action, page: 8, count: line.choices.count)
    replaceTop(.find(line))
    return []
  }

  /// The booking line for a place of the list; type and length go with it as words.
  private mutating func take(_ choice: FreeChoice, from line: FindLine) -> [Effect] {
    var place = choice.place
    place.time = TimeRange(start: choice.place.time.start, end: choice.block.end)
    _ = closeTop()
    var words = line.words.types.prefix(1).map { "," + $0 }
    if line.extraMinutes > 0 || !line.words.minutes.isEmpty {
      words.append("\(choice.place.time.minutes)m")
    }
    return openBookingLine(at: place, saying: words.map { $0 + " " }.joined())
  }

  // MARK: - Answering

  mutating func findTextChanged(_ line: FindLine) -> [Effect] {
    var line = line
    line.words = LineWords(line.editor.characters, today: today)
    (line.selection, line.extraMinutes) = (0, 0)
    line.problem = findProblem(line)
    guard line.problem == nil else {
      requests.drop(.findDiary)
      (line.choices, line.absences) = ([], [])
      replaceTop(.find(line))
      return []
    }
    let days = days(of: line)
    if picture(for: line, days) != nil {
      requests.drop(.findDiary)
      return settle(line)
    }
    replaceTop(.find(line))
    guard let location = location?.id else { return [] }
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
    return days(of: line).lowerBound < today ? .pastDay : nil
  }

  /// The days that are named; with a time alone its next day; else from today on.
  private func days(of line: FindLine) -> ClosedRange<Day> {
    let wish = line.words.wish
    guard !wish.days.isEmpty else {
      guard wish.exactTime != nil else { return today...today.adding(days: Self.findDays - 1) }
      let day = zone.day(of: wish.target(now: now, in: zone))
      return day...day
    }
    let days = wish.days.map { $0.first(from: today) }
    return (days.min() ?? today)...(days.max() ?? today)
  }

  private func picture(for line: FindLine, _ days: ClosedRange<Day>) -> DiaryPicture? {
    let known = [line.picture, diary.isCurrent ? diary.picture : nil]
    return known.compactMap { $0 }.first {
      $0.days.lowerBound <= days.lowerBound && days.upperBound <= $0.days.upperBound
        && now.seconds(since: $0.readAt) < 2 * Self.refreshSeconds
    }
  }

  mutating func takeFound(_ picture: DiaryPicture) -> [Effect] {
    guard let index = overlays.lastIndex(where: { if case .find = $0 { true } else { false } }),
      case .find(var line) = overlays[index]
    else { return [] }
    line.picture = picture
    overlays[index] = .find(answered(line))
    return []
  }

  private mutating func settle(_ line: FindLine) -> [Effect] {
    replaceTop(.find(answered(line)))
    return []
  }

  private func answered(_ line: FindLine) -> FindLine {
    var line = line
    guard let picture = picture(for: line, days(of: line)) ?? line.picture else { return line }
    let wish = line.words.wish
    let people = Set(line.words.practitioners.flatMap(practitioners(named:)).map(\.id))
    let places = Set(line.words.locations.flatMap(locations(named:)).map(\.id))
    let days = days(of: line)
    let whole = zone.range(of: days)
    let length = lengths(of: line)
    let blocks = picture.free.filter { block in
      block.time.overlaps(whole) && (people.isEmpty || people.contains(block.practitioner))
        && (places.isEmpty || places.contains(block.location))
        && length(block) != nil
    }
    line.target = wish.exactTime == nil ? nil : wish.target(now: now, in: zone)
    line.choices = wish.choices(in: blocks, now: now, zone: zone) { length($0) ?? 0 }
    line.selection = max(0, min(line.selection, line.choices.count - 1))
    line.absences = absences(line, people: people, picture)
    return line
  }

  /// What the line would book there: what is named, else the first that is offered.
  public func type(
    for line: FindLine, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> AppointmentType? {
    let offered = types(of: practitioner, at: location)
    let named = Set(line.words.types.flatMap(types(named:)).map(\.id))
    return named.isEmpty ? offered.first : offered.first { named.contains($0.id) }
  }

  /// How long a place must be in each free block; nil where what is named is not offered.
  private func lengths(of line: FindLine) -> (AvailabilitySlot) -> Int? {
    Self.perOffer { practitioner, location in
      let type = type(for: line, of: practitioner, at: location)
      let isNamed = !line.words.types.isEmpty
      if isNamed, type == nil { return nil }
      let base =
        (isNamed ? type?.minutes : nil) ?? line.words.minutes.first ?? type?.minutes
        ?? Self.standardMinutes
      return min(Appointment.lengths.upperBound, base + line.extraMinutes)
    }
  }

  /// The least that anything takes which this practitioner offers there.
  public func shortestMinutes(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    types(of: practitioner, at: location).compactMap(\.minutes).min() ?? Self.standardMinutes
  }

  /// Whether a free block has room for anything that its practitioner offers there: what is shorter
  /// is told to no caller.
  public func isUsable(_ block: AvailabilitySlot) -> Bool {
    block.time.minutes >= shortestMinutes(of: block.practitioner, at: block.location)
  }

  /// Who of those asked for is not free then, and what they do.
  private func absences(
    _ line: FindLine, people: Set<Practitioner.ID>, _ picture: DiaryPicture
  ) -> [FindLine.Absence] {
    guard let target = line.target, let clinic, let location = location?.id else { return [] }
    let free = Set(line.choices.filter(\.isExact).map(\.place.practitioner))
    let wanted = clinic.practitioners.filter {
      !free.contains($0.id) && (people.isEmpty || people.contains($0.id))
    }
    let availability = picture.rosters.map {
      Availability(
        rosters: $0, appointments: picture.appointments, locations: clinic.locations,
        types: clinic.types, now: now)
    }
    return wanted.map { person in
      let plan = availability?.plan(
        of: person.id, at: location, on: zone.day(of: target), in: zone)
      return FindLine.Absence(practitioner: person.id, segment: plan?.segment(at: target))
    }
  }
}
