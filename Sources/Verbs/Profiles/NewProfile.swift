import CommandLine
import Configuration
import CoreplusAPI
import Glibc

/// Makes a profile of the options of `coredesk profiles add`.
struct NewProfile {
  private let line: Invocation
  private let surroundings: Surroundings

  init(_ line: Invocation, _ surroundings: Surroundings) {
    self.line = line
    self.surroundings = surroundings
  }

  /// The profile, without the access token and the secret if those are still to be asked for.
  func profile() throws(Failure) -> Profile {
    let name = line.required("NAME")
    guard Profile.isName(name) else {
      throw .invalidValue(
        "NAME", expected: "at most 40 letters, digits, - and _, but not demo", found: name)
    }
    var profile = Profile(name: name)
    profile.environment = line.text("environment").flatMap { Profile.Environment(rawValue: $0) }
    profile.url = try address()
    profile.consumerID = try value("consumer-id")
    profile.accessToken = try value("access-token")
    profile.issuer = try value("issuer")
    profile.audience = try value("audience")
    profile.caFile = try path("ca-file")
    if let path = try path("secret-file") { profile.secret = .file(path) }
    if let command = try value("secret-command") { profile.secret = .command(command) }
    return profile
  }

  /// Asks for the access token or the secret, once: the server will say whether it is right.
  static func ask(_ what: String, of name: String) throws(Failure) -> String {
    let prompt = "\(what.prefix(1).uppercased() + what.dropFirst()) of \(name) (not shown): "
    guard let text = SecretLine.ask(prompt), !text.isEmpty else {
      throw Failure("no \(what) was given; nothing was saved", .badData)
    }
    guard Profile.canHold(text), text.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else {
      throw Failure(
        "the \(what) contains spaces or letters that it can't have; copy it again. Nothing was saved",
        .badData)
    }
    return text
  }

  private func address() throws(Failure) -> ServerAddress {
    do throws(ServerAddress.Problem) {
      return try ServerAddress(line.required("url"))
    } catch {
      throw Failure("--url \(error.words)", .usage)
    }
  }

  /// A value that fits on one line of the file. The message about one that doesn't leaves it out:
  /// it may be a credential.
  private func value(_ option: String) throws(Failure) -> String? {
    guard let text = line.text(option) else { return nil }
    guard Profile.canHold(text) else {
      throw Failure("--\(option) must be one line, without spaces around it", .usage)
    }
    return text
  }

  /// A path for the file. One that is relative to the current folder is made absolute, because the
  /// file's own are relative to the configuration's folder.
  private func path(_ option: String) throws(Failure) -> String? {
    guard let path = try value(option) else { return nil }
    if path.hasPrefix("/") || path.hasPrefix("~/") { return path }
    guard let folder = getcwd(nil, 0) else {
      throw Failure(
        "the current folder can't be found; give --\(option) a path that begins with /", .usage)
    }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }
}
