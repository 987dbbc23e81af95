/// The address that a server's callers use, as `https://clinic.example/desk`, if a proxy is in
/// front.
public struct PublicURL: Hashable, Sendable {
  let url: SignedURL

  /// Nil unless the text is an http or https URL without a query.
  public init?(_ text: String) {
    guard let url = SignedURL(text), url.origin != nil, url.query == nil else { return nil }
    self.url = url
  }
}
