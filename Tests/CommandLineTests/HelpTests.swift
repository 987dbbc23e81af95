import CommandLine
import Testing

@Suite struct HelpTests {
  @Test func aCommandsHelp() throws {
    #expect(
      try Desk.help("slots", "--help") == """
        usage: desk slots --from DAY --to DAY [--practitioner ID]… [--type ID]
                   [--minutes N] [--format text|csv|html] [--permissions LIST]
                   [--start DAYTIME] [--listen HOST:PORT]

        list free places

        Times are the location's.

        options:
          --from DAY              first day
          --to DAY                last day
          --practitioner ID       only this practitioner; may be repeated
          --type ID               cut to this type's length
          --minutes N             cut to this length
          --format text|csv|html  how to print (default text)
          --permissions LIST      what is allowed
          --start DAYTIME         when
          --listen HOST:PORT      where to listen (default 127.0.0.1:8750)

        options of every command:
          --json          print one JSON document
          --profile NAME  which clinic
          -h, --help      print this help
          --version       print versions

        examples:
          desk slots --from today --to +2w

        exit status:
          64  the command line is wrong

        """)
  }

  @Test func theProgramsHelpListsEveryCommand() throws {
    let help = try Desk.help("--help")
    for command in Desk.program.commands { #expect(help.contains("\n  \(command.name) ")) }
    #expect(help.contains("DESK_PROFILE"))
    #expect(try Desk.help("help") == help)
    #expect(try Desk.help("-h") == help)
  }

  @Test func helpOfAGroup() throws {
    #expect(try Desk.help("clients", "--help").hasPrefix("usage: desk clients find TEXT…\n"))
    #expect(try Desk.help("help", "clients", "show").hasPrefix("usage: desk clients show ID\n"))
  }

  @Test func helpAndVersionWinOverMistakes() throws {
    #expect(try Desk.help("slots", "--frm", "x", "--help").hasPrefix("usage: desk slots"))
    #expect(try Desk.version("quux", "--version") == "desk 1.2\nlibrary 3.4\n")
    #expect(Desk.complaint("help", "quux") == "unknown command 'quux'; see 'desk --help'")
  }

  @Test func noLineIsWiderThanEighty() throws {
    for command in Desk.program.commands {
      for line in Desk.program.usage(for: command).split(separator: "\n") {
        #expect(line.count <= 80, "\(line)")
      }
    }
    var program = Desk.program
    program.commands[0].summary = String(repeating: "wide words ", count: 30)
    program.commands[1].options[0].placeholder = "AVERYLONGPLACEHOLDERINDEEDSOLONG"
    for text in [program.usage(), program.usage(for: program.commands[1])] {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
