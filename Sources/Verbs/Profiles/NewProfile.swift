import CommandLine
import Configuration
import CoreplusAPI
import Glibc

/// A profile as a command line gives it.
struct NewProfile {
  private let line: Invocation
  private let surroundings: Surroundings

  init(_ line: Invocation, _ surroundings: Surroundings) {
    self.line = line
    self.surroundings = surroundings
  }

  /// Everything but what is to be asked for.
  func profile() throws(Failure) -> Profile {
    let name = line.required("NAME")
    guard Profile.isName(name) else {
      throw .invalidValue(
        "NAME", expected: "letters, digits, - and _, at most 40 and not demo", found: name)
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

  /// The access token or the secret, typed once: the server tells whether it is right.
  static func ask(_ what: String, of name: String) throws(Failure) -> String {
    let prompt = "\(what.prefix(1).uppercased() + what.dropFirst()) of \(name), not shown: "
    guard let text = SecretLine.ask(prompt), !text.isEmpty else {
      throw Failure("no \(what) was given; nothing is saved", .badData)
    }
    guard Profile.canHold(text), text.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else {
      throw Failure(
        "the \(what) has blanks or letters that none has; copy it again. Nothing is saved",
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

  /// A value that stands in one line of the file. It is not repeated where it cannot: it may be a
  /// credential.
  private func value(_ option: String) throws(Failure) -> String? {
    guard let text = line.text(option) else { return nil }
    guard Profile.canHold(text) else {
      throw Failure("--\(option) must be one line without blanks around it", .usage)
    }
    return text
  }

  /// A path from where the command runs, as the file needs it.
  private func path(_ option: String) throws(Failure) -> String? {
    guard let path = try value(option) else { return nil }
    guard !path.hasPrefix("/"), !path.hasPrefix("~/"), let folder = getcwd(nil, 0) else {
      return path
    }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }
}
