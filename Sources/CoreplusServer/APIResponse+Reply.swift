import CoreplusAPI

extension APIResponse {
  /// A JSON body. Replies speak of people: nothing on the way may keep them.
  init(_ body: some WireWritable, status: Int = 200) {
    self.init(
      status: status,
      headers: [
        "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store",
      ],
      body: body.json)
  }
}
