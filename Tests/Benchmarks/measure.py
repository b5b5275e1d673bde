#!/usr/bin/env python3
"""Measures a terminal program from outside: in a pty of its own, by what it sends and when.

  measure.py start [-n 20] [--size 120x40] [--rows REGEX] -- COMMAND...   time to the first frame, and to rows
  measure.py keys  [-n 400] [--keys jjjk] [--settle]      -- COMMAND...   a key to the last byte of its redraw
  measure.py idle  [--seconds 60]                         -- COMMAND...   wake-ups and bytes while nothing happens
  measure.py writes [-n 50] [--keys jjjk]                 -- COMMAND...   write calls a frame (needs strace)
  measure.py fill  [--entries 100000]                     -- journal.sqlite  settled entries, to measure a start with
  measure.py fill  [--entries 100000]                     -- copy.sqlite     rows of its longest view

A frame ends with the end of a synchronized update (CSI ?2026l). Except for `start`, COMMAND gets --idle-descriptor N
added and says there how many bytes of input it has consumed whenever it is idle: no measurement guesses when the
program is done.
Only the standard library is used.
"""
import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import sys
import tempfile
import termios
import time

FRAME_END = b"\x1b[?2026l"
PATIENCE = 30


class Program:
    """The program on its terminal."""

    def __init__(self, command, columns, rows, reports=True):
        self.idle, idle_end = os.pipe()
        self.sources = [self.idle] if reports else []
        self.output, self.frames, self.reported, self.sent = b"", [], [], 0
        self.pending = b""
        self.began = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.set_inheritable(idle_end, True)
            os.environ["TERM"] = "xterm-256color"
            words = command + (["--idle-descriptor", str(idle_end)] if reports else [])
            os.execvp(words[0], words)
        os.close(idle_end)

    def read(self, timeout=PATIENCE):
        """Takes what has arrived; False where nothing comes any more."""
        ready, _, _ = select.select([self.terminal, *self.sources], [], [], timeout)
        now = time.perf_counter()
        if self.terminal in ready:
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                data = b""
            if not data:
                return False
            self.output += data
            self.note_frames(now)
        if self.idle in ready:
            lines = (self.pending + os.read(self.idle, 4096)).split(b"\n")
            self.pending = lines.pop()
            self.reported += [int(line.split()[0]) for line in lines]
            if not lines and not self.pending:
                return False
        return bool(ready)

    def note_frames(self, now):
        start = self.frames[-1][1] if self.frames else 0
        while (end := self.output.find(FRAME_END, start)) >= 0:
            start = end + len(FRAME_END)
            self.frames.append((now, start))

    def until(self, done):
        while not done():
            if not self.read():
                self.kill()
                sys.exit("the program ended or hangs; it sent: %r" % self.output[-400:])

    def until_idle(self):
        self.until(lambda: self.reported and self.reported[-1] >= self.sent)

    def press(self, key):
        """Sends a key; seconds to the last byte of its frame and the frame's bytes, or None if it drew nothing."""
        count, before = len(self.frames), len(self.output)
        key = key.encode()
        self.sent += len(key)
        start = time.perf_counter()
        os.write(self.terminal, key)
        self.until(lambda: len(self.frames) > count or (self.reported and self.reported[-1] >= self.sent))
        if len(self.frames) == count:
            return None
        when, end = self.frames[count]
        return when - start, end - before

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def quit(self):
        os.write(self.terminal, b"Q")
        while self.read(5):
            pass
        self.wait()

    def wait(self):
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        os.close(self.idle)

    def wake_ups(self):
        """How often each thread was put on a processor, as the kernel counts: {(id, name): count}."""
        counts = {}
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                fields = dict(line.rstrip("\n").split(":\t", 1) for line in status if ":\t" in line)
            switches = int(fields["voluntary_ctxt_switches"]) + int(fields["nonvoluntary_ctxt_switches"])
            counts[task, fields["Name"]] = switches
        return counts


def summary(name, values, unit, digits=2):
    values = sorted(values)
    p95 = values[min(len(values) - 1, int(len(values) * 0.95))]
    middle = statistics.median(values)
    print(f"{name}: median {middle:.{digits}f} {unit}, p95 {p95:.{digits}f}, "
          f"best {values[0]:.{digits}f}, worst {values[-1]:.{digits}f} ({len(values)} values)")


def start(options):
    rows_pattern = re.compile(options.rows.encode())
    firsts, rows = [], []
    for _ in range(options.n or 20):
        program = Program(options.command, *options.size, reports=False)
        program.until(lambda: program.frames)
        firsts.append((program.frames[0][0] - program.began) * 1000)
        program.until(lambda: rows_pattern.search(program.output))
        position = rows_pattern.search(program.output).start()
        program.until(lambda: program.frames[-1][1] > position)
        when = next(when for when, end in program.frames if end > position)
        rows.append((when - program.began) * 1000)
        program.quit()
    summary("first frame", firsts, "ms")
    summary("first rows", rows, "ms")


