public import CivilTime

/// Days of birth in the orders that people write them.
public enum BirthDate {
  /// `12/4/1985`, `12.04.85`, `12-4-1985`, `12041985`, `1985-04-12`.
  public static func day(_ text: String, today: Day) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    if parts.count == 1, text.utf8.count == 8 {
      return day(
        String(text.prefix(2)), month: Int(text.dropFirst(2).prefix(2)), String(text.suffix(4)),
        today: today)
    }
    guard parts.count == 3 else { return nil }
    return day(parts[0], month: Int(parts[1]), parts[2], today: today)
  }

  /// `12 apr 1985`.
  public static func day(_ day: String, monthName: String, _ year: String, today: Day) -> Day? {
    let name = monthName.lowercased()
    guard name.utf8.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(name) })
    else { return nil }
    return self.day(day, month: month + 1, year, today: today)
  }

  private static func day(_ day: String, month: Int?, _ year: String, today: Day) -> Day? {
    guard let month, (1...2).contains(day.utf8.count), let day = Int(day), let number = Int(year)
    else { return nil }
    switch year.utf8.count {
    case 4: return Day(year: number, month: month, day: day)
    case 2:
      // Nobody is born after today.
      guard let recent = Day(year: 2000 + number, month: month, day: day), recent <= today else {
        return Day(year: 1900 + number, month: month, day: day)
      }
      return recent
    default: return nil
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
