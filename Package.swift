// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A C library behind a shim header; the libraries are Debian's (see `packages.txt`).
func library(_ name: String, links: [String] = []) -> Target {
  .target(
    name: name, path: "Sources/C/\(name)", linkerSettings: links.map { .linkedLibrary($0) })
}

/// A room of the house: what it may import stands in `imports` and nowhere else.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

func program(_ name: String, imports: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ room: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.target(name: room)] + imports,
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
    library("CCrypto", links: ["crypto"]),
    library("CCurl"),
    library("CInih", links: ["inih"]),
    library("CMicrohttpd", links: ["microhttpd"]),
    library("CNcurses", links: ["ncursesw", "tinfo"]),
    library("CSQLite", links: ["sqlite3"]),
    library("CWidth"),

    room("CivilTime"),
    room("Booking", imports: ["CivilTime"]),
    room("BookingLanguage", imports: ["Booking", "CivilTime"]),
    room("JSON"),
    room("Signing", imports: ["CCrypto", "JSON"]),
    room("CoreplusAPI", imports: ["Booking", "CivilTime", "JSON"]),

    room("ClinicStore", imports: ["Booking", "CivilTime", "Signing"]),
    room(
      "CoreplusServer",
      imports: [
        "Booking", "CivilTime", "ClinicStore", "CoreplusAPI", "JSON", "Signing",
      ]),
    room(
      "Administration", imports: ["Booking", "CivilTime", "ClinicStore", "Signing"]),
    room("DemoClinic", imports: ["Booking", "CivilTime", "ClinicStore"]),
    room(
      "SQLiteStore", imports: ["Booking", "BookingLanguage", "CivilTime", "ClinicStore", "CSQLite"]),
    room("HTTPServer", imports: ["CoreplusAPI", "CMicrohttpd"]),

    room(
      "CoreplusClient",
      imports: ["Booking", "CivilTime", "CoreplusAPI", "JSON", "Signing", "CCurl"]),

    room("Screen", imports: ["CWidth"]),
    room("ConsoleModel", imports: ["Booking", "BookingLanguage", "CivilTime", "Screen"]),
    room(
      "ConsoleViews",
      imports: ["Booking", "BookingLanguage", "CivilTime", "ConsoleModel", "Screen"]),
    room(
      "ConsoleRuntime",
      imports: [
        "Booking", "BookingLanguage", "CivilTime", "ConsoleModel", "ConsoleViews", "Screen",
      ]),
    room("Terminal", imports: ["Screen", "CNcurses"]),
    room(
      "Configuration",
      imports: ["CivilTime", "CommandLine", "CoreplusAPI", "Screen", "Signing", "CInih"]),

    room("CommandLine", imports: ["Screen"]),
    room(
      "Clinics",
      imports: [
        "Booking", "CivilTime", "ClinicStore", "CommandLine", "Configuration", "CoreplusAPI",
        "CoreplusClient", "CoreplusServer", "DemoClinic", "Signing", "SQLiteStore",
      ]),
    room(
      "Verbs",
      imports: [
        "Booking", "BookingLanguage", "CivilTime", "Clinics", "CommandLine", "Configuration",
        "ConsoleViews", "CoreplusAPI", "CoreplusClient", "JSON", "Screen", "Signing",
      ]),
    room(
      "ServerVerbs",
      imports: [
        "Administration", "Booking", "CivilTime", "ClinicStore", "CommandLine", "CoreplusAPI",
        "DemoClinic", "JSON",
      ]),

    program(
      "coredesk",
      imports: [
        "Booking", "Clinics", "CommandLine", "Configuration", "ConsoleModel", "ConsoleRuntime",
        "ConsoleViews", "CoreplusClient", "Screen", "Signing", "SQLiteStore", "Terminal", "Verbs",
      ]),
    program(
      "coredesk-server",
      imports: [
        "Administration", "CivilTime", "ClinicStore", "CommandLine", "CoreplusServer", "DemoClinic",
        "HTTPServer", "Signing", "SQLiteStore", "ServerVerbs",
      ]),

    .target(
      name: "TestKit",
      dependencies: [
        "Booking", "BookingLanguage", "CivilTime", "ConsoleModel", "ConsoleRuntime", "JSON",
        "Screen",
      ],
      swiftSettings: settings),

    tests("CivilTime", imports: ["TestKit"]),
    tests("Booking", imports: ["BookingLanguage", "CivilTime", "TestKit"]),
    tests("BookingLanguage", imports: ["Booking", "CivilTime", "TestKit"]),
    tests("JSON"),
    tests("Signing"),
    tests("CoreplusAPI", imports: ["Booking", "CivilTime", "JSON", "TestKit"]),
    tests("ClinicStore", imports: ["Booking", "CivilTime"]),
    tests(
      "CoreplusServer",
      imports: [
        "Administration", "Booking", "CivilTime", "ClinicStore", "CoreplusAPI",
        "DemoClinic", "JSON", "Signing", "SQLiteStore", "TestKit",
      ]),
    tests(
      "SQLiteStore",
      imports: ["Booking", "BookingLanguage", "CivilTime", "ClinicStore", "CSQLite", "StoreHammer"]),
    // A second process on the same file: it books, races and is killed.
    .executableTarget(
      name: "StoreHammer", dependencies: ["Booking", "CivilTime", "ClinicStore", "SQLiteStore"],
      path: "Tests/StoreHammer", swiftSettings: settings),
    // Claims a terminal and ends in every way there is.
    .executableTarget(
      name: "ScreenEnder", dependencies: ["Screen", "Terminal"], path: "Tests/ScreenEnder",
      swiftSettings: settings),
    tests(
      "DemoClinic",
      imports: ["Booking", "CivilTime", "ClinicStore", "SQLiteStore"]),
    tests("HTTPServer", imports: ["CoreplusAPI", "TestKit"]),
    tests(
      "CoreplusClient",
      imports: [
        "Administration", "Booking", "CivilTime", "ClinicStore", "CoreplusAPI", "CoreplusServer",
        "DemoClinic", "HTTPServer", "Signing", "SQLiteStore", "TestKit",
      ]),
    tests("Screen"),
    tests("Terminal", imports: ["Screen"]),
    tests(
      "ConsoleModel",
      imports: ["Booking", "BookingLanguage", "CivilTime", "ConsoleRuntime", "Screen", "TestKit"]),
    tests("ConsoleViews", imports: ["Booking", "CivilTime", "ConsoleModel", "Screen", "TestKit"]),
    tests(
      "ConsoleRuntime",
      imports: ["Booking", "CivilTime", "ConsoleModel", "ConsoleViews", "Screen", "TestKit"]),
    tests("Configuration", imports: ["CommandLine", "ConsoleViews", "CoreplusAPI", "Screen"]),
    tests("CommandLine"),
    tests(
      "Clinics",
      imports: [
        "Booking", "CivilTime", "CommandLine", "Configuration", "CoreplusClient", "TestKit",
      ]
    ),
    tests("Verbs", imports: ["Booking", "CivilTime", "CommandLine", "Signing", "TestKit"]),
    tests("ServerVerbs", imports: ["ClinicStore", "CommandLine"]),
    fuzzing(imports: [
      "Booking", "CivilTime", "Configuration", "CoreplusAPI", "CoreplusClient", "JSON", "Signing",
      "Screen",
    ]),
    .testTarget(name: "HouseTests", swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestKit", "CivilTime", "Signing", "ScreenEnder", "coredesk", "coredesk-server",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
