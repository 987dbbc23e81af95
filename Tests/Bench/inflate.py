"""Fills a demo clinic's database until it holds so many clients and appointments.

Clients are copied with new ids, name and number staying (a large clinic has its Smiths and its
Nguyens); appointments are copied into the past by whole weeks, each copy for the clients of one
round, so that no practitioner is booked twice: the database's own rule would refuse it.
"""
import sqlite3
import uuid


def new_id(_):
    return str(uuid.uuid4())


def columns(db, table, without):
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in without]


def inflate(path, clients, appointments):
    db = sqlite3.connect(path)
    db.create_function("new_id", 1, new_id)
    have = db.execute("SELECT count(*) FROM client").fetchone()[0]
    visits, first, last = db.execute(
        "SELECT count(*), min(starts), max(ends) FROM appointment").fetchone()
    weeks = (last - first) // (7 * 86_400) + 1
    plain = ", ".join(columns(db, "client", ["number", "id"]))
    kept = columns(db, "appointment", ["number", "id", "client", "starts", "ends", "reference"])
    moved = ", ".join(kept)
    with db:
        db.execute("CREATE TEMP TABLE born(number INTEGER PRIMARY KEY, id TEXT, old TEXT, at INT)")
        top = db.execute("SELECT max(number) FROM client").fetchone()[0]
        for round_ in range(1, clients // have):
            add_clients(db, plain, round_, top)
        for round_ in range(1, appointments // visits + 1):
            add_visits(db, moved, round_, round_ * weeks * 7 * 86_400)
        db.execute("UPDATE practice SET findable_clients = (SELECT count(*) FROM client)")
    db.execute("ANALYZE")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    counted = [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
               for table in ("client", "appointment")]
    db.close()
    return counted


def add_clients(db, plain, round_, top):
    step = round_ * (top + 1)
    db.execute(
        f"INSERT INTO born SELECT number + {step}, new_id(number), id, {round_} FROM client "
        f"WHERE number <= {top}")
    db.execute(
        f"INSERT INTO client(number, id, {plain}) SELECT b.number, b.id, "
        + ", ".join(f"c.{name}" for name in plain.split(", "))
        + f" FROM born b JOIN client c ON c.number = b.number - {step} WHERE b.at = {round_}")
    db.execute(
        f"INSERT INTO client_search(number, words) SELECT number + {step}, words "
        f"FROM client_search WHERE number <= {top}")


def add_visits(db, moved, round_, seconds):
    chosen = ", ".join(f"a.{name}" for name in moved.split(", "))
    db.execute(
        f"INSERT INTO appointment(id, client, starts, ends, reference, {moved}) "
        f"SELECT new_id(a.number), coalesce(b.id, a.client), a.starts - {seconds}, "
        f"a.ends - {seconds}, a.reference || '-{round_}', {chosen} "
        f"FROM appointment a LEFT JOIN born b ON b.old = a.client AND b.at = {round_} "
        f"WHERE a.reference NOT LIKE '%-%'")
