public import JSON

/// An address in a reply. The record says `suburb` where the create body says `city` (reference
/// sections 5.13 and 5.14): written as both, read from either.
public struct AddressResource: WireObject {
  public var streetAddress: String
  public var suburb: String
  public var state: String
  public var postcode: String

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

/// An address in a request: the four documented keys.
public struct AddressBody: WireObject {
  public var streetAddress: String
  /// The suburb.
  public var city: String
  public var postcode: String
  public var state: String

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
  /// Both names of the suburb are written.
  static let schema = Schema.object([
    "streetAddress": .text, "suburb": .text, "city": .text, "state": .text, "postcode": .text,
  ])
}

extension AddressBody {
  /// Either name of the suburb is read.
  static let schema = Schema.body(
    [:],
    optional: [
      "streetAddress": .text(atMost: ClientRules.line), "city": .text(atMost: ClientRules.line),
      "suburb": .text(atMost: ClientRules.line), "state": .text(atMost: ClientRules.line),
      "postcode": .text(atMost: ClientRules.line),
    ])
}
