public import CommandLine

/// For a program whose main thread waits for signals and runs no tasks.
public enum Waiting {
  /// Blocks until `work` is done.
  public static func wait<T: Sendable>(
    for work: @escaping @Sendable () async throws -> T
  ) throws(Failure) -> T {
    let result = waitForTask { () async -> Result<T, any Error> in
      do { return .success(try await work()) } catch { return .failure(error) }
    }
    do { return try result.get() } catch { throw Failure(of: error) }
  }
}
