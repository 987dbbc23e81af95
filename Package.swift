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
    room("JSON"),
    room("Digests", imports: ["CCrypto"]),
    room("JwToken", imports: ["Digests", "JSON"]),
    room("CoreplusAPI", imports: ["Booking", "CivilTime", "JSON"]),

    room("Billing", imports: ["Booking", "CivilTime"]),

    room(
      "CoreplusServer",
      imports: ["Billing", "Booking", "CivilTime", "CoreplusAPI", "Digests", "JSON", "JwToken"]),
    room(
      "Administration",
      imports: ["Billing", "Booking", "CivilTime", "CoreplusServer", "JwToken"]),
    room(
      "DemoClinic",
      imports: ["Billing", "Booking", "CivilTime", "CoreplusAPI", "CoreplusServer"]),
    room("SQLiteStore", imports: ["Billing", "Booking", "CivilTime", "CoreplusServer", "CSQLite"]),
    room("HTTPServer", imports: ["CoreplusAPI", "CMicrohttpd"]),

    room(
      "CoreplusClient",
      imports: ["Booking", "CivilTime", "CoreplusAPI", "JSON", "JwToken", "CCurl"]),

    room("Screen", imports: ["CWidth"]),
    room("ConsoleModel", imports: ["Booking", "CivilTime", "Screen"]),
    room("ConsoleViews", imports: ["Booking", "CivilTime", "ConsoleModel", "Screen"]),
    room(
      "ConsoleRuntime",
      imports: ["Booking", "CivilTime", "ConsoleModel", "ConsoleViews", "Screen"]),
    room("Terminal", imports: ["Screen", "CNcurses"]),
    room("Configuration", imports: ["CivilTime", "CommandLine", "Screen", "CInih"]),

    room("CommandLine", imports: ["Screen"]),
    room(
      "Commands",
      imports: [
        "Booking", "CivilTime", "CommandLine", "CoreplusAPI", "JSON", "JwToken", "Screen",
      ]),
    room(
      "ServerCommands",
      imports: [
        "Administration", "Booking", "CivilTime", "CommandLine", "CoreplusAPI", "CoreplusServer",
        "DemoClinic", "JSON",
      ]),

    room(
      "ClinicAccess",
      imports: [
        "Booking", "CivilTime", "CommandLine", "Configuration", "CoreplusAPI", "CoreplusClient",
        "CoreplusServer", "DemoClinic", "JwToken", "SQLiteStore",
      ]),

    room(
      "Diagnosis",
      imports: [
        "ClinicAccess", "CommandLine", "Commands", "Configuration", "CoreplusClient", "Screen",
      ]),

    room(
      "Profiles",
      imports: ["ClinicAccess", "CommandLine", "Commands", "Configuration", "Diagnosis"]),

    room(
      "Gallery",
      imports: ["ClinicAccess", "CommandLine", "Commands", "Configuration", "Screen"]),

    room(
      "ConsoleSetup",
      imports: [
        "ClinicAccess", "CommandLine", "Commands", "Configuration", "ConsoleModel", "Digests",
        "Screen",
      ]),
    room(
      "Dialogue",
      imports: [
        "ClinicAccess", "CommandLine", "Commands", "ConsoleModel", "ConsoleRuntime",
        "ConsoleSetup", "Screen", "Terminal",
      ]),

    program(
      "coredesk",
      imports: [
        "Booking", "ClinicAccess", "CommandLine", "Commands", "Configuration", "ConsoleModel",
        "ConsoleRuntime", "ConsoleSetup", "ConsoleViews", "CoreplusClient", "Diagnosis", "Dialogue",
        "Gallery",
        "JwToken", "Profiles", "Screen", "SQLiteStore", "Terminal",
      ]),
    program(
      "coredesk-server",
      imports: [
        "Administration", "CivilTime", "CommandLine", "CoreplusServer", "DemoClinic", "HTTPServer",
        "JwToken", "SQLiteStore", "ServerCommands",
      ]),

    .target(
      name: "TestKit",
      dependencies: ["Booking", "CivilTime", "ConsoleModel", "ConsoleRuntime", "Screen"],
      swiftSettings: settings),

    tests("CivilTime"),
    tests("Booking", imports: ["CivilTime", "TestKit"]),
    tests("Billing", imports: ["Booking", "CivilTime", "TestKit"]),
    tests("JSON"),
    tests("JwToken", imports: ["Digests"]),
    tests("CoreplusAPI", imports: ["Booking", "CivilTime", "JSON", "TestKit"]),
    tests(
      "CoreplusServer",
      imports: [
        "Administration", "Billing", "Booking", "CivilTime", "CoreplusAPI", "DemoClinic", "JwToken",
        "SQLiteStore", "TestKit",
      ]),
    tests(
      "SQLiteStore",
      imports: [
        "Billing", "Booking", "CivilTime", "CoreplusServer", "CSQLite", "StoreHammer", "TestKit",
      ]),
    // A second process on the same file: it books, races and is killed.
    .executableTarget(
      name: "StoreHammer", dependencies: ["Booking", "CivilTime", "CoreplusServer", "SQLiteStore"],
      path: "Tests/StoreHammer", swiftSettings: settings),
    // Claims a terminal and ends in every way there is.
    .executableTarget(
      name: "ScreenEnder", dependencies: ["Screen", "Terminal"], path: "Tests/ScreenEnder",
      swiftSettings: settings),
    tests(
      "DemoClinic",
      imports: ["Billing", "Booking", "CivilTime", "CoreplusServer", "SQLiteStore", "TestKit"]),
    tests("HTTPServer", imports: ["CoreplusAPI", "TestKit"]),
    tests(
      "CoreplusClient",
      imports: [
        "Administration", "Booking", "CivilTime", "CoreplusAPI", "CoreplusServer", "DemoClinic",
        "HTTPServer", "JwToken", "SQLiteStore", "TestKit",
      ]),
    tests("Screen"),
    tests("Terminal", imports: ["Screen"]),
    tests(
      "ConsoleModel",
      imports: ["Booking", "CivilTime", "ConsoleRuntime", "Screen", "TestKit"]),
    tests("ConsoleViews", imports: ["Booking", "CivilTime", "ConsoleModel", "Screen", "TestKit"]),
    tests(
      "ConsoleRuntime",
      imports: ["Booking", "CivilTime", "ConsoleModel", "ConsoleViews", "Screen", "TestKit"]),
    tests("Configuration", imports: ["Screen"]),
    tests("CommandLine"),
    tests(
      "ClinicAccess",
      imports: [
        "Booking", "CivilTime", "CommandLine", "Configuration", "CoreplusClient", "TestKit",
      ]
    ),
    tests("Commands", imports: ["Booking", "CivilTime", "CommandLine", "JwToken", "TestKit"]),
    tests("ServerCommands", imports: ["CommandLine", "CoreplusServer"]),
    fuzzing(imports: [
      "Booking", "CivilTime", "Configuration", "CoreplusAPI", "CoreplusClient", "Digests", "JSON",
      "JwToken", "Screen",
    ]),
    .testTarget(name: "HouseTests", swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestKit", "CivilTime", "JwToken", "ScreenEnder", "coredesk", "coredesk-server",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
