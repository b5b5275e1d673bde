"""`reel timeline FILE`: the whole process, on made recordings."""
import json
import os
import random
import statistics
import subprocess
import time

from figures import Figure
from program import CannotMeasure

RUNS = {6_400_000: 9, 100_000_000: 3}
START = 1_700_000_000_000


def timelines(around):
    """Made recordings of 6.4 MB and 100 MB: a shop with large pages, changes, clicks, console lines, requests."""
    for size, milliseconds, mebibytes in [(6_400_000, 110, 60), (100_000_000, 2_000, 200)]:
        file = os.path.join(around.folder, f"{size}.jsonl")
        Recording(file).write(size)
        runs = [run(around.reel, file) for _ in range(RUNS[size])]
        what = f"timeline of a file of {size / 1e6:g} MB"
        yield Figure(what, "ms", [wall for wall, _ in runs], 0, median=milliseconds)
        yield Figure("the same: peak memory", "MiB", [peak for _, peak in runs], 0, max=mebibytes)


def run(reel, file):
    """Milliseconds and MiB of one process."""
    begun = time.perf_counter()
    process = subprocess.Popen([reel, "timeline", file], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    lines = process.stdout.read().count(b"\n")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or lines == 0:
        raise CannotMeasure(f"reel timeline ended with {process.returncode} and {lines} lines")
    return (time.perf_counter() - begun) * 1000, used.ru_maxrss / 1024


class Recording:
    """Writes a recording whose size is chosen; its content is invented, and the same each time."""

    def __init__(self, path):
        self.path, self.random, self.time, self.nodes, self.size = path, random.Random(7), 0, 0, 0

    def write(self, size):
        with open(self.path, "w") as self.file:
            while self.size < size:
                self.page()
                for step in range(400):
                    self.time += self.random.choice([50, 200, 700])
                    self.step(step)
                    if self.size >= size:
                        break

    def event(self, kind, data):
        event = {"type": kind, "data": data, "timestamp": START + self.time}
        self.size += self.file.write(json.dumps(["w1", event], separators=(",", ":")) + "\n")

    def page(self):
        self.nodes = 0
        self.event(4, {"href": f"https://shop.test/shelf/{self.time}", "width": 1400, "height": 900})
        style = {"type": 2, "id": 9_000_002, "tagName": "style", "childNodes": [],
                 "attributes": {"_cssText": ".row{color:teal}" * 16_000}}
        body = {"type": 2, "id": 9_000_003, "tagName": "body", "attributes": {},
                "childNodes": [self.node(5) for _ in range(10)]}
        html = {"type": 2, "id": 9_000_001, "tagName": "html", "attributes": {}, "childNodes": [style, body]}
        document = {"type": 0, "id": 9_000_000, "childNodes": [html]}
        self.event(2, {"node": document, "initialOffset": {"left": 0, "top": 0}})

    def node(self, depth):
        self.nodes += 1
        number = self.nodes
        if depth == 0:
            return {"type": 3, "id": number, "textContent": f"Kettle number {number}"}
        children = [self.node(depth - 1) for _ in range(self.random.choice([1, 3, 5]))]
        return self.element(number, self.random.choice(["div", "span", "button", "a", "li"]), children)

    @staticmethod
    def element(number, tag, children=()):
        attributes = {"class": f"css-{number * 7919:x} item row-{number % 9}", "style": f"width: {number}px"}
        return {"type": 2, "id": number, "tagName": tag, "attributes": attributes, "childNodes": list(children)}

    def step(self, step):
        chance = self.random.random()
        if chance < 0.1:
            self.event(3, {"source": 2, "type": 2, "id": self.random.randint(1, self.nodes), "x": step, "y": 5})
        elif chance < 0.7:
            self.change()
        elif chance < 0.9:
            places = [{"x": step, "y": 2, "id": 5, "timeOffset": -20 * place} for place in range(20)]
            self.event(3, {"source": 1, "positions": places})
        elif chance < 0.95:
            payload = {"level": "log", "payload": [f'"shelf {step}"'], "trace": ["show (shop.js:1:1)"]}
            self.event(6, {"plugin": "rrweb/console@1", "payload": payload})
        else:
            request = {"name": f"https://shop.test/api/{step}", "entryType": "resource", "initiatorType": "fetch",
                       "method": "GET", "status": 200, "duration": 33, "timestamp": START + self.time - 40,
                       "responseBody": "x" * 3_000}
            self.event(6, {"plugin": "rrweb/network@1", "payload": {"requests": [request]}})

    def change(self):
        parent, adds = self.random.randint(1, self.nodes), []
        for _ in range(10):
            self.nodes += 2
            adds.append({"parentId": parent, "nextId": None, "node": self.element(self.nodes - 1, "div")})
            text = {"type": 3, "id": self.nodes, "textContent": f"New kettle {self.nodes}"}
            adds.append({"parentId": self.nodes - 1, "nextId": None, "node": text})
        changed = [{"id": self.random.randint(1, self.nodes), "attributes": {"class": "row seen"}}]
        self.event(3, {"source": 0, "texts": [], "attributes": changed, "removes": [], "adds": adds})
