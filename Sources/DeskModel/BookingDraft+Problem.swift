public import Booking
public import BookingLanguage
public import CivilTime

extension BookingDraft {
  /// Why a draft can't be booked yet.
  public enum Problem: Hashable, Sendable {
    /// The text names no client, or none matches.
    case noClient
    /// No practitioner is known from the client, the text or the cursor.
    case noPractitioner
    /// The practitioner doesn't offer that type there.
    case typeNotOffered
    /// No free time fits within this many days.
    case noPlace(days: Int)
    /// Nothing that fits is free at the wanted time; `finding.whyNot` has the reasons.
    case notThen
    /// The wanted day is over.
    case pastDay
    /// The date isn't on that weekday.
    case contradiction(Weekday, Day)
    /// The named days are more than three months apart.
    case daysTooFarApart
    /// The text of a move names a type, but a move keeps the type.
    case typeStays
    /// A word that isn't complete, as `25` for a date.
    case unfinished(String)
    /// The practitioner never works there.
    case notThere
    /// The free time at the cursor is shorter than the type, in minutes.
    case tooShort(free: Int, wanted: Int)
    /// No practitioner, type or location has this name.
    case unknown(ClinicNames.Part, String)
    /// A second practitioner, type or location, if the draft can have only one.
    case repeated(ClinicNames.Part, String)
    /// The text of a move is empty.
    case noWish
    /// A word that isn't in the client's name, and perhaps what was meant.
    case stranger(String, guess: String?)
    /// A text in a move that isn't a day, a time or a practitioner.
    case stray(String)
    /// A new client's name or date of birth is missing.
    case lacks(Newcomer.Lack)
    /// The text doesn't say how many appointments the series has.
    case seriesWithoutEnd
    /// The last day of the series is before the first appointment.
    case seriesEndsBefore
    /// The text names a series, but a move or a booking for a new client is one appointment.
    case seriesNotHere
    /// The server answered with a failure.
    case failed(BookingFailure)
  }

  /// A warning that the card shows, so that the user confirms a second time. It is allowed, but
  /// nearly always a slip.
  public enum Caution: Hashable, Sendable {
    /// There is already a client with this name and date of birth.
    case known(Client.ID)
    /// The client already has this appointment at the same time.
    case comes(Appointment)
  }

  /// Whether the user has confirmed once since this warning.
  public func isAccepted(_ caution: Caution) -> Bool { review?.accepted == caution }
}
