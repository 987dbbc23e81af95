extension DatabaseSchema {
  /// A day of the trail, without reading all of it.
  static let fourth = """
    CREATE INDEX audit_by_time ON audit(practice, at);
    """
}
