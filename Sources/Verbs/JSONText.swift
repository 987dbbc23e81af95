import CoreplusAPI
import JSON

/// Writes JSON for standard output.
enum JSONText {
  /// One document and a line break.
  static func text(_ object: some WireObject) -> String {
    String(decoding: harmless(object.json), as: UTF8.self) + "\n"
  }

  /// The same JSON with C1 controls and bidirectional marks as escapes, which mean the same (RFC
  /// 8259 section 7): a terminal would obey the characters themselves.
  private static func harmless(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 >= 0x7F }) else { return json }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
        let hex = String(scalar.value, radix: 16)
        bytes += Array("\\u\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)".utf8)
      default:
        bytes += Array(UTF8.encode(scalar)!)
      }
    }
    return bytes
  }
}

/// All rows of a list under the API's key. All pages were read, so there is no paging.
struct WholeList<Row: WireRow>: WireObject {
  var rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  init(reading object: JSONObject) throws(WireFailure) {
    rows = try object.objects(Row.listKey.description)
  }

  func write(to writer: inout JSONWriter) { writer.field(Row.listKey, rows) }
}

struct ClientList: WireObject {
  var clients: [ClientMatchResource]

  init(_ clients: [ClientMatchResource]) { self.clients = clients }

  init(reading object: JSONObject) throws(WireFailure) {
    clients = try object.objects("clients")
  }

  func write(to writer: inout JSONWriter) { writer.field("clients", clients) }
}

struct TokenDocument: WireObject {
  var token: String

  init(_ token: String) { self.token = token }

  init(reading object: JSONObject) throws(WireFailure) { token = try object.string("token") }

  func write(to writer: inout JSONWriter) { writer.field("token", token) }
}
