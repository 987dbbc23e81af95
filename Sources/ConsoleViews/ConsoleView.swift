import Booking
public import Console
import DeskModel
public import Screen
import Wording

/// Draws the console. The picture depends only on the state and the theme.
public struct ConsoleView: Sendable {
  let styles: Styles
  private let depth: ColourDepth
  /// The colour of the mark for each type; a type without one has the style of the appointment's
  /// status.
  var typeColours: [AppointmentType.ID: Colour] = [:]

  /// A view in a theme.
  ///
  /// - Parameter depth: the terminal's colours. If they are few, types have no colours of their
  ///   own; if there are none, the view uses the monochrome theme.
  public init(theme: Theme, depth: ColourDepth = .palette) {
    styles = Styles(depth == .none ? .monochrome : theme)
    self.depth = depth
  }

  /// The whole screen for a state, of the state's size, with the place of the cursor.
  public func picture(of state: Console) -> Grid {
    var view = self
    view.typeColours = colours(of: state.clinic?.types ?? [])
    return view.draw(state)
  }

  private func colours(of types: [AppointmentType]) -> [AppointmentType.ID: Colour] {
    guard styles.type == nil else { return [:] }
    let wanted = types.compactMap { type in type.colour.map { (type.id, Colour(rgb: $0)) } }
    let shown = depth > .sixteen ? [:] : Colour.distinct(wanted.map(\.1))
    return Dictionary(
      wanted.map { ($0, shown[$1] ?? $1) }, uniquingKeysWith: { first, _ in first })
  }

  private func draw(_ state: Console) -> Grid {
    var grid = Grid(size: state.size, style: styles.text)
    let layout = state.layout
    guard !layout.isTooSmall else {
      drawTooSmall(&grid)
      return grid
    }
    guard !state.isLocked else {
      drawLocked(state, &grid)
      return grid
    }
    drawHeader(state, in: layout.header, on: &grid)
    drawTutorial(state, in: layout.banner, on: &grid)
    drawPanes(state, layout, on: &grid)
    drawRule(state, layout, on: &grid)
    drawDetail(state, in: layout.detail, on: &grid)
    drawFooter(state, in: layout.footer, on: &grid)
    drawOverlay(state, layout, on: &grid)
    drawLongNotice(state, layout, on: &grid)
    // If the screen is too small to show the selection, the cursor is on the line that describes
    // it.
    if grid.cursor == nil { grid.cursor = layout.detail.origin }
    return grid
  }

  private func drawTooSmall(_ grid: inout Grid) {
    let lines = Wording.tooSmall(ConsoleLayout.floor, on: grid.size)
    for (row, line) in lines.prefix(grid.size.rows).enumerated() {
      grid.put(line, at: Point(column: 0, row: row), style: styles.warning)
    }
    grid.cursor = Point(column: 0, row: 0)
  }

  private func drawPanes(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    if !layout.practitioners.isEmpty {
      drawPractitioners(state, in: layout.practitioners, on: &grid)
    }
    if !layout.calendar.isEmpty {
      switch state.effectiveView {
      case .day, .week: drawDay(state, layout, on: &grid)
      case .month: drawMonth(state, layout, on: &grid)
      case .agenda: drawAgenda(state, in: layout.calendar, on: &grid)
      }
    }
    if let card = state.clientBeside {
      drawClientBeside(card, state, layout, on: &grid)
    } else if !layout.clients.isEmpty {
      drawClients(state, layout, on: &grid)
    }
  }

  private func drawOverlay(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    switch state.overlays.last {
    case nil: break
    case .goTo(let line): drawGoTo(line, state, layout, on: &grid)
    case .search(let search):
      drawLine(
        label: Wording.searchLabel, search.editor, ghost: Wording.searchGhost(search, state),
        in: layout.detail, on: &grid)
    case .booking(let card): drawBooking(card, state, layout, on: &grid)
    case .cancel(let card): drawCancel(card, state, layout, on: &grid)
    case .appointment(let card): drawAppointment(card, state, layout, on: &grid)
    case .client where state.clientBeside != nil: break
    case .client(let card): drawClient(card, state, layout, on: &grid)
    case .find(let card): drawFind(card, state, layout, on: &grid)
    case .status(let card): drawStatus(card, state, layout, on: &grid)
    case .parked(let card): drawParked(card.selection, state, layout, on: &grid)
    case .operatorLine(let line):
      drawLine(
        label: Wording.operatorLabel, line.editor, ghost: Wording.operatorGhost(line.editor),
        in: layout.detail, on: &grid)
    case .edit(let card): drawEdit(card, state, layout, on: &grid)
    case .lineHelp: drawLineHelp(state, layout, on: &grid)
    case .away(let card):
      drawLine(
        label: Wording.awayLabel(card, state), card.editor, ghost: Wording.awayGhost(card, state),
        in: layout.detail, on: &grid)
    case .palette(let palette): drawPalette(palette, state, layout, on: &grid)
    case .changes(let card): drawChanges(card, state, layout, on: &grid)
    case .waiting(let card): drawWaiting(card, state, layout, on: &grid)
    case .plan(let card): drawPlan(card, state, layout, on: &grid)
    case .practices(let card): drawPractices(card, state, layout, on: &grid)
    case .help(let card): drawHelp(card, state, layout, on: &grid)
    }
  }
}

extension Colour {
  /// `0xRRGGBB`.
  fileprivate init(rgb: UInt32) {
    self = .rgb(UInt8(rgb >> 16 & 255), UInt8(rgb >> 8 & 255), UInt8(rgb & 255))
  }
}
