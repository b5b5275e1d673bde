"""Runs try-installed in a chroot, on a terminal of its own: waits for the panes at its end, and quits them."""
import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

root = sys.argv[1]
process, terminal = pty.fork()
if process == 0:
    os.chroot(root)
    os.chdir("/root")
    # Nothing of this machine's environment: a bare system has none of it.
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    os.execve("/bin/bash", ["bash", "/root/try-installed"], {"PATH": path})
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

heard = b""
shown = 0
quits = False
deadline = time.monotonic() + 300
while time.monotonic() < deadline:
    if not select.select([terminal], [], [], 1)[0]:
        continue
    try:
        part = os.read(terminal, 65536)
    except OSError:
        part = b""
    if not part:
        break
    heard += part
    begun = heard.find(b"\x1b")
    text = heard if begun < 0 else heard[:begun]
    sys.stdout.write(text[shown:].decode(errors="replace"))
    sys.stdout.flush()
    shown = len(text)
    # A row of the list has a time; the panes are there, and so is what the demo answered.
    if begun >= 0 and not quits and re.search(rb"\d\d:\d\d", heard[begun:]):
        quits = True
        os.write(terminal, b"Q")
else:
    print("FAILED: no end within five minutes")
    os.kill(process, 9)
status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
if status != 0 or not quits:
    print(f"FAILED: status {status}" + ("" if quits else ", and the panes never came") + "; the last words were:")
    print(repr(heard[-1000:].decode(errors="replace")))
sys.exit(0 if quits and status == 0 else 1)
