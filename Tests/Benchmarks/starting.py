"""Starts, and what happens while nobody presses a key."""
import mmap

import filling
import measures
from figures import Figure
from program import CannotMeasure

FEW = 2_000
MANY = 100_000
STARTS = 15


def is_static(reel):
    """Whether it brings Swift's own libraries along."""
    with open(reel, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        return text.find(b"libswiftCore.so") < 0


def place(around, recordings, home):
    return {"environment": around.environment(recordings, home)}


def first_frame(around):
    limit = 20 if is_static(around.reel) else 30
    firsts, rows = measures.start(around.command("--no-cache"), STARTS, **place(around, FEW, "start"))
    yield Figure("start to the first frame, nothing kept", "ms", firsts, median=limit)
    yield Figure("start to the first rows, from the server", "ms", rows, median=80)


def long_cache(around):
    """All rows come from the server once, and from the local cache then."""
    limit = 20 if is_static(around.reel) else 30
    program = around.program(FEW, "cached")
    program.quit()
    filling.fill(around.file("cached", "cache/cache.sqlite"), MANY)
    firsts, rows = measures.start(around.command(), STARTS, **place(around, FEW, "cached"))
    yield Figure("start with 100,000 rows in the local cache: first frame", "ms", firsts, median=limit)
    yield Figure("the same: first frame with rows", "ms", rows, median=limit)


def long_journal(around):
    program = around.program(FEW, "journal")
    program.type("GGGGgga\r")
    if program.reported[-1:] != [program.sent]:
        raise CannotMeasure("the addition did not settle")
    program.quit()
    filling.fill(around.file("journal", "state/journal.sqlite"), MANY)
    firsts, rows = measures.start(around.command("--no-cache"), STARTS, **place(around, FEW, "journal"))
    yield Figure("start with 100,000 entries in the journal: first frame", "ms", firsts, median=30)
    yield Figure("the same: first rows", "ms", rows, median=80)


def idle_minute(around):
    size, threads = measures.idle(around.command(), 60, 65, **place(around, FEW, "idle"))
    yield Figure("a minute of idleness: bytes", "bytes", [size], 0, max=0)
    yield Figure("the same: wake-ups of the loop", "", [threads[0][1]], 0, max=0)
