import Glibc

/// The target whose name stands in `COREDESK_FUZZ_TARGET`: one program for all of them builds once.
private let chosen: FuzzTarget? = {
  let name = getenv("COREDESK_FUZZ_TARGET").map { String(cString: $0) }
  return FuzzTarget.all.first { $0.name == name }
}()

/// Called by libFuzzer before all else. Without a target it says which there are and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  guard chosen == nil else { return 0 }
  for target in FuzzTarget.all { print(target.name, target.longest) }
  exit(0)
}

/// Called by libFuzzer with bytes it made up.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try chosen?.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
