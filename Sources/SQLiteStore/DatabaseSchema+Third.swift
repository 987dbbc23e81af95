extension DatabaseSchema {
  /// The waiting list.
  static let third = """
    -- Weekdays (1 is Monday) and days are numbers with commas between.
    CREATE TABLE waiting(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, id TEXT NOT NULL, client TEXT NOT NULL,
      phone TEXT NOT NULL, practitioner TEXT, location TEXT, type TEXT, minutes INTEGER,
      weekdays TEXT NOT NULL, days TEXT NOT NULL, exact INTEGER, earliest INTEGER, latest INTEGER,
      is_morning INTEGER NOT NULL, is_afternoon INTEGER NOT NULL, note TEXT NOT NULL,
      created_at INTEGER NOT NULL, created_by TEXT NOT NULL, UNIQUE(practice, id),
      CHECK(minutes BETWEEN 1 AND 480),
      FOREIGN KEY(practice, client) REFERENCES client(practice, id),
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id),
      FOREIGN KEY(practice, location) REFERENCES location(practice, id),
      FOREIGN KEY(practice, type) REFERENCES appointment_type(practice, id)
    ) STRICT;
    CREATE INDEX waiting_by_age ON waiting(practice, created_at, id);
    """
}
