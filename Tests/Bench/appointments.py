"""Appointments for calcurse, the program that coredesk is measured beside."""
import datetime
import os
import random

NAMES = ["Nguyen", "Smith", "O'Brien", "Jones", "Singh", "Papadopoulos", "Chen", "Brown", "Lee"]
KINDS = ["Standard consult", "Long consult", "Care plan", "Physio initial", "Podiatry review"]


def write_calcurse(folder, count):
    """A calcurse data directory with `count` appointments within half a year of today."""
    rng = random.Random(7)
    today = datetime.datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
    rows = []
    for index in range(count):
        start = today + datetime.timedelta(
            days=rng.randrange(365) - 180, minutes=480 + 5 * rng.randrange(108))
        end = start + datetime.timedelta(minutes=rng.choice((10, 15, 20, 30)))
        rows.append((start, end, f"{NAMES[index % len(NAMES)]} Client{index:06d} {rng.choice(KINDS)}"))
    os.makedirs(folder)
    with open(os.path.join(folder, "apts"), "w", encoding="utf-8") as file:
        for start, end, text in sorted(rows):
            file.write(f"{start:%m/%d/%Y @ %H:%M} -> {end:%m/%d/%Y @ %H:%M}|{text}\n")
    for name in ("todo", "conf", "keys"):
        open(os.path.join(folder, name), "a", encoding="utf-8").close()
