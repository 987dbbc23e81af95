public import CommandLine

/// Waits for asynchronous work, in a program whose main thread runs no tasks.
public enum Waiting {
  /// Blocks this thread until `work` is done on another.
  ///
  /// - Throws: The work's error as a `Failure`.
  public static func wait<T: Sendable>(
    for work: @escaping @Sendable () async throws -> T
  ) throws(Failure) -> T {
    let result = waitForTask { () async -> Result<T, any Error> in
      do { return .success(try await work()) } catch { return .failure(error) }
    }
    do { return try result.get() } catch { throw Failure(of: error) }
  }
}
