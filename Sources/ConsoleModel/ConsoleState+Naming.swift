public import Booking

/// What words and ids name, as the desk knows it.
extension ConsoleState {
  public func practitioners(named text: String) -> [Practitioner] {
    names.practitioners(named: text)
  }
  public func guess(for word: String) -> String? { names.guess(for: word) }
  public func types(named text: String) -> [AppointmentType] { names.types(named: text) }
  public func locations(named text: String) -> [Location] { names.locations(named: text) }
}
