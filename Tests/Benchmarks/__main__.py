#!/usr/bin/env python3
"""Measures the program from outside: on terminals of its own, by what it sends and when.

  python3 Tests/Benchmarks [--reel PATH] [NAME...]         all benchmarks or these, with their limits, as one table
  python3 Tests/Benchmarks start [-n 20] [--rows REGEX] -- COMMAND...   time to the first frame, and to rows
  python3 Tests/Benchmarks keys [-n 400] [--keys jjjk] [--settle] -- COMMAND...   a key to its last byte
  python3 Tests/Benchmarks idle [--seconds 60] -- COMMAND...     wake-ups and bytes while nothing happens
  python3 Tests/Benchmarks writes [-n 50] [--keys jjjk] -- COMMAND...   write calls a frame (needs strace)
  python3 Tests/Benchmarks fill [--entries 100000] -- FILE       a settled journal.sqlite or a cache.sqlite

Only the standard library is used; docs/measuring.md says more.
"""
import argparse
import subprocess
import sys

import commands
import filling
import loading
import measures
import pressing
import reading
import rivals
import starting
import timelines
from figures import table
from program import CannotMeasure
from surroundings import Surroundings

BENCHMARKS = {
    "start": starting.first_frame, "long-cache": starting.long_cache, "long-journal": starting.long_journal,
    "short-list": pressing.short_list, "filing": pressing.filing, "pasting": pressing.pasting,
    "writes": pressing.writes,
    "long-list": pressing.long_list, "load": loading.load, "memory": loading.memory,
    "timelines": timelines.timelines, "timeline-tab": reading.timeline_tab,
    "commands": commands.commands,
    "idle": starting.idle_minute, "rivals": rivals.rivals,
}


def benchmarks(arguments):
    """Runs them one after the other; how many could not be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reel", default=".build-release/release/reel", help="a release build")
    parser.add_argument("names", nargs="*", metavar="NAME", help=" ".join(BENCHMARKS))
    options = parser.parse_args(arguments)
    if unknown := [name for name in options.names if name not in BENCHMARKS]:
        parser.error(f"there is no {unknown[0]}: {' '.join(BENCHMARKS)}")
    figures, failures = [], []
    for name in options.names or BENCHMARKS:
        print(f"measuring {name}", file=sys.stderr)
        try:
            with Surroundings(options.reel) as around:
                for figure in BENCHMARKS[name](around):
                    if figure.values:
                        figures.append(figure)
                        print("  " + figure.line(), file=sys.stderr)
                    else:
                        failures.append(f"{name}: {figure.what}: nothing was drawn")
        except (CannotMeasure, OSError, subprocess.CalledProcessError) as failure:
            failures.append(f"{name}: {failure}")
    print(*(table(figures) if figures else []), *failures, sep="\n")
    return len(failures)


def single(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=SINGLE)
    parser.add_argument("-n", type=int, help="how many starts or keys")
    parser.add_argument("--size", default="120x40", help="columns x rows")
    parser.add_argument("--rows", default=measures.ROWS, help="what a row looks like")
    parser.add_argument("--keys", default=measures.DOWN, help="pressed again and again")
    parser.add_argument("--first", default="", help=r"keys before those that are measured; \r is Enter")
    parser.add_argument("--settle", action="store_true", help="wait for idle after each key, not only for its frame")
    parser.add_argument("--entries", type=int, default=100_000, help="how many entries or rows to fill a file with")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--calm", type=float, default=3, help="seconds between the last activity and counting")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args(arguments)
    options.first = options.first.encode().decode("unicode_escape")
    options.size = tuple(int(number) for number in options.size.split("x"))
    if options.what == "fill":
        filling.fill(options.command[0], options.entries)
    else:
        measures.tell(options.what, options)


SINGLE = ["start", "keys", "idle", "writes", "fill"]

if __name__ == "__main__":
    try:
        # A command of one's own stands behind `--`: without one the name is that of a benchmark.
        sys.exit(single(sys.argv[1:]) if "--" in sys.argv else benchmarks(sys.argv[1:]))
    except CannotMeasure as failure:
        sys.exit(str(failure))
