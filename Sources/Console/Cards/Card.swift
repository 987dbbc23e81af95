public import Booking
public import DeskModel
public import Screen

/// Something open over the panes that takes the keys: a card, or a line of text.
///
/// A card owns its state and its table of keys. The console looks a key up in the table, says why
/// its command isn't available, and hands the command to the card; a key that isn't in the table goes
/// into the card's field, where it has one. Hints, help and mouse use the same table and places.
public protocol Card: Sendable {
  /// What the card's keys do.
  associatedtype Command: Hashable & Sendable

  /// This card as the stack of open cards keeps it.
  var opened: OpenCard { get }

  /// The keys that do something here, in the order of the footer's hints. A key that stands in two
  /// entries belongs to the first.
  func keys(_ context: CardContext) -> [CardKey<Command>]

  /// What must be answered before a command can act; nil: nothing. The key waits for it.
  func hold(before command: Command, _ context: CardContext) -> Hold?

  /// Does what a key asks for.
  mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer

  /// A key that is neither in the table nor anything to the field.
  mutating func other(_ key: Key, _ context: CardContext) -> CardAnswer

  /// Why an action whose key does nothing here can't be done; nil: its key is unknown here.
  func whyNot(_ action: Action) -> Notice.Reason?

  /// Where typed and pasted text goes; nil while letters are keys of the table alone.
  var field: LineEditor? { get set }

  /// Whether a key that isn't in the table may edit the field.
  func fieldTakes(_ key: Key, _ context: CardContext) -> Bool

  /// The text of the field is another one.
  mutating func fieldChanged(_ context: CardContext) -> CardAnswer

  /// The caret of the field moved, and the text is the same.
  mutating func caretMoved(_ context: CardContext) -> CardAnswer

  /// Whether the desk has nothing more for it: what it shows or asks about is gone, so that it closes
  /// wherever it lies.
  func isOver(_ desk: Desk) -> Bool

  /// What closing it by hand is to the desk; nil: nothing.
  var leaving: Intent? { get }

  /// The rows it wants at the bottom of the panes, its title among them.
  func rows(_ desk: Desk) -> Int

  /// Where its list stands on the screen, for drawing and for clicks alike; nil without a list.
  func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList?

  /// The line of the list that was clicked. Nothing more may come of a click.
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

/// What a card may look at when it answers.
public struct CardContext: Sendable {
  public var desk: Desk
  public var bindings: Bindings
  public var layout: ConsoleLayout
}

/// What is to follow from a key on a card.
public enum CardAnswer: Sendable {
  case stay
  /// Closes this card.
  case close
  /// Closes this card, then has the desk do something.
  case closeThen(Intent)
  /// Closes this card, then does what the action's key does in the panes.
  case closeThenAct(Action)
  /// Opens another card over this one, or returns to it where it is open already.
  case open(OpenCard)
  /// Opens the card of a client over this one, or returns to it.
  case openClient(Client.ID)
  /// Has the desk do something; the card stays until the desk has nothing more for it.
  case intent(Intent)
  /// Has the desk do to an appointment what the action's key does in the panes.
  case act(Action, on: Appointment)
  /// A key that does nothing here.
  case unknown(Key)
  /// Says something of the keys here, with a beep where one has done nothing that it could have.
  case remind(ConsoleNotice, beeps: Bool)
  /// Says something and stays.
  case say(Notice)
  /// Nothing can come of it now.
  case beep
  /// Says why nothing comes of it, and beeps.
  case refuse(Notice)
}
