import CommandLine
import ConsoleViews

/// What the program prints about itself: its manual page, and completions for shells.
struct Pages {
  let program: Program

  init(_ program: Program) { self.program = program }

  /// Nil for every other command.
  func page(_ line: Invocation) -> String? {
    switch line.command {
    case "man":
      program.manual(keys: KeyTable.rows().map { Program.Note($0.keys, $0.meaning) })
    case "completions":
      Shell(rawValue: line.required("SHELL")).map(program.completions(for:))
    default: nil
    }
  }
}
