public import Booking
public import DeskModel
public import Screen

/// Something open over the panes that gets the keys: a card, or a line of text.
///
/// A card owns its state and its table of keys. The console looks a key up in the table, says why
/// its command isn't available, and hands the command to the card; a key that isn't in the table
/// goes into the card's field, where it has one. Hints, help and mouse use the same table and
/// places.
public protocol Card: Sendable {
  /// What the card's keys do.
  associatedtype Command: Hashable & Sendable

  /// This card as the stack of open cards keeps it.
  var opened: OpenCard { get }

  /// The card's table of keys, in the order of the footer's hints. A key in two entries belongs to
  /// the first.
  func keys(_ context: CardContext) -> [CardKey<Command>]

  /// The answer that a command needs; its key waits for it. Nil if it needs none.
  func hold(before command: Command, _ context: CardContext) -> Hold?

  /// Performs a key's command.
  mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer

  /// Handles a key that is neither in the table nor for the field.
  mutating func other(_ key: Key, _ context: CardContext) -> CardAnswer

  /// Why an action that isn't in the table can't be performed; nil if its key is unknown here.
  func whyNot(_ action: Action) -> Notice.Reason?

  /// The field for typed and pasted text; nil if letters are only keys of the table.
  var field: LineEditor? { get set }

  /// Whether a key that isn't in the table may edit the field.
  func fieldTakes(_ key: Key, _ context: CardContext) -> Bool

  /// Handles a change of the field's text.
  mutating func fieldChanged(_ context: CardContext) -> CardAnswer

  /// Handles a move of the field's caret without a change of the text.
  mutating func caretMoved(_ context: CardContext) -> CardAnswer

  /// Whether the card has to close, also below others, since the desk has dropped what it shows.
  func isOver(_ desk: Desk) -> Bool

  /// The intent to send when the user closes the card; nil for none.
  var leaving: Intent? { get }

  /// How many rows it needs at the bottom of the panes, with its title.
  func rows(_ desk: Desk) -> Int

  /// The place of its list on the screen, for drawing and for clicks; nil without a list.
  func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList?

  /// Selects the line of the list that was clicked; a click can't do more.
  mutating func select(_ index: Int, _ context: CardContext)
}

extension Card {
  public func hold(before command: Command, _ context: CardContext) -> Hold? { nil }
  public mutating func other(_ key: Key, _ context: CardContext) -> CardAnswer {
    .unknown(key)
  }
  public func whyNot(_ action: Action) -> Notice.Reason? { nil }
  public var field: LineEditor? {
    get { nil }
    set {}
  }
  public func fieldTakes(_ key: Key, _ context: CardContext) -> Bool { true }
  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer { .stay }
  public mutating func caretMoved(_ context: CardContext) -> CardAnswer { .stay }
  public func isOver(_ desk: Desk) -> Bool { false }
  public var leaving: Intent? { nil }
  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? { nil }
  public mutating func select(_ index: Int, _ context: CardContext) {}
}

/// What a card can use to answer a key.
public struct CardContext: Sendable {
  /// The desk.
  public var desk: Desk
  /// The table of keys in the panes.
  public var bindings: Bindings
  /// The layout of the screen.
  public var layout: ConsoleLayout
}

/// What a key on a card leads to.
public enum CardAnswer: Sendable {
  case stay
  /// Closes this card.
  case close
  /// Closes this card, then sends the desk an intent.
  case closeThen(Intent)
  /// Closes this card, then performs the action in the panes.
  case closeThenAct(Action)
  /// Opens another card over this one, or returns to it if it is already open.
  case open(OpenCard)
  /// Opens the card of a client over this one, or returns to it.
  case openClient(Client.ID)
  /// Sends the desk an intent. The card closes once the desk has dropped what it shows.
  case intent(Intent)
  /// Performs the action on an appointment.
  case act(Action, on: Appointment)
  /// A key that does nothing here.
  case unknown(Key)
  /// Shows a notice about keys, with a beep if a key that usually works did nothing.
  case remind(ConsoleNotice, beeps: Bool)
  /// Shows a notice.
  case say(Notice)
  /// Beeps, since the key can do nothing now.
  case beep
  /// Shows why the key can do nothing, and beeps.
  case refuse(Notice)
}
