"""The same with other programs people know, over as many rows: what their users are used to."""
import json
import os
import shutil
import subprocess
import time

from figures import Figure
from pressing import load_all
from program import Program
from starting import MANY

NOWHERE = "zqxj"


class Rival:
    """A program, and how its list is moved in and searched."""

    def __init__(self, name, command, down="j", search="/", enter="", folder=None):
        self.name, self.command, self.folder = name, command, folder
        self.down, self.search, self.enter = down, search, enter


def rivals(around):
    """The figures of those that are installed, and of the program itself by the same clock: what comes until nothing
    comes for a while is what a key caused."""
    lines = rows_as_shown(around)
    path = os.path.join(around.folder, "rows.txt")
    with open(path, "w", errors="replace") as file:
        file.write("\n".join(lines) + "\n")
    commits = os.path.join(around.folder, "commits")
    for rival in [
        Rival("less", ["less", path], enter="\r"),
        Rival("fzf", ["sh", "-c", f"exec fzf <{path}"], down="\x10", search=""),
        Rival("tig", ["tig"], enter="\r", folder=commits),
    ]:
        if not shutil.which(rival.name):
            print(f"{rival.name} is not installed (Debian: apt-get install less fzf tig)")
            continue
        if rival.folder:
            make_commits(commits, lines)
        yield from measured(rival)
    yield from measured_reel(around)


def rows_as_shown(around):
    """A line for each row: when, how long, who, where."""
    lines = []
    for _, page in around.pages(MANY):
        for row in json.loads(page)["results"]:
            person = row.get("person") or {}
            lines.append(" ".join(str(part) for part in [
                row["start_time"][:16], row.get("recording_duration"), row.get("console_error_count"),
                person.get("name") or row.get("distinct_id"), row.get("start_url")]).replace("\n", " "))
    return lines


def make_commits(folder, lines):
    subprocess.run(["git", "init", "-q", folder], check=True)
    text = []
    for number, line in enumerate(reversed(lines)):
        message = line.encode(errors="replace")
        text.append(b"commit refs/heads/main\ncommitter A <a@example.com> %d +0000\ndata %d\n%s\n"
                    % (1_700_000_000 + number, len(message), message))
    importing = {"input": b"".join(text), "check": True, "stdout": subprocess.DEVNULL}
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], **importing)
    subprocess.run(["git", "-C", folder, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)


def measured(rival):
    firsts = []
    for _ in range(5):
        program = Program(rival.command, reports=False, folder=rival.folder)
        program.until(lambda: len(program.output) > 2_000)
        firsts.append((program.last - program.began) * 1000)
        program.kill()
    program = Program(rival.command, reports=False, folder=rival.folder)
    program.until_quiet(3)
    if rival.name == "less":
        # It reads on only when asked: the last row and back.
        program.press_quietly("G", 1)
        program.press_quietly("g", 1)
    yield from figures_of(program, rival, firsts)
    program.kill()


def measured_reel(around):
    program = load_all(around, "rivals")
    yield from figures_of(program, Rival("reel", []))
    program.quit()


def figures_of(program, rival, firsts=None):
    moved = [program.press_quietly(rival.down, 0.05) for _ in range(100)]
    if rival.search:
        program.press_quietly(rival.search, 0.2)
    program.press_quietly(NOWHERE[:-1], 0.5)
    searched = program.press_quietly(NOWHERE[-1] + rival.enter, 1)
    if firsts:
        yield Figure(f"{rival.name}: start to the first screen", "ms", firsts)
    yield Figure(f"{rival.name}: a key that moves", "ms", [value * 1000 for value in moved if value])
    yield Figure(f"{rival.name}: a search that finds nothing", "ms", [searched * 1000] if searched else [0])
    yield Figure(f"{rival.name}: peak memory", "MiB", [program.peak_memory()], 1)
