/// A command line understood: a command and the values given to it, all of them valid.
public struct Invocation: Hashable, Sendable {
  /// The command's full name, as `clients find`.
  public var command: String
  var options: [String: [String]]
  var arguments: [String: [String]]

  /// Whether the flag or option was given (a fallback does not count).
  public func has(_ option: String) -> Bool { given.contains(option) }

  /// The option's value, its fallback, or nil.
  public func text(_ option: String) -> String? { options[option]?.first }

  /// All values of a repeated option, in the order given.
  public func texts(_ option: String) -> [String] { options[option] ?? [] }

  public func integer(_ option: String) -> Int? { text(option).flatMap { Int($0) } }

  public func hostPort(_ option: String) -> HostPort? { text(option).flatMap { HostPort($0) } }

  /// The items of an option that takes several, separated by commas.
  public func list(_ option: String) -> [String] {
    texts(option).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The value of the argument that help calls `name`, as `ID`.
  public func argument(_ name: String) -> String? { arguments[name]?.first }

  public func argumentValues(_ name: String) -> [String] { arguments[name] ?? [] }

  /// The required option or argument of that name; parsing has seen to it that it is there.
  public func required(_ name: String) -> String {
    guard let value = text(name) ?? argument(name) else {
      preconditionFailure("\(command) does not require \(name)")
    }
    return value
  }

  var given: Set<String> = []
}
