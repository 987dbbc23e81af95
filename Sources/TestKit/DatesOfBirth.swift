public import BookingLanguage
public import CivilTime

/// Dates of birth as people write them, for the tests of every place that reads one. Today is
/// Tuesday 24 November 2026.
public enum DatesOfBirth {
  /// The day on which the dates are read.
  public static let today = Day(iso: "2026-11-24")!

  /// Each with the day that it means.
  public static let written: [(String, Day)] =
    [
      "12/4/1985", "12/04/1985", "12/4/85", "12/04/85", "12.4.1985", "12.04.85", "12-4-1985",
      "12-04-85", "12041985", "1985-04-12", "1985/4/12", "12 apr 1985", "12 Apr 85",
      "12 APRIL 1985", "12-apr-1985", "12/Apr/85", "12/4.1985",
    ].map { ($0, Day(iso: "1985-04-12")!) }
    + [
      // The day comes first, as in Australia.
      ("4/12/1985", "1985-12-04"), ("04121985", "1985-12-04"), ("9 sept 60", "1960-09-09"),
      // Two digits of a year: never after today.
      ("24.11.26", "2026-11-24"), ("25.11.26", "1926-11-25"), ("1.1.00", "2000-01-01"),
      ("29.2.00", "2000-02-29"), ("29.2.36", "1936-02-29"), ("31/12/99", "1999-12-31"),
      ("1/1/1880", "1880-01-01"),
    ].map { ($0.0, Day(iso: $0.1)!) }

  /// What has the form of a date, or stands where one belongs, and isn't one.
  public static let wrong: [(String, BirthDate.Problem)] =
    ["12", "1204", "12/4", "12/4/985", "120485", "0412345678", "12/x/1985", "1985"].map {
      ($0, .notADate($0))
    }
    + [
      "30/2/1985", "30.2.85", "31 feb 1985", "4/13/1985", "31041985", "00/4/1985", "1985-02-30",
      "29/2/1985",
    ].map { ($0, .noSuchDay($0)) }
    + [
      ("25/11/2026", .afterToday(Day(iso: "2026-11-25")!)),
      ("12042050", .afterToday(Day(iso: "2050-04-12")!)),
      ("31/12/1879", .tooEarly(Day(iso: "1879-12-31")!)),
      ("04121234", .tooEarly(Day(iso: "1234-12-04")!)),
    ]
}
