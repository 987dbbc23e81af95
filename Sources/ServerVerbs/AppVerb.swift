import Administration
import Booking
import CivilTime
import ClinicStore
import CommandLine

/// `app list`, `app show` and the verbs that change an application.
struct AppVerb: DatabaseVerb {
  /// What to do with one application, or with all of them.
  enum Step: Sendable {
    case list, show
    case change(ApplicationChange)
  }

  private let step: Step
  private let id: String
  private let agreedBy: String?
  private let isJSON: Bool

  init(_ invocation: Invocation, _ step: Step) {
    self.step = step
    isJSON = invocation.has("json")
    id = invocation.argument("ID") ?? ""
    agreedBy = invocation.text("agree")
  }

  /// The change that `app endpoint` asks for. Parsing has checked both words.
  static func endpoint(_ invocation: Invocation) -> ApplicationChange {
    guard let endpoint = AdditionalEndpoint(rawValue: invocation.required("NAME")) else {
      preconditionFailure("the table has an endpoint that is none")
    }
    return .endpoint(endpoint, isOn: invocation.required("STATE") == "on")
  }

  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    let names = try await Administration.listPractices(in: store)
    func page(_ application: ApplicationRecord) async throws -> ApplicationPage {
      let practice = names.first { $0.id == application.practice }?.name ?? ""
      return ApplicationPage(
        application, practice: practice,
        agreement: try await Administration.agreements(for: application, in: store).last, now: now)
    }
    let shown: ApplicationPage
    switch step {
    case .list:
      var pages: [ApplicationPage] = []
      for application in try await Administration.listApplications(in: store) {
        pages.append(try await page(application))
      }
      try print(isJSON ? ApplicationPage.json(pages) : ApplicationPage.list(pages))
      return .done
    case .show: shown = try await page(Administration.application(id, in: store))
    case .change(let change):
      shown = try await page(
        Administration.change(id, change, agreedBy: agreedBy, in: store, now: now))
    }
    try print(isJSON ? shown.json : shown.text)
    return .done
  }
}
