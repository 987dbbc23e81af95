import Booking
public import CoreplusAPI

extension APIService {
  /// Sends one signed GET request and returns any answer, to examine a server. Doesn't try again.
  ///
  /// - Parameter target: path and query, percent-escaped.
  public func probe(_ target: String) async -> Result<APIResponse, TransportFailure> {
    await attempt("GET", target, [])
  }

  /// The sentence for people for a failed probe.
  public nonisolated func words(for failure: TransportFailure) -> String {
    Complaint.about(failure, origin: transport.origin).sentence
  }
}
