import Booking
import CivilTime
import ClinicStore

/// The application that the console uses for its own demo clinic. Its credentials are random for
/// each database, so nobody can read them in the source.
enum DemoApplication {
  static func make(for practice: Practice.ID, at instant: Instant) -> ApplicationRecord {
    ApplicationRecord(
      id: .random(), practice: practice, name: "coredesk console",
      consumerID: Practice.ID.random().text, secret: secret(),
      accessToken: Practice.ID.random().text,
      accessTokenExpires: instant.adding(minutes: 20 * 365 * 24 * 60),
      ticked: Set(Permission.allCases), effective: Set(Permission.allCases), isEnabled: true)
  }

  /// 56 characters of the base64 alphabet, as the vendor's secrets look (reference section 2).
  private static func secret() -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var random = SystemRandomNumberGenerator()
    let characters = (0..<56).map { _ in alphabet[Int(random.next() >> 58)] }
    return String(decoding: characters, as: UTF8.self)
  }
}
