public import Booking
import CoreplusAPI

extension ClinicKind {
  /// The kind of a server: what its profile says, else a sandbox for a loopback address or a host
  /// that begins with `sandbox.`, else production.
  init(profile: Profile.Environment?, address: ServerAddress) {
    switch profile {
    case .sandbox: self = .sandbox
    case .production: self = .production
    case nil:
      self =
        address.host.isLoopback || address.host.name.hasPrefix("sandbox.") ? .sandbox : .production
    }
  }
}

extension Profile {
  /// The kind of clinic that it leads to; nil if the profile has no address.
  public var clinicKind: ClinicKind? {
    url.map { ClinicKind(profile: environment, address: $0) }
  }
}
