import Booking

/// Who and where a draft asks for: what is typed beats what is filled in.
struct LineRequest: Hashable {
  /// Empty: everybody.
  var people: [Practitioner.ID] = []
  /// Whose places come first, if there are any.
  var preferred: Practitioner.ID?
  /// Empty: everywhere.
  var places: [Location.ID] = []
  var isPlaceTyped = false
}
