public import DeskModel

/// A desk of a test that keeps requests until the test delivers their answers.
public protocol PendingAnswers: AnyObject {
  /// The requests whose answers haven't been delivered, in the order asked.
  var pending: [Effect] { get }

  /// Delivers the answer to one request.
  ///
  /// - Parameter index: the request's place in `pending`.
  func deliver(_ index: Int) async

  /// Has the clinic answer a request now, and returns the answer, to be sent later.
  ///
  /// - Parameter index: the request's place in `pending`.
  func takeAnswer(at index: Int) async -> DeskEvent?
}

extension PendingAnswers {
  /// Delivers the answer to the first request that a test looks for; false if there is none.
  @discardableResult
  public func deliver(where isWanted: (Effect) -> Bool) async -> Bool {
    guard let index = pending.firstIndex(where: isWanted) else { return false }
    await deliver(index)
    return true
  }

  /// Has the clinic answer a request now, and returns the answer, to be sent later; nil if there is
  /// no such request.
  public func takeAnswer(where isWanted: (Effect) -> Bool) async -> DeskEvent? {
    guard let index = pending.firstIndex(where: isWanted) else { return nil }
    return await takeAnswer(at: index)
  }
}
