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
    Digests         > CCrypto
    JwToken         > Digests JSON
    Booking         > CivilTime
    Billing         > Booking CivilTime
    CoreplusAPI     > Booking CivilTime JSON

    CoreplusServer  > Billing Booking CivilTime CoreplusAPI Digests JSON JwToken
    Administration  > Billing Booking CivilTime CoreplusServer JwToken
    DemoClinic      > Billing Booking CivilTime CoreplusAPI CoreplusServer
    ConsoleModel    > Booking CivilTime Screen
    ConsoleViews    > Booking CivilTime ConsoleModel Screen
    ConsoleRuntime  > Booking CivilTime ConsoleModel ConsoleViews Screen

    SQLiteStore     > Billing Booking CSQLite CivilTime CoreplusServer
    HTTPServer      > CMicrohttpd CoreplusAPI
    CoreplusClient  > Booking CCurl CivilTime CoreplusAPI JSON JwToken
    Terminal        > CNcurses Screen
    Configuration   > CInih CivilTime CommandLine Screen
    Commands        > Booking CivilTime CommandLine CoreplusAPI JSON JwToken Screen
    ServerCommands  > Administration Booking CivilTime CommandLine CoreplusAPI CoreplusServer
                      DemoClinic JSON

    ClinicAccess    > Booking CivilTime CommandLine Configuration CoreplusAPI CoreplusClient
                      CoreplusServer DemoClinic JwToken SQLiteStore
    Diagnosis       > ClinicAccess CommandLine Commands Configuration CoreplusClient Screen
    Profiles        > ClinicAccess CommandLine Commands Configuration Diagnosis
    Gallery         > ClinicAccess CommandLine Commands Configuration Screen
    ConsoleSetup    > ClinicAccess CommandLine Commands Configuration ConsoleModel Digests Screen
    Dialogue        > ClinicAccess CommandLine Commands ConsoleModel ConsoleRuntime ConsoleSetup
                      Screen Terminal

    coredesk        > Booking ClinicAccess CommandLine Commands Configuration ConsoleModel
                      ConsoleRuntime ConsoleSetup ConsoleViews CoreplusClient Diagnosis Dialogue Gallery JwToken
                      Profiles Screen SQLiteStore Terminal
    coredesk-server > Administration CivilTime CommandLine CoreplusServer DemoClinic HTTPServer
                      JwToken SQLiteStore ServerCommands

    TestKit         > Booking CivilTime ConsoleModel ConsoleRuntime Screen
    """)

  /// Nothing imports them.
  static let programs: Set<String> = ["coredesk", "coredesk-server"]
  /// Imported by tests only.
  static let testKit = "TestKit"
  /// Modules of the toolchain that any room may import; Foundation is not among them, since it
  /// alone takes longer to start than the rest of the program.
  static let toolchain: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]
  /// Rooms that decide and never act: they know neither system calls nor locks.
  static let pure: Set<String> = ["Billing", "Booking", "ConsoleModel", "ConsoleViews"]

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
