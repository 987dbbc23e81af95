import Administration
import Booking
import CivilTime
import ClinicStore
import CommandLine

/// `app list`, `app show` and the steps of an application's life.
struct AppCommand: AdministrationCommand {
  private enum Verb: Sendable {
    case list, show
    case change(ApplicationChange)
  }

  private let verb: Verb
  private let id: String
  private let agreedBy: String?
  private let isJSON: Bool

  init(_ invocation: Invocation) throws(Failure) {
    isJSON = invocation.has("json")
    id = invocation.argument("ID") ?? ""
    agreedBy = invocation.text("agree")
    verb =
      switch invocation.command {
      case "app list": .list
      case "app show": .show
      case "app grant": .change(.grant(try PermissionList(of: invocation)))
      case "app revoke": .change(.revoke(try PermissionList(of: invocation)))
      case "app enable": .change(.enable)
      case "app disable": .change(.disable)
      case "app endpoint": .change(Self.endpoint(invocation))
      case "app refresh": .change(.refresh)
      case "app extend": .change(.extend)
      default: preconditionFailure("the table has a command without a verb: \(invocation.command)")
      }
  }

  /// The table has seen to it that both words are known.
  private static func endpoint(_ invocation: Invocation) -> ApplicationChange {
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
    switch verb {
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
