import CommandLine
import Testing

@Suite struct ParsingTests {
  @Test func optionsWithValuesInBothForms() throws {
    let line = try Desk.invocation(
      "slots", "--from", "2026-11-24", "--to=2026-11-25", "--practitioner", "a",
      "--practitioner=b", "--minutes", "30")
    #expect(line.command == "slots")
    #expect(line.required("from") == "2026-11-24")
    #expect(line.text("to") == "2026-11-25")
    #expect(line.texts("practitioner") == ["a", "b"])
    #expect(line.integer("minutes") == 30)
    #expect(!line.has("json"))
  }

  @Test(arguments: [
    ["--json", "--profile", "p", "clients", "find", "x"],
    ["clients", "--json", "find", "--profile=p", "x"],
    ["clients", "find", "x", "--profile", "p", "--json"],
  ])
  func globalOptionsStandAnywhere(_ arguments: [String]) throws {
    guard case .run(let line, _) = try Desk.program.parse(arguments) else {
      Issue.record("not an invocation")
      return
    }
    #expect(line.command == "clients find")
    #expect(line.has("json"))
    #expect(line.text("profile") == "p")
    #expect(line.argumentValues("TEXT") == ["x"])
  }

  @Test func aCommandsOwnOptionMayStandBeforeIt() throws {
    let line = try Desk.invocation("--from", "today", "--to", "+2w", "slots")
    #expect(line.text("from") == "today" && line.text("to") == "+2w")
  }

  @Test func theStandardCommandRunsWhereNoneIsNamed() throws {
    #expect(try Desk.invocation().command == "console")
    let line = try Desk.invocation("--theme", "dark.theme", "--json")
    #expect(line.command == "console" && line.text("theme") == "dark.theme")
  }

  @Test func oneWordAndTwoWordCommandsMayShareTheFirst() throws {
    #expect(try Desk.invocation("token").text("method") == "GET")
    #expect(try Desk.invocation("token", "verify", "abc").argument("TOKEN") == "abc")
    #expect(
      Desk.complaint("token", "verfy")
        == "unexpected argument 'verfy'; did you mean 'token verify'? See 'desk token --help'")
  }

  @Test func twoDashesEndTheOptions() throws {
    let line = try Desk.invocation("clients", "find", "--", "--json", "-x", "--")
    #expect(line.argumentValues("TEXT") == ["--json", "-x", "--"])
    #expect(!line.has("json"))
  }

  @Test func aLoneDashIsAWord() throws {
    #expect(try Desk.invocation("clients", "find", "-").argumentValues("TEXT") == ["-"])
  }

  @Test func fallbacksFillInAndDoNotCountAsGiven() throws {
    let line = try Desk.invocation("slots", "--from", "today", "--to", "today")
    #expect(line.text("format") == "text" && !line.has("format"))
    #expect(line.hostPort("listen") == HostPort(host: "127.0.0.1", port: 8750))
  }

  @Test func listsAreSplitAtCommas() throws {
    let line = try Desk.invocation(
      "slots", "--from", "a", "--to", "b", "--permissions", "VIEW_CLIENT,VIEW_INVOICE")
    #expect(line.list("permissions") == ["VIEW_CLIENT", "VIEW_INVOICE"])
  }

  @Test func optionalArgumentsMayBeLeftOut() throws {
    #expect(try Desk.invocation("man").argument("WORD") == nil)
    #expect(try Desk.invocation("man", "x").argument("WORD") == "x")
  }

  @Test func theTableIsSound() {
    #expect(Desk.program.contradictions() == [])
  }

  @Test func contradictionsAreFound() {
    var program = Desk.program
    program.commands.append(
      Command("token", "again", options: [.flag("from", "odd"), .flag("json", "")], run: ()))
    #expect(
      program.contradictions() == [
        "two commands token", "token has --json twice",
        "--from takes a value in one command and none in another",
      ])
  }
}

