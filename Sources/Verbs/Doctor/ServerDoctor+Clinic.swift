import Booking
public import Clinics
import Configuration
import CoreplusClient

extension ServerDoctor {
  /// Checks the server of an open clinic, with its credentials.
  public init(_ clinic: OpenClinic) {
    let service = clinic.service
    self.init(
      origin: clinic.origin, isDemo: clinic.kind == .demo, now: clinic.now,
      probe: { target in
        switch await service.probe(target) {
        case .success(let response): .answer(response)
        case .failure(let failure):
          .silence(service.words(for: failure), isUntrusted: failure.kind == .insecure)
        }
      })
  }
}
