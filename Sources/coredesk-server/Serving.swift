import Administration
import ClinicStore
import CommandLine
import CoreplusServer
import DemoClinic
import HTTPServer
import SQLiteStore
import ServerVerbs

/// `serve`: a database, the clinic's server over it, and HTTP in front.
struct Serving {
  private let options: ServeOptions
  private var serverOptions: ServerOptions

  init(_ options: ServeOptions) throws(Failure) {
    self.options = options
    var server = ServerOptions()
    server.explain = options.explains
    server.isLenient = options.isLenient
    server.requestsPerSecond = options.requestsPerSecond
    if let text = options.publicURL {
      guard let url = PublicURL(text) else {
        throw .invalidValue("--public-url", expected: "an address without a query", found: text)
      }
      server.publicURL = url
    }
    serverOptions = server
  }

  /// Serves until a signal asks it to end; returns when the requests it has begun are done.
  mutating func run() throws(Failure) {
    Signals.block()
    let configuration = try configuration()
    let store = try CoredeskServer.open(options.database)
    defer { store.close() }
    let wanted = options.environment
    let environment = try Waiting.wait {
      try await Administration.settleEnvironment(wanted, in: store)
    }
    serverOptions.environment = environment.rawValue.uppercased()
    if options.isDemo { try fillDemo(store) }
    sweep(store)
    if let note = try options.noteIfEmpty(store) { CoredeskServer.log(note) }

    let clinic = ClinicServer(
      store: store, clock: CoredeskServer.now, options: serverOptions, log: CoredeskServer.log)
    let server: HTTPServer
    do throws(HTTPServerFailure) {
      server = try HTTPServer(
        configuration, bodyLimit: { clinic.largestBody(of: $0) },
        handler: { clinic.respond(to: $0, completion: $1) }, log: CoredeskServer.log)
    } catch {
      throw Failure(error)
    }
    do throws(Failure) {
      try Streams.print(options.readiness(port: server.port))
    } catch {
      CoredeskServer.log(error.sentence)
    }
    Signals.wait()
    CoredeskServer.log("stopping: finishing the requests under way")
    Signals.leaveOnNext()
    server.stop()
    store.close()
    CoredeskServer.log("stopped")
  }

  /// Fills a new or empty database; leaves any other practice alone.
  private func fillDemo(_ store: SQLiteStore) throws(Failure) {
    let now = CoredeskServer.now()
    let database = options.database
    try Waiting.wait {
      do {
        try await DemoClinic.fill(store, now: now)
      } catch let failure as StoreFailure where failure.code == .notADemo {
        CoredeskServer.log("\(database) already has a practice, so --demo changed nothing")
      }
    }
  }

  /// Removes unfinished documents. If that fails, the server says so in the log and serves.
  private func sweep(_ store: SQLiteStore) {
    do throws(Failure) {
      let count = try Waiting.wait { try await store.sweepDocuments(now: CoredeskServer.now()) }
      if count > 0 { CoredeskServer.log("removed \(count) unfinished documents") }
    } catch {
      CoredeskServer.log("unfinished documents couldn't be removed: \(error.sentence)")
    }
  }

  private func configuration() throws(Failure) -> HTTPServer.Configuration {
    var configuration = HTTPServer.Configuration()
    configuration.host = options.listen.host
    configuration.port = options.listen.port
    configuration.maximumBodyBytes = serverOptions.largestBody
    if let files = options.tls {
      let (certificate, key) = try files.read()
      configuration.tls = .init(certificate: certificate, key: key)
    }
    return configuration
  }
}

extension Failure {
  init(_ failure: HTTPServerFailure) {
    let status: ExitStatus =
      switch failure.code {
      case .plainText: .usage
      case .tls: .configuration
      default: .unavailable
      }
    self.init(failure.sentence, status, detail: failure.detail)
  }
}
