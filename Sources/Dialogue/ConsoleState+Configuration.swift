public import CommandLine
public import Configuration
public import ConsoleModel

/// What the console, on a screen or in lines, takes from the configuration.
extension Settings {
  /// The table of keys as it was bound anew.
  ///
  /// Throws where an entry names no action, no key, or a key that another action has.
  public func bindings() throws(Failure) -> Bindings {
    var bindings = Bindings.standard
    for entry in keys {
      do throws(BindingFailure) {
        bindings = try bindings.rebinding(entry.action, to: entry.keys.joined(separator: " "))
      } catch {
        throw Failure("\(entry.place): \(error.sentence)", .configuration)
      }
    }
    return bindings
  }
}

extension ConsoleState.Environment {
  public init(_ badge: EnvironmentBadge) {
    switch badge {
    case .demo: self = .demo
    case .sandbox: self = .sandbox
    case .production: self = .production
    }
  }
}
