/// The words and lengths that a client's fields may have; reference section 5.14.
public enum ClientRules {
  /// Forms of address.
  public static let titles = ["Acs Prof", "Dr", "Master", "Miss", "Mr", "Mrs", "Ms", "Prof", "Rev"]
  /// Genders.
  public static let genders = ["Male", "Female", "Other"]
  /// Pronouns, each by its first.
  public static let pronouns = ["e", "he", "she", "they", "xe", "ze", "other"]
  /// How a client stands with the practice.
  public static let statuses = ["Current", "Closed", "Deleted", "Deceased"]

  /// Characters of a name; our choice, as are those of a line.
  public static let name = 50
  /// Characters of a line of an address, or of another system's id.
  public static let line = 100
  /// Characters of a phone number or an e-mail address.
  public static let contact = 50
  /// Characters of a culture.
  public static let culture = 20
  /// Characters of the number on a card.
  public static let card = 20
  /// Characters of a Medicare card's reference number.
  public static let reference = 1
  /// Characters of the overview note.
  public static let notes = 300
}
