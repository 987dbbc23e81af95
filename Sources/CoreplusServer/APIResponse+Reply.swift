import CoreplusAPI

extension APIResponse {
  /// A reply with a JSON body. `no-store`, since replies name people and no proxy may keep them.
  init(_ body: some WireWritable, status: Int = 200) {
    self.init(
      status: status,
      headers: [
        "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store",
      ],
      body: body.json)
  }
}
