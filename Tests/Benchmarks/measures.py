"""The single measurements: of any command, with any keys."""
import re
import shutil
import tempfile
import time

from figures import Figure
from program import CannotMeasure, Program

ROWS = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d"
DOWN = "jjjjjjjjjk"


def start(command, count=20, rows=ROWS, **place):
    """Milliseconds from the start to the first frame, and to the first one with rows."""
    pattern, firsts, shown = re.compile(rows.encode()), [], []
    for _ in range(count):
        program = Program(command, reports=False, **place)
        program.until(lambda: program.frames)
        firsts.append((program.frames[0][0] - program.began) * 1000)
        program.until(lambda: pattern.search(program.output))
        position = pattern.search(program.output).start()
        program.until(lambda: program.frames[-1][1] > position)
        when = next(when for when, end in program.frames if end > position)
        shown.append((when - program.began) * 1000)
        program.quit()
    return firsts, shown


class Pressed:
    """What keys cost: milliseconds to the last byte, bytes, milliseconds until nothing was left to do."""

    def __init__(self):
        self.times, self.sizes, self.settled, self.silent = [], [], [], 0


def press(program, keys, count, settle=False, before=("",)):
    """Presses the keys in turn, each at once after the frame of the one before, or after all that it caused; before
    each of them, unmeasured, those that stand at its place in `before`."""
    pressed = Pressed()
    for index in range(count):
        program.type(before[index % len(before)])
        began = time.perf_counter()
        measured = program.press(keys[index % len(keys)])
        if measured is None:
            pressed.silent += 1
        else:
            pressed.times.append(measured[0] * 1000)
            pressed.sizes.append(measured[1])
        if settle:
            program.until(lambda: program.is_idle)
            pressed.settled.append((time.perf_counter() - began) * 1000)
            program.until_idle()
    program.until_idle()
    return pressed


def keys(command, keys=DOWN, count=400, first="", settle=False, **place):
    program = Program(command, **place)
    program.until_idle()
    program.type(first)
    pressed = press(program, keys, count, settle)
    program.quit()
    return pressed


def idle(command, seconds=60, calm=3, **place):
    """Bytes sent while nothing happens, and wake-ups by thread: [(name, count)], that of the loop first."""
    program = Program(command, **place)
    program.until_idle()
    # What closes by itself (idle connections, threads) shall not be counted against the loop.
    time.sleep(calm)
    program.until_quiet(0)
    before, sent = program.wake_ups(), len(program.output)
    time.sleep(seconds)
    after = program.wake_ups()
    program.until_quiet(0)
    size = len(program.output) - sent
    woken = {thread: count - before.get(thread, 0) for thread, count in after.items()}
    loop = [("the loop", count) for (task, _), count in woken.items() if int(task) == program.pid]
    others = [(name, count) for (task, name), count in woken.items() if count and int(task) != program.pid]
    program.quit()
    return size, loop + others


def writes(command, keys=DOWN, count=50, **place):
    """How many frames there were, and the write calls to the terminal that were none."""
    if not shutil.which("strace"):
        raise CannotMeasure("strace is not installed")
    with tempfile.NamedTemporaryFile("r", errors="replace") as log:
        trace = ["strace", "-f", "-y", "-s", "16", "-e", "trace=write,writev,pwrite64", "-o", log.name]
        program = Program(trace + command, **place)
        program.until_idle()
        press(program, keys, count)
        program.quit()
        calls = [line for line in log if re.search(r"\((\d+)</dev/pts/", line)]
    frames = [line for line in calls if "[?2026h" in line]
    return len(frames), [line.strip() for line in calls if line not in frames]


def tell(what, options):
    """Prints what a single measurement found."""
    place = {"size": options.size}
    if what == "start":
        firsts, rows = start(options.command, options.n or 20, options.rows, **place)
        print(Figure("first frame", "ms", firsts).line())
        print(Figure("first rows", "ms", rows).line())
    elif what == "keys":
        tell_keys(keys(options.command, options.keys, options.n or 400, options.first, options.settle, **place))
    elif what == "idle":
        size, threads = idle(options.command, options.seconds, options.calm, **place)
        print(f"idle for {options.seconds:g} s: {size} bytes sent; wake-ups of its threads:")
        for name, count in threads:
            print(f"  {count:6} {name}")
    elif what == "writes":
        frames, others = writes(options.command, options.keys, options.n or 50, **place)
        print(f"{frames} frames in {frames + len(others)} writes to the terminal; the others:")
        for line in others:
            print("  " + line[:110])


def tell_keys(pressed):
    figures = [("key to last byte", "ms", pressed.times, 3), ("bytes a key", "bytes", pressed.sizes, 0),
               ("key to nothing left to do", "ms", pressed.settled, 2)]
    for what, unit, values, digits in figures:
        if values:
            print(Figure(what, unit, values, digits).line())
    if pressed.silent:
        print(f"keys that drew nothing: {pressed.silent}")
