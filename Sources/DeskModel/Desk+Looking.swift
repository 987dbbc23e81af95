public import Booking
import BookingLanguage
import CivilTime

/// Finding the next free time, and why a time isn't free.
extension Desk {
  /// How many weeks the search for a free time looks ahead.
  static let freeWeeks = 8
  /// How many free times to read at once. If all are too short, the desk reads the others.
  private static let freeAtOnce = 40

  mutating func findFree(ahead: Bool) -> [Effect] {
    guard clinic != nil, diary.isCurrent, location != nil else {
      return refuse(ahead ? .nextFree : .previousFree, .isLoading)
    }
    let places = freePlacesOfDay
    let here = freeOrder(diary.cursor.practitioner, diary.cursor.time)
    let found =
      ahead
      ? places.first { freeOrder($0.practitioner, $0.time.start) > here }
      : places.last { freeOrder($0.practitioner, $0.time.start) < here }
    if let found { return move(to: found) }
    let days = diary.wantedDays
    let first = ahead ? max(today, days.upperBound.adding(days: 1)) : today
    let last =
      ahead ? first.adding(days: Self.freeWeeks * 7 - 1) : days.lowerBound.adding(days: -1)
    guard first <= last else {
      notice = .noEarlierFreePlace
      return []
    }
    isLookingAhead = ahead
    return lookForFree(first...last, limit: ahead ? Self.freeAtOnce : nil)
  }

  private mutating func lookForFree(_ days: ClosedRange<Day>, limit: Int?) -> [Effect] {
    guard let clinic, let location = location?.id else { return [] }
    let id = requests.begin(.freePlace)
    hold = .nextFree(id)
    notice = .lookingForFreePlace
    // A second answer without a limit is complete, so the desk doesn't ask again.
    freeDays = limit == nil ? nil : days
    let wanted = clinic.practitioners.map(\.id).filter {
      diary.view == .week ? $0 == diary.cursor.practitioner : !diary.hidden.contains($0)
    }
    let query = SlotQuery(
      days: days, zoneOf: location,
      practitioners: wanted.count == clinic.practitioners.count ? [] : wanted,
      locations: [location], limit: limit)
    return [.findSlots(id, query)]
  }

  /// The free times of the columns that are long enough for an appointment, by start and then from
  /// left to right.
  private var freePlacesOfDay: [AvailabilitySlot] {
    guard let location else { return [] }
    return calendarColumns.flatMap { column in
      (plan(of: column)?.segments ?? []).filter { $0.kind == .free }.map {
        AvailabilitySlot(
          practitioner: column.practitioner, location: location.id, time: $0.time)
      }
    }.filter(isUsable).sorted {
      freeOrder($0.practitioner, $0.time.start) < freeOrder($1.practitioner, $1.time.start)
    }
  }

  private func freeOrder(_ practitioner: Practitioner.ID?, _ time: Instant) -> (Instant, Int) {
    let column = practitioner.flatMap { diary.columns.firstIndex(of: $0) } ?? -1
    return (time, column)
  }

  private mutating func move(to place: AvailabilitySlot) -> [Effect] {
    let day = zone.day(of: place.time.start)
    let effects = day == diary.day ? [] : show(day)
    diary.cursor = Diary.Cursor(practitioner: place.practitioner, time: place.time.start)
    return effects
  }

  mutating func takeFreePlaces(_ slots: [AvailabilitySlot]) -> [Effect] {
    notice = nil
    let order = clinic?.practitioners.map(\.id) ?? []
    let sorted = slots.filter { $0.time.end > now && isUsable($0) }.sorted { one, other in
      one.time.start != other.time.start
        ? one.time.start < other.time.start
        : (order.firstIndex(of: one.practitioner) ?? 0)
          < (order.firstIndex(of: other.practitioner) ?? 0)
    }
    guard let place = isLookingAhead ? sorted.first : sorted.last else {
      if isLookingAhead, slots.count >= Self.freeAtOnce, let last = slots.last, let freeDays {
        let day = max(freeDays.lowerBound, zone.day(of: last.time.start))
        return lookForFree(day...freeDays.upperBound, limit: nil)
      }
      notice = isLookingAhead ? .noFreePlace(weeks: Self.freeWeeks) : .noEarlierFreePlace
      // The keys typed ahead were meant for the free time, which doesn't exist.
      forgetTypeAheadIfOver()
      return []
    }
    return move(to: place)
  }

  // MARK: - Why not

  mutating func askWhyNot() -> [Effect] {
    guard let clinic else { return refuse(.whyNot, .isLoading) }
    guard clinic.tellsRosters else {
      notice = .whyNotUntold
      return []
    }
    let place: AvailabilitySlot
    switch selection {
    case .nothing: return refuse(.whyNot, .nothingSelected)
    case .free(let slot): place = slot
    case .closed(_, let slot): place = slot
    case .appointment(let appointment):
      place = AvailabilitySlot(
        practitioner: appointment.practitioner, location: appointment.location,
        time: appointment.time)
    }
    let type = types(of: place.practitioner, at: place.location).first
    let minutes = type?.minutes ?? Self.standardMinutes
    let order = BookingOrder(
      client: nil, practitioner: place.practitioner, location: place.location, type: type?.id,
      time: TimeRange(start: place.time.start, minutes: minutes))
    whyNotOrder = order
    return [.findObstacles(requests.begin(.whyNot), order, ignoring: nil)]
  }

  mutating func take(obstacles: [Obstacle]?) -> [Effect] {
    guard let order = whyNotOrder else { return [] }
    switch obstacles {
    case nil: notice = .whyNotUntold
    case []?: notice = .canBeBooked(order)
    case let found?: notice = .whyNot(found, order)
    }
    return []
  }
}

/// Finding appointments of the days that are shown by words.
extension Desk {
  /// The columns' appointments, with cancelled ones, whose client, type or number has every word,
  /// by start.
  public func appointments(having text: String) -> [Appointment] {
    let words = NameFold.words(text)
    guard !words.isEmpty, diary.isCurrent else { return [] }
    let columns = Set(calendarColumns.map(\.practitioner))
    let shown = zone.range(of: diary.wantedDays)
    return (diary.picture?.appointments ?? []).filter { appointment in
      guard columns.contains(appointment.practitioner), appointment.time.overlaps(shown) else {
        return false
      }
      let texts = [appointment.subject, type(appointment.type)?.name ?? "", appointment.reference]
      let known = NameFold.words(texts.joined(separator: " "))
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  /// Moves the cursor to one of the appointments that have the words, and keeps the words for the
  /// next search.
  mutating func find(_ text: String, _ index: Int) -> [Effect] {
    let found = appointments(having: text)
    guard found.indices.contains(index) else { return [.beep] }
    searchedText = text
    select(found[index])
    return []
  }

  /// Moves the cursor to the next appointment that has the last search's words, from the last to
  /// the first again.
  mutating func findAgain() -> [Effect] {
    let found = appointments(having: searchedText)
    guard !found.isEmpty else {
      notice = .notFound(searchedText)
      return []
    }
    let here = found.firstIndex { $0.id == diary.cursor.appointment }
    let index =
      here.map { ($0 + 1) % found.count }
      ?? found.firstIndex { $0.time.start >= diary.cursor.time } ?? 0
    select(found[index])
    notice = .found(index + 1, of: found.count)
    return []
  }
}
