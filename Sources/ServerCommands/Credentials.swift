import Booking
import CoreplusServer
import JSON

/// What `app create` prints: all that the application's developer needs, the secret included.
struct Credentials: Sendable {
  private let application: ApplicationRecord

  init(_ application: ApplicationRecord) { self.application = application }

  private var rows: [(key: StaticString, value: String)] {
    [
      ("applicationId", application.id.text), ("consumerId", application.consumerID),
      ("accessToken", application.accessToken), ("secret", application.secret),
    ]
  }

  private var permissions: [String] { application.effective.sorted().map(\.rawValue) }

  /// Aligned lines for people.
  var text: String {
    var lines = ["name           \(application.name)"]
    for (key, value) in rows {
      let name = "\(key)"
      lines.append(name + String(repeating: " ", count: 15 - name.count) + value)
    }
    lines.append("enabled        \(application.isEnabled ? "yes" : "no")")
    lines.append("permissions    \(permissions.joined(separator: "\n               "))")
    lines.append("")
    lines.append("The secret is shown once: keep it now, where only the application can read it.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// One JSON object and a line break.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in rows {
      writer.key(key)
      writer.string(value)
    }
    writer.key("permissions")
    writer.beginArray()
    for permission in permissions { writer.string(permission) }
    writer.endArray()
    writer.key("enabled")
    writer.bool(application.isEnabled)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
