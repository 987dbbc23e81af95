public import JSON

/// An address in a reply. A client's record has `suburb` where the body that creates a client has
/// `city` (coreplus API, Client): this writes both and reads either.
public struct AddressResource: WireObject {
  /// Number and street.
  public var streetAddress: String
  /// The suburb or town; some servers add the state.
  public var suburb: String
  /// As `VIC`; may be empty.
  public var state: String
  /// Kept as it was typed.
  public var postcode: String

  /// An address; what is left out is empty.
  public init(
    streetAddress: String = "", suburb: String = "", state: String = "", postcode: String = ""
  ) {
    self.streetAddress = streetAddress
    self.suburb = suburb
    self.state = state
    self.postcode = postcode
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    streetAddress = try object.string("streetAddress")
    suburb = try object.suburbOrCity()
    state = try object.string("state")
    postcode = try object.string("postcode")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("streetAddress", streetAddress)
    writer.field("suburb", suburb)
    writer.field("city", suburb)
    writer.field("state", state)
    writer.field("postcode", postcode)
  }
}

/// An address in a request, with the four documented keys (coreplus API, Client: create a client).
public struct AddressBody: WireObject {
  /// Number and street.
  public var streetAddress: String
  /// The suburb.
  public var city: String
  /// Kept as it was typed.
  public var postcode: String
  /// As `VIC`.
  public var state: String

  /// An address; what is left out is empty.
  public init(
    streetAddress: String = "", city: String = "", postcode: String = "", state: String = ""
  ) {
    self.streetAddress = streetAddress
    self.city = city
    self.postcode = postcode
    self.state = state
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    streetAddress = try object.string("streetAddress")
    city = try object.suburbOrCity()
    postcode = try object.string("postcode")
    state = try object.string("state")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("streetAddress", streetAddress)
    writer.field("city", city)
    writer.field("postcode", postcode)
    writer.field("state", state)
  }
}

extension JSONObject {
  fileprivate func suburbOrCity() throws(WireFailure) -> String {
    let city = try string("city")
    return city.isEmpty ? try string("suburb") : city
  }
}

extension AddressResource {
  /// Contains the suburb under both names.
  static let schema = Schema.object([
    "streetAddress": .text, "suburb": .text, "city": .text, "state": .text, "postcode": .text,
  ])
}

extension AddressBody {
  /// Accepts the suburb under either name.
  static let schema = Schema.body(
    [:],
    optional: [
      "streetAddress": .text(atMost: ClientRules.line), "city": .text(atMost: ClientRules.line),
      "suburb": .text(atMost: ClientRules.line), "state": .text(atMost: ClientRules.line),
      "postcode": .text(atMost: ClientRules.line),
    ])
}
