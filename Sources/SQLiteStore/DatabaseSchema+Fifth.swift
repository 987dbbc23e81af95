extension DatabaseSchema {
  /// Notes the version of the rules that made the search keys, so far always 1. When a version of
  /// coredesk changes the rules, it adds a step here too, so that an older version doesn't open the
  /// file.
  static let fifth = """
    INSERT INTO mark(name, value) VALUES ('\(Session.searchKeysMark)', '1');
    """
}
