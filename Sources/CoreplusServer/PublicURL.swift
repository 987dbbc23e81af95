/// The address by which the outside world knows a server, as `https://clinic.example/desk`.
public struct PublicURL: Hashable, Sendable {
  let url: SignedURL

  /// Nil unless the text is an http or https URL without query.
  public init?(_ text: String) {
    guard let url = SignedURL(text), url.origin != nil, url.query == nil else { return nil }
    self.url = url
  }
}
