"""A program on a terminal of its own, measured from outside: by what it sends and when."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

FRAME_END = b"\x1b[?2026l"
PATIENCE = 30
# What was written before the word that all is done may have to be read in pieces, seconds.
REST = 0.005


class CannotMeasure(Exception):
    """Why there is no figure, in words for the user."""


class Program:
    """A frame ends with the end of a synchronized update (CSI ?2026l). Where it `reports`, the program is told
    `--idle-descriptor` and says there how many bytes of input it has consumed whenever it is idle: nothing guesses
    when it is done. Of programs that do neither, what they send until they are `quiet` is a frame."""

    def __init__(self, command, size=(120, 40), reports=True, environment=None, folder=None):
        self.idle, idle_end = os.pipe()
        self.sources = [self.idle] if reports else []
        self.output, self.frames, self.reported, self.sent = bytearray(), [], [], 0
        self.pending = b""
        self.last = self.began = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.set_inheritable(idle_end, True)
            words = command + (["--idle-descriptor", str(idle_end)] if reports else [])
            if folder:
                os.chdir(folder)
            try:
                os.execvpe(words[0], words, dict(environment or os.environ, TERM="xterm-256color"))
            finally:
                os._exit(127)
        os.close(idle_end)

    def read(self, timeout=PATIENCE):
        """Takes what has arrived; False where nothing comes any more."""
        ready, _, _ = select.select([self.terminal, *self.sources], [], [], timeout)
        now = time.perf_counter()
        if self.terminal in ready:
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                data = b""
            if not data:
                return False
            self.output += data
            self.last = now
            self.note_frames(now)
        if self.idle in ready:
            lines = (self.pending + os.read(self.idle, 4096)).split(b"\n")
            self.pending = lines.pop()
            self.reported += [int(line.split()[0]) for line in lines]
            if not lines and not self.pending:
                return False
        return bool(ready)

    def note_frames(self, now):
        start = self.frames[-1][1] if self.frames else 0
        while (end := self.output.find(FRAME_END, start)) >= 0:
            start = end + len(FRAME_END)
            self.frames.append((now, start))

    def until(self, done, patience=PATIENCE):
        while not done():
            if not self.read(patience):
                self.kill()
                raise CannotMeasure("the program ended or hangs; it sent: %r" % bytes(self.output[-400:]))

    @property
    def is_idle(self):
        return self.reported and self.reported[-1] >= self.sent

    def until_idle(self, patience=PATIENCE):
        self.until(lambda: self.is_idle, patience)
        self.until_quiet(REST)

    def until_quiet(self, seconds=0.1):
        """Takes what comes until nothing came for so long."""
        while self.read(seconds):
            pass

    def write(self, keys):
        keys = keys.encode()
        self.sent += len(keys)
        os.write(self.terminal, keys)

    def press(self, key):
        """Sends a key; seconds to the last byte of its frame and the frame's bytes, or None if it drew nothing."""
        count, before = len(self.frames), len(self.output)
        start = time.perf_counter()
        self.write(key)
        self.until(lambda: len(self.frames) > count or self.is_idle)
        if len(self.frames) == count:
            self.until_quiet(REST)
        if len(self.frames) == count:
            return None
        when, end = self.frames[count]
        return when - start, end - before

    def press_quietly(self, key, seconds=0.1):
        """Sends a key; seconds to the last byte before the program was quiet for so long, None if it sent nothing."""
        before, start = len(self.output), time.perf_counter()
        self.write(key)
        # The first byte may take long.
        self.read(10)
        self.until_quiet(seconds)
        return self.last - start if len(self.output) > before else None

    def type(self, keys):
        """One key after the other, each when all that the one before caused is done."""
        for key in keys:
            self.press(key)
            self.until_idle()

    def status(self):
        """What the kernel tells of the process: {name: text}."""
        with open(f"/proc/{self.pid}/status") as status:
            return dict(line.rstrip("\n").split(":\t", 1) for line in status if ":\t" in line)

    def peak_memory(self):
        """The most that lay in memory at any moment, MiB."""
        return int(self.status()["VmHWM"].split()[0]) / 1024

    def wake_ups(self):
        """How often each thread was put on a processor, as the kernel counts: {(id, name): count}."""
        counts = {}
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                fields = dict(line.rstrip("\n").split(":\t", 1) for line in status if ":\t" in line)
            switches = int(fields["voluntary_ctxt_switches"]) + int(fields["nonvoluntary_ctxt_switches"])
            counts[task, fields["Name"]] = switches
        return counts

    def kill(self):
        # One that has ended takes no harm.
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def quit(self):
        """Q, and the end by force where that is not taken."""
        self.write("Q")
        self.until_quiet(5)
        self.kill()

    def wait(self):
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        os.close(self.idle)
