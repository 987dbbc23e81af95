import CivilTime
import ClinicStore
import CommandLine
import CoreplusClient
import CoreplusServer
import DemoClinic
import SQLiteStore
import Signing

/// The demo clinic in this process: the server's own router over a file, without a socket.
struct EmbeddedClinic {
  static let origin = "http://demo.invalid"

  let transport: EmbeddedTransport
  let credentials: Credentials

  /// Opens the clinic's file and extends its diary to today; makes the file if there is none.
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

  /// Fills the clinic, and returns the application whose credentials this desk uses.
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
        .other, "The demo clinic can't be opened; please try again.", detail: "\(error)")
    }
  }
}
