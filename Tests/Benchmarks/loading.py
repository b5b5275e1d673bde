"""Loading whole lists: how long it takes, and what it takes of the memory."""
import statistics
import subprocess
import tempfile
import time

from figures import Figure
from pressing import load_all

PAGES_OF = 10_000
RUNS = 9


def load(around):
    """Against curl asking for the same pages one after the other over one connection: its addresses are known before.
    The server of Reel's users is another machine: here it has a processor of its own, for both. Where the scheduler
    puts all three by itself is measured, too."""
    addresses = [address for address, _ in around.pages(PAGES_OF)]
    with around.server_alone(PAGES_OF):
        yield from against_curl(around, addresses, "", median=1.15)
    yield from against_curl(around, addresses, ", placed by the scheduler")


def against_curl(around, addresses, how, **limits):
    curl, reel = [], []
    # In turn, because a machine that is shared is not as fast at all times.
    for _ in range(RUNS):
        curl.append(with_curl(around, addresses))
        reel.append(with_reel(around))
    yield Figure(f"load 10,000 recordings with curl{how}", "ms", curl, 0)
    yield Figure(f"load 10,000 recordings{how}", "ms", reel, 0)
    yield Figure("the same: times of curl", "", [statistics.median(reel) / statistics.median(curl)], **limits)


def with_curl(around, addresses):
    with tempfile.NamedTemporaryFile("w", dir=around.folder) as file:
        for address in addresses:
            file.write(f'url = "{address}"\noutput = "/dev/null"\n')
        file.flush()
        began = time.perf_counter()
        subprocess.run(around.curl("-K", file.name), check=True)
        return (time.perf_counter() - began) * 1000


def with_reel(around):
    program = around.program(PAGES_OF, around.fresh_home())
    program.write(":load all")
    program.until_idle()
    began = time.perf_counter()
    program.write("\r")
    program.until(lambda: b"are loaded" in program.output)
    took = (time.perf_counter() - began) * 1000
    program.until_idle()
    program.quit()
    return took


def memory(around):
    program = around.program(0, "empty")
    empty = program.peak_memory()
    program.quit()
    program = load_all(around, "memory")
    full = program.peak_memory()
    program.quit()
    yield Figure("peak memory with an empty list", "MiB", [empty], 1)
    yield Figure("100,000 rows loaded: peak memory above that", "MiB", [full - empty], 1, max=60)
