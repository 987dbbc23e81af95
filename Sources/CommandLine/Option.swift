/// One line of the option table.
///
/// An option with a given name takes a value in every command of a program, or in none.
public struct Option: Hashable, Sendable {
  /// The name without the dashes, such as `practitioner`.
  public var name: String
  /// The letter of the short form, such as `h` for `-h`; nil if there is none.
  public var short: Character?
  /// What its value may be; nil for a flag, which takes no value.
  public var kind: ValueKind?
  /// What the help calls the value, such as `NAME`.
  public var placeholder: String
  /// What it is for: a few words, lower case, no full stop.
  public var help: String
  /// Whether the command needs it.
  public var isRequired: Bool
  /// Whether it may be given more than once.
  public var isRepeated: Bool
  /// Its value if none is given, which the help shows; nil for no value.
  public var fallback: String?
  /// The names of options that can't be used together with this one.
  public var excludes: [String]

  /// An option that takes a value.
  public init(
    _ name: String, short: Character? = nil, _ kind: ValueKind, _ help: String,
    placeholder: String? = nil, required: Bool = false, repeated: Bool = false,
    fallback: String? = nil, excludes: [String] = []
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.placeholder = placeholder ?? kind.placeholder
    self.help = help
    self.isRequired = required
    self.isRepeated = repeated
    self.fallback = fallback
    self.excludes = excludes
  }

  /// An option without a value.
  public static func flag(
    _ name: String, short: Character? = nil, _ help: String, excludes: [String] = []
  ) -> Option {
    var option = Option(name, short: short, .text, help, excludes: excludes)
    option.kind = nil
    option.placeholder = ""
    return option
  }
}

/// A word on the command line that isn't an option, such as the TEXT of `clients find TEXT`.
public struct Argument: Hashable, Sendable {
  /// How many words it takes.
  public enum Arity: Hashable, Sendable {
    case one, optional, atLeastOne, any
  }

  /// What the help calls it, in capitals.
  public var name: String
  /// What each of its words may be.
  public var kind: ValueKind
  /// What it is for: a few words, lower case, no full stop.
  public var help: String
  /// How many words it takes; one that takes several must be the last argument.
  public var arity: Arity

  /// An argument that takes one word, unless `arity` says otherwise.
  public init(_ name: String, _ kind: ValueKind, _ help: String, _ arity: Arity = .one) {
    self.name = name
    self.kind = kind
    self.help = help
    self.arity = arity
  }
}
