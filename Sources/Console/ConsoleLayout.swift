import Booking
public import DeskModel
public import Screen

/// The places of everything on a screen of any size from 1x1. `update` uses it to keep the cursor
/// in sight, the views to draw.
public struct ConsoleLayout: Hashable, Sendable {
  /// The smallest screen that can show the diary.
  public static let floor = Size(columns: 32, rows: 10)
  /// With fewer columns, one pane fills the screen.
  public static let narrow = 80
  /// From this many columns on, the clients have a pane of their own.
  public static let wide = 120
  /// A screen with fewer rows has no room for a banner.
  static let roomyRows = 14
  /// A calendar with fewer columns shows the day as a list.
  public static let narrowestDayView = 40

  static let timeColumns = 7
  /// The least width of a practitioner's column.
  public static let narrowestColumn = 16
  /// The least width of a day's column in a week.
  static let narrowestWeekday = 9
  /// The least width of a lane with a gap before the name.
  public static let narrowestNamedLane = 7
  /// The least width of a lane: its mark and a letter.
  static let narrowestLane = 2

  /// Whether the screen is smaller than `floor`.
  public var isTooSmall: Bool
  /// The top line with the practice, the clock and the connection.
  public var header: Rect
  /// Below the header: the tutorial's lines; empty without a tutorial.
  public var banner: Rect
  /// Between the header or the banner and the rule: the panes, or a list that covers them.
  public var body: Rect
  /// The pane of practitioners; empty if it isn't on the screen.
  public var practitioners: Rect
  /// The calendar; empty if it isn't on the screen.
  public var calendar: Rect
  /// The pane of clients; empty if it isn't on the screen.
  public var clients: Rect
  /// The card over the lower rows of the panes; empty without one.
  public var card: Rect
  /// The line below the panes.
  public var rule: Rect
  /// The line below the rule, for messages, the selection or a field.
  public var detail: Rect
  /// The last line, for the hints.
  public var footer: Rect

  /// Whether a client's card is in the clients' pane.
  public let isCardBeside: Bool

  /// - Parameters:
  ///   - isWeek: the week gets the columns of the panes beside it, unless one has the focus.
  ///   - isCardBeside: a client's card is in the clients' pane, which remains on the screen.
  public init(
    size: Size, pane: Console.Pane, cardRows: Int, isWeek: Bool = false,
    bannerRows: Int = 0, isCardBeside: Bool = false
  ) {
    self.isCardBeside = isCardBeside
    let screen = Rect(size)
    isTooSmall = size.columns < Self.floor.columns || size.rows < Self.floor.rows
    let rows = screen.splitRows([
      .fixed(1), .fixed(size.rows < Self.roomyRows ? 0 : bannerRows), .flexible(), .fixed(1),
      .fixed(1), .fixed(1),
    ])
    (header, banner, body, rule, detail, footer) =
      (rows[0], rows[1], rows[2], rows[3], rows[4], rows[5])
    let wanted = min(cardRows, max(0, body.rows - 3))
    let parts = body.splitRows([.flexible(), .fixed(wanted)])
    card = parts[1]
    let none = Rect(column: 0, row: 1, columns: 0, rows: 0)
    (practitioners, calendar, clients) = (none, none, none)
    split(parts[0], width: size.columns, pane: pane)
    if isWeek, pane == .calendar || isCardBeside {
      giveRoom(in: parts[0], keepsClients: isCardBeside)
    }
  }

  /// Gives a week the columns of the panes beside it, as far as it needs them.
  private mutating func giveRoom(in body: Rect, keepsClients: Bool) {
    let none = Rect(column: 0, row: 1, columns: 0, rows: 0)
    let wanted = Self.timeColumns + 7 * Self.narrowestWeekday
    if calendar.columns < wanted, !clients.isEmpty, !keepsClients {
      calendar = Rect(
        column: calendar.column, row: body.row, columns: body.endColumn - calendar.column,
        rows: body.rows)
      clients = none
    }
    guard calendar.columns < wanted else { return }
    practitioners = none
    calendar = Rect(
      column: body.column, row: body.row, columns: body.columns - clients.columns, rows: body.rows)
  }

