import Booking
import BookingLanguage
import CivilTime
import ClinicStore

/// A filter on clients as SQL: the text after `FROM`, and its values.
struct ClientCondition {
  private var source = "client"
  private var condition = "practice = ?"
  private var sourceValues: [any Bindable] = []
  private var conditionValues: [any Bindable]
  private let numbers: ClosedRange<Int>

  var sql: String { "\(source) WHERE \(condition)" }
  var values: [any Bindable] { sourceValues + conditionValues }

  /// Nil if no client can meet the filter.
  ///
  /// - Parameter numbers: the range of numbers of the practice's clients.
  init?(_ filter: ClientFilter, practice: Practice.ID, numbers: ClosedRange<Int>) {
    self.numbers = numbers
    conditionValues = [practice]
    if !filter.includesDeleted { add("status <> 'Deleted'") }
    if let name = filter.name {
      let key = NameFold.key(name)
      guard !key.isEmpty else { return nil }
      let words = key.split(separator: " ").map(String.init)
      if !filter.includesDeleted { narrow(to: words) }
      add("instr(full_key, ?) > 0", key)
    }
    if let mobile = filter.mobile {
      let digits = PhoneFold.digits(mobile)
      guard !digits.isEmpty else { return nil }
      if !filter.includesDeleted, filter.name == nil { narrow(to: [digits]) }
      add("instr(mobile_key, ?) > 0", digits)
    }
    if let day = filter.dateOfBirth { add("date_of_birth = ?", day) }
    if let since = filter.updatedSince { add("changed_at >= ?", since) }
    for field in ClientFilter.Field.allCases {
      if let value = filter.fields[field] { add(field, value) }
    }
  }

  private mutating func add(_ sql: String, _ value: (any Bindable)? = nil) {
    condition += " AND \(sql)"
    if let value { conditionValues.append(value) }
  }

  /// Uses the word index first if a word is long enough for it. The index doesn't have deleted
  /// clients, and the range of numbers leaves out other practices' clients. SQLite never reorders a
  /// CROSS JOIN (lang_select.html, section 2.1); otherwise it might read all names to get their
  /// order.
  private mutating func narrow(to words: [String]) {
    let long = words.filter { $0.unicodeScalars.count >= 3 }
    guard !long.isEmpty else { return }
    source = """
      (SELECT rowid AS found FROM client_words
        WHERE client_words MATCH ? AND rowid BETWEEN ? AND ?)
      CROSS JOIN client ON number = found
      """
    sourceValues = [
      long.map { "\"\($0)\"" }.joined(separator: " AND "), numbers.lowerBound, numbers.upperBound,
    ]
  }

  private mutating func add(_ field: ClientFilter.Field, _ value: String) {
    let column = "\(ClientCondition.column(of: field)) = ?"
    switch field {
    // Ids are stored in lower case; a text that isn't an id matches no client.
    case .id, .usualPractitioner: add(column, value.lowercased())
    default: add(column, value)
    }
  }

  private static func column(of field: ClientFilter.Field) -> String {
    switch field {
    case .id: "id"
    case .title: "title"
    case .givenName: "given_name"
    case .middleName: "middle_name"
    case .familyName: "family_name"
    case .preferredName: "preferred_name"
    case .gender: "gender"
    case .pronouns: "pronouns"
    case .culture: "culture"
    case .usualPractitioner: "usual_practitioner"
    case .status: "status"
    case .externalID: "external_id"
    case .email: "email"
    case .mobile: "mobile"
    case .homePhone: "home_phone"
    case .workPhone: "work_phone"
    }
  }
}
