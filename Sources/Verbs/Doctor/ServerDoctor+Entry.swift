public import CommandLine
import CoreplusAPI

extension ServerDoctor {
  /// Tries with one read whether the server accepts this desk's credentials.
  ///
  /// - Throws: A `Failure` that says why it doesn't: `.unavailable`, `.configuration`,
  ///   `.notAuthorised` or `.tryAgain`.
  public func enter() async throws(Failure) {
    let reply = await ask(APIPath.location)
    guard case .answer(let response) = reply else {
      throw Failure(silent(reply).words, .unavailable)
    }
    if let fault = stranger(response) { throw Failure(fault.words, .configuration) }
    if let fault = token(response) { throw Failure("token \(fault.words)", .notAuthorised) }
    guard response.status == 429 || response.status >= 500 else { return }
    throw Failure("the server answered \(response.status); try again in a moment", .tryAgain)
  }
}
