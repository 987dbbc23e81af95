import Booking
import ClinicStore
import JSON

/// What `app create` and `signup` print: everything the application's developer needs, with the
/// secret.
struct CredentialsPage: Sendable {
  private let application: ApplicationRecord
  private let practice: Practice?

  /// - Parameter practice: the practice that was made with it, if one was.
  init(_ application: ApplicationRecord, practice: Practice? = nil) {
    self.application = application
    self.practice = practice
  }

  private var permissions: [String] { application.effective.sorted().map(\.rawValue) }

  private var rows: [(key: String, value: String)] {
    let made = practice.map {
      [("practice", $0.name), ("practiceId", $0.id.text), ("email", $0.email)]
    }
    return (made ?? []) + [
      ("applicationId", application.id.text), ("consumerId", application.consumerID),
      ("accessToken", application.accessToken), ("secret", application.secret),
    ]
  }

  /// Aligned lines for people.
  var text: String {
    let indent = "\n" + String(repeating: " ", count: "applicationId".count + 2)
    let lines =
      [("name", application.name)] + rows.map { ($0.key, $0.value) } + [
        ("enabled", application.isEnabled ? "yes" : "no"),
        ("permissions", permissions.joined(separator: indent)),
      ]
    return Printout.text(lines)
      + "\nThe secret is shown only once. Save it now, where only the application can read it.\n"
  }

  /// One JSON object and a line break.
  var json: String {
    var object = JSONObject(
      rows.map { JSONObject.Member(key: $0.key, value: .string($0.value)) })
    object.members += [
      .init(key: "permissions", value: .array(permissions.map(JSONValue.string))),
      .init(key: "enabled", value: .bool(application.isEnabled)),
    ]
    return Printout.json(object)
  }
}
