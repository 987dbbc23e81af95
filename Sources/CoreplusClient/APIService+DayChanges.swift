public import Booking
import CivilTime
import CoreplusAPI

extension APIService {
  /// Says who works at this desk from now on; told to servers of ours alone.
  ///
  /// - Parameter initials: of which ASCII letters count, eight at most.
  public func setOperator(_ initials: String) {
    operatorInitials = String(
      initials.lowercased().filter { ("a"..."z").contains($0) }.prefix(8))
  }

  public func changes(_ query: DiaryQuery) async throws(BookingFailure) -> [DiaryChange]? {
    let location = try await location(query.zoneOf)
    return try await asking { () throws(BookingFailure) in
      let found = try await self.rows(
        ChangeResource.self, APIPath.change, Query(days: query.days, zone: location)
      ).rows.map { DiaryChange($0) }
      // One that is made while we turn pages pushes another onto the next one.
      var seen: Set<DiaryChange.ID> = []
      return found.filter { seen.insert($0.id).inserted }
    }
  }
}
