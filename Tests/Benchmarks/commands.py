"""Commands without a screen: the whole process, from its start to its end."""
import os
import subprocess
import time

from figures import Figure
from program import CannotMeasure

RUNS = 15
FEW = 2_000
ROWS = 10_000


def run(command, environment):
    """Milliseconds, MiB at most, and lines; the output is read as fast as it comes."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    lines = 0
    while piece := process.stdout.read(1 << 20):
        lines += piece.count(b"\n")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise CannotMeasure(f"{' '.join(command)} ends with {process.returncode}")
    return (time.perf_counter() - began) * 1000, usage.ru_maxrss / 1024, lines


def commands(around):
    few = around.environment(FEW, "commands")
    versions = [run([around.reel, "--version"], few)[0] for _ in range(RUNS)]
    yield Figure("reel --version", "ms", versions, median=10)
    listing = [around.reel, "recordings", "--limits", "none"]
    run(listing, few)
    kept = [run([*listing, "--cached"], few)[0] for _ in range(RUNS)]
    yield Figure("reel recordings from the cache", "ms", kept, median=40)
    many = around.environment(ROWS, "many commands")
    everything = [*listing, "--all", "--json", "from:-90d"]
    from_server = [run(everything, many) for _ in range(3)]
    yield Figure("rows of the server as JSON lines: a row", "ms", [spent / rows for spent, _, rows in from_server], 3)
    from_cache = [run([*everything, "--cached"], many) for _ in range(3)]
    yield Figure("10,000 rows of the cache as JSON lines: a row", "ms",
                 [spent / rows for spent, _, rows in from_cache], 3, median=0.05)
    yield Figure("the same: memory", "MiB", [size for _, size, _ in from_cache], 0)