  private mutating func split(_ body: Rect, width: Int, pane: Console.Pane) {
    if width >= Self.wide {
      let right = width >= 160 ? 44 : 36
      let parts = body.splitColumns([.fixed(24), .flexible(), .fixed(right)])
      (practitioners, calendar, clients) = (parts[0], parts[1], parts[2])
    } else if width >= Self.narrow {
      let left = pane == .clients ? 36 : 21
      let parts = body.splitColumns([.fixed(left), .flexible()])
      if pane == .clients { clients = parts[0] } else { practitioners = parts[0] }
      calendar = parts[1]
    } else {
      switch pane {
      case .practitioners: practitioners = body
      case .calendar: calendar = body
      case .clients: clients = body
      }
    }
  }

  /// How the lines of the help fit on the screen: in how many columns, of how many lines, with how
  /// many rows in sight.
  public func helpPage(of lines: Int) -> (columns: Int, lines: Int, rows: Int) {
    let columns = body.columns >= 76 ? 2 : 1
    return (columns, (lines + columns - 1) / columns, max(1, body.rows - 1))
  }

  /// How many rows the calendar has below its titles.
  public var calendarRows: Int { max(0, calendar.rows - 1) }

  /// How many cells a month has: six weeks.
  public static let monthCells = 6 * 7

  /// The cell of a day in a month, below the title and the names of the days; empty if it doesn't
  /// fit on the screen.
  public func monthCell(_ index: Int) -> Rect {
    let (width, height) = (calendar.columns / 7, max(1, (calendar.rows - 2) / 6))
    let row = calendar.row + 2 + index / 7 * height
    return Rect(
      column: calendar.column + index % 7 * width, row: row, columns: width,
      rows: max(0, min(height, calendar.endRow - row)))
  }

  /// How many of `count` columns fit side by side.
  public func visibleColumns(of count: Int, narrowest: Int = Self.narrowestColumn) -> Int {
    let room = calendar.columns - Self.timeColumns
    return max(1, min(count, room / narrowest))
  }

  /// A lane's part of a row; nil if its lanes don't fit side by side.
  public static func lane(_ lane: Lanes.Lane, of rect: Rect) -> Rect? {
    let width = rect.columns / lane.count
    guard width >= narrowestLane else { return nil }
    let isNarrow = width < narrowestNamedLane
    return Rect(
      column: rect.column + lane.index * width, row: rect.row,
      columns: isNarrow ? width : width - 1, rows: rect.rows)
  }

  /// The rectangle of a visible column of the calendar, with its title.
  public func calendarColumn(_ index: Int, of visible: Int) -> Rect {
    let room = Rect(
      column: calendar.column + Self.timeColumns, row: calendar.row,
      columns: max(0, calendar.columns - Self.timeColumns), rows: calendar.rows)
    let width = room.columns / max(1, visible)
    let column = room.column + index * width
    return Rect(
      column: column, row: room.row,
      columns: index == visible - 1 ? room.endColumn - column : width, rows: room.rows)
  }
}

extension ConsoleLayout {
  /// The clients' pane without the line between it and the diary.
  public var clientsInside: Rect {
    Rect(
      column: clients.column > 0 ? clients.column + 1 : clients.column, row: clients.row,
      columns: max(0, clients.columns - 1), rows: clients.rows)
  }

  /// The place of a client's card beside the diary.
  public var cardBeside: Rect { clientsInside }
}

extension Console {
  /// The layout for the console's size, focus and open cards.
  public var layout: ConsoleLayout {
    ConsoleLayout(
      size: size, pane: pane, cardRows: cardRows, isWeek: diary.view == .week,
      bannerRows: tutorial == nil ? 0 : Tutorial.rows, isCardBeside: clientBeside != nil)
  }

  /// The client's card that is beside the diary, covering nothing; nil if there is none or not
  /// enough room. It remains while another card is open.
  public var clientBeside: ClientCard? {
    guard size.columns >= ConsoleLayout.wide else { return nil }
    for case .client(let card) in overlays.reversed() { return card }
    return nil
  }

  /// How many rows the top card needs, with its title.
  var cardRows: Int {
    guard let open = overlays.last else { return 0 }
    if clientBeside != nil, case .client = open { return 0 }
    return open.card.rows(desk)
  }
}
