import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The pages that the programs print about themselves, read by shells and by man(1).
  @Suite struct PagesTests {
    let desk = Desk()

    /// Runs a script in a shell with the completions in `$1`.
    private func complete(_ shell: String, _ script: String) throws -> String {
      let file = desk.folder.file("completions.\(shell)")
      let printed = try desk.run("completions", shell)
      #expect(printed.status == 0 && printed.errors.isEmpty)
      try printed.output.write(toFile: file, atomically: true, encoding: .utf8)
      let checked = try Finished.running(
        ["/usr/bin/env", shell, "-n", file], environment: desk.environment)
      #expect(checked.status == 0, "\(checked)")
      let done = try Finished.running(
        ["/usr/bin/env", shell, "-c", script.replacing("FILE", with: file)],
        environment: desk.environment)
      #expect(done.status == 0 && done.errors.isEmpty, "\(done)")
      return done.output
    }

    @Test func bashCompletes() throws {
      let seen = try complete(
        "bash",
        """
        source FILE
        t() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _coredesk; echo "${COMPREPLY[*]}"; }
        t coredesk cli; t coredesk clients ""; t coredesk clients add --first
        t coredesk token --method ""; t coredesk --profile book slots --fr
        """)
      #expect(
        seen == "clients\nfind show add\n--first-name\nGET POST PUT DELETE\n--from\n")
    }

    @Test func zshCompletes() throws {
      let seen = try complete(
        "zsh",
        """
        compadd() { shift; print -l -- "$*" }
        _files() { print PATHS }
        source FILE
        t() { words=("$@"); CURRENT=$#; _coredesk }
        t coredesk clients ""; t coredesk token --method ""; t coredesk book --data-dir ""
        """)
      #expect(seen == "find show add\nGET POST PUT DELETE\nPATHS\n")
    }

    @Test func fishCompletes() throws {
      let seen = try complete(
        "fish",
        """
        source FILE
        complete -C "coredesk cli"; complete -C "coredesk slots --fr"
        complete -C "coredesk completions z"
        """)
      let words = seen.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
      #expect(words == ["clients", "--from", "zsh"])
    }

    /// The libraries that the dynamic linker loads for each program; the version names each of
    /// them.
    @Test(arguments: [("coredesk", [:]), ("coredesk-server", ["gnutls": "GnuTLS "])])
    func theVersionNamesEveryLibrary(_ name: String, _ more: [String: String]) throws {
      let known = [
        "ncursesw": "ncurses ", "tinfo": "ncurses ", "sqlite3": "sqlite ", "crypto": "OpenSSL ",
        "inih": "libinih.so", "microhttpd": "libmicrohttpd ", "curl": "libcurl ",
      ].merging(more) { $1 }
      let printed = try Finished.running(
        [Desk.program(name), "--version"], environment: desk.environment)
      #expect(printed.status == 0 && printed.output.hasPrefix("\(name) "))
      let loaded = try Finished.running(
        ["/usr/bin/env", "ldd", Desk.program(name)], environment: desk.environment
      ).output.split(separator: "\n").compactMap { line in
        line.split(separator: " ").first?.trimmingCharacters(in: .whitespaces)
          .replacing("lib", with: "", maxReplacements: 1).prefix { $0 != "." }
      }.map(String.init)
      let named = known.filter { loaded.contains($0.key) }
      #expect(named.count >= 3, "\(loaded)")
      for (library, words) in named {
        #expect(printed.output.contains(words), "\(library) in \(printed.output)")
      }
    }

    @Test func theServerPrintsItsPagesToo() throws {
      let server = Desk.program("coredesk-server")
      for shell in ["bash", "zsh", "fish"] {
        let printed = try Finished.running(
          [server, "completions", shell], environment: desk.environment)
        let file = desk.folder.file("server.\(shell)")
        try printed.output.write(toFile: file, atomically: true, encoding: .utf8)
        let checked = try Finished.running(
          ["/usr/bin/env", shell, "-n", file], environment: desk.environment)
        #expect(printed.output.contains("signup") && checked.status == 0, "\(checked)")
      }
      let page = try Finished.running([server, "man"], environment: desk.environment).output
      let file = desk.folder.file("coredesk-server.1")
      try page.write(toFile: file, atomically: true, encoding: .utf8)
      let shown = try Finished.running(
        ["/usr/bin/man", "--warnings", "-l", file], environment: desk.environment)
      #expect(shown.status == 0 && shown.errors.isEmpty, "\(shown.errors)")
      #expect(shown.output.contains("--public-url") && shown.output.contains("audit verify"))
    }

    /// It has every command, option and key, and man(1) reports no fault.
    @Test func theManualPageIsWhole() throws {
      let page = try desk.run("man").output
      let file = desk.folder.file("coredesk.1")
      try page.write(toFile: file, atomically: true, encoding: .utf8)
      var environment = desk.environment
      environment["MANWIDTH"] = "80"
      let shown = try Finished.running(
        ["/usr/bin/man", "--warnings", "-l", file], environment: environment)
      #expect(shown.status == 0 && shown.errors.isEmpty, "\(shown.errors)")
      for words in [
        "coredesk clients find", "--practitioner", "COREDESK_PROFILE", "waiting list",
        "not authorised: the credentials",
      ] {
        #expect(shown.output.contains(words), "\(words)")
      }
    }
  }
}
