/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    desk.update(.wanted(intent))
  }
}
