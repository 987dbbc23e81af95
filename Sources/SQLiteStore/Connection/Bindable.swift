import Booking
import CivilTime

/// A value for one of a statement's question marks.
protocol Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode
}

extension Int64: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(self, at: index)
  }
}

extension Int: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(Int64(self), at: index)
  }
}

extension UInt32: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(Int64(self), at: index)
  }
}

extension Bool: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(self ? 1 : 0, at: index)
  }
}

extension String: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(self, at: index)
  }
}

extension Instant: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(secondsSinceEpoch, at: index)
  }
}

extension Day: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(Int64(daysSinceEpoch), at: index)
  }
}

extension WallTime: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(Int64(minutes), at: index)
  }
}

extension Identifier: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    statement.bind(guid.ascii, at: index)
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: Statement, at index: Int32) -> ResultCode {
    self?.bind(to: statement, at: index) ?? statement.bindNull(at: index)
  }
}
