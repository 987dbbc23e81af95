import Booking
public import CoreplusAPI

extension APIService {
  /// Sends one signed reading request and gives back whatever came, for looking at a server.
  ///
  /// - Parameter target: path and query, percent-escaped.
  public func probe(_ target: String) async -> Result<APIResponse, TransportFailure> {
    await attempt("GET", target, [])
  }

  /// What a failure of a probe means to people.
  public nonisolated func words(for failure: TransportFailure) -> String {
    Complaint.about(failure, origin: transport.origin).sentence
  }
}
