public import Screen

/// Every command by its name: for the one whose key nobody remembers.
public struct Palette: Sendable {
  public internal(set) var editor = LineEditor(limit: 40)
  public internal(set) var selection = 0

  /// Lines of the list, at most.
  public static let rows = 10

  public init() {}
}

extension ConsoleState {
  /// The commands that have every word, in the order of the keys' table.
  public func commands(in palette: Palette) -> [Bindings.Binding] {
    bindings.table.filter {
      !Self.served.contains($0.action) && $0.has(palette.editor.text)
    }
  }

  /// What the terminal does itself, and what only closes the list.
  private static let served: Set<Action> = [.suspend, .redraw, .close, .palette]

  mutating func press(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    let found = commands(in: palette)
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter:
      guard found.indices.contains(palette.selection) else { return [.beep] }
      _ = closeTop()
      return perform(found[palette.selection])
    case .up, .down, .tab, .backtab:
      guard !found.isEmpty else { return [] }
      let step = key == .down || key == .tab ? 1 : -1
      palette.selection = (palette.selection + step + found.count) % found.count
    default:
      guard palette.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      palette.selection = 0
    }
    replaceTop(.palette(palette))
    return []
  }

  /// As its key would, in the pane that has the focus.
  private mutating func perform(_ binding: Bindings.Binding) -> [Effect] {
    guard let key = binding.keys.first else { return [] }
    // In the practitioners' pane its key opens the filter, which is not what was named.
    if binding.action == .clients { pane = .clients }
    return pressInPanes(key)
  }
}
