import CivilTime
import CoreplusAPI
import JSON

/// A JSON body whose members are read one by one, each as the documentation describes it.
struct Body: Sendable {
  let object: JSONObject

  init(_ object: JSONObject) { self.object = object }

  init(_ bytes: [UInt8]) throws {
    do throws(JSONFailure) {
      object = try JSONObject(json: bytes)
    } catch {
      throw WireFailure(.malformed, error.reason)
    }
  }

  /// Nil where it is absent or null.
  func text(_ name: String) throws -> String? { try object.optionalString(name) }

  /// "" where it is absent.
  func line(
    _ name: String, atMost limit: Int, _ kind: Text.Kind = .line
  ) throws -> String {
    let text = try text(name) ?? ""
    try Text.check(text, as: name, atMost: limit, kind)
    return text
  }

  func requiredLine(_ name: String, atMost limit: Int) throws -> String {
    let line = try line(name, atMost: limit)
    guard !line.allSatisfy(\.isWhitespace) else { throw WireFailure.field(name, "is missing") }
    return line
  }

  /// An id as text or, as the documentation types it in places, inside an object under its name.
  func id(_ name: String) throws -> String {
    let text: String? =
      if case .object(let inner) = object[name] {
        try inner.optionalString(name)
      } else {
        try text(name)
      }
    guard let text, !text.isEmpty else { throw WireFailure.field(name, "is missing") }
    return text
  }

  func requiredDay(_ name: String) throws -> Day {
    guard let day = try object.day(name) else { throw WireFailure.field(name, "is missing") }
    return day
  }

  /// The objects of a list that has to have some.
  func bodies(_ name: String) throws -> [Body] {
    let bodies = try object.values(name).map { value throws(WireFailure) in
      guard case .object(let object) = value else { throw .field(name, "holds no objects") }
      return Body(object)
    }
    guard !bodies.isEmpty else { throw WireFailure.field(name, "is missing") }
    return bodies
  }

  /// The member that is an object; nil where it is absent.
  func body(_ name: String) throws -> Body? {
    switch object[name] {
    case nil, .null: return nil
    case .object(let inner): return Body(inner)
    default: throw WireFailure.field(name, "is not an object")
    }
  }
}
