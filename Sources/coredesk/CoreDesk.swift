import Clinics
import CommandLine
import Glibc
import Verbs

/// The program: reads its command line, and runs a command or the console.
enum CoreDesk {
  static func main() -> Never {
    // If the reader of our output goes away, the write fails; the program needn't be killed.
    signal(SIGPIPE, SIG_IGN)
    do throws(Failure) {
      end(try run(Array(CommandLine.arguments.dropFirst())))
    } catch {
      Streams.complain(error, program: "coredesk")
      end(error.status)
    }
  }

  /// Ends without exit(3)'s handlers: libcrypto's would free what a request on another thread may
  /// still be using. Writes are settled by now, and our streams have no buffer.
  private static func end(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

  private static func run(_ arguments: [String]) throws(Failure) -> ExitStatus {
    // Asking the libraries for their versions takes longer than the rest of a short command.
    let versions = arguments.contains("--version") ? Versions.all : []
    let program = CoreDeskProgram.table(version: versions, console: .ours)
    switch try program.parse(arguments) {
    case .help(let text), .version(let text): try Streams.show(text)
    case .run(let line, .console(let open)): return try open(line)
    case .run(let line, .page(let text)): try Streams.print(text(line, program))
    case .run(let line, .desk(let outcome)): try tell(outcome(line), line)
    case .run(let line, .clinic(let question)): try tell(ask(question, line), line)
    }
    return .done
  }

  private static func tell(_ outcome: VerbOutcome, _ line: Invocation) throws(Failure) {
    try Streams.write(outcome.output, forPeople: !line.has("json"))
    if let failure = outcome.failure { throw failure }
  }

  private static func ask(_ question: @escaping Verb.Question, _ line: Invocation) -> VerbOutcome {
    do throws(Failure) {
      let clinic = try OpenClinic(line, try DeskSettings(line))
      let verbs = ClinicVerbs(
        service: clinic.service, now: clinic.now,
        sign: { (method, url) throws(Failure) in clinic.token(method: method, url: url) },
        inspect: clinic.inspect)
      return waitForTask { await verbs.run(question, line) }
    } catch {
      return VerbOutcome(error, asJSON: line.has("json"))
    }
  }
}

extension CoreDeskProgram.ConsoleAccess {
  fileprivate static var ours: Self {
    Self(
      open: { line throws(Failure) in
        PlainConsole.isWanted(line) ? try PlainConsole.open(line) : try ConsoleSession.open(line)
      },
      look: ConsoleSetup.look)
  }
}