def keys(options):
    program = Program(options.command, *options.size)
    program.until_idle()
    for key in options.first:
        program.press(key)
        program.until_idle()
    times, sizes, silent, settled = [], [], 0, []
    for index in range(options.n or 400):
        began = time.monotonic()
        measured = program.press(options.keys[index % len(options.keys)])
        if measured is None:
            silent += 1
        else:
            times.append(measured[0] * 1000)
            sizes.append(measured[1])
        if options.settle:
            program.until_idle()
            settled.append((time.monotonic() - began) * 1000)
    program.until_idle()
    program.quit()
    summary("key to last byte", times, "ms", 3)
    summary("bytes a key", sizes, "bytes", 0)
    if settled:
        summary("key to nothing left to do", settled, "ms")
    if silent:
        print(f"keys that drew nothing: {silent}")


def idle(options):
    program = Program(options.command, *options.size)
    program.until_idle()
    # What closes by itself (idle connections, threads) shall not be counted against the loop.
    time.sleep(options.calm)
    while program.read(0):
        pass
    before, sent = program.wake_ups(), len(program.output)
    time.sleep(options.seconds)
    after = program.wake_ups()
    while program.read(0):
        pass
    print(f"idle for {options.seconds:g} s: {len(program.output) - sent} bytes sent; wake-ups of its threads:")
    for thread, count in after.items():
        woken = count - before.get(thread, 0)
        if woken or int(thread[0]) == program.pid:
            print(f"  {woken:6} {thread[1]}" + (" (the loop)" if int(thread[0]) == program.pid else ""))
    program.quit()


def writes(options):
    if not shutil.which("strace"):
        sys.exit("strace is not installed")
    with tempfile.NamedTemporaryFile("r", errors="replace") as log:
        trace = ["strace", "-f", "-y", "-s", "16", "-e", "trace=write,writev,pwrite64", "-o", log.name]
        program = Program(trace + options.command, *options.size)
        program.until_idle()
        for index in range(options.n or 50):
            program.press(options.keys[index % len(options.keys)])
        program.until_idle()
        program.quit()
        calls = [line for line in log if re.search(r"\((\d+)</dev/pts/", line)]
    frames = [line for line in calls if "[?2026h" in line]
    print(f"{len(frames)} frames in {len(calls)} writes to the terminal; the others:")
    for line in calls:
        if line not in frames:
            print("  " + line.strip()[:110])


def fill(options):
    """Copies the newest step of a journal, and its first entry, again and again; both must be settled."""
    journal = sqlite3.connect(options.command[0])
    if journal.execute("SELECT 1 FROM sqlite_master WHERE name = 'view_row'").fetchone():
        return fill_copy(journal, options.entries)

    def newest(table, where):
        names = [row[1] for row in journal.execute(f"PRAGMA table_info({table})")]
        return dict(zip(names, journal.execute(f"SELECT * FROM {table} {where}").fetchone()))

    def insert(table, row):
        row["position"] = None
        journal.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", list(row.values()))

    step = newest("step", "ORDER BY position DESC LIMIT 1")
    entry = newest("entry", f"WHERE step = {step['id']} LIMIT 1")
    for number in range(options.entries):
        step["id"] = entry["step"] = 10**12 + 2 * number
        entry["id"] = step["id"] + 1
        insert("step", step)
        insert("entry", entry)
    journal.commit()


def fill_copy(copy, count):
    """Puts rows behind those of the longest view, each like one of them under an id of its own."""
    view, = copy.execute("SELECT number FROM view ORDER BY total DESC LIMIT 1").fetchone()
    like = copy.execute("SELECT scope, packed, expires_at, recording.touched, listed FROM view_row "
                        "JOIN recording ON number = view_row.recording "
                        "LEFT JOIN raw ON raw.recording = number WHERE view = ? LIMIT 100", [view]).fetchall()
    position, = copy.execute("SELECT max(position) FROM view_row WHERE view = ?", [view]).fetchone()
    for number in range(count):
        scope, packed, expires, touched, raw = like[number % len(like)]
        # The id stands first among the texts, behind the numbers and its length.
        id = f"00000000-0000-7000-8000-{number:012x}"
        row = copy.execute("INSERT INTO recording (scope, id, packed, expires_at, touched) VALUES (?, ?, ?, ?, ?)",
                           [scope, id, packed[:129] + id.encode() + packed[165:], expires, touched]).lastrowid
        copy.execute("INSERT INTO raw (recording, touched, listed) VALUES (?, ?, ?)", [row, touched, raw])
        copy.execute("INSERT INTO view_row VALUES (?, ?, ?)", [view, position + 1 + number, row])
    copy.execute("UPDATE view SET next = NULL, total = (SELECT count(*) FROM view_row WHERE view = number) "
                 "WHERE number = ?", [view])
    copy.commit()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["start", "keys", "idle", "writes", "fill"])
    parser.add_argument("-n", type=int, help="how many starts or keys")
    parser.add_argument("--size", default="120x40", help="columns x rows")
    parser.add_argument("--rows", default=r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d", help="what a row looks like")
    parser.add_argument("--keys", default="jjjjjjjjjk", help="pressed again and again")
    parser.add_argument("--first", default="", help=r"keys before those that are measured; \r is Enter")
    parser.add_argument("--settle", action="store_true", help="wait for idle after each key, not only for its frame")
    parser.add_argument("--entries", type=int, default=100_000, help="how many entries to fill a journal with")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--calm", type=float, default=3, help="seconds between the last activity and counting")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    options.first = options.first.encode().decode("unicode_escape")
    options.size = tuple(int(number) for number in options.size.split("x"))
    {"start": start, "keys": keys, "idle": idle, "writes": writes, "fill": fill}[options.what](options)


if __name__ == "__main__":
    main()
