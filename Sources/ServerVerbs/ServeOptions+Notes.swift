public import ClinicStore
public import CommandLine

extension ServeOptions {
  /// A line for the log if the database has no practice, so that no request can succeed; else nil.
  public func noteIfEmpty(_ store: any DiaryStore) throws(Failure) -> String? {
    guard try Waiting.wait(for: { try await store.read { try $0.practices().isEmpty } }) else {
      return nil
    }
    return "\(database) has no practice yet, so every request will be refused; make one with "
      + "'coredesk-server signup' or 'practice create', while the server runs if you like"
  }
}
