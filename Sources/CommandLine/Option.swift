/// One line of the option table.
///
/// A name takes a value in every command of a program or in none.
public struct Option: Hashable, Sendable {
  /// Without the dashes, as `practitioner`.
  public var name: String
  /// One letter, as `h` for `-h`.
  public var short: Character?
  /// Nil: a flag, which takes no value.
  public var kind: ValueKind?
  /// How help calls the value.
  public var placeholder: String
  /// A few words, lower case, no full stop.
  public var help: String
  public var isRequired: Bool
  /// May be given more than once.
  public var isRepeated: Bool
  /// The value where none is given; shown by help.
  public var fallback: String?
  /// Options that cannot stand beside this one.
  public var excludes: [String]

  /// An option with a value.
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

  /// A flag.
  public static func flag(
    _ name: String, short: Character? = nil, _ help: String, excludes: [String] = []
  ) -> Option {
    var option = Option(name, short: short, .text, help, excludes: excludes)
    option.kind = nil
    option.placeholder = ""
    return option
  }
}

/// What stands on a command line beside options, as the TEXT of `clients find TEXT`.
public struct Argument: Hashable, Sendable {
  public enum Arity: Hashable, Sendable {
    case one, optional, atLeastOne, any
  }

  /// As help shows it, in capitals.
  public var name: String
  public var kind: ValueKind
  public var help: String
  public var arity: Arity

  public init(_ name: String, _ kind: ValueKind, _ help: String, _ arity: Arity = .one) {
    self.name = name
    self.kind = kind
    self.help = help
    self.arity = arity
  }
}
