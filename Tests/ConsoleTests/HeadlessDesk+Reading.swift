import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit

/// What tests read off a desk.
extension HeadlessDesk {
  var draft: BookingDraft? { state.desk.draft }

  /// The free places that are looked for.
  var findLine: FreeSearch? { findCard == nil ? nil : state.desk.free }

  var findCard: FindCard? {
    if case .find(let card)? = state.overlays.last { card } else { nil }
  }

  var clientCard: ClientCard? {
    if case .client(let card)? = state.overlays.last { card } else { nil }
  }

  var clientFile: ClientFile? { clientCard.flatMap { state.desk.clientFiles[$0.id] } }

  var cancelCard: CancelCard? {
    if case .cancel(let card)? = state.overlays.last { card } else { nil }
  }

  var selectedAppointment: Appointment? {
    if case .appointment(let appointment) = state.selection { appointment } else { nil }
  }

  var selectedFree: AvailabilitySlot? {
    if case .free(let slot) = state.selection { slot } else { nil }
  }

  /// The cursor's time of day on the location's clock.
  var cursorTime: String { state.zone.wallTime(of: state.diary.cursor.time).description }

  var row: Int { state.desk.row(of: state.diary.cursor.time) }
}

extension BookingDraft {
  /// Whether it is simply a booking for a client who is known.
  var isBooking: Bool { if case .book = purpose { true } else { false } }
}

extension Appointment {
  var isJanesWithLee: Bool {
    client == PaperClinic.jane && practitioner == PaperClinic.lee && type == PaperClinic.physio
      && location == PaperClinic.melbourne.id && time.minutes == 30
  }
}

/// A generator that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