@Suite struct ComplaintTests {
  @Test(arguments: [
    (
      ["slots", "--praktitioner", "x"],
      "unknown option --praktitioner; did you mean --practitioner? See 'desk slots --help'"
    ),
    (["slots", "--frobnicate"], "unknown option --frobnicate; see 'desk slots --help'"),
    (["slots", "--theme", "x"], "unknown option --theme; see 'desk slots --help'"),
    (["slots", "-q"], "unknown option -q; see 'desk slots --help'"),
    (["--jsn"], "unknown option --jsn; did you mean --json? See 'desk --help'"),
    (["slot"], "unknown command 'slot'; did you mean 'slots'? See 'desk --help'"),
    (["quux"], "unknown command 'quux'; see 'desk --help'"),
    (
      ["clients", "fnid", "x"],
      "'clients' doesn't know 'fnid'; did you mean 'clients find'? See 'desk clients --help'"
    ),
    (["clients"], "'clients' needs a second word: find or show; see 'desk clients --help'"),
    (["slots", "--from"], "--from needs a value: --from DAY; see 'desk slots --help'"),
    (
      ["slots", "--from", "--to", "x"], "--from needs a value: --from DAY; see 'desk slots --help'"
    ),
    (["slots", "--json=yes"], "--json takes no value; see 'desk slots --help'"),
    (["slots", "--from", "today"], "--to DAY is missing; see 'desk slots --help'"),
    (["slots"], "--from DAY and --to DAY are missing; see 'desk slots --help'"),
    (["clients", "find"], "TEXT is missing: words of a name; see 'desk clients find --help'"),
    (["clients", "show", "a", "b"], "unexpected argument 'b'; see 'desk clients show --help'"),
    (
      ["token", "--method", "A", "--method", "B"],
      "--method is given twice; once is enough; see 'desk token --help'"
    ),
    (
      ["slots", "--from", "a", "--to", "b", "--type", "t", "--minutes", "5"],
      "--type and --minutes can't be used together; give one of them; see 'desk slots --help'"
    ),
    (["slots", "--minutes", "0"], "--minutes takes a whole number from 1 to 1440, not '0'"),
    (["slots", "--minutes", "many"], "--minutes takes a whole number from 1 to 1440, not 'many'"),
    (
      ["slots", "--format", "cvs"],
      "--format takes text, csv or html (did you mean csv?), not 'cvs'"
    ),
    (
      ["slots", "--permissions", "all,VIEW_CLIENTS"],
      "--permissions takes a list of all, VIEW_CLIENT, VIEW_INVOICE (did you mean VIEW_CLIENT?), "
        + "not 'all,VIEW_CLIENTS'"
    ),
    (
      ["slots", "--listen", "8750"],
      "--listen takes a host and a port such as 127.0.0.1:8750 or [::1]:8750, not '8750'"
    ),
    (["clients", "show", "a b"], "ID takes an id from the lists, not 'a b'"),
    (["slots", "--theme=\u{1b}[31mred\u{7}"], "unknown option --theme; see 'desk slots --help'"),
    (["\u{1b}[31mred\u{202e}"], "unknown command '␛[31mred�'; see 'desk --help'"),
  ])
  func oneSentenceSaysWhatIsWrong(_ arguments: [String], _ sentence: String) {
    do {
      _ = try Desk.program.parse(arguments)
      Issue.record("accepted")
    } catch {
      #expect(error.sentence == sentence)
      #expect(error.status == .usage)
    }
  }

  @Test func longForeignTextIsCutShort() {
    let complaint = Desk.complaint(String(repeating: "x", count: 5000)) ?? ""
    #expect(complaint.count < 120)
  }
}

@Suite struct HostPortTests {
  @Test(
    arguments: [
      ("127.0.0.1:0", "127.0.0.1", 0), ("[::1]:8750", "::1", 8750),
      ("localhost:65535", "localhost", 65535),
    ] as [(String, String, UInt16)])
  func valid(_ text: String, _ host: String, _ port: UInt16) {
    let address = HostPort(text)
    #expect(address == HostPort(host: host, port: port))
    #expect(address?.description == text)
  }

  @Test(arguments: [
    "", ":", ":80", "host", "host:", "host:65536", "host:-1", "host:+1", "::1:80", "[]:80",
    "a b:80",
    "http://x:80",
  ])
  func invalid(_ text: String) {
    #expect(HostPort(text) == nil)
  }
}
