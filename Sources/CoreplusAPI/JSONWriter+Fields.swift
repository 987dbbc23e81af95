public import Booking
public import CivilTime
public import JSON

/// Writes members of the API's objects: the key and the value.
extension JSONWriter {
  // MARK: Members that are always written

  /// Writes a text.
  public mutating func field(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Writes a number.
  public mutating func field(_ key: StaticString, _ value: Int) {
    self.key(key)
    int(value)
  }

  /// Writes `true` or `false`.
  public mutating func field(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Writes an instant in its own style; "" for nil.
  public mutating func field(_ key: StaticString, _ value: WireTime?) {
    field(key, value?.description ?? "")
  }

  /// Writes an id as a GUID in lower case.
  public mutating func field<Entity>(_ key: StaticString, _ id: Identifier<Entity>) {
    self.key(key)
    let ascii = id.guid.ascii
    plain(ascii.span)
  }

  /// Writes an id as a GUID in lower case; "" for nil.
  public mutating func field<Entity>(_ key: StaticString, _ id: Identifier<Entity>?) {
    if let id { field(key, id) } else { field(key, "") }
  }

  /// Writes a day as `yyyy-mm-dd`; "" for nil.
  public mutating func field(_ key: StaticString, _ value: Day?) {
    field(key, value?.description ?? "")
  }

  /// Writes a wall time as `hh:mm`.
  public mutating func field(_ key: StaticString, _ value: WallTime) {
    field(key, value.description)
  }

  /// Writes a wall time as `hh:mm`; "" for nil.
  public mutating func field(_ key: StaticString, _ value: WallTime?) {
    field(key, value?.description ?? "")
  }

  /// Writes a date in its own style; "" for one without a day.
  public mutating func field(_ key: StaticString, _ value: WireDate) {
    field(key, value.description)
  }

  /// Writes an object.
  public mutating func field(_ key: StaticString, _ value: some WireWritable) {
    self.key(key)
    object(value)
  }

  /// Writes an array of objects.
  public mutating func field(_ key: StaticString, _ values: [some WireWritable]) {
    self.key(key)
    array(values)
  }

  /// Writes any value.
  public mutating func field(_ key: StaticString, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }

  // MARK: Members that are left out for nil

  /// Writes a text, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ value: String?) {
    if let value { field(key, value) }
  }

  /// Writes a number, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ value: Int?) {
    if let value { field(key, value) }
  }

  /// Writes a boolean, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ value: Bool?) {
    if let value { field(key, value) }
  }

  /// Writes an instant, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ value: WireTime?) {
    if let value { field(key, value.description) }
  }

  /// Writes a date, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ value: WireDate?) {
    if let value { field(key, value.description) }
  }

  /// Writes an object, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ value: (some WireWritable)?) {
    if let value { field(key, value) }
  }

  /// Writes an array of objects, or nothing at all for nil.
  public mutating func optionalField(_ key: StaticString, _ values: [some WireWritable]?) {
    if let values { field(key, values) }
  }

  // MARK: Values

  mutating func object(_ value: some WireWritable) {
    beginObject()
    value.write(to: &self)
    endObject()
  }

  mutating func array(_ values: [some WireWritable]) {
    beginArray()
    for value in values { object(value) }
    endArray()
  }
}
