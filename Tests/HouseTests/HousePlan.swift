/// Which rooms there are and what each may import: the picture that Package.swift and the sources
/// are held against.
///
/// One room a line, the lowest first; a room imports only what stands above it, so no circle can be
/// drawn. Whoever needs another arrow draws it here and in Package.swift, and never upwards.
struct HousePlan {
  struct Room {
    var name: String
    var imports: Set<String>
  }

  var rooms: [Room]

  static let house = HousePlan(
    """
    CCrypto
    CCurl
    CInih
    CMicrohttpd
    CNcurses
    CSQLite
    CWidth

    CivilTime
    JSON
    Screen          > CWidth
    CommandLine     > Screen
    Signing         > CCrypto JSON
    Booking         > CivilTime
    BookingLanguage > Booking CivilTime
    CoreplusAPI     > Booking CivilTime JSON

    ClinicStore     > Booking CivilTime Signing
    CoreplusServer  > Booking CivilTime ClinicStore CoreplusAPI JSON Signing
    Administration  > Booking CivilTime ClinicStore Signing
    DemoClinic      > Booking CivilTime ClinicStore
    ConsoleModel    > Booking BookingLanguage CivilTime Screen
    ConsoleViews    > Booking BookingLanguage CivilTime ConsoleModel Screen
    ConsoleRuntime  > Booking BookingLanguage CivilTime ConsoleModel ConsoleViews Screen

    SQLiteStore     > Booking BookingLanguage CSQLite CivilTime ClinicStore
    HTTPServer      > CMicrohttpd CoreplusAPI
    CoreplusClient  > Booking CCurl CivilTime CoreplusAPI JSON Signing
    Terminal        > CNcurses Screen
    Configuration   > CInih CivilTime CommandLine CoreplusAPI Screen Signing

    Clinics         > Booking CivilTime ClinicStore CommandLine Configuration CoreplusAPI
                      CoreplusClient CoreplusServer DemoClinic Signing SQLiteStore
    Verbs           > Booking BookingLanguage CivilTime Clinics CommandLine Configuration
                      ConsoleViews CoreplusAPI CoreplusClient JSON Screen Signing
    ServerVerbs     > Administration Booking CivilTime ClinicStore CommandLine CoreplusAPI
                      DemoClinic JSON

    coredesk        > Booking Clinics CommandLine Configuration ConsoleModel ConsoleRuntime
                      ConsoleViews CoreplusClient Screen Signing SQLiteStore Terminal Verbs
    coredesk-server > Administration CivilTime ClinicStore CommandLine CoreplusServer DemoClinic
                      HTTPServer Signing SQLiteStore ServerVerbs

    TestKit         > Booking BookingLanguage CivilTime ConsoleModel ConsoleRuntime JSON Screen
    """)

  /// Nothing imports them.
  static let programs: Set<String> = ["coredesk", "coredesk-server"]
  /// Imported by tests only.
  static let testKit = "TestKit"
  /// Modules of the toolchain that any room may import; Foundation is not among them, since it
  /// alone takes longer to start than the rest of the program.
  static let toolchain: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]
  /// Rooms that decide and never act: they know neither system calls nor locks.
  static let pure: Set<String> = ["Booking", "BookingLanguage", "ConsoleModel", "ConsoleViews"]

  /// A line that begins with spaces goes on with the room before it.
  init(_ picture: String) {
    rooms = []
    for line in picture.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      if line.hasPrefix(" ") {
        rooms[rooms.count - 1].imports.formUnion(words)
      } else {
        rooms.append(Room(name: first, imports: Set(words.dropFirst(2))))
      }
    }
  }

  /// C libraries are the rooms whose names begin with two capitals, the first of them a C.
  static func isLibrary(_ name: String) -> Bool {
    name.first == "C" && name.dropFirst().first?.isUppercase == true
  }

  func room(_ name: String) -> Room? { rooms.first { $0.name == name } }

  /// What is wrong with the picture itself.
  var faults: [String] {
    var faults: [String] = []
    var above: Set<String> = []
    for room in rooms {
      for name in room.imports.subtracting(above).sorted() {
        faults.append("\(room.name) imports \(name), which does not stand above it")
      }
      for name in room.imports.intersection(Self.programs.union([Self.testKit])).sorted() {
        faults.append("\(room.name) imports \(name)")
      }
      if !above.insert(room.name).inserted { faults.append("\(room.name) stands there twice") }
    }
    for library in rooms.map(\.name) where Self.isLibrary(library) {
      let importers = rooms.filter { $0.imports.contains(library) }.map(\.name)
      if importers.count != 1 {
        faults.append("\(library) has \(importers.count) importers: \(importers)")
      }
    }
    return faults
  }
}
