public import Booking
import CivilTime
import CoreplusAPI

extension APIService {
  /// Sets the initials of the person at this desk, which go along with later requests. Only a
  /// coredesk server gets them.
  ///
  /// - Parameter initials: only ASCII letters are used, at most eight.
  public func setOperator(_ initials: String) {
    operatorInitials = String(
      initials.lowercased().filter { ("a"..."z").contains($0) }.prefix(8))
  }

  /// The changes to the diary on some days, newest first; nil if the server doesn't list them.
  public func changes(_ query: DiaryQuery) async throws(BookingFailure) -> [DiaryChange]? {
    let location = try await location(query.zoneOf)
    return try await asking { () throws(BookingFailure) in
      let found = try await self.rows(
        ChangeResource.self, APIPath.change, Query(days: query.days, zone: location)
      ).rows.map { DiaryChange($0) }
      // A change that is made between two pages moves a row to the next page, which shows it again.
      var seen: Set<DiaryChange.ID> = []
      return found.filter { seen.insert($0.id).inserted }
    }
  }
}
