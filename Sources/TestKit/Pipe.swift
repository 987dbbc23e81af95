import Glibc

/// A pipe that other programs don't inherit by accident (FD_CLOEXEC).
final class Pipe {
  let readEnd: Int32
  private var writer: Int32

  init() {
    var ends: [Int32] = [0, 0]
    precondition(pipe(&ends) == 0, "no pipe: \(errno)")
    (readEnd, writer) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(readEnd, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(readEnd)
    closeWriteEnd()
  }

  var writeEnd: Int32 { writer }

  func closeWriteEnd() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  /// The bytes that have come since the last call; `isOver` once the other side has closed.
  func read() -> (bytes: [UInt8], isOver: Bool) { readAvailable(readEnd) }
}

/// All that can be read without waiting.
func readAvailable(_ descriptor: Int32) -> (bytes: [UInt8], isOver: Bool) {
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 {
      all += buffer[..<count]
    } else if count < 0, errno == EAGAIN {
      return (all, false)
    } else if count < 0, errno == EINTR {
      continue
    } else {
      return (all, true)
    }
  }
}
