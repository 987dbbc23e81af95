extension DatabaseSchema {
  /// Says by which rules the search keys were made: those of version 1 until now. A version of
  /// coredesk that makes other keys adds a step here too, so that one that doesn't know them leaves
  /// the file alone.
  static let fifth = """
    INSERT INTO mark(name, value) VALUES ('\(Session.searchKeysMark)', '1');
    """
}
