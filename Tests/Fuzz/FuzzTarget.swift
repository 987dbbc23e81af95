/// A parser of foreign bytes, and what holds whatever bytes it is given.
///
/// libFuzzer runs it on bytes it makes up (`make fuzz`), `FuzzCorpusTests` on those that were worth
/// keeping. A new one is a file in `Targets/`, a line in ``all`` and a folder of seeds in
/// `corpus/`.
struct FuzzTarget: Sendable {
  /// The name of its folder in `corpus/`, and of `make fuzz TARGET=`.
  let name: String
  /// Bytes of the longest input worth trying: every loop of the parser goes round a few times, and
  /// thousands of inputs a second are possible.
  let longest: Int
  /// Throws where something does not hold; a parser that refuses bytes is no fault.
  let check: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, longest: Int, check: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.longest = longest
    self.check = check
  }

  static let all: [FuzzTarget] = [
    json,
    jwt,
    guid,
    query,
    times,
    bodies,
    multipart,
    tzif,
    config,
    input,
  ]
}

/// What does not hold.
struct Broken: Error, CustomStringConvertible {
  let description: String
}

func expect(_ holds: Bool, _ broken: @autoclosure () -> String) throws {
  if !holds { throw Broken(description: broken()) }
}

/// An error thrown where none may be is a fault.
func must<T>(_ what: String, _ make: () throws -> T) throws -> T {
  do {
    return try make()
  } catch {
    throw Broken(description: "\(what): \(error)")
  }
}
