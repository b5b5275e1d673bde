"""The Timeline tab: from Enter to the first line, over loopback and from the cache, and keys meanwhile."""
import time

import measures
from figures import Figure
from starting import FEW

ROWS = 20
# The moment of the first line; errors that a row tells by itself come later.
FIRST = b"0:00.0"


def timeline_tab(around):
    # The oldest ones first: they are final, and kept.
    yield Figure("Enter to the first line, over loopback", "ms", opened(around), median=150)
    yield Figure("Enter to the first line, from the cache", "ms", opened(around), median=40)
    program = around.program(FEW, "tab moving", "--read-ahead", "never")
    program.until_idle()
    program.type("sd")
    program.write("\r")
    meanwhile = [program.press(key) for key in "jkjkjkjk"]
    program.until_idle(60)
    yield Figure("keys while a long recording is read", "ms", [time * 1000 for time, _ in meanwhile], max=16)
    moved = measures.press(program, measures.DOWN, 400, settle=True)
    yield Figure("a timeline: j, each settled", "ms", moved.times, median=1)
    program.quit()


def opened(around):
    """Milliseconds for each of some rows, in a program whose home stays."""
    program = around.program(FEW, "tab", "--read-ahead", "never")
    program.until_idle()
    program.type("st")
    times = []
    for _ in range(ROWS):
        begun, before = time.perf_counter(), len(program.output)
        program.write("\r")
        program.until(lambda: program.output.find(FIRST, before) >= 0)
        times.append((time.perf_counter() - begun) * 1000)
        program.until_idle(60)
        program.type("2j")
    program.quit()
    return times
