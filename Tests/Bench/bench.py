#!/usr/bin/env python3
"""bench.py PROGRAM: the console on its demo clinic beside calcurse with 100 appointments and beside
tig on this checkout, then the first two with 100,000, ours with 100,000 clients besides.

Prints a table for each. Starts are taken in turn, so that both see the same load of the machine; each
start figure is a median over --runs, each key figure over all keys pressed. Ratios below 1 mean
that coredesk is the smaller.
"""
import argparse
import math
import os
import statistics
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from appointments import write_calcurse  # noqa: E402
from inflate import inflate  # noqa: E402
from terminal import Terminal  # noqa: E402


class Subject:
    """A program, how to know that it has painted, and keys that move its cursor to and fro."""

    def __init__(self, argv, env, ready, keys):
        self.argv, self.env, self.ready, self.keys = argv, env, ready, keys
        self.starts, self.start_cpu = [], []

    def start(self):
        return Terminal(self.argv, self.env)

    def time_start(self):
        with self.start() as terminal:
            self.starts.append(terminal.wait_painted(self.ready))
            self.start_cpu.append(terminal.cpu_ms())

    def figures(self, idle_s):
        with self.start() as terminal:
            terminal.wait_painted(self.ready)
            cpu = terminal.cpu_ms()
            updates = [terminal.press(key) for key in self.keys]
            key_cpu = (terminal.cpu_ms() - cpu) / len(self.keys)
            seen = [update for update in updates if update.last_ms is not None]
            if not seen:
                raise RuntimeError(f"{self.argv[0]} answers no key:\n{terminal.text()}")
            burst = terminal.press(*(self.keys * 100)[:100], quiet_ms=100)
            idle_bytes, idle_cpu = terminal.idle(idle_s)
            resident, share = terminal.memory_kib()
        return {
            "start to painted, ms": statistics.median(self.starts),
            "start, CPU ms": statistics.median(self.start_cpu),
            "key to last byte, ms p50": percentile([u.last_ms for u in seen], 50),
            "key to last byte, ms p99": percentile([u.last_ms for u in seen], 99),
            "bytes per key, mean": statistics.fmean(u.bytes for u in seen),
            "keys without an update": len(updates) - len(seen),
            "CPU ms per key": key_cpu,
            "100 keys at once, ms": burst.last_ms,
            "100 keys at once, bytes": burst.bytes,
            "RSS, KiB": resident,
            "Pss, KiB": share,
            "idle, bytes/s": idle_bytes,
            "idle, CPU %": idle_cpu,
        }


LINES = {
    "book, every kind of word": "bsmi j .lee ,physio tue 3p",
    "book, a type alone": "b,podiatry pm",
    "find free": "f,initial am",
    "new client": "nmary citizen 12041985 0412345678",
}


def time_lines(subject):
    """Each line typed key by key: what its keys cost, the answers of the clinic among them."""
    rows = []
    for name, keys in LINES.items():
        with subject.start() as terminal:
            terminal.wait_painted(subject.ready)
            updates = [terminal.press(key) for key in keys]
        seen = [update.last_ms for update in updates if update.last_ms is not None]
        rows.append((name, percentile(seen, 50), max(seen)))
    return rows


def percentile(values, q):
    """Nearest rank: every figure is one that was measured."""
    values = sorted(values)
    return values[max(0, math.ceil(q / 100 * len(values)) - 1)]


def show(value):
    if value is None:
        return "-"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:.2f}"


CHECKOUT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


def compare(options, env, calcurse, besides=()):
    """The programs in turn on what the folder holds; their figures, and our lines."""
    ours = Subject([os.path.abspath(options.program), "--demo"], env, r"PRACTITIONERS",
                   (["DOWN"] * 9 + ["UP"] * 9) * 7)
    theirs = Subject(["calcurse", "-D", calcurse], env, "Calendar",
                     ["RIGHT"] * 63 + ["LEFT"] * 63)
    subjects = [ours, theirs, *besides]
    for subject in subjects:
        subject.time_start()  # makes the demo clinic, and fills the page cache
        subject.starts.clear()
        subject.start_cpu.clear()
    for _ in range(options.runs):
        for subject in subjects:
            subject.time_start()
    return [subject.figures(options.idle_s) for subject in subjects], time_lines(ours)


def print_tables(columns, lines):
    names = ["calcurse", "tig"][:len(columns) - 1]
    print(f"{'':28}{'coredesk':>12}" + "".join(f"{name:>12}{'ratio':>8}" for name in names))
    for name, mine in columns[0].items():
        row = f"{name:28}{show(mine):>12}"
        for other in (column[name] for column in columns[1:]):
            ratio = f"{mine / other:.2f}" if mine is not None and other else "-"
            row += f"{show(other):>12}{ratio:>8}"
        print(row)
    print(f"\n{'typing a line, ms a key':28}{'p50':>12}{'max':>12}")
    for name, middle, most in lines:
        print(f"{name:28}{middle:>12.2f}{most:>12.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--idle-s", type=float, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coredesk-bench-") as folder:
        env = {f"XDG_{kind}_HOME": os.path.join(folder, kind.lower())
               for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
        env.update(HOME=folder, COREDESK_NOW="2026-11-24T08:30:00+11:00")
        few, many = (os.path.join(folder, name) for name in ("few", "many"))
        write_calcurse(few, 100)
        tig = Subject(["tig", "-C", CHECKOUT], env, r"\[main\]", (["DOWN"] * 9 + ["UP"] * 9) * 7)
        # Without a repository it has nothing to show.
        besides = [tig] if os.path.isdir(os.path.join(CHECKOUT, ".git")) else []
        print_tables(*compare(options, env, few, besides))
        demo = os.path.join(env["XDG_DATA_HOME"], "coredesk", "demo.sqlite")
        clients, visits = inflate(demo, 100_000, 100_000)
        write_calcurse(many, visits)
        print(f"\nwith {clients:,} clients and {visits:,} appointments\n")
        print_tables(*compare(options, env, many))


if __name__ == "__main__":
    main()
