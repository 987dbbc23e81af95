public import Booking
import Console
import DeskModel

/// What the linear dialogue says at one point: lines, what their numbers name, and what it asks.
public struct PlainAnswer: Hashable, Sendable {
  /// What the next line can answer; any other line is a command of its own.
  public enum Question: Hashable, Sendable {
    case none
    /// An empty line books, moves or saves.
    case confirm
    /// A number takes one of the options.
    case number
    /// The line is the words that are missing.
    case words
    /// Only the word itself cancels.
    case yes
  }

  /// What a number names.
  public enum Item: Hashable, Sendable {
    case appointment(Appointment)
    case free(AvailabilitySlot)
    case client(ClientMatch)
    /// Of the list of free places, as long as it is open.
    case choice(Int, AvailabilitySlot)
    /// Of the booking line: another place, another client, one who is known already.
    case place(Int)
    case match(Int)
    case known
    case reason(Int)
    case status(Int)
    case waiting(WaitingEntry.ID)
    /// Of a list of proposals: left out, or taken in again.
    case proposal(Int)
  }

  public var lines: [String] = []
  public var items: [Item] = []
  public var question = Question.none

  public init() {}

  public init(_ lines: [String], _ question: Question = .none) {
    (self.lines, self.question) = (lines, question)
  }

  /// Adds a line with the next number.
  mutating func number(_ item: Item, _ text: String) {
    items.append(item)
    lines.append("\(items.count). \(text)")
  }
}
