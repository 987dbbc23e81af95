extension Bindings {
  /// The marks beside a practitioner, for the help.
  public static let marks: [(mark: String, help: String)] = [
    ("● ○", "in the diary, or not"),
    ("10:45", "free next, today"),
    ("Fri", "free next, on that day"),
    ("–", "nothing free in two weeks"),
    ("away", "on leave today"),
    ("▆▆▁▁▁", "booked that day, here"),
    ("Perth", "works there that day"),
  ]
}
