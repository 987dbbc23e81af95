import ClinicStore
import CoreplusAPI

/// A `multipart/form-data` body as integrations send it.
struct Form {
  struct Part {
    var name: String
    var fileName: String?
    var type = "text/plain"
    var bytes: [UInt8]
  }

  var parts: [Part]
  let boundary = "----coredesk-7e3b"

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  var bytes: [UInt8] {
    parts.reduce(into: []) { body, part in
      let fileName = part.fileName.map { "; filename=\"\($0)\"" } ?? ""
      body += Array(
        """
        --\(boundary)\r
        Content-Disposition: form-data; name="\(part.name)"\(fileName)\r
        Content-Type: \(part.type)\r
        \r

        """.utf8)
      body += part.bytes + Array("\r\n".utf8)
    } + Array("--\(boundary)--\r\n".utf8)
  }
}

extension Clinic {
  func send(
    _ form: Form, to path: String, by application: ApplicationRecord? = nil
  ) async -> Reply {
    await answer(form.request(to: path, by: application ?? owner))
  }
}

extension Form {
  func request(to path: String, by application: ApplicationRecord) -> APIRequest {
    var request = APIRequest("POST", "/API/Core/v2.1/\(path)", by: application)
    var headers: HTTPFields = ["Content-Type": contentType]
    for field in request.headers.fields where field.name != "Content-Type" {
      headers.append(field.name, field.value)
    }
    request.headers = headers
    request.body = bytes
    return request
  }
}
