/// The words that a client's fields may contain and how long they may be; coreplus API, Client
/// (https://developers.coreplus.com.au/api/api-end-points/client/create-client-post/).
public enum ClientRules {
  /// Forms of address.
  public static let titles = ["Acs Prof", "Dr", "Master", "Miss", "Mr", "Mrs", "Ms", "Prof", "Rev"]
  /// Genders.
  public static let genders = ["Male", "Female", "Other"]
  /// Pronouns, each by the first form: `she` for she/her/hers.
  public static let pronouns = ["e", "he", "she", "they", "xe", "ze", "other"]
  /// Whether the practice still sees the client.
  public static let statuses = ["Current", "Closed", "Deleted", "Deceased"]

  /// How many characters a name may have, as documented for first and last name. The following are
  /// also numbers of characters.
  public static let name = 50
  /// A line of an address, or the id in another system; our choice.
  public static let line = 100
  /// A phone number or an e-mail address.
  public static let contact = 50
  /// A cultural background.
  public static let culture = 20
  /// The number on a card.
  public static let card = 20
  /// The client's own digit on a Medicare card.
  public static let reference = 1
  /// The overview note.
  public static let notes = 300
}
