import CoreplusAPI
import Synchronization
import Testing

@testable import CoreplusServer

/// Ten requests a second for each access token, then 429 (reference sections 4.1 and 9.1).
@Suite struct RequestRateTests {
  private final class Timer: Sendable {
    private let milliseconds = Mutex<Int64>(5_000_000)
    var now: @Sendable () -> Int64 { { self.milliseconds.withLock { $0 } } }
    func pass(_ time: Int64) { milliseconds.withLock { $0 += time } }
  }

  private let timer = Timer()

  private func clinic() async throws -> Clinic {
    var options = ServerOptions()
    options.requestsPerSecond = 10
    return try await Clinic(options: options, milliseconds: timer.now)
  }

  @Test func theEleventhOfASecondIsTurnedAway() async throws {
    let clinic = try await clinic()
    for _ in 1...10 { #expect(await clinic.get("Location/").status == 200) }
    let refused = await clinic.get("Location/")
    #expect(refused.status == 429)
    #expect(refused.response.headers["Retry-After"] == "1")
    #expect(refused.reason == "Too many requests: 10 a second at most")
    timer.pass(99)
    #expect(await clinic.get("Location/").status == 429)
    timer.pass(1)
    #expect(await clinic.get("Location/").status == 200)
    #expect(await clinic.get("Location/").status == 429)
  }

  /// A refused request changes nothing.
  @Test func aBookingThatIsTurnedAwayIsNotMade() async throws {
    let clinic = try await clinic()
    for _ in 1...10 { _ = await clinic.get("Location/") }
    #expect(await clinic.book("2026-11-24T10:00").status == 429)
    #expect(try await clinic.allAppointments().isEmpty)
  }

  @Test func eachAccessTokenHasItsOwnRate() async throws {
    let clinic = try await clinic()
    for _ in 1...11 { _ = await clinic.get("Location/") }
    #expect(await clinic.get("Location/", by: clinic.stranger).status == 200)
  }

  /// Requests without a valid token are neither limited nor counted.
  @Test func whatIsNoTokenCountsForNobody() async throws {
    let clinic = try await clinic()
    for _ in 1...50 {
      let request = APIRequest(method: "GET", target: "/API/Core/v2.1/Location/", headers: [:])
      #expect(await clinic.answer(request).status == 401)
    }
    #expect(await clinic.get("Location/").status == 200)
  }

  /// No second has more requests than a full bucket and what it gains meanwhile, for any pattern.
  @Test func overAnyTimeNoMoreThanTheRate() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var bucket = TokenBucket(perSecond: 10, atMillisecond: 0)
      var (now, admitted): (Int64, Int64) = (0, 0)
      for _ in 0..<500 {
        now += Int64.random(in: 0...150, using: &random)
        if bucket.take(atMillisecond: now) { admitted += 1 }
        #expect(admitted <= 10 + now * 10 / 1000)
      }
    }
  }

  @Test func aClockThatWentBackGivesNothingAway() {
    var bucket = TokenBucket(perSecond: 2, atMillisecond: 10_000)
    let times: [Int64] = [10_000, 10_000, 9_000, 10_000, 9_500, 10_000, 10_500]
    let admitted = times.map { bucket.take(atMillisecond: $0) }
    #expect(admitted == [true, true, false, false, false, false, true])
  }
}
