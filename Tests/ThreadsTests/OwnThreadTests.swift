import Synchronization
import Testing
import Threads

@Suite(.timeLimit(.minutes(1))) struct OwnThreadTests {
  @Test func joinWaitsForTheEnd() throws {
    let total = Total()
    let threads = try (1...8).map { number in
      try OwnThread { for _ in 1...10_000 { total.add(number) } }
    }
    for thread in threads { thread.join() }
    #expect(total.value == 360_000)
  }

  @Test func aSecondJoinReturnsAtOnce() {
    let total = Total()
    let thread = OwnThread.started { total.add(1) }
    thread.join()
    thread.join()
    #expect(total.value == 1)
  }

  /// A thread that waited for itself would wait forever.
  @Test func aThreadThatJoinsItselfGoesOn() async {
    let own = Handle()
    await withCheckedContinuation { (ended: CheckedContinuation<Void, Never>) in
      own.thread.withLock { thread in
        thread = OwnThread.started {
          own.thread.withLock { $0.take() }?.join()
          ended.resume()
        }
      }
    }
  }

  /// In Swift's pool, which has one thread for each processor, the first few would block the
  /// others.
  @Test func bodiesThatWaitForEachOtherAllRun() async {
    let everybody = 64
    let arrived = Total()
    await withTaskGroup { group in
      for _ in 1...everybody {
        group.addTask {
          await OwnThread.value {
            arrived.add(1)
            arrived.wait(for: everybody)
          }
        }
      }
    }
    #expect(arrived.value == everybody)
  }

  private final class Handle: Sendable {
    let thread = Mutex<OwnThread?>(nil)
  }

  private struct Refusal: Error, Equatable { var number: Int }

  @Test func whatTheBodyThrowsIsThrown() async throws {
    #expect(await OwnThread.value { 7 } == 7)
    await #expect(throws: Refusal(number: 7)) {
      try await OwnThread.value { () throws(Refusal) -> Int in throw Refusal(number: 7) }
    }
  }
}
