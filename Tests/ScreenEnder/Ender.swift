import Glibc
import Screen
import Terminal
import Threads

/// A program that claims the terminal, writes to standard error meanwhile, and then ends in the way
/// that its argument names: `end`, `trap`, `fault`, `thread-fault`, or a signal's number.
enum Ender {
  static func run(_ arguments: [String]) {
    let session: TerminalSession
    do throws(TerminalFailure) {
      session = try TerminalSession(usesMouse: true)
    } catch {
      say(error.sentence + "\n")
      exit(EXIT_FAILURE)
    }
    var grid = Grid(size: session.size)
    grid.put("the screen is up", at: Point(column: 0, row: 0))
    session.present(grid)
    say("kept \u{1B}[31m\u{9B}until the end\n")
    end(arguments.dropFirst().first ?? "", session)
  }

  private static func end(_ way: String, _ session: TerminalSession) {
    switch way {
    case "end":
      session.end()
      say("told at once\n")
    case "trap": fatalError("made by a test")
    case "fault": fault()
    case "thread-fault":
      OwnThread.started { fault() }.join()
    default: raise(Int32(way) ?? SIGKILL)
    }
  }

  private static func fault() {
    guard let nowhere = UnsafeMutablePointer<Int>(bitPattern: 8) else { return }
    nowhere.pointee = 1
  }

  private static func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
