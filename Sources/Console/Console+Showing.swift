public import DeskModel
import Screen

extension Console {
  /// A console that shows a desk, for sentences that still ask for one.
  public init(showing desk: Desk) {
    self.init(now: desk.now, size: Size(columns: 80, rows: 24), environment: desk.environment)
    self.desk = desk
  }
}
