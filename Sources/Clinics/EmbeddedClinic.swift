import CivilTime
import ClinicStore
import CommandLine
import CoreplusClient
import CoreplusServer
import DemoClinic
import SQLiteStore
import Signing

/// The demo clinic inside this process: the server's own router over a file, without a socket.
struct EmbeddedClinic {
  static let origin = "http://demo.invalid"

  let transport: EmbeddedTransport
  let credentials: Credentials

  /// Opens the clinic's file and brings it up to today; makes it where there is none.
  init(path: String, clock: Clock, log: DiagnosticLog) throws(Failure) {
    do throws(StoreFailure) {
      let store = try SQLiteStore(path: path)
      let application = try Self.prepared(store, clock)
      credentials = Credentials(
        url: Self.origin, consumerID: application.consumerID,
        accessToken: application.accessToken, secret: Secret(application.secret))
      var options = ServerOptions()
      options.environment = "DEMO"
      let server = ClinicServer(
        store: store, clock: clock.now, options: options, log: { log.write($0) })
      transport = EmbeddedTransport(origin: Self.origin) { await server.respond(to: $0) }
    } catch {
      throw Failure(error)
    }
  }

  /// The application through which this console signs in.
  private static func prepared(
    _ store: SQLiteStore, _ clock: Clock
  ) throws(StoreFailure) -> ApplicationRecord {
    let now = clock.now()
    let result = waitForTask { () async -> Result<ApplicationRecord?, any Error> in
      do {
        try await DemoClinic.fill(
          store, today: (Zone.named("Australia/Melbourne") ?? .utc).day(of: now), now: now)
        return .success(try await store.read { try DemoClinic.application(in: $0) })
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let application?): return application
    case .success(nil):
      throw StoreFailure(
        .notADemo,
        "This demo clinic's application 'coredesk console' is disabled or gone; enable it with "
          + "'coredesk-server app enable', or choose another --data-dir.")
    case .failure(let failure as StoreFailure): throw failure
    case .failure(let error):
      throw StoreFailure(
        .other, "The demo clinic cannot be opened; try again.", detail: "\(error)")
    }
  }
}
