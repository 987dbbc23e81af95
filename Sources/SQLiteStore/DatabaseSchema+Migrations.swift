extension DatabaseSchema {
  /// The steps from an empty file to today's tables. Never change a released step; add another one.
  static let migrations = [first, second, third, fourth, fifth]

  /// Instants are seconds since 1970, days are days since 1970-01-01, times of day are minutes.
  /// The column `number` keeps the order in which rows were added.
  private static let first = """
    CREATE TABLE mark(
      name TEXT PRIMARY KEY, value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE practice(
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      last_reference INTEGER NOT NULL DEFAULT 1000000,
      findable_clients INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE application(
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      practice TEXT NOT NULL REFERENCES practice(id), name TEXT NOT NULL,
      consumer_id TEXT NOT NULL COLLATE NOCASE UNIQUE, secret TEXT NOT NULL,
      access_token TEXT NOT NULL, access_token_expires INTEGER NOT NULL,
      ticked TEXT NOT NULL, effective TEXT NOT NULL, is_enabled INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE location(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, zone TEXT NOT NULL, timezone_id TEXT NOT NULL,
      UNIQUE(practice, id)
    ) STRICT;

    CREATE TABLE specialty(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(practice, id)
    ) STRICT;

    CREATE TABLE practitioner(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, given_name TEXT NOT NULL, family_name TEXT NOT NULL,
      UNIQUE(practice, id)
    ) STRICT;

    CREATE TABLE practitioner_specialty(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, practitioner TEXT NOT NULL,
      specialty TEXT NOT NULL, UNIQUE(practice, practitioner, specialty),
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id),
      FOREIGN KEY(practice, specialty) REFERENCES specialty(practice, id)
    ) STRICT;

    CREATE TABLE appointment_type(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, minutes INTEGER, colour INTEGER,
      tells_offers INTEGER NOT NULL, UNIQUE(practice, id)
    ) STRICT;

    CREATE TABLE offer(
      practice TEXT NOT NULL, type TEXT NOT NULL, practitioner TEXT NOT NULL,
      location TEXT NOT NULL, PRIMARY KEY(practice, type, practitioner, location),
      FOREIGN KEY(practice, type) REFERENCES appointment_type(practice, id),
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id),
      FOREIGN KEY(practice, location) REFERENCES location(practice, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cancellation_reason(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(practice, id)
    ) STRICT;

    CREATE TABLE roster(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, practitioner TEXT NOT NULL,
      location TEXT NOT NULL,
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id),
      FOREIGN KEY(practice, location) REFERENCES location(practice, id)
    ) STRICT;
    CREATE INDEX roster_by_practice ON roster(practice);

    -- A shift with an anchor day is fortnightly.
    CREATE TABLE shift(
      number INTEGER PRIMARY KEY, roster INTEGER NOT NULL REFERENCES roster(number),
      weekday INTEGER NOT NULL CHECK(weekday BETWEEN 1 AND 7),
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, anchor INTEGER,
      first_day INTEGER, last_day INTEGER
    ) STRICT;
    CREATE INDEX shift_by_roster ON shift(roster);

    CREATE TABLE shift_break(
      number INTEGER PRIMARY KEY, shift INTEGER NOT NULL REFERENCES shift(number),
      starts INTEGER NOT NULL, ends INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX shift_break_by_shift ON shift_break(shift);

    CREATE TABLE leave(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, practitioner TEXT NOT NULL,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, note TEXT NOT NULL,
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id)
    ) STRICT;
    CREATE INDEX leave_by_end ON leave(practice, ends);

    CREATE TABLE closure(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, location TEXT NOT NULL,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, reason TEXT NOT NULL,
      FOREIGN KEY(practice, location) REFERENCES location(practice, id)
    ) STRICT;
    CREATE INDEX closure_by_end ON closure(practice, ends);

    -- The number is the practice's number in the upper 32 bits, so that a range of numbers is a
    -- practice, also for the word index, which knows nothing but numbers.
    -- The keys hold names folded for sorting and searching.
    CREATE TABLE client(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, title TEXT NOT NULL, given_name TEXT NOT NULL,
      middle_name TEXT NOT NULL, family_name TEXT NOT NULL, preferred_name TEXT NOT NULL,
      date_of_birth INTEGER, gender TEXT NOT NULL, pronouns TEXT NOT NULL,
      culture TEXT NOT NULL, usual_practitioner TEXT, mobile TEXT NOT NULL,
      home_phone TEXT NOT NULL, work_phone TEXT NOT NULL, email TEXT NOT NULL,
      street TEXT NOT NULL, suburb TEXT NOT NULL, state TEXT NOT NULL, postcode TEXT NOT NULL,
      postal_street TEXT NOT NULL, postal_suburb TEXT NOT NULL, postal_state TEXT NOT NULL,
      postal_postcode TEXT NOT NULL, is_postal_same INTEGER NOT NULL, status TEXT NOT NULL,
      external_id TEXT NOT NULL, medicare_number TEXT NOT NULL, medicare_irn TEXT NOT NULL,
      medicare_expires INTEGER, dva_number TEXT NOT NULL, notes TEXT NOT NULL,
      family_key TEXT NOT NULL, given_key TEXT NOT NULL, full_key TEXT NOT NULL,
      mobile_key TEXT NOT NULL, changed_at INTEGER NOT NULL,
      UNIQUE(practice, id),
      FOREIGN KEY(practice, usual_practitioner) REFERENCES practitioner(practice, id)
    ) STRICT;
    CREATE INDEX client_by_name ON client(practice, family_key, given_key, id, status);
    CREATE INDEX client_by_birth ON client(practice, date_of_birth);

    -- What a search looks at: small rows, and the trigrams of their words.
    CREATE TABLE client_search(
      number INTEGER PRIMARY KEY REFERENCES client(number), words TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE client_words USING fts5(
      words, content = 'client_search', content_rowid = 'number', columnsize = 0,
      tokenize = 'trigram case_sensitive 1'
    );
    CREATE TRIGGER client_search_inserted AFTER INSERT ON client_search BEGIN
      INSERT INTO client_words(rowid, words) VALUES (NEW.number, NEW.words);
      UPDATE practice SET findable_clients = findable_clients + 1
      WHERE number = NEW.number >> 32;
    END;
    CREATE TRIGGER client_search_deleted AFTER DELETE ON client_search BEGIN
      INSERT INTO client_words(client_words, rowid, words)
      VALUES ('delete', OLD.number, OLD.words);
      UPDATE practice SET findable_clients = findable_clients - 1
      WHERE number = OLD.number >> 32;
    END;
    CREATE TRIGGER client_search_updated AFTER UPDATE ON client_search BEGIN
      INSERT INTO client_words(client_words, rowid, words)
      VALUES ('delete', OLD.number, OLD.words);
      INSERT INTO client_words(rowid, words) VALUES (NEW.number, NEW.words);
    END;

    CREATE TABLE appointment(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, reference TEXT NOT NULL, status TEXT NOT NULL,
      practitioner TEXT NOT NULL, location TEXT NOT NULL, type TEXT, client TEXT,
      subject TEXT NOT NULL, notes TEXT NOT NULL,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL,
      is_cancellation_told INTEGER NOT NULL, cancellation_reason TEXT,
      cancellation_notes TEXT, changed_at INTEGER NOT NULL,
      UNIQUE(practice, id),
      CHECK(starts < ends AND ends - starts <= \(longestAppointment)),
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id),
      FOREIGN KEY(practice, location) REFERENCES location(practice, id),
      FOREIGN KEY(practice, type) REFERENCES appointment_type(practice, id),
      FOREIGN KEY(practice, client) REFERENCES client(practice, id),
      FOREIGN KEY(practice, cancellation_reason) REFERENCES cancellation_reason(practice, id)
    ) STRICT;
    CREATE INDEX appointment_by_start ON appointment(practice, starts, id);
    CREATE INDEX appointment_by_client ON appointment(practice, client, starts);
    CREATE INDEX appointment_occupying ON appointment(practice, practitioner, starts, ends)
      WHERE status <> 'Cancelled';

    -- Two appointments of one practitioner never overlap, whoever writes. What overlaps begins
    -- before the other's end and no more than the longest appointment before its start.
    CREATE TRIGGER appointment_inserted BEFORE INSERT ON appointment
    WHEN NEW.status <> 'Cancelled' AND EXISTS(
      SELECT 1 FROM appointment
      WHERE practice = NEW.practice AND practitioner = NEW.practitioner
        AND starts > NEW.starts - \(longestAppointment) AND starts < NEW.ends
        AND ends > NEW.starts AND status <> 'Cancelled')
    BEGIN SELECT RAISE(ABORT, '\(overlap)'); END;
    CREATE TRIGGER appointment_updated
    BEFORE UPDATE OF practice, practitioner, status, starts, ends ON appointment
    WHEN NEW.status <> 'Cancelled' AND EXISTS(
      SELECT 1 FROM appointment
      WHERE practice = NEW.practice AND practitioner = NEW.practitioner
        AND starts > NEW.starts - \(longestAppointment) AND starts < NEW.ends
        AND ends > NEW.starts AND status <> 'Cancelled' AND number <> OLD.number)
    BEGIN SELECT RAISE(ABORT, '\(overlap)'); END;
    """
}
