import Booking
public import DeskModel
public import Screen

/// Where everything stands, for any size from 1x1; shared by `update`, which keeps the cursor in
/// sight, and the views, which draw.
public struct ConsoleLayout: Hashable, Sendable {
  /// Below this nothing useful can be shown.
  public static let floor = Size(columns: 32, rows: 10)
  /// Below this one pane fills the screen.
  public static let narrow = 80
  /// From here on the clients have a pane of their own.
  public static let wide = 120
  /// A screen lower than this has no room for a banner.
  static let roomyRows = 14
  /// A calendar narrower than this shows the day as a list.
  public static let narrowestDayView = 40

  static let timeColumns = 7
  public static let narrowestColumn = 16
  /// A day of the week view.
  static let narrowestWeekday = 9
  /// A lane of appointments side by side that has room for a gap and a name.
  public static let narrowestNamedLane = 7
  /// A lane that has room for its mark and a letter.
  static let narrowestLane = 2

  public var isTooSmall: Bool
  public var header: Rect
  /// Below the header, what the tutorial wants; empty without one.
  public var banner: Rect
  /// Between header or banner and the rule: the panes, or a list over all of them.
  public var body: Rect
  /// The panes; empty where one is not on the screen.
  public var practitioners: Rect
  public var calendar: Rect
  public var clients: Rect
  /// A card or line over the panes' lower part; empty without one.
  public var card: Rect
  public var rule: Rect
  public var detail: Rect
  public var footer: Rect

  /// Whether a client's card stands in the clients' pane.
  public let isCardBeside: Bool

  /// - Parameters:
  ///   - isWeek: seven days want the columns of the list beside them, until it is used.
  ///   - isCardBeside: a client's card stands in the clients' pane, which is kept for it.
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

  /// Seven days take the room of the lists beside them, as far as they need it.
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

  /// The columns that lines of help stand in, how many lines each has, and how many of them fit.
  public func helpPage(of lines: Int) -> (columns: Int, lines: Int, rows: Int) {
    let columns = body.columns >= 76 ? 2 : 1
    return (columns, (lines + columns - 1) / columns, max(1, body.rows - 1))
  }

  /// The rows of the calendar below its titles.
  public var calendarRows: Int { max(0, calendar.rows - 1) }

  /// Weeks and days of the month view.
  public static let monthCells = 6 * 7

  /// The cell of a day in the month view, below the title and the names of the days; empty where
  /// the screen ends before.
  public func monthCell(_ index: Int) -> Rect {
    let (width, height) = (calendar.columns / 7, max(1, (calendar.rows - 2) / 6))
    let row = calendar.row + 2 + index / 7 * height
    return Rect(
      column: calendar.column + index % 7 * width, row: row, columns: width,
      rows: max(0, min(height, calendar.endRow - row)))
  }

  /// How many practitioners fit side by side, of `count`.
  public func visibleColumns(of count: Int, narrowest: Int = Self.narrowestColumn) -> Int {
    let room = calendar.columns - Self.timeColumns
    return max(1, min(count, room / narrowest))
  }

  /// The part of a row that belongs to a lane; nil where so many have no room side by side.
  public static func lane(_ lane: Lanes.Lane, of rect: Rect) -> Rect? {
    let width = rect.columns / lane.count
    guard width >= narrowestLane else { return nil }
    let isNarrow = width < narrowestNamedLane
    return Rect(
      column: rect.column + lane.index * width, row: rect.row,
      columns: isNarrow ? width : width - 1, rows: rect.rows)
  }

  /// The rectangle of a visible column of the calendar, titles included.
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
  /// The clients' pane without the line that parts it from the diary.
  public var clientsInside: Rect {
    Rect(
      column: clients.column > 0 ? clients.column + 1 : clients.column, row: clients.row,
      columns: max(0, clients.columns - 1), rows: clients.rows)
  }

  /// Where a client's card stands beside the diary.
  public var cardBeside: Rect { clientsInside }
}

extension Console {
  public var layout: ConsoleLayout {
    ConsoleLayout(
      size: size, pane: pane, cardRows: cardRows, isWeek: diary.view == .week,
      bannerRows: tutorial == nil ? 0 : Tutorial.rows, isCardBeside: clientBeside != nil)
  }

  /// The client whose card stands beside the diary: where there is room it covers nothing, and it
  /// stays while another card is open over it.
  public var clientBeside: ClientCard? {
    guard size.columns >= ConsoleLayout.wide else { return nil }
    for case .client(let card) in overlays.reversed() { return card }
    return nil
  }

  /// Rows that the uppermost card wants, its title line among them.
  var cardRows: Int {
    guard let open = overlays.last else { return 0 }
    if clientBeside != nil, case .client = open { return 0 }
    return open.card.rows(desk)
  }
}
