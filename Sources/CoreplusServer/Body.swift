import CivilTime
import CoreplusAPI
import JSON

/// A JSON body. Each call reads one member and checks it against the documentation; it throws a
/// `WireFailure` or a `Refusal` that names the member.
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

  /// A text member; nil if it is absent or null.
  func text(_ name: String) throws -> String? { try object.optionalString(name) }

  /// A text member of limited length; "" if it is absent.
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

  /// An id as a text or, as in some places of the documentation, inside an object with the same
  /// name.
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

  /// The objects of a list that must not be empty.
  func bodies(_ name: String) throws -> [Body] {
    let bodies = try object.values(name).map { value throws(WireFailure) in
      guard case .object(let object) = value else { throw .field(name, "is not a list of objects") }
      return Body(object)
    }
    guard !bodies.isEmpty else { throw WireFailure.field(name, "is missing") }
    return bodies
  }

  /// A member that is an object; nil if it is absent or null.
  func body(_ name: String) throws -> Body? {
    switch object[name] {
    case nil, .null: return nil
    case .object(let inner): return Body(inner)
    default: throw WireFailure.field(name, "is not an object")
    }
  }
}
