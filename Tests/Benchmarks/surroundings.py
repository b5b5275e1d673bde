"""What a measured program lives in: servers of our own, folders of its own."""
import contextlib
import os
import re
import shutil
import subprocess
import tempfile
import urllib.parse

from program import CannotMeasure, Program

KEY = "phx_demoEverything0000"
LIST = "/api/projects/1/session_recordings/"


class Surroundings:
    """Ends its servers and removes its folders at the end of a `with`."""

    def __init__(self, reel):
        self.reel = os.path.abspath(reel)
        if not os.access(self.reel, os.X_OK):
            raise CannotMeasure(f"{reel} is no program: docs/measuring.md says how it is built")
        self.folder = tempfile.mkdtemp(prefix="reel-benchmarks-")
        self.servers = {}
        self.homes = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server, _ in self.servers.values():
            server.terminate()
            server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def host(self, recordings):
        """The address of a demo server that holds so many, without limits."""
        if recordings not in self.servers:
            command = [self.reel, "demo-server", "--port", "0", "--recordings", str(recordings)]
            server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            word, _, host = server.stdout.readline().strip().partition("=")
            if word != "export POSTHOG_HOST":
                server.kill()
                raise CannotMeasure("the demo server does not start")
            self.servers[recordings] = server, host
        return self.servers[recordings][1]

    @contextlib.contextmanager
    def server_alone(self, recordings):
        """That server has a processor of its own meanwhile, where there are several."""
        self.host(recordings)
        server = self.servers[recordings][0].pid
        processors = os.sched_getaffinity(0)
        if len(processors) > 1:
            self.place(server, {max(processors)})
            os.sched_setaffinity(0, processors - {max(processors)})
        try:
            yield
        finally:
            self.place(server, processors)
            os.sched_setaffinity(0, processors)

    def place(self, process, processors):
        for thread in os.listdir(f"/proc/{process}/task"):
            os.sched_setaffinity(int(thread), processors)

    def fresh_home(self):
        """A name under which no program has kept anything."""
        self.homes += 1
        return f"home {self.homes}"

    def environment(self, recordings, home):
        """For a program that asks that server and keeps its files under this name."""
        folder = os.path.join(self.folder, home)
        own = {"HOME": folder, "POSTHOG_HOST": self.host(recordings), "POSTHOG_PERSONAL_API_KEY": KEY}
        own |= {f"XDG_{kind}_HOME": os.path.join(folder, kind.lower()) for kind in ("STATE", "CACHE", "CONFIG")}
        os.makedirs(folder, exist_ok=True)
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("POSTHOG_", "XDG_")) and name not in ("NO_COLOR", "HTTP_PROXY")}
        return kept | own

    def file(self, home, name):
        """One of the files that a program keeps there: state/journal.sqlite, cache/cache.sqlite."""
        kind, _, file = name.partition("/")
        return os.path.join(self.folder, home, kind, "reel", file)

    def command(self, *options):
        return [self.reel, "--limits", "none", *options]

    def program(self, recordings, home, *options, size=(120, 40)):
        """The program with all that its start causes done."""
        program = Program(self.command(*options), size, environment=self.environment(recordings, home))
        program.until_idle()
        return program

    def curl(self, *options):
        return ["curl", "-sS", "--compressed", "-H", f"Authorization: Bearer {KEY}", *options]

    def pages(self, recordings):
        """Each page of the list, one after the other, of five hundred rows as `:load all` asks for them: its address
        and its bytes."""
        mark = ""
        while mark is not None:
            address = f"{self.host(recordings)}{LIST}?limit=500&date_from=-30d{mark}"
            page = subprocess.run(self.curl(address), check=True, stdout=subprocess.PIPE).stdout
            yield address, page
            # Behind the rows, in a few bytes.
            cursor = re.search(rb'"next_cursor":"([^"]+)"', page[page.rindex(b"]"):])
            mark = cursor and "&after=" + urllib.parse.quote(cursor[1].decode(), safe="")
