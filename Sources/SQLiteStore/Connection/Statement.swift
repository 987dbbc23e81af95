import CSQLite

/// A prepared statement, finalized when the object is released.
final class Statement {
  private let handle: OpaquePointer
  /// Whether a column of the current row has a value that it can't have; a reset clears it.
  var isDamaged = false

  /// Takes over a handle from `sqlite3_prepare_v3`.
  init(handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  func step() -> ResultCode { ResultCode(sqlite3_step(handle)) }

  /// Readies the statement for its next use and releases its values.
  func reset() {
    isDamaged = false
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func bind(_ value: Int64, at index: Int32) -> ResultCode {
    ResultCode(sqlite3_bind_int64(handle, index, value))
  }

  func bind(_ value: String, at index: Int32) -> ResultCode {
    var value = value
    return value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        // The base address of an empty text may be nil, which would bind NULL.
        guard let start = text.baseAddress else {
          return ResultCode(csqlite_bind_text(handle, index, "", 0))
        }
        return ResultCode(csqlite_bind_text(handle, index, start, Int32(text.count)))
      }
    }
  }

  func bind(_ ascii: InlineArray<36, UInt8>, at index: Int32) -> ResultCode {
    ascii.span.withUnsafeBytes { bytes in
      // An array of 36 bytes has an address.
      let start = bytes.bindMemory(to: CChar.self).baseAddress!
      return ResultCode(csqlite_bind_text(handle, index, start, Int32(bytes.count)))
    }
  }

  func bindNull(at index: Int32) -> ResultCode {
    ResultCode(sqlite3_bind_null(handle, index))
  }

  // Columns count from 0. Read them only after a step that returned `.row`.

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text's UTF-8, valid inside `body` only.
  func withBytes<T>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    // In this order: sqlite3_column_text may convert the text and so change its size.
    let start = sqlite3_column_text(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
