public import JSON

/// Checks JSON values by schemas of the kind that the OpenAPI document has.
///
/// A keyword that it doesn't know is a fault, because a schema that isn't checked would always be
/// satisfied.
public struct SchemaCheck: Sendable {
  /// What `#/components/schemas/…` leads to.
  private let components: [String: JSONObject]

  /// A check with these schemas to refer to.
  ///
  /// - Parameter components: the schemas by their names.
  public init(components: [String: JSONObject]) { self.components = components }

  /// Where and how a value breaks a schema, such as `clients[0] has no clientId`; empty if it
  /// doesn't.
  public func faults(
    _ value: JSONValue, _ schema: JSONObject, at path: String = ""
  ) -> [String] {
    schema.members.flatMap { member -> [String] in
      switch (member.key, member.value) {
      case ("$ref", .string(let reference)): followed(reference, value, path)
      case ("anyOf", .array(let schemas)): any(of: schemas, value, path)
      case ("type", .string(let type)): isOf(type, value) ? [] : ["\(path) is no \(type)"]
      case ("enum", .array(let words)): words.contains(value) ? [] : ["\(path) is another word"]
      case ("pattern", .string(let pattern)):
        matches(pattern, value) ? [] : ["\(path) is malformed"]
      case ("format", .string("date")):
        matches(#"^\d{4}-\d\d-\d\d$"#, value) ? [] : ["\(path) is no date"]
      case ("maxLength", .number(let digits)):
        length(of: value) <= Int(digits) ?? 0 ? [] : ["\(path) is too long"]
      case ("minimum", .number(let digits)):
        number(value) >= Double(digits) ?? .nan ? [] : ["\(path) is too small"]
      case ("maximum", .number(let digits)):
        number(value) <= Double(digits) ?? .nan ? [] : ["\(path) is too large"]
      case ("minItems", .number(let digits)):
        items(value).count >= Int(digits) ?? .max ? [] : ["\(path) has too few items"]
      case ("items", .object(let schema)):
        items(value).enumerated().flatMap {
          faults($0.element, schema, at: "\(path)[\($0.offset)]")
        }
      case ("properties", .object(let properties)): members(value, properties, path)
      case ("required", .array(let keys)): missing(keys, in: value, path)
      case ("additionalProperties", .bool(false)):
        strangers(in: value, schema["properties"], path)
      default: ["\(path): \(member.key) is a keyword that is not checked"]
      }
    }
  }

  private func followed(_ reference: String, _ value: JSONValue, _ path: String) -> [String] {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    guard let schema = components[name] else { return ["\(path): \(reference) leads nowhere"] }
    return faults(value, schema, at: path)
  }

  private func any(of schemas: [JSONValue], _ value: JSONValue, _ path: String) -> [String] {
    var all: [String] = []
    for case .object(let schema) in schemas {
      let found = faults(value, schema, at: path)
      if found.isEmpty { return [] }
      all += found
    }
    return all
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("string", .string), ("boolean", .bool), ("number", .number), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let digits)): Int(digits) != nil
    default: false
    }
  }

  private func matches(_ pattern: String, _ value: JSONValue) -> Bool {
    guard case .string(let text) = value, let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }

  private func length(of value: JSONValue) -> Int {
    if case .string(let text) = value { text.unicodeScalars.count } else { .max }
  }

  private func number(_ value: JSONValue) -> Double {
    if case .number(let digits) = value { Double(digits) ?? .nan } else { .nan }
  }

  private func items(_ value: JSONValue) -> [JSONValue] {
    if case .array(let items) = value { items } else { [] }
  }

  private func members(_ value: JSONValue, _ schemas: JSONObject, _ path: String) -> [String] {
    guard case .object(let object) = value else { return [] }
    return schemas.members.flatMap { member -> [String] in
      guard let found = object.exactly(member.key), case .object(let schema) = member.value else {
        return []
      }
      return faults(found, schema, at: path.isEmpty ? member.key : "\(path).\(member.key)")
    }
  }

  private func missing(_ keys: [JSONValue], in value: JSONValue, _ path: String) -> [String] {
    guard case .object(let object) = value else { return [] }
    return keys.compactMap { key in
      guard case .string(let name) = key, object.exactly(name) == nil else { return nil }
      return "\(path) has no \(name)"
    }
  }

  private func strangers(
    in value: JSONValue, _ properties: JSONValue?, _ path: String
  ) -> [String] {
    guard case .object(let object) = value, case .object(let known)? = properties else { return [] }
    return object.members.filter { known.exactly($0.key) == nil }.map {
      "\(path) has \($0.key), which is not documented"
    }
  }
}
