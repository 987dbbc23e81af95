import CivilTime

/// Clients with a story: those in the guides and screenshots, and those with difficult names. They
/// come first, in this order.
struct KnownClient: Sendable {
  var given: String
  var family: String
  var born: (year: Int, month: Int, day: Int)
  var gender: String
  var mobile: String?
  var preferred = ""
  /// Index in `Sheet.all`.
  var practitioner: Int?

  init(
    _ given: String, _ family: String, _ year: Int, _ month: Int, _ day: Int, _ gender: String,
    mobile: String? = nil, preferred: String = "", practitioner: Int? = nil
  ) {
    self.given = given
    self.family = family
    born = (year, month, day)
    self.gender = gender
    self.mobile = mobile
    self.preferred = preferred
    self.practitioner = practitioner
  }

  static let all = [
    // All numbers are ACMA's numbers for fiction.
    KnownClient("Jane", "Smith", 1985, 4, 12, "Female", mobile: "0491 570 006", practitioner: 0),
    KnownClient("Jürgen", "Smith", 1961, 9, 30, "Male", mobile: "0491 570 156", practitioner: 1),
    KnownClient("Joy", "Smithers", 1948, 2, 3, "Female", mobile: "0491 570 157", practitioner: 0),
    KnownClient("Linh", "Nguyen", 1990, 7, 21, "Female", mobile: "0491 570 158", practitioner: 0),
    KnownClient("Chidi", "Abara", 1978, 11, 2, "Male", mobile: "0491 570 159", practitioner: 1),
    KnownClient(
      "Saoirse", "O'Brien", 1996, 1, 17, "Female", mobile: "0491 570 110", practitioner: 0),
    KnownClient("小明", "王", 1983, 5, 5, "Male", mobile: "0491 570 313", practitioner: 1),
    KnownClient("Jan", "Kowalski", 1969, 8, 14, "Male", mobile: "0491 570 737", practitioner: 0),
    KnownClient("Yui", "Sato", 2001, 3, 9, "Female", mobile: "0491 571 266", practitioner: 0),
    KnownClient("João", "da Silva", 1974, 12, 24, "Male", mobile: "0491 571 491", practitioner: 0),
    KnownClient("Beth", "Hughes", 1957, 6, 1, "Female", mobile: "0491 571 804", practitioner: 1),
    KnownClient("Zoe", "Brown", 2016, 10, 8, "Female", mobile: "0491 572 549", practitioner: 4),
    // Twins, and a father and son of one name.
    KnownClient("Emma", "Thompson", 2014, 5, 20, "Female", practitioner: 4),
    KnownClient("Ella", "Thompson", 2014, 5, 20, "Female", practitioner: 4),
    KnownClient("David", "Nguyen", 1955, 1, 1, "Male"),
    KnownClient("David", "Nguyen", 1984, 1, 11, "Male"),
    KnownClient("David", "Nguyen", 1984, 11, 1, "Male"),
    KnownClient("Margaret", "Smith", 1939, 3, 3, "Female", preferred: "Peggy"),
    KnownClient("Robert", "Williams", 1952, 7, 7, "Male", preferred: "Bob"),
    // People with one name, with one letter, and with names that are words of programs.
    KnownClient("Sukarno", "", 1966, 6, 6, "Male"),
    KnownClient("E", "O", 1999, 9, 9, "Other"),
    KnownClient("Christopher", "Null", 1979, 12, 31, "Male"),
    KnownClient("True", "Day-Today", 1992, 2, 29, "Other"),
    KnownClient(
      "Maria-Magdalena Konstantina", "Papadopoulou-Anagnostopoulou van den Heuvel", 1971, 4, 4,
      "Female"),
    KnownClient("Hubert", "Featherstonehaugh-Cholmondeley-Marjoribanks", 1944, 8, 8, "Male"),
    KnownClient("Llanfairpwll", "Gwyngyllgogerychwyrndrobwll", 1988, 10, 10, "Other"),
  ]
}
