import CoreplusAPI

extension FuzzTarget {
  /// The content type on the first line, the body after it. What parses is cut out of the body: no
  /// byte of a part is made up, and there are no more parts than may be.
  static let multipart = FuzzTarget("multipart", longest: 8192) { bytes in
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let type = String(validating: parts[0], as: UTF8.self),
      let form = try? Multipart(Array(parts[1]), contentType: type)
    else { return }
    try expect(form.parts.count <= Multipart.mostParts, "\(form.parts.count) parts")
    let length = form.parts.reduce(0) { $0 + $1.bytes.count }
    try expect(length < max(1, parts[1].count), "more bytes than were sent")
    for part in form.parts {
      try expect(!part.name.utf8.contains(0), "a NUL in a name")
      try expect(form.part(part.name) != nil, "a part that is not found by its name")
    }
  }
}
