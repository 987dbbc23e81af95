public import ClinicStore
public import CommandLine

extension ServeOptions {
  /// For the log of a server that nobody can be let into; nil where there is a practice.
  public func noteIfEmpty(_ store: any DiaryStore) throws(Failure) -> String? {
    guard try Waiting.wait(for: { try await store.read { try $0.practices().isEmpty } }) else {
      return nil
    }
    return "\(database) holds no practice yet, so every request will be refused; "
      + "'coredesk-server signup' or 'practice create' makes one, also while the server runs"
  }
}
