import CivilTime
import ClinicStore
import CommandLine
import Glibc
import HTTPServer
import SQLiteStore
import ServerVerbs
import Signing

/// The program: reads its command line and runs a command.
enum CoredeskServer {
  static func main() -> Never {
    // If the reader of our output goes away, the write fails; the program needn't be killed.
    signal(SIGPIPE, SIG_IGN)
    do throws(Failure) {
      try run(Array(CommandLine.arguments.dropFirst()))
      end(.done)
    } catch {
      Streams.complain(error, program: ServerProgram.name)
      end(error.status)
    }
  }

  /// Ends without exit(3)'s handlers: a request handler that never returned still has its thread,
  /// and libcrypto's exit handler would free what it uses. Writes are settled by now, and our
  /// streams have no buffer.
  private static func end(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

  private static func run(_ arguments: [String]) throws(Failure) {
    let program = ServerProgram.table(
      libraries: [
        "libmicrohttpd \(HTTPServer.libraryVersion)", "GnuTLS \(HTTPServer.tlsVersion)",
        "sqlite \(SQLiteStore.libraryVersion)", JwToken.libraryVersion,
      ],
      serve: { line throws(Failure) in
        var serving = try Serving(try ServeOptions(line, variables: variables))
        try serving.run()
      })
    switch try program.parse(arguments) {
    case .help(let text), .version(let text): try Streams.show(text)
    case .run(let line, .serve(let serve)): try serve(line)
    case .run(let line, .page(let text)): try Streams.print(text(line, program))
    case .run(let line, .database(let verb)): try administer(line, try verb(line))
    }
  }

  /// Runs a verb on the database and prints its output.
  private static func administer(
    _ line: Invocation, _ verb: any DatabaseVerb
  ) throws(Failure) {
    let path = try DatabasePath.resolve(line.text("database"), variables: variables)
    guard verb.makesDatabase || access(path, F_OK) == 0 || errno != ENOENT else {
      throw Failure(
        "there is no database at \(path); make one with '\(ServerProgram.name) signup', or say "
          + "where it is with --database", .configuration)
    }
    let store = try open(path)
    defer { store.close() }
    let isForPeople = !line.has("json") && !verb.isForPrograms
    let status = try Waiting.wait {
      try await verb.run(in: store, now: now()) { text throws(Failure) in
        try Streams.write(text, forPeople: isForPeople)
      }
    }
    guard status == .done else { end(status) }
  }

  /// Opens the database; makes it if there is none.
  static func open(_ path: String) throws(Failure) -> SQLiteStore {
    do throws(StoreFailure) {
      return try SQLiteStore(path: path)
    } catch {
      throw Failure(error)
    }
  }

  private static let variables: [String: String] = {
    var found: [String: String] = [:]
    for name in ["HOME", "XDG_DATA_HOME"] { found[name] = getenv(name).map { String(cString: $0) } }
    return found
  }()

  static func now() -> Instant { Instant(secondsSinceEpoch: Int64(time(nil))) }

  /// Writes a line on standard error, with the time in UTC.
  @Sendable static func log(_ line: String) { lines.write("\(now()) \(line)") }
  private static let lines = LineLog()
}
