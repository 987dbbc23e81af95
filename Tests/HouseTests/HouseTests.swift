import Foundation
import Testing

@Suite struct HouseTests {
  /// The checkout that this file lies in.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func theHouseStandsAsDrawn() throws {
    let faults = try HouseInspection(root: Self.root, plan: .house).faults()
    #expect(faults.isEmpty, "\n\(faults.joined(separator: "\n"))\n")
  }

  /// An inspection that looks at nothing would find nothing.
  @Test func theWholeHouseIsLookedAt() throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "Sources/Booking/Availability.swift"), encoding: .utf8)
    #expect(HouseInspection.imports(of: text) == ["CivilTime"])
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(Manifest(manifest).targets["Screen"] == ["CWidth"])
    #expect(Manifest(manifest).targets.count == HousePlan.house.rooms.count)
  }
}
