"""A program in a pty with a screen, measured from outside.

Output is only time-stamped and stored while the clock runs; the pyte screen is fed afterwards, so
that the emulator's own cost is never in a figure. An update is over after a silence, and the
silence is not part of the latency. Questions to the terminal get the answers of a plain xterm at
once, as a real terminal would give them.

Needs Linux (/proc) and pyte (Debian: python3-pyte).
"""
import dataclasses
import errno
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

import pyte

# After smkx ("application cursor keys") ncurses programs expect SS3 arrows.
ARROWS = {"UP": "A", "DOWN": "B", "RIGHT": "C", "LEFT": "D"}
KEYS = {"TAB": "\t", "ENTER": "\r", "ESC": "\x1b", "SPACE": " "}


def encode(key, app_cursor):
    """The bytes of a key: `DOWN`, `ENTER`, or a character."""
    if key in ARROWS:
        return (("\x1bO" if app_cursor else "\x1b[") + ARROWS[key]).encode()
    return KEYS.get(key, key).encode()


@dataclasses.dataclass
class Update:
    """What one write of input caused; times in ms from the write, None where nothing came."""
    first_ms: float
    last_ms: float
    bytes: int


class Exited(RuntimeError):
    """The program has ended and should not have."""


class Terminal:
    """Starts `argv` at a terminal of its own. Use as a context manager."""

    QUESTION = re.compile(
        rb"\x1b\[(?P<mark>[>=?]?)(?P<number>[0-9;]*)(?P<middle>\$?)(?P<final>[cnp])"
        rb"|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)")

    def __init__(self, argv, env, columns=80, rows=24, quiet_ms=40.0):
        self.argv, self.quiet_ms = list(argv), quiet_ms
        self.size = struct.pack("HHHH", rows, columns, 0, 0)
        self.env = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **env}
        for name in ("COLUMNS", "LINES"):
            self.env.pop(name, None)
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.app_cursor = False
        self.pending, self.tail = [], b""

    def __enter__(self):
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, self.size)
        self.started = time.monotonic_ns()
        self.pid = os.fork()
        if self.pid == 0:
            self._become_program(master, slave)
        os.close(slave)
        self.fd = master
        os.set_blocking(master, False)
        self.poll = select.poll()
        self.poll.register(master, select.POLLIN | select.POLLHUP)
        return self

    def _become_program(self, master, slave):
        try:
            os.close(master)
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(slave, number)
            if slave > 2:
                os.close(slave)
            os.execvpe(self.argv[0], self.argv, self.env)
        finally:
            os._exit(127)

    def __exit__(self, *_):
        """Ends this one program: HUP, then TERM, then KILL."""
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass
            end = time.monotonic() + 2
            while time.monotonic() < end:
                try:
                    self.drain(5)
                except (Exited, OSError):
                    pass
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.fd)
                    return
                time.sleep(0.005)
        raise RuntimeError(f"{self.argv[0]} does not end")

    # Output

    def read(self, timeout_ms):
        """(when, bytes) of one chunk, or None after `timeout_ms` of silence."""
        if not self.poll.poll(max(0.0, timeout_ms)):
            return None
        try:
            data = os.read(self.fd, 1 << 16)
        except BlockingIOError:
            return None
        except OSError as error:
            if error.errno == errno.EIO:
                raise Exited(self.argv[0]) from None
            raise
        now = time.monotonic_ns()
        if not data:
            raise Exited(self.argv[0])
        self.pending.append(data)
        if b"\x1b" in data or self.tail:
            self._answer(data)
        return now, data

    def _answer(self, data):
        text = self.tail + data
        for on, sequence in ((True, b"\x1b[?1h"), (False, b"\x1b[?1l")):
            if sequence in text:
                self.app_cursor = on
        end = 0
        for question in self.QUESTION.finditer(text):
            end = question.end()
            answer = self._reply(question)
            if answer:
                os.write(self.fd, answer)
        escape = text.rfind(b"\x1b")
        self.tail = text[escape:] if escape >= end and len(text) - escape < 24 else b""

    def _reply(self, question):
        if question["colour"]:
            return b"\x1b]" + question["colour"] + b";rgb:0000/0000/0000\x1b\\"
        mark, number, final = question["mark"], question["number"], question["final"]
        if final == b"c":
            return {b"": b"\x1b[?62;22c", b">": b"\x1b[>41;354;0c"}.get(mark)
        if final == b"n" and mark == b"":
            self._feed()
            cursor = self.screen.cursor
            return {b"5": b"\x1b[0n", b"6": b"\x1b[%d;%dR" % (cursor.y + 1, cursor.x + 1)}.get(number)
        if final == b"p" and question["middle"]:  # DECRQM: not recognised
            return b"\x1b[" + mark + number + b";0$y"
        return None

    def _feed(self):
        for chunk in self.pending:
            try:
                self.stream.feed(chunk)
            except Exception:  # pyte trips over some private sequences
                pass
        self.pending.clear()

    def drain(self, quiet_ms):
        """Reads until it has been silent so long; gives the number of bytes."""
        count = 0
        while got := self.read(quiet_ms):
            count += len(got[1])
        self._feed()
        return count

    def text(self):
        self._feed()
        return "\n".join(line.rstrip() for line in self.screen.display)

    # Measuring

    def wait_painted(self, ready, quiet_ms=150.0, timeout_s=30.0):
        """ms from fork to the last byte of the first stable screen that shows `ready`."""
        last, end = None, time.monotonic() + timeout_s
        while time.monotonic() < end:
            if got := self.read(quiet_ms):
                last = got[0]
            elif last and re.search(ready, self.text()):
                return (last - self.started) / 1e6
        raise TimeoutError(f"{self.argv[0]} shows no {ready!r} but:\n{self.text()}")

    def press(self, *keys, timeout_ms=300.0, quiet_ms=None):
        """Writes the keys in one write and times the update they cause."""
        quiet = quiet_ms or self.quiet_ms
        data = b"".join(encode(key, self.app_cursor) for key in keys)
        self.drain(1)
        start = time.monotonic_ns()
        os.write(self.fd, data)
        first = last = None
        count = 0
        while got := self.read(timeout_ms if first is None else quiet):
            last = got[0]
            first = first or last
            count += len(got[1])
        self._feed()
        if first is None:
            return Update(None, None, 0)
        return Update((first - start) / 1e6, (last - start) / 1e6, count)

    def idle(self, seconds):
        """(bytes a second, CPU %) while nothing is typed."""
        cpu, count, end = self.cpu_ms(), 0, time.monotonic() + seconds
        while time.monotonic() < end:
            if got := self.read(50):
                count += len(got[1])
        return count / seconds, (self.cpu_ms() - cpu) / seconds / 10

    def cpu_ms(self):
        """Time on a CPU of all threads, from schedstat (ns)."""
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
        return total / 1e6

    def memory_kib(self):
        """(RSS, Pss)"""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
            resident = int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])
        with open(f"/proc/{self.pid}/smaps_rollup", encoding="ascii") as file:
            share = int(re.search(r"\nPss:\s+(\d+)", file.read())[1])
        return resident, share
