public import Booking
public import BookingLanguage
public import CivilTime

extension BookingDraft {
  /// What is the matter with a draft, so that nothing can be booked yet.
  public enum Problem: Hashable, Sendable {
    /// Nothing says for whom, or no client is called so.
    case noClient
    /// Nothing says with whom: no client, no name, no cursor.
    case noPractitioner
    /// The practitioner does not offer that there.
    case typeNotOffered
    /// Nothing free for so many days.
    case noPlace(days: Int)
    /// Nothing at the time that was asked for; the reasons are in `finding.whyNot`.
    case notThen
    /// The day that was asked for is over.
    case pastDay
    /// A weekday and a date that do not go together.
    case contradiction(Weekday, Day)
    /// More than three months lie between them.
    case daysTooFarApart
    /// A move changes place and practitioner alone.
    case typeStays
    /// A word that could still become something when it was confirmed.
    case unfinished(String)
    /// The practitioner never works there.
    case notThere
    /// So many minutes are free where the cursor is, and the type wants more.
    case tooShort(free: Int, wanted: Int)
    /// Nothing is called so.
    case unknown(ClinicNames.Part, String)
    /// Named a second time, where one is all there can be.
    case repeated(ClinicNames.Part, String)
    /// Nothing says where to yet.
    case noWish
    /// A word that is part of no such client's name, and what it may have been meant for.
    case stranger(String, guess: String?)
    /// Says nothing about where an appointment shall move to.
    case stray(String)
    /// Something is missing of a new client.
    case lacks(Newcomer.Lack)
    /// Nothing says how often.
    case seriesWithoutEnd
    /// Its last day lies before the first place.
    case seriesEndsBefore
    /// One appointment is moved or made for a new client, not several.
    case seriesNotHere
    /// The server could not say.
    case failed(BookingFailure)
  }

  /// What the card says before it is sent, and what takes a second confirmation: nothing here is
  /// forbidden, and all of it is nearly always a slip.
  public enum Caution: Hashable, Sendable {
    /// A client of this name and birth is there already.
    case known(Client.ID)
    /// The client comes to this appointment at the same time.
    case comes(Appointment)
  }

  /// Whether it has been confirmed once in spite of this.
  public func isAccepted(_ caution: Caution) -> Bool { review?.accepted == caution }
}
