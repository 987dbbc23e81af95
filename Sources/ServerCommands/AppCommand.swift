import Administration
import Booking
public import CivilTime
public import CommandLine
public import CoreplusServer

/// `app list`, `app show` and the steps of an application's life.
public struct AppCommand: Sendable {
  private enum Verb: Sendable {
    case list, show
    case change(ApplicationChange)
  }

  private let verb: Verb
  private let id: String
  private let isJSON: Bool

  /// Throws a `Failure` for what can be seen to be wrong before a database is opened.
  public init(_ invocation: Invocation) throws(Failure) {
    isJSON = invocation.has("json")
    id = invocation.argument("ID") ?? ""
    verb =
      switch invocation.command {
      case "app list": .list
      case "app show": .show
      case "app grant": .change(.grant(try Self.permissions(invocation)))
      case "app revoke": .change(.revoke(try Self.permissions(invocation)))
      case "app enable": .change(.enable)
      case "app disable": .change(.disable)
      case "app refresh": .change(.refresh)
      case "app extend": .change(.extend)
      default: preconditionFailure("the table has a command without a verb: \(invocation.command)")
      }
  }

  private static func permissions(_ invocation: Invocation) throws(Failure) -> PermissionList {
    do throws(AdministrationFailure) {
      return try PermissionList(invocation.required("permissions"))
    } catch {
      throw Failure(error)
    }
  }

  /// Does it and returns what to print.
  public func run(in store: any DiaryStore, now: Instant) async throws -> String {
    let names = try await Administration.listPractices(in: store)
    func page(_ application: ApplicationRecord) -> ApplicationPage {
      let practice = names.first { $0.id == application.practice }?.name ?? ""
      return ApplicationPage(application, practice: practice, now: now)
    }
    switch verb {
    case .list:
      let pages = try await Administration.listApplications(in: store).map(page)
      return isJSON ? ApplicationPage.json(pages) : ApplicationPage.list(pages)
    case .show:
      let page = page(try await Administration.application(id, in: store))
      return isJSON ? page.json : page.text
    case .change(let change):
      let page = page(try await Administration.change(id, change, in: store, now: now))
      return isJSON ? page.json : page.text
    }
  }
}
