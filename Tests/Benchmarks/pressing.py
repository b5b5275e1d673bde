"""Keys in short lists and in those of a hundred thousand rows."""
import filling
import measures
from figures import Figure
from starting import FEW, MANY, place

PAGE_DOWN = "\x1b[6~"
PAGE_UP = "\x1b[5~"
ORDERS = {
    "t": "start", "d": "duration", "a": "active", "i": "inactive", "e": "errors", "k": "clicks", "y": "keys",
    "m": "mouse", "s": "score", "z": "expiry", "n": "recorded length",
}


def short_list(around):
    held = measures.keys(around.command(), count=400, **place(around, FEW, "short"))
    settled = measures.keys(around.command(), count=100, settle=True, **place(around, FEW, "short"))
    narrow = measures.keys(
        around.command(), "jjjjk", 100, settle=True, size=(70, 40), **place(around, FEW, "short"))
    # In a place of its own: rows of the cache would have an age that goes on meanwhile.
    nothing = measures.keys(around.command(), "hh", 50, first="1", **place(around, FEW, "nothing"))
    yield Figure("2,000 rows: j held", "ms", held.times, median=1)
    yield Figure("2,000 rows: j, each settled", "ms", settled.times, median=1)
    yield Figure("2,000 rows at 70x40: bytes of j", "bytes", narrow.sizes, 0, median=300)
    yield Figure("keys that change nothing: frames", "", [len(nothing.times)], 0, max=0)


def filing(around):
    one = measures.keys(
        around.command(), "A", 100, first="GGGGGGGGGGGGgga\r", **place(around, FEW, "filing"))
    yield Figure("a key that files a row", "ms", one.times, median=2)
    many = measures.keys(
        around.command(), "A", 1, first="GGGGgga\r*", settle=True, **place(around, FEW, "filing many"))
    yield Figure("one key that files 600 rows: its frame", "ms", many.times, max=50)
    yield Figure("the same: to the last answer", "ms", many.settled, max=3000)


def pasting(around):
    program = around.program(FEW, "pasting")
    program.until_idle()
    for what, prompt in [("the search", "/"), ("the filter line", "ff"), ("the command line", ":")]:
        text = "\x1b[200~" + "word " * 20_000 + "\x1b[201~"
        times = []
        for _ in range(5):
            program.type(prompt)
            times += measures.press(program, [text], 1, settle=True).times
            program.type("\x03")
        yield Figure(f"a paste of 100,000 characters into {what}", "ms", times, max=100)
    program.quit()


def writes(around):
    frames, others = measures.writes(around.command(), **place(around, FEW, "writes"))
    # Entering and leaving the screen take three each.
    yield Figure("write calls beside those of the frames", "", [len(others)], 0, max=6)
    yield Figure("frames that were counted for it", "", [frames], 0)


def load_all(around, home):
    """The program with every row of the list, and the local cache done with them: the order is ours from then on."""
    program = around.program(MANY, home)
    program.write(":load all\r")
    program.until_idle(120)
    filling.until_kept(around.file(home, "cache/cache.sqlite"), lambda: program.read(0.1))
    return program


def long_list(around):
    """One program after the other with all rows loaded, for what it does with them."""
    program = load_all(around, "long")
    yield from moving(program)
    yield from searching(program)
    yield from sorting(program)
    yield from filtering(program)
    program.quit()


def moving(program):
    limits = {"median": 0.6, "p95": 1.5}
    for what, keys, count, settle in [
        ("j held", measures.DOWN, 1000, False), ("j, each settled", measures.DOWN, 100, True),
        ("PgDn and PgUp", [PAGE_DOWN, PAGE_DOWN, PAGE_UP], 90, False),
    ]:
        pressed = measures.press(program, keys, count, settle)
        yield Figure(f"100,000 rows: {what}", "ms", pressed.times, **limits)
    # Of `gg` the second key moves.
    ends = measures.press(program, ["G", "g"], 40, settle=True, before=["", "g"])
    yield Figure("100,000 rows: G and gg", "ms", ends.times, **limits)


def searching(program):
    program.type("gg")
    # What stands nowhere is looked for in all rows.
    for what, words in [("letters", "zqxjzq"), ("a time that is none", "12:345"), ("another alphabet", "ждёж"),
        ("a day that is none", "31 feb"), ("letters that many rows have", "kikt")]:
        program.type("/")
        pressed = measures.press(program, words, len(words), settle=True)
        yield Figure(f"100,000 rows: search as you type, {what}", "ms", pressed.times, max=16)
        program.type("\x15\r")


def sorting(program):
    for key, name in ORDERS.items():
        pressed = measures.press(program, [key], 4, settle=True, before=["s"])
        yield Figure(f"100,000 rows: sort by {name}", "ms", pressed.times, max=50)


def filtering(program):
    program.type("st")
    pressed = measures.press(program, ["v"], 6, settle=True, before=["f"])
    yield Figure("100,000 rows: hide what is viewed, and show it", "ms", pressed.times, max=50)
    for words in ["errors>0", "viewed:no dur>30s", "url:/checkout", "browser:chrome", "zqxj"]:
        program.type(f":rec {words}")
        pressed = measures.press(program, ["\r"], 1, settle=True)
        yield Figure(f"100,000 rows: filter {words}", "ms", pressed.times, max=50)
        program.type("-")
