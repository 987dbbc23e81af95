// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A C library behind a shim header; the libraries are Debian's (see `packages.txt`). One target
/// imports it.
func cLibrary(_ name: String, links: [String] = []) -> Target {
  .target(
    name: name, path: "Sources/C/\(name)", linkerSettings: links.map { .linkedLibrary($0) })
}

/// A target of Swift; what it may import is listed in `imports` and nowhere else.
func target(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// A target that decides and never acts: no system call, no lock, no clock, and it waits for
/// nothing. `Tests/StructureTests` checks it.
func pure(_ name: String, imports: [Target.Dependency] = []) -> Target {
  target(name, imports: imports)
}

/// A program: its `main` and the wiring.
func program(_ name: String, imports: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of a target, in `Tests/<Target>Tests`.
func tests(_ target: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(target)Tests",
    dependencies: [.target(name: target)] + imports,
    swiftSettings: settings)
}

/// What runs the parsers on foreign bytes: tests that go through `Tests/Fuzz/corpus`. Where
/// `make fuzz` asks, the same checks become a program for libFuzzer, which brings its own `main`.
func fuzzing(imports: [Target.Dependency]) -> Target {
  let others = ["corpus", "found", "fuzz.sh"]
  if Context.environment["COREDESK_FUZZ"] != nil {
    return .executableTarget(
      name: "Fuzz", dependencies: imports, path: "Tests/Fuzz",
      exclude: others + ["FuzzCorpusTests.swift"], swiftSettings: settings)
  }
  return .testTarget(
    name: "FuzzTests", dependencies: imports, path: "Tests/Fuzz",
    exclude: others + ["Driver.swift"], swiftSettings: settings)
}

let package = Package(
  name: "coredesk",
  products: [
    .executable(name: "coredesk", targets: ["coredesk"]),
    .executable(name: "coredesk-server", targets: ["coredesk-server"]),
  ],
  targets: [
    // C libraries
    cLibrary("CCrypto", links: ["crypto"]),
    cLibrary("CCurl"),
    cLibrary("CInih", links: ["inih"]),
    cLibrary("CMicrohttpd", links: ["microhttpd"]),
    cLibrary("CNcurses", links: ["ncursesw", "tinfo"]),
    cLibrary("CSQLite", links: ["sqlite3"]),
    cLibrary("CWidth"),

    // Time, threads, documents and signatures
    target("CivilTime"),
    target("Threads"),
    pure("JSON"),
    target("Signing", imports: ["CCrypto", "JSON"]),

    // A clinic: its values and rules, what people type, and the API's words for it
    pure("Booking", imports: ["CivilTime"]),
    pure("BookingLanguage", imports: ["Booking", "CivilTime"]),
    pure("CoreplusAPI", imports: ["Booking", "CivilTime", "JSON"]),

    // The server's side: a store, and request to response over it
    target("ClinicStore", imports: ["Booking", "CivilTime", "Signing"]),
    target("MemoryStore", imports: ["Booking", "BookingLanguage", "CivilTime", "ClinicStore"]),
    target(
      "SQLiteStore",
      imports: ["Booking", "BookingLanguage", "CivilTime", "ClinicStore", "Threads", "CSQLite"]),
    target(
      "CoreplusServer",
      imports: [
        "Booking", "CivilTime", "ClinicStore", "CoreplusAPI", "JSON", "Signing",
      ]),
    target(
      "Administration", imports: ["Booking", "CivilTime", "ClinicStore", "Signing"]),
    target("DemoClinic", imports: ["Booking", "CivilTime", "ClinicStore"]),
    target("HTTPServer", imports: ["CoreplusAPI", "Threads", "CMicrohttpd"]),

    // The desk's side: a client of the API, and the console in front of it
    target(
      "CoreplusClient",
      imports: [
        "Booking", "BookingLanguage", "CivilTime", "CoreplusAPI", "JSON", "Signing", "Threads",
        "CCurl",
      ]),
    target("Screen", imports: ["CWidth"]),
    pure("DeskModel", imports: ["Booking", "BookingLanguage", "CivilTime"]),
    pure(
      "Wording", imports: ["Booking", "BookingLanguage", "CivilTime", "DeskModel", "Screen"]),
    pure(
      "Console",
      imports: ["Booking", "BookingLanguage", "CivilTime", "DeskModel", "Screen", "Wording"]),
    pure(
      "ConsoleViews",
      imports: [
        "Booking", "CivilTime", "Console", "DeskModel", "Screen", "Wording",
      ]),
    pure(
      "PlainMode",
      imports: ["Booking", "BookingLanguage", "CivilTime", "DeskModel", "Wording"]),
    target(
      "DeskRuntime",
      imports: ["Booking", "CivilTime", "Console", "DeskModel", "PlainMode", "Screen"]),
    target("Terminal", imports: ["Screen", "CNcurses"]),

    // The programs: configuration, the table of verbs, and what each verb does
    target("CommandLine", imports: ["Screen"]),
    target(
      "Configuration",
      imports: [
        "Booking", "CivilTime", "CommandLine", "CoreplusAPI", "Screen", "Signing", "CInih",
      ]),
    target(
      "Clinics",
      imports: [
        "Booking", "CivilTime", "ClinicStore", "CommandLine", "Configuration", "CoreplusAPI",
        "CoreplusClient", "CoreplusServer", "DemoClinic", "Signing", "SQLiteStore", "Threads",
      ]),
    target(
      "Verbs",
      imports: [
        "Booking", "BookingLanguage", "CivilTime", "Clinics", "CommandLine", "Configuration",
        "ConsoleViews", "CoreplusAPI", "CoreplusClient", "JSON", "Screen", "Signing",
      ]),
    target(
      "ServerVerbs",
      imports: [
        "Administration", "Booking", "CivilTime", "ClinicStore", "CommandLine", "CoreplusAPI",
        "DemoClinic", "JSON", "Threads",
      ]),
    program(
      "coredesk",
      imports: [
        "Booking", "Clinics", "CommandLine", "Configuration", "Console", "ConsoleViews",
        "CoreplusClient", "DeskModel", "DeskRuntime", "PlainMode", "Screen", "Signing",
        "SQLiteStore", "Terminal", "Threads", "Verbs",
      ]),
    program(
      "coredesk-server",
      imports: [
        "Administration", "CivilTime", "ClinicStore", "CommandLine", "CoreplusServer", "DemoClinic",
        "HTTPServer", "Signing", "SQLiteStore", "ServerVerbs",
      ]),

    // Tests, what they share, and two programs that they run
    .target(
      name: "TestKit",
      dependencies: [
        "Booking", "BookingLanguage", "CivilTime", "ClinicStore", "Console", "DeskModel",
        "DeskRuntime", "JSON", "PlainMode", "Screen", "Threads",
      ],
      swiftSettings: settings),
    // A second process on the same file: it books, races and is killed.
    .executableTarget(
      name: "StoreHammer", dependencies: ["Booking", "CivilTime", "ClinicStore", "SQLiteStore"],
      path: "Tests/StoreHammer", swiftSettings: settings),
    // Claims a terminal and ends in every way there is.
    .executableTarget(
      name: "ScreenEnder", dependencies: ["Screen", "Terminal", "Threads"],
      path: "Tests/ScreenEnder",
      swiftSettings: settings),
    tests("Threads"),
    tests("CivilTime", imports: ["TestKit"]),
    tests("JSON", imports: ["TestKit"]),
    tests("Signing", imports: ["TestKit"]),
    tests("Booking", imports: ["BookingLanguage", "CivilTime", "TestKit"]),
    tests("BookingLanguage", imports: ["Booking", "CivilTime", "TestKit"]),
    tests("CoreplusAPI", imports: ["Booking", "CivilTime", "JSON", "TestKit"]),
    tests("ClinicStore", imports: ["Booking", "CivilTime", "TestKit"]),
    tests("MemoryStore", imports: ["ClinicStore", "TestKit"]),
    tests(
      "SQLiteStore",
      imports: [
        "Booking", "BookingLanguage", "CivilTime", "ClinicStore", "CSQLite", "StoreHammer",
        "TestKit",
      ]),
    tests("Administration", imports: ["Booking", "CivilTime", "ClinicStore", "MemoryStore"]),
    tests(
      "CoreplusServer",
      imports: [
        "Administration", "Booking", "CivilTime", "ClinicStore", "CoreplusAPI",
        "DemoClinic", "JSON", "Signing", "SQLiteStore", "TestKit",
      ]),
    tests(
      "DemoClinic",
      imports: ["Booking", "CivilTime", "ClinicStore", "SQLiteStore", "TestKit"]),
    tests("HTTPServer", imports: ["CoreplusAPI", "TestKit", "Threads"]),
    tests(
      "CoreplusClient",
      imports: [
        "Administration", "Booking", "CivilTime", "ClinicStore", "CoreplusAPI", "CoreplusServer",
        "DemoClinic", "HTTPServer", "Signing", "SQLiteStore", "TestKit",
      ]),
    tests("Screen", imports: ["TestKit"]),
    tests("DeskModel", imports: ["Booking", "BookingLanguage", "CivilTime", "TestKit"]),
    tests("Wording", imports: ["Booking", "CivilTime", "DeskModel", "TestKit"]),
    tests(
      "Console",
      imports: [
        "DeskModel", "Booking", "BookingLanguage", "CivilTime", "DeskRuntime", "Screen",
        "TestKit",
      ]),
    tests(
      "ConsoleViews",
      imports: ["Booking", "CivilTime", "Console", "DeskModel", "Screen", "TestKit", "Wording"]),
    tests(
      "DeskRuntime",
      imports: [
        "Booking", "CivilTime", "Console", "DeskModel", "ConsoleViews", "Screen", "TestKit",
        "Threads",
      ]),
    tests(
      "PlainMode",
      imports: ["Booking", "CivilTime", "Console", "DeskModel", "DeskRuntime", "Screen", "TestKit"]),
    tests("Terminal", imports: ["Screen"]),
    tests("CommandLine"),
    tests(
      "Configuration",
      imports: ["Booking", "CommandLine", "ConsoleViews", "CoreplusAPI", "Screen"]),
    tests(
      "Clinics",
      imports: [
        "Booking", "CivilTime", "CommandLine", "Configuration", "CoreplusClient", "TestKit",
      ]
    ),
    tests(
      "Verbs",
      imports: [
        "Booking", "BookingLanguage", "CivilTime", "CommandLine", "Signing", "TestKit",
      ]),
    tests("ServerVerbs", imports: ["ClinicStore", "CommandLine"]),
    fuzzing(imports: [
      "Booking", "CivilTime", "Configuration", "CoreplusAPI", "CoreplusClient", "JSON", "Signing",
      "Screen",
    ]),
    .testTarget(name: "StructureTests", swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestKit", "CivilTime", "Signing", "ScreenEnder", "coredesk", "coredesk-server",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
