extension DatabaseSchema {
  /// Accounts, families, documents, invoices and the audit trail.
  static let second = """
    ALTER TABLE practice ADD COLUMN email TEXT NOT NULL DEFAULT '';

    -- Additional endpoints, as `ticked` and `effective` are for permissions.
    ALTER TABLE application ADD COLUMN endpoints TEXT NOT NULL DEFAULT '';
    ALTER TABLE application ADD COLUMN effective_endpoints TEXT NOT NULL DEFAULT '';

    CREATE TABLE agreement(
      number INTEGER PRIMARY KEY, application TEXT NOT NULL REFERENCES application(id),
      terms TEXT NOT NULL, agreed_by TEXT NOT NULL, agreed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX agreement_by_application ON agreement(application);

    CREATE TABLE client_group(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(practice, id)
    ) STRICT;
    ALTER TABLE appointment_type ADD COLUMN client_group TEXT;

    CREATE TABLE payment_method(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(practice, id)
    ) STRICT;

    CREATE TABLE invoice(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, name TEXT NOT NULL, client TEXT NOT NULL, generated_at INTEGER NOT NULL,
      practitioner TEXT, location TEXT, client_group TEXT, appointment TEXT,
      is_locked INTEGER NOT NULL, changed_at INTEGER NOT NULL,
      UNIQUE(practice, id), UNIQUE(practice, name),
      FOREIGN KEY(practice, client) REFERENCES client(practice, id),
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id),
      FOREIGN KEY(practice, location) REFERENCES location(practice, id),
      FOREIGN KEY(practice, client_group) REFERENCES client_group(practice, id),
      FOREIGN KEY(practice, appointment) REFERENCES appointment(practice, id)
    ) STRICT;
    CREATE INDEX invoice_by_change ON invoice(practice, changed_at);

    -- Amounts are cents.
    CREATE TABLE invoice_line(
      number INTEGER PRIMARY KEY, invoice INTEGER NOT NULL REFERENCES invoice(number),
      id TEXT NOT NULL, product TEXT NOT NULL, description TEXT NOT NULL,
      item_number TEXT NOT NULL, unit_amount INTEGER NOT NULL, quantity INTEGER NOT NULL,
      tax_amount INTEGER NOT NULL, UNIQUE(invoice, id)
    ) STRICT;

    CREATE TABLE payment(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL,
      line INTEGER NOT NULL REFERENCES invoice_line(number),
      kind TEXT NOT NULL CHECK(kind IN ('Credit', 'Refund')),
      amount INTEGER NOT NULL CHECK(amount >= 0), paid_on INTEGER NOT NULL, method TEXT NOT NULL,
      banked_on INTEGER, notes TEXT NOT NULL,
      FOREIGN KEY(practice, method) REFERENCES payment_method(practice, id)
    ) STRICT;
    CREATE INDEX payment_by_line ON payment(line);

    CREATE TABLE family_member(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, id TEXT NOT NULL, client TEXT NOT NULL,
      title TEXT NOT NULL, given_name TEXT NOT NULL, family_name TEXT NOT NULL,
      date_of_birth INTEGER, relationship TEXT NOT NULL, medicare_number TEXT NOT NULL,
      medicare_irn TEXT NOT NULL, home_phone TEXT NOT NULL, work_phone TEXT NOT NULL,
      mobile TEXT NOT NULL, email TEXT NOT NULL, address TEXT NOT NULL, suburb TEXT NOT NULL,
      postcode TEXT NOT NULL, notes TEXT NOT NULL, is_emergency_contact INTEGER NOT NULL,
      is_invoice_recipient INTEGER NOT NULL, is_main_contact INTEGER NOT NULL,
      UNIQUE(practice, id), FOREIGN KEY(practice, client) REFERENCES client(practice, id)
    ) STRICT;
    CREATE INDEX family_member_by_client ON family_member(practice, client);
    CREATE UNIQUE INDEX emergency_contact ON family_member(practice, client)
      WHERE is_emergency_contact;
    CREATE UNIQUE INDEX invoice_recipient ON family_member(practice, client)
      WHERE is_invoice_recipient;
    CREATE UNIQUE INDEX main_contact ON family_member(practice, client) WHERE is_main_contact;

    -- The bytes are in the folder beside the database, under the id.
    CREATE TABLE client_file(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL, id TEXT NOT NULL, client TEXT NOT NULL,
      name TEXT NOT NULL, size INTEGER NOT NULL, folder TEXT, is_folder INTEGER NOT NULL,
      received_at INTEGER NOT NULL, UNIQUE(practice, id),
      FOREIGN KEY(practice, client) REFERENCES client(practice, id),
      FOREIGN KEY(practice, folder) REFERENCES client_file(practice, id)
    ) STRICT;
    CREATE INDEX client_file_by_client ON client_file(practice, client);

    CREATE TABLE message(
      number INTEGER PRIMARY KEY, practice TEXT NOT NULL REFERENCES practice(id),
      id TEXT NOT NULL, sending_facility TEXT NOT NULL, client TEXT, practitioner TEXT,
      data TEXT NOT NULL, received_at INTEGER NOT NULL, UNIQUE(practice, id),
      FOREIGN KEY(practice, client) REFERENCES client(practice, id),
      FOREIGN KEY(practice, practitioner) REFERENCES practitioner(practice, id)
    ) STRICT;
    CREATE TABLE message_attachment(
      number INTEGER PRIMARY KEY, message INTEGER NOT NULL REFERENCES message(number),
      file TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX message_attachment_by_message ON message_attachment(message);

    -- Who did and saw what: rows are added and never touched again.
    CREATE TABLE audit(
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, practice TEXT, actor TEXT NOT NULL,
      action TEXT NOT NULL, subjects TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    """
}
