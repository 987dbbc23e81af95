public import Booking
public import CivilTime
public import JSON

/// Members of the wire's objects.
extension JSONWriter {
  // MARK: Members that are always written

  public mutating func field(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  public mutating func field(_ key: StaticString, _ value: Int) {
    self.key(key)
    int(value)
  }

  public mutating func field(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// "" where there is no time.
  public mutating func field(_ key: StaticString, _ value: WireTime?) {
    field(key, value?.description ?? "")
  }

  /// The GUID in lower case.
  public mutating func field<Entity>(_ key: StaticString, _ id: Identifier<Entity>) {
    self.key(key)
    let ascii = id.guid.ascii
    plain(ascii.span)
  }

  /// "" where there is no id.
  public mutating func field<Entity>(_ key: StaticString, _ id: Identifier<Entity>?) {
    if let id { field(key, id) } else { field(key, "") }
  }

  /// "" where there is no day.
  public mutating func field(_ key: StaticString, _ value: Day?) {
    field(key, value?.description ?? "")
  }

  public mutating func field(_ key: StaticString, _ value: WallTime) {
    field(key, value.description)
  }

  /// "" where there is no time.
  public mutating func field(_ key: StaticString, _ value: WallTime?) {
    field(key, value?.description ?? "")
  }

  public mutating func field(_ key: StaticString, _ value: WireDate) {
    field(key, value.description)
  }

  public mutating func field(_ key: StaticString, _ value: some WireWritable) {
    self.key(key)
    object(value)
  }

  public mutating func field(_ key: StaticString, _ values: [some WireWritable]) {
    self.key(key)
    array(values)
  }

  public mutating func field(_ key: StaticString, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }

  // MARK: Members that are left out where nil

  public mutating func optionalField(_ key: StaticString, _ value: String?) {
    if let value { field(key, value) }
  }

  public mutating func optionalField(_ key: StaticString, _ value: Int?) {
    if let value { field(key, value) }
  }

  public mutating func optionalField(_ key: StaticString, _ value: Bool?) {
    if let value { field(key, value) }
  }

  public mutating func optionalField(_ key: StaticString, _ value: WireTime?) {
    if let value { field(key, value.description) }
  }

  public mutating func optionalField(_ key: StaticString, _ value: WireDate?) {
    if let value { field(key, value.description) }
  }

  public mutating func optionalField(_ key: StaticString, _ value: (some WireWritable)?) {
    if let value { field(key, value) }
  }

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
