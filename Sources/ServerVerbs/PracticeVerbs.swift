import Administration
import Booking
import CivilTime
import ClinicStore
import CommandLine
import CoreplusAPI
import DemoClinic
import JSON

/// `signup`: a sandbox account with a trial practice.
struct SignUp: DatabaseVerb {
  private let invocation: Invocation
  let makesDatabase = true

  init(_ invocation: Invocation) { self.invocation = invocation }

  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    let account = try await Administration.signUp(
      practice: invocation.required("practice"), email: invocation.required("email"), in: store,
      now: now
    ) { try DemoClinic.writeTrial($0, to: $1, now: now) }
    let credentials = CredentialsPage(account.application, practice: account.practice)
    try print(invocation.has("json") ? credentials.json : credentials.text)
    return .done
  }
}

/// `practice create`.
struct PracticeCreate: DatabaseVerb {
  private let invocation: Invocation
  private let wish: Administration.NewPractice
  private let environment: ServerEnvironment?
  let makesDatabase = true

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    environment = invocation.text("environment").flatMap(ServerEnvironment.init(rawValue:))
    let name = invocation.required("zone")
    guard let entry = TimezoneTable.entry(identifier: name), let zone = Zone.named(name) else {
      throw Failure(
        "this computer doesn't know the time zone \(name); install the package tzdata",
        .configuration)
    }
    wish = Administration.NewPractice(
      name: invocation.required("name"), email: invocation.text("email") ?? "",
      location: invocation.text("location") ?? invocation.required("name"), zone: zone,
      timezoneID: entry.timezoneId)
  }

  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    let environment = try await Administration.settleEnvironment(environment, in: store)
    let practice = try await Administration.createPractice(wish, in: store, now: now)
    guard !invocation.has("json") else {
      try print(
        Printout.json([
          "practiceId": .string(practice.id.text), "name": .string(practice.name),
          "email": .string(practice.email), "environment": .string(environment.rawValue),
        ]))
      return .done
    }
    try print(
      Printout.text([
        ("name", practice.name), ("practiceId", practice.id.text),
        ("environment", environment.rawValue),
      ]) + "\nNext: \(ServerProgram.name) app create --name NAME --permissions all\n")
    return .done
  }
}

/// `practice list`.
struct PracticeList: DatabaseVerb {
  private let isJSON: Bool

  init(_ invocation: Invocation) { isJSON = invocation.has("json") }

  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    let practices = try await Administration.listPractices(in: store)
    let applications = try await Administration.listApplications(in: store)
    func count(_ practice: Practice) -> Int {
      applications.count { $0.practice == practice.id }
    }
    if isJSON {
      let rows = practices.map { practice in
        JSONValue.object([
          "practiceId": .string(practice.id.text), "name": .string(practice.name),
          "email": .string(practice.email), "applications": .number(String(count(practice))),
        ])
      }
      try print(Printout.json(["practices": .array(rows)]))
    } else if practices.isEmpty {
      try print("No practices yet; 'signup' or 'practice create' makes one.\n")
    } else {
      let rows = practices.map { practice in
        let count = count(practice)
        return
          "\(practice.id.text)  \(count) application\(count == 1 ? " " : "s")  \(practice.name)\n"
      }
      try print(rows.joined())
    }
    return .done
  }
}
