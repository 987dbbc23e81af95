public import Booking
public import CivilTime
public import JSON

// Reading is tolerant: absent and null are empty, and a text may contain the number or boolean that
// is expected. The documentation itself mixes `true`, `True` and `"true"`, numbers and digits.
extension JSONObject {
  /// The text of a member, "" if absent or null; numbers and booleans as they are written. Throws
  /// for an array or an object.
  public func string(_ key: String) throws(WireFailure) -> String {
    try optionalString(key) ?? ""
  }

  func string(_ key: String, orIfEmpty standard: String) throws(WireFailure) -> String {
    let text = try string(key)
    return text.isEmpty ? standard : text
  }

  /// As `string(_:)`, but nil if absent or null.
  public func optionalString(_ key: String) throws(WireFailure) -> String? {
    switch self[key] {
    case nil, .null: return nil
    case .string(let text): return text
    case .number(let digits): return digits
    case .bool(let flag): return flag ? "true" : "false"
    case .array, .object: throw .field(key, "is not a text")
    }
  }

  /// The id of a member. Throws if it is absent, null, "" or not a GUID.
  public func id<Entity>(_ key: String) throws(WireFailure) -> Identifier<Entity> {
    guard let id: Identifier<Entity> = try optionalID(key) else { throw .field(key, "is missing") }
    return id
  }

  /// The id of a member, nil if absent, null or "". Throws if it isn't a GUID.
  public func optionalID<Entity>(_ key: String) throws(WireFailure) -> Identifier<Entity>? {
    switch self[key] {
    case nil, .null, .string(""): return nil
    case .string(let text):
      if let id = Identifier<Entity>(guid: text) { return id }
    case .number, .bool, .array, .object: break
    }
    throw .field(key, "is not a GUID")
  }

  /// A whole number or a text that contains one, as 30, "30" or 30.0; nil if absent, null or "".
  public func int(_ key: String) throws(WireFailure) -> Int? {
    switch self[key] {
    case nil, .null, .string(""): return nil
    case .number(let text), .string(let text):
      if let number = Int(text) { return number }
      // "30.0" counts as 30; what no Int can hold is refused.
      guard text.utf8.allSatisfy({ $0.isASCIIDigit || ".-+eE".utf8.contains($0) }),
        let number = Double(text), let whole = Int(exactly: number)
      else { break }
      return whole
    default: break
    }
    throw .field(key, "is not a whole number")
  }

  /// `true`, or a text as "True" or "1"; nil if absent, null or "".
  public func bool(_ key: String) throws(WireFailure) -> Bool? {
    switch self[key] {
    case nil, .null, .string(""): return nil
    case .bool(let flag): return flag
    case .string(let text), .number(let text):
      if let flag = Bool(wire: text) { return flag }
    case .array, .object: break
    }
    throw .field(key, "is not true or false")
  }

  /// A date and time with an offset from UTC, nil if absent, null or "".
  public func time(_ key: String) throws(WireFailure) -> WireTime? {
    guard let text = try optionalString(key), !text.isEmpty else { return nil }
    guard let time = WireTime(text) else {
      throw .field(key, "is not a date and time with an offset from UTC")
    }
    return time
  }

  /// A date and time with an offset from UTC; throws if there is none.
  public func requiredTime(_ key: String) throws(WireFailure) -> WireTime {
    guard let time = try time(key) else { throw .field(key, "is missing") }
    return time
  }

  /// A date, nil if absent or null; "" gives a date without a day.
  public func date(_ key: String) throws(WireFailure) -> WireDate? {
    guard let text = try optionalString(key) else { return nil }
    guard let date = WireDate(text) else { throw .field(key, "is not a date as yyyy-mm-dd") }
    return date
  }

  /// The day of a date, nil if absent, null or "".
  public func day(_ key: String) throws(WireFailure) -> Day? { try date(key)?.day }

  /// A wall time as `08:30`; "24:00" is the end of the day. Throws if there is none.
  public func wallTime(_ key: String) throws(WireFailure) -> WallTime {
    guard let time = WallTime(wire: try string(key)) else {
      throw .field(key, "is not a time as hh:mm")
    }
    return time
  }

  /// A wall time, nil if absent, null or "".
  public func optionalWallTime(_ key: String) throws(WireFailure) -> WallTime? {
    guard let text = try optionalString(key), !text.isEmpty else { return nil }
    return try wallTime(key)
  }

  /// An object, nil if absent or null. A failure inside has the key in its `place`.
  public func object<T: WireObject>(_ key: String) throws(WireFailure) -> T? {
    switch self[key] {
    case nil, .null: return nil
    case .object(let object):
      do throws(WireFailure) {
        return try T(reading: object)
      } catch { throw error.inside(key) }
    default: throw .field(key, "is not an object")
    }
  }

  /// An array of objects, nil if absent or null. A failure inside has key and index in its `place`.
  public func optionalObjects<T: WireObject>(_ key: String) throws(WireFailure) -> [T]? {
    switch self[key] {
    case nil, .null: return nil
    case .array(let values):
      var objects: [T] = []
      objects.reserveCapacity(values.count)
      for (index, value) in values.enumerated() {
        guard case .object(let object) = value else {
          throw .field(key, "is not a list of objects")
        }
        do throws(WireFailure) {
          objects.append(try T(reading: object))
        } catch { throw error.inside("\(key)[\(index)]") }
      }
      return objects
    default: throw .field(key, "is not an array")
    }
  }

  /// An array of objects, empty if absent or null.
  public func objects<T: WireObject>(_ key: String) throws(WireFailure) -> [T] {
    try optionalObjects(key) ?? []
  }

  /// The values of an array, of any kind; empty if absent or null.
  public func values(_ key: String) throws(WireFailure) -> [JSONValue] {
    switch self[key] {
    case nil, .null: return []
    case .array(let values): return values
    default: throw .field(key, "is not an array")
    }
  }
}

extension Bool {
  /// `true`, `False`, `1` and the like, in any case.
  init?(wire text: String) {
    if text.equalsWithoutCase("true") || text == "1" {
      self = true
    } else if text.equalsWithoutCase("false") || text == "0" {
      self = false
    } else {
      return nil
    }
  }
}

extension WallTime {
  /// Reads `hh:mm` or `h:mm`, 00:00 to 24:00.
  init?(wire text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }
}
