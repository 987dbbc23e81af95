import Clinics
import CommandLine
import Glibc
import Verbs

/// The program: understands its command line, connects to a clinic, and hands over.
enum CoreDesk {
  static func main() -> Never {
    // A reader of our output that goes away is an error of that write and no reason to die.
    signal(SIGPIPE, SIG_IGN)
    do throws(Failure) {
      end(try run(Array(CommandLine.arguments.dropFirst())))
    } catch {
      Streams.complain(error, program: "coredesk")
      end(error.status)
    }
  }

  /// Ends without exit(3)'s handlers: libcrypto's frees what a request that is still being answered
  /// on another thread may be using. Writes are settled by now, and our streams keep no buffer.
  private static func end(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

  private static func run(_ arguments: [String]) throws(Failure) -> ExitStatus {
    // Asking the libraries costs more than all the rest of a short command.
    let versions = arguments.contains("--version") ? Versions.all : []
    let program = CoreDeskProgram.table(version: versions)
    switch try program.parse(arguments) {
    case .help(let text), .version(let text):
      try Streams.show(text)
      return .done
    case .run(let line):
      if let page = Pages(program).page(line) {
        try Streams.print(page)
        return .done
      }
      guard line.command == "console" else { return try command(line) }
      return PlainConsole.isWanted(line)
        ? try PlainConsole.open(line) : try Console.open(line)
    }
  }

  private static func command(_ line: Invocation) throws(Failure) -> ExitStatus {
    let outcome =
      switch line.command {
      case "doctor": Diagnosis(line, look: ConsoleSetup.look).outcome()
      case "themes": ThemeVerb(line).outcome()
      case _ where PinVerb.take(line): PinVerb(line).outcome()
      case _ where ProfileVerbs.take(line): ProfileVerbs(line).outcome()
      default: outcome(of: line)
      }
    try Streams.write(outcome.output, forPeople: !line.has("json"))
    guard let failure = outcome.failure else { return .done }
    throw failure
  }

  private static func outcome(of line: Invocation) -> Outcome {
    do throws(Failure) {
      let clinic = try OpenClinic(line, try DeskSettings(line))
      let verbs = ClinicVerbs(
        service: clinic.service, now: clinic.now,
        sign: { (method, url) throws(Failure) in clinic.token(method: method, url: url) },
        inspect: clinic.inspect)
      return waitForTask { await verbs.run(line) }
    } catch {
      return Outcome(error, asJSON: line.has("json"))
    }
  }
}
