/// A parsed command line: a command and the values given to it, all of them valid.
public struct Invocation: Hashable, Sendable {
  /// The command's full name, such as `clients find`.
  public var command: String
  var options: [String: [String]]
  var arguments: [String: [String]]

  /// Whether the flag or option was given (a fallback does not count).
  public func has(_ option: String) -> Bool { given.contains(option) }

  /// The option's value, its fallback, or nil.
  public func text(_ option: String) -> String? { options[option]?.first }

  /// All values of a repeated option, in the order given.
  public func texts(_ option: String) -> [String] { options[option] ?? [] }

  /// The value of an option of kind `integer`, or its fallback; nil without either.
  public func integer(_ option: String) -> Int? { text(option).flatMap { Int($0) } }

  /// The value of an option of kind `hostPort`, or its fallback; nil without either.
  public func hostPort(_ option: String) -> HostPort? { text(option).flatMap { HostPort($0) } }

  /// The items of an option of kind `choices`, which commas separate.
  public func list(_ option: String) -> [String] {
    texts(option).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The value of the argument that the help calls `name`, such as `ID`; nil if it was left out.
  public func argument(_ name: String) -> String? { arguments[name]?.first }

  /// All values of the argument that the help calls `name`, in the order given.
  public func argumentValues(_ name: String) -> [String] { arguments[name] ?? [] }

  /// The value of a required option or argument. Parsing has checked that it is there; it is a
  /// mistake in the program to ask for one that isn't required.
  public func required(_ name: String) -> String {
    guard let value = text(name) ?? argument(name) else {
      preconditionFailure("\(command) does not require \(name)")
    }
    return value
  }

  var given: Set<String> = []
}
