import Foundation

/// Every zone of Australia that the system knows, and some of other habits.
let zoneNames: [String] = {
  let folder = "/usr/share/zoneinfo/Australia"
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.sorted().map { "Australia/\($0)" }
    + ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata"]
}()
