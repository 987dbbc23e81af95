import Booking

/// The practitioners and locations that a draft asks for: typed ones, else the usual ones.
struct LineRequest: Hashable {
  /// The practitioners; empty for all.
  var people: [Practitioner.ID] = []
  /// The practitioner whose times come first, if there are any.
  var preferred: Practitioner.ID?
  /// The locations; empty for all.
  var places: [Location.ID] = []
  var isPlaceTyped = false
}
