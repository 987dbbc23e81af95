extension DatabaseSchema {
  /// Finds a day of the audit trail without reading all of it.
  static let fourth = """
    CREATE INDEX audit_by_time ON audit(practice, at);
    """
}
